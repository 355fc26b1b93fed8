import type { SectionMatch } from './section-match.ts';

const MOST_CANDIDATES = 5;

/** The chosen section stays among the candidates, also when nothing but the person speaks for it. */
function withCandidate({ candidates }: SectionMatch, section: string): SectionMatch['candidates'] {
  if (candidates.some((each) => each.section === section)) return candidates;
  return [...candidates.slice(0, MOST_CANDIDATES - 1), { section, score: 0, signs: [] }];
}

/**
 * The matches after a person said what a heading is; without a section it becomes one of its own. A heading that had the
 * section loses it and is asked about. A heading that is not among the matches changes nothing.
 */
export function withChosen(
  matches: readonly SectionMatch[],
  node: number,
  section: string | undefined,
): readonly SectionMatch[] {
  if (!matches.some((match) => match.node === node)) return matches;
  return matches.map((match): SectionMatch => {
    const { section: before, ...rest } = match;
    if (match.node === node) {
      if (section === undefined) return { ...rest, certainty: 'chosen', signs: [] };
      const signs = match.candidates.find((each) => each.section === section)?.signs ?? [];
      return { ...rest, section, certainty: 'chosen', signs, candidates: withCandidate(match, section) };
    }
    if (section === undefined || before !== section) return match;
    return { ...rest, certainty: 'guess', signs: [] };
  });
}
