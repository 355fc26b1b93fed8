import { assertNever } from '../shared/assert-never.ts';
import { formatDate } from '../vietnamese/date.ts';
import type { NumberForm } from '../vietnamese/number.ts';
import { cleanText } from '../vietnamese/text.ts';
import { BLANK, type Figure, type FormerUnit } from './answer.ts';
import { readDateBox, readNumberBox, typedNumber } from './typed-boxes.ts';

/** The boxes of one indicator: text exactly as typed, nothing interpreted. */
export interface TypedFigure {
  actual: string;
  estimate: string;
  earlier: string;
  note: string;
  nothingArose: boolean;
  reason: string;
  earlierMode: EarlierMode;
  notComparableReason: string;
  formerUnits: TypedFormerUnit[];
  estimateBasis: string;
  sourceUnit: string;
  sourceDate: string;
}

/** How the period before is known: a number, former communes added up, or not at all. */
export type EarlierMode = 'number' | 'formerUnits' | 'notComparable';

export interface TypedFormerUnit {
  name: string;
  value: string;
}

function earlierModeOf({ earlier }: Figure): EarlierMode {
  return earlier.state === 'formerUnits' || earlier.state === 'notComparable' ? earlier.state : 'number';
}

function typedDay(date: NonNullable<Figure['source']>['date']): string {
  if (date.state === 'value') return formatDate(date.value);
  return date.state === 'unread' ? date.text : '';
}

/** What the boxes of an indicator show. The inverse of `readFigure`. */
export function typedFigure(figure: Figure, form: NumberForm): TypedFigure {
  const { actual, estimate, earlier, note, estimateBasis, source } = figure;
  return {
    actual: typedNumber(actual, form),
    estimate: typedNumber(estimate, form),
    earlier: typedNumber(earlier, form),
    note,
    nothingArose: actual.state === 'nothingArose',
    reason: actual.state === 'nothingArose' ? actual.reason : '',
    earlierMode: earlierModeOf(figure),
    notComparableReason: earlier.state === 'notComparable' ? earlier.reason : '',
    formerUnits:
      earlier.state === 'formerUnits'
        ? earlier.units.map(({ name, value }) => ({ name, value: typedNumber(value, form) }))
        : [],
    estimateBasis: estimateBasis ?? '',
    sourceUnit: source?.unit ?? '',
    sourceDate: source ? typedDay(source.date) : '',
  };
}

/** Rows nobody wrote in are no former communes. */
function readFormerUnits(units: readonly TypedFormerUnit[], form: NumberForm): FormerUnit[] {
  return units
    .map(({ name, value }) => ({ name: cleanText(name), value: readNumberBox(value, form) }))
    .filter(({ name, value }) => name.trim() !== '' || value.state !== 'blank');
}

function readEarlier(typed: TypedFigure, form: NumberForm): Figure['earlier'] {
  switch (typed.earlierMode) {
    case 'number':
      return readNumberBox(typed.earlier, form);
    case 'formerUnits':
      return { state: 'formerUnits', units: readFormerUnits(typed.formerUnits, form) };
    case 'notComparable':
      return { state: 'notComparable', reason: cleanText(typed.notComparableReason) };
    default:
      return assertNever(typed.earlierMode);
  }
}

/** What is said about where a figure comes from; nothing at all where nobody said anything. */
function readOrigin(typed: TypedFigure): Pick<Figure, 'estimateBasis' | 'source'> {
  const estimateBasis = cleanText(typed.estimateBasis);
  const source = { unit: cleanText(typed.sourceUnit), date: readDateBox(typed.sourceDate) };
  return {
    ...(estimateBasis.trim() === '' ? {} : { estimateBasis }),
    ...(source.unit.trim() === '' && source.date.state === 'blank' ? {} : { source }),
  };
}

/** The figure that stands in its boxes; of the earlier period only what belongs to the way that was chosen. */
export function readFigure(typed: TypedFigure, form: NumberForm): Figure {
  return {
    actual: typed.nothingArose
      ? { state: 'nothingArose', reason: cleanText(typed.reason) }
      : readNumberBox(typed.actual, form),
    // what did not arise has no estimate either; the box is hidden, so nothing may stay behind it
    estimate: typed.nothingArose ? BLANK : readNumberBox(typed.estimate, form),
    earlier: readEarlier(typed, form),
    note: cleanText(typed.note),
    ...readOrigin(typed),
  };
}
