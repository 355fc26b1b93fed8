import { printedAnnexes } from '../draft/annexes.ts';
import { answerOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { filledRows } from '../draft/filled-rows.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline-schema.ts';
import { allSections } from '../outline/outline-tree.ts';
import { isDemanded } from '../requirement/requirement.ts';
import { fillPeriod } from '../shared/reporting-period.ts';

/**
 * Annexes that would be printed empty. Where the table itself is demanded, its own finding says so; where "không phát
 * sinh" was answered, that is printed.
 */
export function checkAnnexes(outline: Outline, draft: Draft): Finding[] {
  return printedAnnexes(outline, draft).flatMap(({ content, title }) => {
    if (content === 'figures') return [];
    const { section: id, field: table } = content;
    const section = allSections(outline).find((placed) => placed.section.id === id)?.section;
    const field = section?.fields?.find((candidate) => candidate.id === table);
    const isAnswered = answerOf(draft, id, table).state === 'nothingArose' || filledRows(draft, id, table).length > 0;
    if (!field || isAnswered || isDemanded(field.requirement, draft, id)) return [];
    const detail = { code: 'annexEmpty', title: fillPeriod(title, draft.period), label: field.label } as const;
    return [finding('warning', { section: id, field: table }, detail)];
  });
}
