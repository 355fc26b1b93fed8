import { comparableText } from '../vietnamese/comparable-text.ts';

/** A change of the entry at a position, `undefined` taking it out; or a new entry after a position, -1 being the top. */
export type EntryEdit =
  | {
      readonly kind: 'entry';
      readonly at: number;
      /** The entry as it was printed when the change was found. */
      readonly expects: string;
      readonly text: string | undefined;
    }
  | {
      readonly kind: 'newEntry';
      readonly after: number;
      readonly text: string;
      /** Words of the entry it belongs after, by which that is found when entries were put in above it. */
      readonly beside?: string;
    };

/** What kind of entries they are. */
export interface EntryKind {
  /** Whether an entry counts where positions are counted. */
  readonly counts: (entry: string) => boolean;
  /** The new words of an entry, with what belongs to the entry and not to its words. */
  readonly reworded: (entry: string, text: string) => string;
}

const MARKER = /^\s*[-–+]\s+/;
const END_MARKS = /[.;,:]+$/;

/** Lines of a long text, blank ones counted; `- ` and `+ ` before an item stay. */
export const LINES: EntryKind = {
  counts: () => true,
  reworded: (entry, text) => (MARKER.test(text) ? text : `${MARKER.exec(entry)?.[0] ?? ''}${text}`),
};

/** Items of a list, blank ones not counted. A full stop that printing adds is not taken into the item. */
export const LIST_ITEMS: EntryKind = {
  counts: (entry) => entry.trim() !== '',
  reworded: (entry, text) => (/[.;:!?…]["”’)]*$/.test(entry.trim()) ? text : text.replace(/(?<![.…])\.$/, '')),
};

/** An entry's words alone: no marker before, no mark at the end. */
function bareWords(entry: string): string {
  return comparableText(entry).replace(MARKER, '').replace(END_MARKS, '');
}

/** How many entries have these words. */
export function countOfWords(entries: readonly string[], words: string): number {
  const wanted = bareWords(words);
  return entries.filter((entry) => bareWords(entry) === wanted).length;
}

/** Position where the expected words stand: the one named, else the nearest; `undefined` when they are gone. */
function locate(entries: readonly string[], named: number, expects: string): number | undefined {
  const wanted = bareWords(expects);
  if (bareWords(entries[named] ?? '') === wanted) return named;
  return entries
    .map((entry, index) => ({ index, isSame: bareWords(entry) === wanted }))
    .filter(({ isSame }) => isSame)
    .sort((left, right) => Math.abs(left.index - named) - Math.abs(right.index - named))[0]?.index;
}

/** Position after which a new entry goes: that of the words it belongs after, else the named one. */
function locateBeside(entries: readonly string[], named: number, beside: string | undefined): number {
  const found = beside === undefined ? undefined : locate(entries, named, beside);
  return Math.min(found ?? named, entries.length - 1);
}

/**
 * The entries with all edits made; every edit counts from the entries as they are given. An edit of an entry whose words
 * are gone is refused; a new entry is never refused, it writes over nothing.
 */
export function editedEntries<Edit extends EntryEdit>(
  entries: readonly string[],
  edits: readonly Edit[],
  { counts, reworded }: EntryKind,
): { readonly entries: readonly string[]; readonly refused: readonly Edit[] } {
  const positions = entries.flatMap((entry, index) => (counts(entry) ? [index] : []));
  const rawOf = (position: number) => positions[position] ?? entries.length;
  const changed = new Map<number, string | undefined>();
  const added = new Map<number, string[]>();
  const refused: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'newEntry') {
      const after = edit.after < 0 ? -1 : locateBeside(entries, rawOf(edit.after), edit.beside);
      added.set(after, [...(added.get(after) ?? []), edit.text]);
      continue;
    }
    const at = locate(entries, rawOf(edit.at), edit.expects);
    if (at === undefined || changed.has(at)) refused.push(edit);
    else changed.set(at, edit.text === undefined ? undefined : reworded(entries[at] ?? '', edit.text));
  }
  const after = [-1, ...entries.keys()].flatMap((index) => {
    const own = changed.has(index) ? changed.get(index) : entries[index];
    return [...(own === undefined ? [] : [own]), ...(added.get(index) ?? [])];
  });
  return { entries: after, refused };
}
