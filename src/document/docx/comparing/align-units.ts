import { diffArrays } from 'diff';
import { pairAlike } from './pair-alike.ts';
import { type Aligned, type FoundUnit, keyOf, type PrintedUnit } from './units.ts';

/** Two files that have little in common are given up on instead of being compared for minutes. */
const PATIENCE_MS = 2000;

/** Takes both texts; gives them side by side in reading order. `undefined` when they are too different to compare. */
export function alignUnits(printed: readonly PrintedUnit[], found: readonly FoundUnit[]): Aligned[] | undefined {
  const steps = diffArrays(printed.map(keyOf), found.map(keyOf), { timeout: PATIENCE_MS });
  if (steps === undefined) return undefined;
  const aligned: Aligned[] = [];
  let left: PrintedUnit[] = [];
  let right: FoundUnit[] = [];
  let atPrinted = 0;
  let atFound = 0;
  const settle = () => {
    aligned.push(...pairAlike(left, right));
    left = [];
    right = [];
  };
  for (const { added, removed, count } of steps) {
    const own = added ? [] : printed.slice(atPrinted, atPrinted + count);
    const theirs = removed ? [] : found.slice(atFound, atFound + count);
    atPrinted += own.length;
    atFound += theirs.length;
    if (added || removed) {
      left.push(...own);
      right.push(...theirs);
      continue;
    }
    settle();
    for (const [index, unit] of own.entries()) {
      const other = theirs[index];
      aligned.push({ printed: unit, ...(other ? { found: other } : {}), isSame: true });
    }
  }
  settle();
  return aligned;
}
