import type { Draft, Explanation } from '../draft/draft-schema.ts';
import type { Finding } from '../findings/finding.ts';
import { isBlank } from '../vietnamese/text.ts';

/** What a finding says now, numbers included, whatever the language of the screen: an explanation answers just that. */
export function saysNow({ detail }: Finding): string {
  return detail.code === 'ruleBroken' ? `${detail.part}: ${detail.vi.what}` : JSON.stringify(detail);
}

/** An error is mended, never explained away. */
export function isExplainable({ level }: Finding): boolean {
  return level !== 'error';
}

/** What was written to a finding, and whether the finding says something else by now. */
export interface Explained {
  readonly explanation: Explanation;
  readonly isStale: boolean;
}

/** The explanation of a finding, valid or stale; `undefined` when none was written or the finding has become an error. */
export function explanationOf(draft: Draft, found: Finding): Explained | undefined {
  const explanation = draft.explanations?.[found.id];
  if (!explanation || !isExplainable(found)) return undefined;
  return { explanation, isStale: explanation.says !== saysNow(found) };
}

/** Whether a finding needs no further look: it was explained, and says the same still. */
export function isExplained(draft: Draft, found: Finding): boolean {
  return explanationOf(draft, found)?.isStale === false;
}

/** Explanations of what is not found any more: it was mended, or its words are others now. Oldest first, by id. */
export function explanationsLeft(
  draft: Draft,
  findings: readonly Finding[],
): readonly (readonly [string, Explanation])[] {
  const known = new Set(findings.filter(isExplainable).map(({ id }) => id));
  return Object.entries(draft.explanations ?? {})
    .filter(([id]) => !known.has(id))
    .sort(([, one], [, other]) => one.at.localeCompare(other.at));
}

/** The draft without one explanation. */
export function withoutExplanation(draft: Draft, id: string): Draft {
  const { [id]: before, ...others } = draft.explanations ?? {};
  if (!before) return draft;
  const { explanations: _, ...rest } = draft;
  return Object.keys(others).length === 0 ? rest : { ...rest, explanations: others };
}

/** Findings that are still to be looked at. */
export function openFindings(draft: Draft, findings: readonly Finding[]): readonly Finding[] {
  return draft.explanations ? findings.filter((found) => !isExplained(draft, found)) : findings;
}

/**
 * The draft with a finding explained; a blank text takes the explanation back. Gives the same draft for an error, and when
 * nothing changed.
 */
export function withExplanation(draft: Draft, found: Finding, text: string, at: string): Draft {
  if (!isExplainable(found)) return draft;
  if (isBlank(text)) return withoutExplanation(draft, found.id);
  const before = draft.explanations?.[found.id];
  const says = saysNow(found);
  if (before?.text === text && before.says === says) return draft;
  return { ...draft, explanations: { ...draft.explanations, [found.id]: { says, text, at } } };
}
