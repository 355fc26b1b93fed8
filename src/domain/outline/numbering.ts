import type { Outline, Section, Tier } from './outline-schema.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1 → I, 4 → IV, 14 → XIV. For the few parts of a report. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** Whether a section, or one below it, is asked for in the tier. */
export function isShown(section: Section, tier: Tier): boolean {
  if (section.children) return section.children.some((child) => isShown(child, tier));
  return tier === 'full' || section.tier === 'minimum';
}

function number(
  sections: readonly Section[],
  above: readonly number[],
  keep: (section: Section) => boolean,
  into: Map<string, readonly number[]>,
): void {
  let position = 0;
  for (const section of sections) {
    if (section.cover || !keep(section)) continue;
    position += 1;
    const path = [...above, position];
    into.set(section.id, path);
    number(section.children ?? [], path, keep, into);
  }
}

/**
 * Positions of the sections that `keep` lets through: `[3, 1, 2]` for III.1.2. Numbers come from position alone; the
 * cover block has none.
 */
export function sectionPaths(
  outline: Outline,
  keep: (section: Section) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const into = new Map<string, readonly number[]>();
  number(outline.sections, [], keep, into);
  return into;
}

/** `[3, 1, 2]` → `III.1.2`: the way a section is named on screen. */
export function screenLabel(path: readonly number[] | undefined): string {
  if (!path) return '';
  return path.map((step, depth) => (depth === 0 ? toRoman(step) : String(step))).join('.');
}
