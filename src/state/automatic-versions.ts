import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptVersion } from '../domain/history/kept-version.ts';
import { isSameState } from '../domain/history/same-state.ts';
import type { DraftStore } from './draft-store.ts';
import { keepState, listVersions, loadVersion } from './keep-version.ts';
import { localDay } from './local-time.ts';
import type { Services } from './services.ts';

/** While a draft is worked on, a state is kept this long after the last one. */
const HOUR_MS = 3_600_000;

/** Keeps a state unless the newest version says the same. */
async function keepOther(
  services: Services,
  store: DraftStore,
  draft: Draft,
  reason: 'hourly' | 'opened',
): Promise<KeptVersion | undefined> {
  const [newest] = (await listVersions(services, store)) ?? [];
  const last = newest && (await loadVersion(services, store, newest));
  if (last?.ok && isSameState(last.value, draft)) return undefined;
  const kept = await keepState(services, store, draft, { reason });
  return kept.ok ? kept.value : undefined;
}

/**
 * Keeps the draft as it was found when it is opened on another day than its newest version; one without any when it was begun on
 * another day. Nothing when the newest version says the same. Gives what was kept.
 */
export async function keepOnOpening(services: Services, store: DraftStore): Promise<KeptVersion | undefined> {
  const { draft, writing } = store.getState();
  // the window that writes it keeps its versions
  if (writing === 'elsewhere') return undefined;
  const [newest] = (await listVersions(services, store)) ?? [];
  const last = newest?.at ?? draft.createdAt;
  if (localDay(last) === localDay(services.now())) return undefined;
  return keepOther(services, store, draft, 'opened');
}

/**
 * Keeps a state with the first change an hour after the last one: the state before that change, which is what the hour's work came
 * to. Nothing is kept while nobody works. Gives the function that ends it.
 */
export function keepWhileWorking(services: Services, store: DraftStore): () => void {
  let last = Date.parse(services.now());
  // an hour since the last version, not since the screens were opened: some open them anew all day long
  void listVersions(services, store).then((versions) => {
    last = Math.min(last, Date.parse(versions?.[0]?.at ?? store.getState().draft.createdAt));
  });
  return store.subscribe(({ draft, writing }, before) => {
    if (draft === before.draft || writing === 'elsewhere') return;
    const now = Date.parse(services.now());
    // a clock set back must not stop it until the old time is reached again
    if (now >= last && now - last < HOUR_MS) return;
    last = now;
    void keepOther(services, store, before.draft, 'hourly');
  });
}
