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

/** Figures that were typed and cannot be read, or marked "không phát sinh" without a reason. */
export function checkFigure(field: FigureField, section: Section, draft: Draft): Finding[] {
  const figure = figureOf(draft, field.id);
  const findings: Finding[] = [];
  for (const part of PARTS) {
    const answer = figure[part];
    const place = { section: section.id, field: field.id, part };
    if (answer.state === 'unread') {
      const read = readNumber(answer.text, field.measure);
      const problem = read.ok ? { reason: 'notANumber' as const } : read.problem;
      findings.push(
        finding('error', place, { code: 'numberUnread', label: fullLabel(field, section), text: answer.text, problem }),
      );
    } else if ((answer.state === 'nothingArose' || answer.state === 'notComparable') && isBlank(answer.reason)) {
      findings.push(finding('error', place, { code: 'reasonMissing', label: fullLabel(field, section) }));
    }
  }
  return findings;
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
