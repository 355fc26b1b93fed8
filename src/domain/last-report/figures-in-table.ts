import type { Outline } from '../outline/outline-schema.ts';
import { type CountedNumber, countedNumbers } from './counted-numbers.ts';
import type { ReadFigure } from './figures-in-text.ts';
import { type Fit, IndicatorFitter, type TextPlace, valueFor } from './fit-indicators.ts';
import { tellingWords } from './indicator-names.ts';
import { figureColumns, type ReportTable } from './report-tables.ts';

const OFFERED = 0.5;
const TAKEN = 0.62;
const AHEAD = 0.12;

/** The row as if it were said: "41 ý kiến trả lời tại chỗ khi đối thoại". */
function asNumber(value: string, unit: string, name: string): CountedNumber | undefined {
  const [number] = countedNumbers(`${value} ${unit}`);
  if (number === undefined) return undefined;
  const words = name.toLocaleLowerCase('vi').match(/\p{L}[\p{L}\d]*²?/gu) ?? [];
  const own = unit === '' ? words : [...number.near, ...words];
  return {
    ...number,
    near: own,
    far: [],
    ahead: [],
    earlier: [],
    linked: [],
    linkedThing: undefined,
    isDoubtful: false,
  };
}

const WITHIN = /^\s*(?:[-+–]\s*)?trong (?:đó|số đó)\s*:?\s*/iu;

function isCertain(best: Fit, rivals: readonly Fit[], name: string): boolean {
  const all = new Set(tellingWords(name));
  const own = new Set([...best.name.own, ...(best.name.parent?.own ?? [])]);
  const unit = new Set(tellingWords(best.name.field.unit));
  const heading = best.name.heading;
  // a row says one thing only: every word of it has to belong to the indicator
  const odd = [...all].filter((word) => !own.has(word) && !unit.has(word) && !heading.has(word));
  return best.score >= TAKEN && best.score - (rivals[0]?.score ?? 0) >= AHEAD && odd.length <= all.size / 3;
}

interface FigureRow {
  readonly said: string;
  readonly unit: string;
  readonly value: string;
  /** Counted to the cut-off date, where `value` is the estimate. */
  readonly counted: string;
}

function readRow({ said, unit, value, counted }: FigureRow, fitter: IndicatorFitter): ReadFigure | undefined {
  const isDetail = WITHIN.test(said) || /^[-+–]/u.test(said);
  const name = said.replace(WITHIN, '').replace(/^[-+–]\s*/u, '');
  const number = asNumber(value, unit, name);
  if (name === '' || number === undefined) return undefined;
  const [best, ...rivals] = fitter.fitsOf({ ...number, isDetail });
  if (!best || best.score < OFFERED) return undefined;
  fitter.noteMet(best.name.field.id);
  const isSure = isCertain(best, rivals, name) && (!isDetail || best.name.parent !== undefined);
  const { field } = best.name;
  return {
    code: field.id,
    value: best.value,
    counted: counted === '' ? undefined : valueFor(field, counted, unit.toLocaleLowerCase('vi'), number.isPercent),
    quote: [said, unit, value].filter((part) => part !== '').join(' | '),
    certainty: isSure ? 'sure' : 'guess',
    isElsewhere: best.place === 'elsewhere',
  };
}

/** Takes a table that stands in a place of the report; gives the figures its rows name. Parts ("trong đó") need a name of their own. */
export function figuresInTable(
  table: ReportTable,
  outline: Outline,
  place: TextPlace,
  period: string | undefined,
): readonly ReadFigure[] {
  const columns = figureColumns(table, period);
  if (columns?.value === undefined) return [];
  const { head, name, unit, value, estimate } = columns;
  const fitter = new IndicatorFitter(outline, place);
  return table.slice(head + 1).flatMap((row) => {
    const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim());
    const numbers = /^\d/u.test(cell(estimate))
      ? { value: cell(estimate), counted: cell(value) }
      : { value: cell(value), counted: '' };
    return readRow({ said: cell(name), unit: cell(unit), ...numbers }, fitter) ?? [];
  });
}
