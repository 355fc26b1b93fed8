import { comparableText } from '../../../domain/vietnamese/comparable-text.ts';
import { markWords } from '../../../domain/vietnamese/mark-words.ts';
import type { PrintedParagraph } from '../../model/printed-paragraph.ts';
import type { WordChange } from '../../model/word-change.ts';
import type { PlacedChange } from './link-moved.ts';
import { type Aligned, type FoundUnit, type PrintedUnit, withoutLabel } from './units.ts';

type Found = Omit<WordChange, 'id' | 'marks' | 'together'>;

const CELLS = ' | ';

/** A paragraph with the lines that go on with it; every other step stands for itself. */
function gatherLines(aligned: readonly Aligned[]): Aligned[][] {
  const lastOf = (from: number): number => {
    let last = from;
    for (let at = from + 1; at < aligned.length; at += 1) {
      const next = aligned[at]?.printed;
      if (next && !next.paragraphs[0]?.joins) break;
      if (next) last = at;
    }
    return last;
  };
  const groups: Aligned[][] = [];
  for (let at = 0; at < aligned.length; at += 1) {
    const last = aligned[at]?.printed ? lastOf(at) : at;
    groups.push(aligned.slice(at, last + 1));
    at = last;
  }
  return groups;
}

/** A label typed out by another program is no part of the words. */
function wordsOf(found: FoundUnit, printed: PrintedUnit | undefined): string {
  const text = found.texts.join(CELLS);
  return printed?.paragraphs[0]?.label ? withoutLabel(text) : text;
}

/** What a whole unit is spoken of by: in a row not its running number, but its first answer. */
function headOf({ paragraphs }: PrintedUnit): PrintedParagraph | undefined {
  return paragraphs.find(({ source }) => source) ?? paragraphs[0];
}

function changedCells(printed: PrintedUnit, found: FoundUnit): Found[] {
  if (printed.texts.length !== found.texts.length) {
    const first = headOf(printed);
    return [
      {
        kind: 'changed',
        before: printed.texts.join(CELLS),
        after: found.texts.join(CELLS),
        isRow: true,
        ...(first ? { printed: first } : {}),
      },
    ];
  }
  return printed.paragraphs.flatMap((paragraph, column): Found[] => {
    const before = printed.texts[column] ?? '';
    const after = found.texts[column] ?? '';
    // the running number of a row follows from its place
    const isCount = column === 0 && paragraph.source === undefined && /^\d*$/.test(before) && /^\d*$/.test(after);
    return before === after || isCount ? [] : [{ kind: 'changed', before, after, printed: paragraph }];
  });
}

function added(found: FoundUnit, before: PrintedParagraph | undefined, after: PrintedParagraph | undefined): Found {
  return {
    kind: 'added',
    before: '',
    after: found.texts.join(CELLS),
    ...(before ? { printed: before } : {}),
    ...(after ? { following: after } : {}),
    ...(found.label === '-' || found.label === '+' ? { mark: found.label } : {}),
    ...(found.isRow ? { isRow: true as const } : {}),
  };
}

/** A place that was still to be filled and was cleared is no change: there is nothing to take. */
function removed(printed: PrintedUnit): Found[] {
  const first = headOf(printed);
  if (first?.hole) return [];
  return [
    {
      kind: 'removed',
      before: printed.texts.join(CELLS),
      after: '',
      ...(first ? { printed: first } : {}),
      ...(printed.isRow ? { isRow: true as const } : {}),
    },
  ];
}

function changedLines(group: readonly Aligned[], printed: PrintedUnit): Found[] {
  const before = comparableText(group.flatMap((step) => step.printed?.texts ?? []).join(' '));
  const after = comparableText(group.map((step) => (step.found ? wordsOf(step.found, step.printed) : '')).join(' '));
  if (before === after) return [];
  if (after === '') return removed({ ...printed, texts: [before] });
  const [first] = printed.paragraphs;
  return [{ kind: 'changed', before, after, ...(first ? { printed: first } : {}) }];
}

function changesOf(
  group: readonly Aligned[],
  before: PrintedParagraph | undefined,
  after: PrintedParagraph | undefined,
): Found[] {
  const [first] = group;
  if (!first || group.every(({ isSame }) => isSame)) return [];
  const { printed, found } = first;
  if (!printed) return found ? [added(found, before, after)] : [];
  if (!printed.isRow) return changedLines(group, printed);
  return found ? changedCells(printed, found) : removed(printed);
}

/** The paragraph printed last before each group, and first after it. */
function neighbours(groups: readonly Aligned[][]): { before?: PrintedParagraph; after?: PrintedParagraph }[] {
  const firstOf = (group: readonly Aligned[]) => group[0]?.printed?.paragraphs[0];
  let last: PrintedParagraph | undefined;
  const before = groups.map((group) => {
    const own = last;
    last = group.flatMap(({ printed }) => printed?.paragraphs ?? []).at(-1) ?? last;
    return own;
  });
  let next: PrintedParagraph | undefined;
  const after: (PrintedParagraph | undefined)[] = [];
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    after[at] = next;
    next = firstOf(groups[at] ?? []) ?? next;
  }
  return groups.map((_, index) => {
    const [above, below] = [before[index], after[index]];
    return { ...(above ? { before: above } : {}), ...(below ? { after: below } : {}) };
  });
}

/** Takes both texts side by side; gives every difference, in reading order, and between which unchanged parts it stands. */
export function foundChanges(aligned: readonly Aligned[]): readonly PlacedChange[] {
  const groups = gatherLines(aligned);
  const beside = neighbours(groups);
  let gap = 0;
  return groups
    .flatMap((group, index) => {
      if (group.every(({ isSame }) => isSame)) gap += 1;
      const own = gap;
      const changes = changesOf(group, beside[index]?.before, beside[index]?.after);
      return changes.map((found) => ({ found, gap: own }));
    })
    .map(({ found, gap: own }, index) => ({
      change: { ...found, id: `c${index + 1}`, marks: markWords(found.before, found.after) },
      gap: own,
    }));
}
