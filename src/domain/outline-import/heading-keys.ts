import type { LineFacts } from './line-facts.ts';
import type { Scheme } from './number-label.ts';

interface HasFacts {
  readonly facts: LineFacts;
}

/** Own level of a heading style, else that most headings of its scheme have. */
export function outlineLevels(headings: readonly HasFacts[]): (facts: LineFacts) => number | undefined {
  const byScheme = new Map<string, number[]>();
  for (const { facts } of headings) {
    const scheme = facts.number?.readings[0]?.scheme;
    const level = facts.line.look.outlineLevel;
    if (scheme !== undefined && level !== undefined) byScheme.set(scheme, [...(byScheme.get(scheme) ?? []), level]);
  }
  const median = (scheme: string): number | undefined => {
    const levels = (byScheme.get(scheme) ?? []).sort((one, other) => one - other);
    return levels[Math.floor(levels.length / 2)];
  };
  return (facts) => facts.line.look.outlineLevel ?? median(facts.number?.readings[0]?.scheme ?? '');
}

/** Automatic lists may number two of their levels alike; so may two heading styles. Then these count as two schemes. */
export function schemeKeys(headings: readonly HasFacts[]): (facts: LineFacts, scheme: Scheme) => string {
  const listLevels = new Map<string, Set<number>>();
  const outlines = new Map<Scheme, Map<number, number>>();
  for (const { facts } of headings) {
    const scheme = facts.number?.readings[0]?.scheme;
    if (scheme === undefined) continue;
    const { list, listLevel, outlineLevel } = facts.line.look;
    if (facts.isAutomatic && list !== undefined && listLevel !== undefined) {
      const key = `${list} ${scheme}`;
      listLevels.set(key, (listLevels.get(key) ?? new Set()).add(listLevel));
    }
    if (outlineLevel !== undefined) {
      const counts = outlines.get(scheme) ?? new Map<number, number>();
      outlines.set(scheme, counts.set(outlineLevel, (counts.get(outlineLevel) ?? 0) + 1));
    }
  }
  const hasTwoStyles = (scheme: Scheme): boolean =>
    [...(outlines.get(scheme)?.values() ?? [])].filter((n) => n > 1).length > 1;
  return (facts, scheme) => {
    const { list, listLevel, outlineLevel } = facts.line.look;
    if (outlineLevel !== undefined && hasTwoStyles(scheme)) return `${scheme} outline ${outlineLevel}`;
    const isDoubled = facts.isAutomatic && (listLevels.get(`${list} ${scheme}`)?.size ?? 0) > 1;
    if (isDoubled) return `${scheme} list ${listLevel}`;
    const word = scheme === 'item' ? facts.number?.readings[0]?.word : undefined;
    return word === undefined ? scheme : `${scheme} ${word}`;
  };
}
