import type { Draft } from '../domain/draft/draft-schema.ts';
import { type KeptPrevious, keptPreviousText, parseKeptPrevious, previousOf } from '../domain/draft/kept-previous.ts';
import { periodCode, previousPeriod } from '../domain/shared/reporting-period.ts';
import { type Result, succeed } from '../domain/shared/result.ts';
import type { DraftRepository, StoredDraft } from '../storage/draft-repository.ts';
import { type ImportProblem, readDraftFile } from './read-draft-file.ts';
import type { Services } from './services.ts';

/**
 * Kept beside the draft and not in it: a draft would otherwise hold the report before it, that one the one before, and so
 * on, and each would travel in every Word file.
 */
function settingOf(id: string): string {
  return `previous.${id}`;
}

/** The report of the period before that was laid beside a draft; `undefined` when there is none. */
export async function loadPrevious(repository: DraftRepository, id: string): Promise<KeptPrevious | undefined> {
  const text = await repository.loadSetting(settingOf(id)).catch(() => undefined);
  return text ? parseKeptPrevious(text) : undefined;
}

/** Keeps it, or forgets it. Gives false when it could not be kept: then it is there until the page is closed. */
export async function savePrevious(
  repository: DraftRepository,
  id: string,
  previous: KeptPrevious | undefined,
): Promise<boolean> {
  return repository.saveSetting(settingOf(id), previous ? keptPreviousText(previous) : '').then(
    () => repository.kind === 'database',
    () => false,
  );
}

/** Lays the report a new draft was begun from beside it, if it is that of the period before. */
export async function layBegunFrom(fresh: Draft, earlier: Draft, { repository, now }: Services): Promise<void> {
  if (periodCode(earlier.period) !== periodCode(previousPeriod(fresh.period))) return;
  await savePrevious(repository, fresh.id, previousOf(earlier, { kind: 'draft', id: earlier.id }, now()));
}

/**
 * Other drafts of this machine: those of the period before first, then the newest. A sealed one only beside a sealed one: its copy
 * would lie there in the clear.
 */
export function previousCandidates(draft: Draft, stored: readonly StoredDraft[]): readonly Draft[] {
  const wanted = periodCode(previousPeriod(draft.period));
  const readable = stored.flatMap((entry) => (entry.kind === 'readable' ? [entry] : []));
  const isSealed = readable.some((entry) => entry.draft.id === draft.id && entry.isSealed === true);
  const others = readable
    .filter((entry) => entry.draft.id !== draft.id && (isSealed || entry.isSealed !== true))
    .map((entry) => entry.draft);
  const isWanted = ({ period }: Draft) => Number(periodCode(period) === wanted);
  return others.sort(
    (left, right) => isWanted(right) - isWanted(left) || right.updatedAt.localeCompare(left.updatedAt),
  );
}

/** Reads the report of the period before out of a draft file or of the draft a Word file carries. Nothing is opened by it. */
export async function readPreviousFile(file: File, services: Services): Promise<Result<KeptPrevious, ImportProblem>> {
  const read = await readDraftFile(file, services);
  if (!read.ok) return read;
  return succeed(previousOf(read.value.draft, { kind: 'file', name: file.name }, services.now()));
}
