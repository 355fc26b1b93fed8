import { diffArrays } from 'diff';

/** A stretch of two texts laid over each other: in both, only in the earlier, or only in the later. */
export interface WordMark {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A word with what ties it together ("1.234,5", "15-BC/ĐU", "18/5/2026"), a run of spaces, or one other character. */
const TOKEN = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,/–-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** Beyond this the two texts are shown whole: looking for common words would take too long and show nothing. */
const MOST_EDITS = 400;

/** A space between two changed words belongs to the change: "hai ba" for "bốn năm" is one change, not two. */
function withSpaces(marks: readonly WordMark[]): WordMark[] {
  const isChanged = (mark: WordMark | undefined) => mark !== undefined && mark.kind !== 'same';
  const spread = marks.flatMap((mark, index): WordMark[] => {
    const isSpace = mark.kind === 'same' && mark.text.trim() === '';
    if (!isSpace || !isChanged(marks[index - 1]) || !isChanged(marks[index + 1])) return [mark];
    return [
      { kind: 'removed', text: mark.text },
      { kind: 'added', text: mark.text },
    ];
  });
  // what is taken out and what is put in between two common stretches each become one stretch
  const result: WordMark[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const mark of spread) {
    if (mark.kind === 'removed') removed += mark.text;
    else if (mark.kind === 'added') added += mark.text;
    else {
      settle();
      result.push(mark);
    }
  }
  settle();
  return result;
}

/** Takes a text as it was and as it is; gives both word by word in one row. */
export function markWords(before: string, after: string): readonly WordMark[] {
  const whole: WordMark[] = [
    ...(before === '' ? [] : [{ kind: 'removed' as const, text: before }]),
    ...(after === '' ? [] : [{ kind: 'added' as const, text: after }]),
  ];
  if (whole.length < 2) return whole;
  const steps = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], { maxEditLength: MOST_EDITS });
  if (steps === undefined) return whole;
  return withSpaces(
    steps.map(({ added, removed, value }): WordMark => {
      const changed = added ? 'added' : 'removed';
      return { kind: added || removed ? changed : 'same', text: value.join('') };
    }),
  );
}
