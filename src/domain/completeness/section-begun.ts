import { answerOf, figureOf, markOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { isRowBlank } from '../draft/filled-rows.ts';
import type { Section } from '../outline/outline-schema.ts';

function holdsSomething(section: Section, draft: Draft, field: string): boolean {
  const answer = answerOf(draft, section.id, field);
  if (answer.state === 'blank') return false;
  if (answer.state !== 'value' || !Array.isArray(answer.value)) return true;
  return answer.value.some((entry) => (typeof entry === 'string' ? entry.trim() !== '' : !isRowBlank(entry)));
}

/** Whether anything was entered in a section: an answer, a figure, or "cả mục không phát sinh". */
export function isSectionBegun(section: Section, draft: Draft): boolean {
  if (markOf(draft, section.id).nothingArose) return true;
  return (section.fields ?? []).some((field) => {
    if (field.kind !== 'figure') return holdsSomething(section, draft, field.id);
    const { actual, estimate } = figureOf(draft, field.id);
    return actual.state !== 'blank' || estimate.state !== 'blank';
  });
}
