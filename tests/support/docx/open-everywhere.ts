import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { readDraftPart } from '../../../src/document/docx/draft-part.ts';
import type { Format } from '../../../src/document/format/format-schema.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { createLibraryStore } from '../../../src/state/library-store.ts';
import type { Services } from '../../../src/state/services.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import { startProcessorWatch } from '../processor-time.ts';
import { SHIPPED } from '../shipped.ts';
import { testServices } from '../test-services.ts';

/** What became of one file: how each way of opening it ended, what went wrong, and what the slowest way took. */
export interface Opened {
  readonly audit: string;
  readonly draft: string;
  readonly library: string;
  /** The draft that was taken in from the file, if one was. */
  readonly taken: Draft | undefined;
  /** In words; none where all went as it should. */
  readonly faults: readonly string[];
  /** Of the processor, so that other programs on the machine do not count. */
  readonly milliseconds: number;
}

/** No old machine may be kept busy longer by a file. */
const LONGEST_MS = 5000;

interface Outcome {
  readonly ok: boolean;
  readonly problem?: { readonly kind: string };
}

const [PROFILE] = SHIPPED.profiles;

/** `opened` or the kind of problem; throws where the answer is no Result. */
function outcomeOf(result: unknown): string {
  // as: the shape is looked at here, whatever was given
  const { ok, problem } = result as Outcome;
  if (ok === true) return 'opened';
  if (ok === false && typeof problem?.kind === 'string') return problem.kind;
  throw new Error(`No Result: ${String(result)}`);
}

class Watch {
  readonly faults: string[] = [];
  milliseconds = 0;

  async open(way: string, open: () => unknown): Promise<string> {
    const worked = startProcessorWatch();
    try {
      return outcomeOf(await open());
    } catch (error) {
      this.faults.push(`${way} threw ${error instanceof Error ? error.message.slice(0, 100) : String(error)}`);
      return 'threw';
    } finally {
      const milliseconds = worked();
      if (milliseconds > LONGEST_MS) this.faults.push(`${way} took ${Math.round(milliseconds)} ms`);
      this.milliseconds = Math.max(this.milliseconds, milliseconds);
    }
  }
}

/**
 * Opens a file in every way the program has, beside a stored draft that has the id of the draft the file carries. The
 * stored draft has to stay as it is, and a refused file has to leave nothing behind.
 */
export async function openEverywhere(
  bytes: Uint8Array,
  format: Format,
  stored: Draft,
  parts: Partial<Services> = {},
): Promise<Opened> {
  if (PROFILE === undefined) throw new Error('No profile is shipped.');
  const repository = parts.repository ?? createMemoryRepository();
  // last changed before any file was written: what a file holds is then no earlier state of it, but has to be taken in
  await repository.save({ ...stored, updatedAt: '2026-01-01T01:00:00.000Z' }, 0, '2026-05-10T01:00:00.000Z');
  const before = JSON.stringify(await repository.list());
  const library = createLibraryStore(testServices({ ...parts, repository }).services, PROFILE).getState();
  const watch = new Watch();
  const audit = await watch.open('audit', () => auditWord(bytes, format, { origin: 'elsewhere' }));
  const draft = await watch.open('draft', () => readDraftPart(bytes));
  const opened = await watch.open('library', () => library.openFile(new File([bytes.slice()], 'bao-cao.docx')));
  const after = await repository.list();
  const others = after.filter((each) => !(each.kind === 'readable' && each.draft.id === stored.id));
  const kept = after.filter((each) => !others.includes(each));
  if (JSON.stringify(kept) !== before) watch.faults.push('the stored draft was changed');
  if (others.length !== (opened === 'opened' ? 1 : 0)) watch.faults.push(`${opened}, and ${others.length} taken in`);
  const [taken] = others;
  return {
    audit,
    draft,
    library: opened,
    taken: taken?.kind === 'readable' ? taken.draft : undefined,
    faults: watch.faults,
    milliseconds: watch.milliseconds,
  };
}

/** Prints how a kind of files ended and what the slowest of them took. */
export function showOpened(name: string, opened: readonly Opened[]): void {
  const counts = new Map<string, number>();
  for (const { audit, draft, library } of opened) {
    for (const end of [`audit ${audit}`, `draft ${draft}`, `library ${library}`])
      counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const slowest = Math.round(Math.max(...opened.map(({ milliseconds }) => milliseconds)));
  const ends = [...counts].sort(([one], [other]) => one.localeCompare(other)).map(([end, count]) => `${end} ${count}`);
  console.log(`${opened.length} files, ${name}: slowest ${slowest} ms; ${ends.join(', ')}`);
}
