import { diffArrays } from 'diff';
import type { WordChange } from '../../model/word-change.ts';
import { RUN } from './shared-words.ts';

/** Positions of two changes that are one act. */
export type Link = readonly [number, number];

/** A change with the words of both its texts, and the stretch between two unchanged parts it stands in. */
interface Side {
  readonly change: WordChange;
  readonly gap: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Beyond this the texts have little in common, and what they have says nothing. */
const MOST_EDITS = 400;

function isInTable({ kind, isRow, printed }: WordChange): boolean {
  return isRow === true || (kind !== 'added' && printed?.cell !== undefined);
}

/** Each word of a stretch with the position of the change it stands in. */
type Owned = readonly { readonly word: string; readonly owner: number }[];

/** The words read on over the borders of paragraphs: the same words in a row that lie in other paragraphs now have crossed. */
function crossed(before: Owned, after: Owned): readonly Link[] {
  const words = (owned: Owned) => owned.map(({ word }) => word);
  const steps = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS }) ?? [];
  const links: Link[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of steps) {
    const isShared = !added && !removed && (count >= RUN || steps.length === 1);
    for (let offset = 0; isShared && offset < count; offset += 1) {
      const [one, other] = [before[left + offset]?.owner, after[right + offset]?.owner];
      if (one !== undefined && other !== undefined && one !== other) links.push([one, other]);
    }
    left += added ? 0 : count;
    right += removed ? 0 : count;
  }
  return links;
}

/** Words that went over the border of paragraphs next to each other, be it only one: Enter was pressed there, or taken out. */
export function linksOverBorders(sides: readonly Side[]): readonly Link[] {
  const gaps = new Map<number, { readonly before: Owned[number][]; readonly after: Owned[number][] }>();
  for (const [owner, { change, gap, before, after }] of sides.entries()) {
    if (isInTable(change)) continue;
    const own = gaps.get(gap) ?? { before: [], after: [] };
    own.before.push(...before.map((word) => ({ word, owner })));
    own.after.push(...after.map((word) => ({ word, owner })));
    gaps.set(gap, own);
  }
  return [...gaps.values()].flatMap(({ before, after }) => crossed(before, after));
}
