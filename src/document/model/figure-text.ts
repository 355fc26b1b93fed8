import {
  type FigurePart,
  figureOf,
  figureValue,
  formerUnitsSum,
  hasZeroDenominator,
} from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { compareFigure } from '../../domain/draft/figure-comparison.ts';
import { numberFormIn } from '../../domain/draft/money-unit.ts';
import type { FigureField } from '../../domain/outline/outline-schema.ts';
import { formatNumber } from '../../domain/vietnamese/number.ts';
import { WORDS } from './words.ts';

/** One part of a figure as it stands in a table; empty when it is missing. What could not be read is printed as typed. */
export function figurePartText(draft: Draft, field: FigureField, part: FigurePart): string {
  if (field.ratio) {
    if (hasZeroDenominator(draft, field, part)) return WORDS.figureNothingArose;
    const value = figureValue(draft, field, part);
    return value === undefined ? '' : formatNumber(value, field.measure);
  }
  const answer = figureOf(draft, field.id)[part];
  switch (answer.state) {
    case 'value':
      return formatNumber(answer.value, numberFormIn(field, draft));
    case 'formerUnits': {
      const sum = formerUnitsSum(answer.units);
      return sum === undefined ? '' : formatNumber(sum, numberFormIn(field, draft));
    }
    case 'nothingArose':
      return WORDS.figureNothingArose;
    case 'notComparable':
      return WORDS.noComparison;
    case 'unread':
      return answer.text;
    case 'blank':
      return '';
  }
}

/** How a figure changed against the earlier period: the estimate for the whole period if there is one, else the actual. */
export interface FigureChange {
  readonly difference: number;
  /** What was compared. */
  readonly nowPart: 'actual' | 'estimate';
  /** In percent; absent when the earlier value is 0 or the figure is itself a percentage. */
  readonly percent?: number;
}

/** The change of a figure; `undefined` while either side is missing. */
export function figureChange(draft: Draft, field: FigureField): FigureChange | undefined {
  const { now, nowPart, earlier, changePercent } = compareFigure(draft, field);
  if (now === undefined || earlier === undefined) return undefined;
  const change = { difference: now - earlier, nowPart };
  return changePercent === undefined || field.measure === 'percent'
    ? change
    : { ...change, percent: Math.abs(changePercent) };
}

/** `tăng 244`, `giảm 2,9 điểm %`, `không đổi`. */
export function differenceText(change: FigureChange, field: FigureField, draft: Draft): string {
  const shown = formatNumber(Math.abs(change.difference), numberFormIn(field, draft));
  if (change.difference === 0 || /^0(,0)?$/.test(shown)) return WORDS.unchanged;
  const word = change.difference > 0 ? WORDS.increase : WORDS.decrease;
  return `${word} ${shown}${field.measure === 'percent' ? ` ${WORDS.percentPoints}` : ''}`;
}

/** The difference and its share: `tăng 244 (82,4%)`. */
export function changeText(change: FigureChange, field: FigureField, draft: Draft): string {
  const percent =
    change.percent === undefined || change.difference === 0 ? '' : ` (${formatNumber(change.percent, 'percent')}%)`;
  return `${differenceText(change, field, draft)}${percent}`;
}
