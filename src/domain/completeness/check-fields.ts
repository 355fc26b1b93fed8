import type { Answer } from '../draft/answer.ts';
import { answerOf, itemsOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Field, Section } from '../outline/outline-schema.ts';
import { isDemanded } from '../requirement/requirement.ts';
import { assertNever } from '../shared/assert-never.ts';
import { isBlank } from '../vietnamese/text.ts';
import { checkDayWithin, unreadDay } from './check-dates.ts';
import { checkFigure } from './check-figures.ts';
import { checkTable } from './check-tables.ts';

function isMissing(answer: Answer): boolean {
  if (answer.state === 'blank') return true;
  if (answer.state !== 'value') return false;
  if (typeof answer.value === 'string') return isBlank(answer.value);
  // boxes that were opened and left empty are no items; rows of a table are looked at in check-tables
  return Array.isArray(answer.value) && answer.value.every((entry) => typeof entry === 'string' && isBlank(entry));
}

function checkDate(field: Extract<Field, { kind: 'date' }>, section: Section, draft: Draft): Finding[] {
  const place = { section: section.id, field: field.id };
  const answer = answerOf(draft, section.id, field.id);
  if (answer.state === 'unread') return [unreadDay(answer.text, field.label, place)];
  if (answer.state !== 'value' || typeof answer.value !== 'string') return [];
  return checkDayWithin(answer.value, field.within, draft, field.label, place);
}

function checkList(field: Extract<Field, { kind: 'list' }>, section: Section, draft: Draft): Finding[] {
  const place = { section: section.id, field: field.id };
  const count = itemsOf(draft, section.id, field.id).length;
  if (count > 0 && field.min !== undefined && count < field.min)
    return [finding('error', place, { code: 'tooFew', label: field.label, count, min: field.min })];
  if (field.max !== undefined && count > field.max)
    return [finding('warning', place, { code: 'tooMany', label: field.label, count, max: field.max })];
  return [];
}

function checkKind(field: Field, section: Section, draft: Draft): Finding[] {
  switch (field.kind) {
    case 'date':
      return checkDate(field, section, draft);
    case 'list':
      return checkList(field, section, draft);
    case 'table':
      return checkTable(field, section, draft);
    case 'figure':
      return checkFigure(field, section, draft);
    case 'shortText':
    case 'longText':
    case 'choice':
    case 'yesNo':
    case 'constant':
      return [];
    default:
      return assertNever(field);
  }
}

/** What stands in a field by default is an answer too. */
function hasDefault(field: Field): boolean {
  return field.kind === 'constant' || ('default' in field && field.default !== undefined);
}

/** Everything wrong with one field but missing figures, which are reported once for the whole section. */
export function checkField(field: Field, section: Section, draft: Draft): Finding[] {
  const answer = answerOf(draft, section.id, field.id);
  const place = { section: section.id, field: field.id };
  if (field.kind !== 'figure') {
    if (answer.state === 'nothingArose' && isBlank(answer.reason))
      return [finding('error', place, { code: 'reasonMissing', of: 'what', label: field.label })];
    const demanded = isDemanded(field.requirement, draft, section.id);
    if (demanded && !hasDefault(field) && isMissing(answer))
      return [
        finding('error', place, {
          code: 'answerMissing',
          label: field.label,
          fieldKind: field.kind,
          canBeNothing: section.allowsNothingArose === true,
        }),
      ];
  }
  return checkKind(field, section, draft);
}
