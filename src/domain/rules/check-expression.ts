import type { Report, Wanted } from '../outline/template-problem.ts';
import { comparisonIn, isDay, isJoined } from './expression-kinds.ts';
import { fieldIn, type OutlineIndex, tableIn } from './outline-index.ts';
import type { BoxRef, DayExpression, NumberExpression, Rule, Side, TableRef, TruthExpression } from './rule-syntax.ts';

/** What an expression may refer to where it stands. */
export interface Known {
  readonly index: OutlineIndex;
  readonly rule: Rule;
  /** The table whose row is looked at. */
  readonly row: TableRef | undefined;
  readonly report: Report;
}

function missing(known: Known, place: string, id: string, wanted: Wanted): void {
  known.report(place, { kind: 'unknownReference', id, wanted });
}

function wrong(known: Known, place: string, expected: string): void {
  known.report(place, { kind: 'wrongKind', expected });
}

/** An indicator of the outline, or `*` in a rule over many. */
export function checkIndicator(code: string, place: string, known: Known): void {
  if (code === '*') {
    if (!known.rule.forFigures) known.report(place, { kind: 'nothingToLookAt', name: code });
  } else if (!known.index.figures.has(code)) missing(known, place, code, 'indicator');
}

export function checkTable(of: TableRef, place: string, known: Known): boolean {
  if (tableIn(known.index, of)) return true;
  missing(known, place, `${of.section}.${of.table}`, 'table');
  return false;
}

/** What kind of box stands there: that of a field, or of a column of the row; `undefined` when there is none. */
function kindOfBox(box: BoxRef, place: string, known: Known): string | undefined {
  if ('field' in box) {
    if (!known.index.sections.has(box.section)) missing(known, place, box.section, 'section');
    else if (!fieldIn(known.index, box.section, box.field)) missing(known, place, box.field, 'field');
    return fieldIn(known.index, box.section, box.field)?.kind;
  }
  if (!known.row) {
    known.report(place, { kind: 'nothingToLookAt', name: box.column });
    return undefined;
  }
  const column = tableIn(known.index, known.row)?.columns.find(({ id }) => id === box.column);
  if (!column) missing(known, place, box.column, 'column');
  return column?.kind;
}

/** A box that has to be of one of these kinds. */
export function checkBox(box: BoxRef, kinds: readonly string[], place: string, known: Known): void {
  const kind = kindOfBox(box, place, known);
  if (kind !== undefined && !kinds.includes(kind)) wrong(known, place, kinds.join(', '));
}

function checkColumn(of: TableRef, column: string, place: string, known: Known): void {
  if (checkTable(of, place, known)) checkBox({ column }, ['number'], place, { ...known, row: of });
}

/** A column of links, and one that leads to the table whose row is looked at. */
function checkLinks(of: TableRef, column: string, place: string, known: Known): void {
  if (!known.row) known.report(place, { kind: 'nothingToLookAt', name: column });
  if (!checkTable(of, place, known)) return;
  checkBox({ column }, ['rowLink'], place, { ...known, row: of });
  const link = columnOf(column, { ...known, row: of });
  if (link?.kind !== 'rowLink' || !known.row) return;
  if (link.section !== known.row.section || link.table !== known.row.table)
    missing(known, place, `${link.section}.${link.table}`, 'table');
}

function checkCell(of: TableRef, row: string, column: string, place: string, known: Known): void {
  const rows = tableIn(known.index, of)?.rows;
  if (rows && !('fixed' in rows && rows.fixed.some(({ id }) => id === row))) missing(known, place, row, 'row');
  checkColumn(of, column, place, known);
}

function checkWhere(of: TableRef, where: TruthExpression | undefined, place: string, known: Known): void {
  if (where && tableIn(known.index, of)) checkTruth(where, `${place}.where`, { ...known, row: of });
}

function checkDay(expression: DayExpression, place: string, known: Known): void {
  if ('dayIn' in expression) checkBox(expression.dayIn, ['date'], `${place}.dayIn`, known);
}

function checkEach<Expression>(
  expressions: readonly Expression[],
  place: string,
  known: Known,
  check: (expression: Expression, place: string, known: Known) => void,
): void {
  expressions.forEach((expression, index) => {
    check(expression, `${place}.${index}`, known);
  });
}

/** Whether a number is 0 whatever is entered: made of constants only, and worth nothing. */
function isAlwaysZero(expression: NumberExpression): boolean {
  if (typeof expression === 'number') return expression === 0;
  if (typeof expression !== 'object') return false;
  if ('times' in expression) return expression.times.some(isAlwaysZero);
  if ('sum' in expression) return expression.sum.every(isAlwaysZero);
  if ('max' in expression) return expression.max.every(isAlwaysZero);
  if ('min' in expression) return expression.min.every(isAlwaysZero);
  return false;
}

type Entry = Exclude<NumberExpression, number | string>;

