import { assertNever } from '../shared/assert-never.ts';
import { formatDate } from '../vietnamese/date.ts';
import type { NumberForm } from '../vietnamese/number.ts';
import { cleanText } from '../vietnamese/text.ts';
import { BLANK, type Figure, type FormerUnit, type SetAside, type TypedNumber } from './answer.ts';
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

/** What the boxes of an indicator show, those of ways that are not chosen too. The inverse of `readFigure`. */
export function typedFigure(figure: Figure, form: NumberForm): TypedFigure {
  const { actual, estimate, earlier, note, estimateBasis, source, setAside = {} } = figure;
  const mode = earlierModeOf(figure);
  const isNothing = actual.state === 'nothingArose';
  const units = earlier.state === 'formerUnits' ? earlier.units : (setAside.formerUnits ?? []);
  return {
    actual: typedNumber(isNothing ? (setAside.actual ?? BLANK) : actual, form),
    estimate: typedNumber(isNothing ? (setAside.estimate ?? BLANK) : estimate, form),
    earlier: typedNumber(mode === 'number' ? earlier : (setAside.earlier ?? BLANK), form),
    note,
    nothingArose: isNothing,
    reason: isNothing ? actual.reason : (setAside.reason ?? ''),
    earlierMode: mode,
    notComparableReason: earlier.state === 'notComparable' ? earlier.reason : (setAside.notComparableReason ?? ''),
    formerUnits: units.map(({ name, value }) => ({ name, value: typedNumber(value, form) })),
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

/** What stands in boxes of ways that are not chosen; nothing at all where they are blank. */
function readSetAside(typed: TypedFigure, form: NumberForm): Pick<Figure, 'setAside'> {
  const kept: SetAside = {};
  const number = (part: 'actual' | 'estimate' | 'earlier') => {
    const read: TypedNumber = readNumberBox(typed[part], form);
    if (read.state !== 'blank') kept[part] = read;
  };
  const words = (part: 'reason' | 'notComparableReason') => {
    const text = cleanText(typed[part]);
    if (text.trim() !== '') kept[part] = text;
  };
  if (typed.nothingArose) {
    number('actual');
    number('estimate');
  } else words('reason');
  if (typed.earlierMode !== 'number') number('earlier');
  if (typed.earlierMode !== 'notComparable') words('notComparableReason');
  const units = typed.earlierMode === 'formerUnits' ? [] : readFormerUnits(typed.formerUnits, form);
  if (units.length > 0) kept.formerUnits = units;
  return Object.keys(kept).length === 0 ? {} : { setAside: kept };
}

/** The figure that stands in its boxes. What belongs to a way that is not chosen is set aside: kept, and nothing more. */
export function readFigure(typed: TypedFigure, form: NumberForm): Figure {
  return {
    actual: typed.nothingArose
      ? { state: 'nothingArose', reason: cleanText(typed.reason) }
      : readNumberBox(typed.actual, form),
    // what did not arise has no estimate either; the box is hidden, so nothing behind it may count
    estimate: typed.nothingArose ? BLANK : readNumberBox(typed.estimate, form),
    earlier: readEarlier(typed, form),
    note: cleanText(typed.note),
    ...readOrigin(typed),
    ...readSetAside(typed, form),
  };
}
