import type { Annex, Outline } from '../outline/outline-schema.ts';
import { allSections, askedFields, askedSections } from '../outline/outline-tree.ts';
import { isDemanded } from '../requirement/requirement.ts';
import type { Draft } from './draft-schema.ts';

/** Why an annex is printed, or that it is not: demanded by the outline, chosen by the officer. */
export type AnnexState = 'demanded' | 'chosen' | 'left';

/** Whether the tier asks for what the annex is made of; nobody is offered an annex of a table they never see. */
export function isAnnexOffered(annex: Annex, outline: Outline, { tier }: Pick<Draft, 'tier'>): boolean {
  const { content } = annex;
  if (content === 'figures') return true;
  const asked = askedSections(outline, tier).find(({ section }) => section.id === content.section);
  return asked !== undefined && askedFields(asked.section, tier).some(({ id }) => id === content.field);
}

/** Whether an annex is printed with this draft, and why. */
export function annexState(annex: Annex, outline: Outline, draft: Draft): AnnexState {
  if (!isAnnexOffered(annex, outline, draft)) return 'left';
  const section = annex.content === 'figures' ? (allSections(outline)[0]?.section.id ?? '') : annex.content.section;
  if (isDemanded(annex.requirement, draft, section)) return 'demanded';
  return draft.layout.annexes.includes(annex.id) ? 'chosen' : 'left';
}

/** The annexes of this draft in the order of the outline. */
export function printedAnnexes(outline: Outline, draft: Draft): readonly Annex[] {
  return outline.annexes.filter((annex) => annexState(annex, outline, draft) !== 'left');
}