function checkMadeOfNumbers(expression: Entry, place: string, known: Known): void {
  if ('sum' in expression) checkEach(expression.sum, `${place}.sum`, known, checkNumber);
  else if ('minus' in expression) checkEach(expression.minus, `${place}.minus`, known, checkNumber);
  else if ('times' in expression) checkEach(expression.times, `${place}.times`, known, checkNumber);
  else if ('max' in expression) checkEach(expression.max, `${place}.max`, known, checkNumber);
  else if ('min' in expression) checkEach(expression.min, `${place}.min`, known, checkNumber);
  else if ('days' in expression) checkEach(expression.days, `${place}.days`, known, checkDay);
  else if ('weeks' in expression) checkEach(expression.weeks, `${place}.weeks`, known, checkDay);
  else if ('months' in expression) checkEach(expression.months, `${place}.months`, known, checkDay);
  else if ('ratio' in expression) {
    checkEach(expression.ratio, `${place}.ratio`, known, checkNumber);
    if (isAlwaysZero(expression.ratio[1])) known.report(`${place}.ratio.1`, { kind: 'divisionByZero' });
  }
}

function checkLookedUp(expression: Entry, place: string, known: Known): void {
  if ('figure' in expression) checkIndicator(expression.figure, place, known);
  else if ('changePercent' in expression) checkIndicator(expression.changePercent, place, known);
  else if ('rows' in expression) {
    checkTable(expression.rows, place, known);
    checkWhere(expression.rows, expression.where, place, known);
  } else if ('links' in expression) checkLinks(expression.links, expression.column, place, known);
  else if ('total' in expression) {
    checkColumn(expression.total, expression.column, place, known);
    checkWhere(expression.total, expression.where, place, known);
  } else if ('cell' in expression) checkCell(expression.cell, expression.row, expression.column, place, known);
  else if ('numberIn' in expression) checkBox(expression.numberIn, ['number'], `${place}.numberIn`, known);
  else if ('items' in expression) checkBox(expression.items, ['list'], `${place}.items`, known);
  else if ('value' in expression && !known.rule.values?.[expression.value])
    missing(known, place, expression.value, 'value');
}

/** Everything a number refers to is there and of the right kind. */
export function checkNumber(expression: NumberExpression, place: string, known: Known): void {
  if (typeof expression === 'string') checkIndicator(expression, place, known);
  if (typeof expression !== 'object') return;
  checkMadeOfNumbers(expression, place, known);
  checkLookedUp(expression, place, known);
}

function checkSides(sides: readonly [Side, Side], place: string, known: Known): void {
  if (isDay(sides[0]) !== isDay(sides[1])) wrong(known, place, 'hai số, hoặc hai ngày');
  sides.forEach((side, index) => {
    if (isDay(side)) checkDay(side, `${place}.${index}`, known);
    else checkNumber(side, `${place}.${index}`, known);
  });
}

function checkJoined(expression: TruthExpression, place: string, known: Known): void {
  if ('all' in expression) checkEach(expression.all, `${place}.all`, known, checkTruth);
  else if ('any' in expression) checkEach(expression.any, `${place}.any`, known, checkTruth);
  else if ('implies' in expression) checkEach(expression.implies, `${place}.implies`, known, checkTruth);
  else if ('not' in expression) checkTruth(expression.not, `${place}.not`, known);
}

const ANY_BOX = ['shortText', 'longText', 'date', 'list', 'choice', 'yesNo', 'table', 'number', 'rowLink'];
const TEXTS = ['shortText', 'longText', 'list'];

function checkChosen(box: BoxRef, option: string, place: string, known: Known): void {
  checkBox(box, ['choice'], place, known);
  const options = 'field' in box ? fieldIn(known.index, box.section, box.field) : columnOf(box.column, known);
  if (options?.kind === 'choice' && !options.options.some(({ id }) => id === option))
    missing(known, place, option, 'option');
}

function columnOf(column: string, { index, row }: Known) {
  return row && tableIn(index, row)?.columns.find(({ id }) => id === column);
}

/** Everything a statement refers to is there and of the right kind. */
export function checkTruth(expression: TruthExpression, place: string, known: Known): void {
  const comparison = comparisonIn(expression);
  if (comparison) checkSides(comparison.sides, `${place}.${comparison.sign}`, known);
  else if (isJoined(expression)) checkJoined(expression, place, known);
  else if ('zeroTogether' in expression)
    checkEach(expression.zeroTogether, `${place}.zeroTogether`, known, checkNumber);
  else if ('filled' in expression) checkBox(expression.filled, ANY_BOX, `${place}.filled`, known);
  else if ('noted' in expression) checkIndicator(expression.noted, `${place}.noted`, known);
  else if ('compared' in expression) checkIndicator(expression.compared, `${place}.compared`, known);
  else if ('chosen' in expression) checkChosen(expression.chosen, expression.is, `${place}.chosen`, known);
  else if ('yes' in expression) checkBox(expression.yes, ['yesNo'], `${place}.yes`, known);
  else if ('linked' in expression) checkBox(expression.linked, ['rowLink'], `${place}.linked`, known);
  else if ('mentions' in expression) checkBox(expression.mentions, TEXTS, `${place}.mentions`, known);
}
