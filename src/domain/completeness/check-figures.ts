import { type FigurePart, figureOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { FigureField, Section } from '../outline/outline-schema.ts';
import { isDemanded } from '../requirement/requirement.ts';
import { readNumber } from '../vietnamese/number.ts';
import { isBlank } from '../vietnamese/text.ts';
import { type Finding, finding } from './finding.ts';

const PARTS: readonly FigurePart[] = ['actual', 'estimate', 'earlier'];

/** A part is named with what it is a part of: "trả lời tại chỗ" alone says nothing. */
function fullLabel(field: FigureField, section: Section): string {
  const whole = section.fields?.find(({ id }) => id === field.partOf);
  return whole ? `${whole.label} – ${field.label}` : field.label;
}

function checkPart(field: FigureField, section: Section, draft: Draft, part: FigurePart): Finding[] {
  const answer = figureOf(draft, field.id)[part];
  const place = { section: section.id, field: field.id };
  const label = fullLabel(field, section);
  if (answer.state === 'unread') {
    const read = readNumber(answer.text, field.measure);
    const problem = read.ok ? { reason: 'notANumber' as const } : read.problem;
    return [finding('error', { ...place, part }, { code: 'numberUnread', label, text: answer.text, problem })];
  }
  if (answer.state === 'nothingArose' && isBlank(answer.reason)) {
    return [finding('error', { ...place, part: 'reason' }, { code: 'reasonMissing', of: 'what', label })];
  }
  if (answer.state === 'notComparable' && isBlank(answer.reason)) {
    const reasonPlace = { ...place, part: 'notComparableReason' as const };
    return [finding('error', reasonPlace, { code: 'reasonMissing', of: 'comparison', label })];
  }
  return [];
}

/** Figures that were typed and cannot be read, or marked without the reason that belongs to the mark. */
export function checkFigure(field: FigureField, section: Section, draft: Draft): Finding[] {
  return PARTS.flatMap((part) => checkPart(field, section, draft, part));
}

/** Whether the actual figure is demanded and not there. A computed figure is never asked for. */
export function isFigureMissing(field: FigureField, section: Section, draft: Draft): boolean {
  return (
    !field.ratio &&
    isDemanded(field.requirement, draft, section.id) &&
    figureOf(draft, field.id).actual.state === 'blank'
  );
}

/** One finding for all the figures a section still lacks; it points at the first of them. */
export function checkMissingFigures(fields: readonly FigureField[], section: Section, draft: Draft): Finding[] {
  const missing = fields.filter((field) => isFigureMissing(field, section, draft));
  const [first] = missing;
  if (!first) return [];
  const sources = [...new Set(missing.flatMap((field) => field.sources))];
  return [
    finding(
      'error',
      { section: section.id, field: first.id, part: 'actual' },
      { code: 'figuresMissing', codes: missing.map(({ id }) => id), sources },
    ),
  ];
}
