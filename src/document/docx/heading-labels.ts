import type { Format } from '../format/format-schema.ts';
import type { Block, Heading } from '../model/report-document.ts';

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function toRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, letters] of ROMAN) {
    roman += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return roman;
}

/** Word goes on after z with aa, bb, …, as far as any report goes. */
const toLetter = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

/** The label a word processor would compute at this place; none where a number above is missing. */
function labelAt(counts: readonly number[], level: number, format: Format): string | undefined {
  const rule = format.headings.levels[level];
  const own = counts[level];
  if (rule === undefined || own === undefined) return undefined;
  const above = counts.slice(1, level + 1);
  if (rule.numbering === 'nested' && above.some((count) => count === 0)) return undefined;
  const numbers = {
    upperRoman: () => toRoman(own),
    decimal: () => String(own),
    nested: () => above.join('.'),
    lowerLetter: () => toLetter(own),
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
