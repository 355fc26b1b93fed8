import type { Measure } from '../outline/outline-schema.ts';
import { fail, type Result, succeed } from '../shared/result.ts';

/** Why a typed number cannot be taken over. `suggestions` are readings to offer; none is chosen for the person. */
export type NumberProblem =
  | { readonly reason: 'notANumber' }
  | { readonly reason: 'ambiguous'; readonly suggestions: readonly string[] }
  | { readonly reason: 'negative' }
  | { readonly reason: 'notWhole' }
  | { readonly reason: 'tooLarge' }
  | { readonly reason: 'above'; readonly maximum: number };

/** How a number is written: as its measure has it, or money in tỷ instead of triệu đồng. */
export type NumberForm = Measure | 'billions';

/** Money is typed and shown in triệu or tỷ đồng and kept in đồng. */
const DONG: Partial<Record<NumberForm, number>> = { money: 1_000_000, billions: 1_000_000_000 };
/** Beyond this a JavaScript number no longer holds every đồng. */
const LARGEST = 1e15;

/** A number as it is written in this form: money in triệu or tỷ đồng, all else as it is kept. */
export function asWritten(value: number, form: NumberForm): number {
  return value / (DONG[form] ?? 1);
}

// a group never begins with 0: "0.500" is not 500
const GROUPED = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^\d+(,\d+)?$/;
const ENGLISH_GROUPED = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const POINT_DECIMAL = /^\d+\.\d+$/;

/** Takes digits grouped by points, decimals behind a comma: `1.234,5`; gives the number. Looks at nothing else. */
export function toNumber(digits: string): number {
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

function readDigits(digits: string, whole: boolean): Result<number, NumberProblem> {
  if (GROUPED.test(digits)) return succeed(toNumber(digits));
  if (PLAIN.test(digits)) {
    // "1,234" where only whole numbers make sense is the English way of writing 1.234
    if (whole && ENGLISH_GROUPED.test(digits)) {
      return fail({ reason: 'ambiguous', suggestions: [digits.replaceAll(',', '.')] });
    }
    return succeed(toNumber(digits));
  }
  if (ENGLISH_GROUPED.test(digits)) {
    const vietnamese = digits.replaceAll(',', '\u0000').replace('.', ',').replaceAll('\u0000', '.');
    return fail({ reason: 'ambiguous', suggestions: [vietnamese] });
  }
  if (POINT_DECIMAL.test(digits)) {
    // offering "12,5" for something that is counted would only be refused next
    return whole
      ? fail({ reason: 'notWhole' })
      : fail({ reason: 'ambiguous', suggestions: [digits.replace('.', ',')] });
  }
  return fail({ reason: 'notANumber' });
}

/** Spaces may group thousands ("12 345"); anywhere else they may be two numbers and stay. "%" belongs to percentages. */
function bareDigits(typed: string, measure: NumberForm): string {
  const trimmed = typed.replace(/[\u00a0\u202f]/g, ' ').trim();
  const number = measure === 'percent' ? trimmed.replace(/ ?%$/, '') : trimmed;
  return /^\d{1,3}( \d{3})+(,\d+)?$/.test(number) ? number.replaceAll(' ', '') : number;
}

/**
 * Reads a figure typed the Vietnamese way: a point groups thousands, a comma starts the decimals.
 * Money comes in triệu or tỷ đồng and is given in đồng. Refuses (never guesses): words, English notation, negative numbers,
 * decimals where things are counted, more than 10^15, percentages over 100.
 */
export function readNumber(typed: string, measure: NumberForm): Result<number, NumberProblem> {
  const digits = bareDigits(typed, measure);
  if (/^[-\u2212\u2013]\d/.test(digits)) return fail({ reason: 'negative' });
  const read = readDigits(digits, measure === 'count');
  if (!read.ok) return read;
  if (read.value > LARGEST && measure !== 'percent') return fail({ reason: 'tooLarge' });
  if (measure === 'count' && !Number.isInteger(read.value)) return fail({ reason: 'notWhole' });
  if (measure === 'percent' && read.value > 100) return fail({ reason: 'above', maximum: 100 });
  const dong = DONG[measure];
  const value = dong === undefined ? read.value : Math.round(read.value * dong);
  return value > LARGEST ? fail({ reason: 'tooLarge' }) : succeed(value);
}

/** `1234567.5` → `1.234.567,5`; at most `decimals` places, without trailing zeros unless `fixed`. */
function formatDecimal(value: number, decimals: number, fixed = false): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const shown = fixed ? fraction : fraction.replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${grouped}${shown === '' ? '' : `,${shown}`}`;
}

/** A figure as it stands in a box or a table, without its unit. Money in triệu or tỷ đồng; percent with one decimal. */
export function formatNumber(value: number, measure: NumberForm): string {
  switch (measure) {
    case 'money':
      return formatDecimal(asWritten(value, measure), 6);
    case 'billions':
      return formatDecimal(asWritten(value, measure), 9);
    case 'percent':
      return formatDecimal(value, 1, true);
    case 'count':
    case 'area':
    case 'score':
      return formatDecimal(value, 3);
  }
}

/** The most decimals `toFixed` writes. */
const MOST_DECIMALS = 100;

/** A figure as it is put back into its box: every decimal that was entered, so that reading it again gives the same. */
export function formatEntered(value: number, measure: NumberForm): string {
  if (measure === 'money' || measure === 'billions') return formatNumber(value, measure);
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    if (Number(value.toFixed(decimals)) === value) return formatDecimal(value, decimals);
  }
  return formatDecimal(value, MOST_DECIMALS);
}

/** Decimals a sum is rounded to: what adding binary fractions makes up behind them was entered by nobody. */
const SUM_DECIMALS = 6;

/** Numbers added up: 0,1 and 0,2 are 0,3. */
export function exactSum(values: readonly number[]): number {
  const sum = values.reduce((before, value) => before + value, 0);
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(SUM_DECIMALS));
}
