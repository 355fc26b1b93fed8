import type { Format } from '../format/format-schema.ts';
import type { Block, Heading } from '../model/report-document.ts';
import { printNumber } from './reading/number-words.ts';

/** The label a word processor would compute at this place; none where a number above is missing. */
function labelAt(counts: readonly number[], level: number, format: Format): string | undefined {
  const rule = format.headings.levels[level];
  const own = counts[level];
  if (rule === undefined || own === undefined) return undefined;
  const above = counts.slice(1, level + 1);
  if (rule.numbering === 'nested' && above.some((count) => count === 0)) return undefined;
  const numbers = {
    upperRoman: () => printNumber(own, 'upperRoman'),
    decimal: () => String(own),
    nested: () => above.join('.'),
    lowerLetter: () => printNumber(own, 'lowerLetter'),
  };
  return rule.pattern.replace('{n}', numbers[rule.numbering]());
}

/**
 * Takes the blocks of the body or of one annex; gives the headings whose label automatic numbering will print exactly
 * as the model has it. The others must be typed: what is printed has to equal `Heading.label`.
 */
export function automaticHeadings(blocks: readonly Block[], format: Format): ReadonlySet<Heading> {
  const automatic = new Set<Heading>();
  let counts: readonly number[] = [0, 0, 0];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const level = block.level - 1;
    const next = counts.map((count, index) => {
      if (index === level) return count + 1;
      return index > level ? 0 : count;
    });
    if (labelAt(next, level, format) !== block.label) continue;
    automatic.add(block);
    counts = next;
  }
  return automatic;
}
