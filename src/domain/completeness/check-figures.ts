import type { Figure, FormerUnit } from '../draft/answer.ts';
import { type FigurePart, figureOf, formerUnitsSum } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { numberFormIn } from '../draft/money-unit.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import type { FigureField, Measure, Section } from '../outline/outline-schema.ts';
import { isDemanded } from '../requirement/requirement.ts';
import { readNumber } from '../vietnamese/number.ts';
import { isBlank } from '../vietnamese/text.ts';
import { unreadDay } from './check-dates.ts';

const PARTS: readonly FigurePart[] = ['actual', 'estimate', 'earlier'];

/** A part is named with what it is a part of: "trả lời tại chỗ" alone says nothing. */
function fullLabel(field: FigureField, section: Section): string {
  const whole = section.fields?.find(({ id }) => id === field.partOf);
  return whole ? `${whole.label} – ${field.label}` : field.label;
}

function unreadNumber(text: string, label: string, place: Place, field: FigureField, draft: Draft): Finding {
  const read = readNumber(text, numberFormIn(field, draft));
  const problem = read.ok ? { reason: 'notANumber' as const } : read.problem;
  return finding('error', place, { code: 'numberUnread', label, text, problem });
}

/** The first former commune whose number cannot be read; else those without a number, since no sum can be made. */
function checkFormerUnits(
  units: readonly FormerUnit[],
  label: string,
  place: Place,
  field: FigureField,
  draft: Draft,
): Finding[] {
  const at = { ...place, part: 'formerUnits' as const };
  for (const { name, value } of units) {
    const named = isBlank(name) ? label : `${label}, ${name.trim()}`;
    if (value.state === 'unread') return [unreadNumber(value.text, named, at, field, draft)];
  }
  if (formerUnitsSum(units) !== undefined) return [];
  const without = units.filter(({ value }) => value.state === 'blank').map(({ name }) => name.trim());
  return [finding('warning', at, { code: 'formerUnitsMissing', label, names: without })];
}

function checkSource(label: string, place: Place, { source }: Figure): Finding[] {
  if (source?.date.state !== 'unread') return [];
  return [unreadDay(source.date.text, label, { ...place, part: 'sourceDate' })];
}

/**
 * Beyond this a figure of a commune is asked about: a zero too many, or another unit. Communes have some tens of thousands of
 * people and budgets of some hundred tỷ đồng.
 */
const HUGE: Partial<Record<Measure, number>> = { count: 10_000_000, money: 10_000 * 1e9 };

function checkSize(value: number, field: FigureField, label: string, place: Place): Finding[] {
  const limit = HUGE[field.measure];
  if (limit === undefined || value < limit) return [];
  return [finding('warning', place, { code: 'figureHuge', label, value, measure: field.measure })];
}

function checkPart(field: FigureField, section: Section, draft: Draft, part: FigurePart): Finding[] {
  const answer = figureOf(draft, field.id)[part];
  const place = { section: section.id, field: field.id };
  const label = fullLabel(field, section);
  if (answer.state === 'unread') return [unreadNumber(answer.text, label, { ...place, part }, field, draft)];
  if (answer.state === 'value') return checkSize(answer.value, field, label, { ...place, part });
  if (answer.state === 'formerUnits') return checkFormerUnits(answer.units, label, place, field, draft);
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
  return [
    ...PARTS.flatMap((part) => checkPart(field, section, draft, part)),
    ...checkSource(fullLabel(field, section), { section: section.id, field: field.id }, figureOf(draft, field.id)),
  ];
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
