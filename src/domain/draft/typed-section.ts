import type { Column, Field, FigureField, Measure, Section, TableField } from '../outline/outline-schema.ts';
import { assertNever } from '../shared/assert-never.ts';
import { formatDate, readDate } from '../vietnamese/date.ts';
import { formatEntered, readNumber } from '../vietnamese/number.ts';
import { cleanText } from '../vietnamese/text.ts';
import { type Answer, BLANK, type Cell, type Figure, type NumberAnswer, type TableRow } from './answer.ts';
import { answerOf, figureOf } from './draft-answers.ts';
import type { Draft } from './draft-schema.ts';
import type { SectionAnswers } from './with-answers.ts';

/** A section as it stands in its boxes: text exactly as typed, nothing interpreted. */
export interface TypedFigure {
  actual: string;
  estimate: string;
  earlier: string;
  note: string;
  nothingArose: boolean;
  reason: string;
  notComparable: boolean;
  notComparableReason: string;
}

export interface TypedRow {
  rowId: string;
  cells: Record<string, string>;
}

export interface TypedSection {
  text: Record<string, string>;
  lists: Record<string, { value: string }[]>;
  tables: Record<string, TypedRow[]>;
  figures: Record<string, TypedFigure>;
}

/** A yes/no answer as the value of its radio button. */
const YES = 'yes';
const NO = 'no';

function typedNumber(answer: NumberAnswer | Figure['earlier'], measure: Measure): string {
  if (answer.state === 'value') return formatEntered(answer.value, measure);
  return answer.state === 'unread' ? answer.text : '';
}

function typedFigure(figure: Figure, field: FigureField): TypedFigure {
  const { actual, estimate, earlier, note } = figure;
  return {
    actual: typedNumber(actual, field.measure),
    estimate: typedNumber(estimate, field.measure),
    earlier: typedNumber(earlier, field.measure),
    note,
    nothingArose: actual.state === 'nothingArose',
    reason: actual.state === 'nothingArose' ? actual.reason : '',
    notComparable: earlier.state === 'notComparable',
    notComparableReason: earlier.state === 'notComparable' ? earlier.reason : '',
  };
}

function typedCell(cell: Cell | undefined, column: Column): string {
  if (!cell || cell.state === 'blank') return '';
  if (cell.state === 'unread') return cell.text;
  if (typeof cell.value === 'boolean') return cell.value ? YES : NO;
  if (typeof cell.value === 'number')
    return column.kind === 'number' ? formatEntered(cell.value, column.measure) : String(cell.value);
  return column.kind === 'date' ? formatDate(cell.value) : cell.value;
}

function typedRows(answer: Answer, field: TableField): TypedRow[] {
  const rows =
    answer.state === 'value' && Array.isArray(answer.value)
      ? answer.value.filter((row): row is TableRow => typeof row === 'object')
      : [];
  const type = (row: TableRow): TypedRow => ({
    rowId: row.id,
    cells: Object.fromEntries(field.columns.map((column) => [column.id, typedCell(row.cells[column.id], column)])),
  });
  if (!('fixed' in field.rows)) return rows.map(type);
  return field.rows.fixed.map(({ id }) => type(rows.find((row) => row.id === id) ?? { id, cells: {} }));
}

function typedText(answer: Answer, field: Field): string {
  if (answer.state === 'unread') return answer.text;
  if (answer.state !== 'value') return '';
  if (typeof answer.value === 'boolean') return answer.value ? YES : NO;
  if (typeof answer.value !== 'string') return '';
  return field.kind === 'date' ? formatDate(answer.value) : answer.value;
}

/** What the boxes of a section show for a draft. The inverse of `readTypedSection`. */
export function typeSection(section: Section, draft: Draft): TypedSection {
  const typed: TypedSection = { text: {}, lists: {}, tables: {}, figures: {} };
  for (const field of section.fields ?? []) {
    const answer = answerOf(draft, section.id, field.id);
    if (field.kind === 'figure') typed.figures[field.id] = typedFigure(figureOf(draft, field.id), field);
    else if (field.kind === 'table') typed.tables[field.id] = typedRows(answer, field);
    else if (field.kind === 'list') {
      const items =
        answer.state === 'value' && Array.isArray(answer.value)
          ? answer.value.filter((item) => typeof item === 'string')
          : [];
      typed.lists[field.id] = items.map((value) => ({ value }));
    } else if (field.kind !== 'constant') typed.text[field.id] = typedText(answer, field);
  }
  return typed;
}

function readNumberBox(
  text: string,
  measure: Measure,
): { state: 'value'; value: number } | { state: 'unread'; text: string } | { state: 'blank' } {
  const cleaned = cleanText(text);
  if (cleaned.trim() === '') return BLANK;
  const read = readNumber(cleaned, measure);
  return read.ok ? { state: 'value', value: read.value } : { state: 'unread', text: cleaned };
}

function readDateBox(
  text: string,
): { state: 'value'; value: string } | { state: 'unread'; text: string } | { state: 'blank' } {
  const cleaned = cleanText(text);
  if (cleaned.trim() === '') return BLANK;
  const read = readDate(cleaned);
  return read.ok ? { state: 'value', value: read.value } : { state: 'unread', text: cleaned };
}

function readTextBox(text: string): { state: 'value'; value: string } | { state: 'blank' } {
  const cleaned = cleanText(text);
  return cleaned.trim() === '' ? BLANK : { state: 'value', value: cleaned };
}

function readYesNo(text: string): { state: 'value'; value: boolean } | { state: 'blank' } {
  if (text !== YES && text !== NO) return BLANK;
  return { state: 'value', value: text === YES };
}

function readFigure(typed: TypedFigure, field: FigureField): Figure {
  const earlier = typed.notComparable
    ? { state: 'notComparable' as const, reason: cleanText(typed.notComparableReason) }
    : readNumberBox(typed.earlier, field.measure);
  return {
    actual: typed.nothingArose
      ? { state: 'nothingArose', reason: cleanText(typed.reason) }
      : readNumberBox(typed.actual, field.measure),
    // what did not arise has no estimate either; the box is hidden, so nothing may stay behind it
    estimate: typed.nothingArose ? BLANK : readNumberBox(typed.estimate, field.measure),
    earlier,
    note: cleanText(typed.note),
  };
}

function readCell(text: string, column: Column): Cell {
  switch (column.kind) {
    case 'number':
      return readNumberBox(text, column.measure);
    case 'date':
      return readDateBox(text);
    case 'yesNo':
      return readYesNo(text);
    case 'shortText':
    case 'longText':
    case 'choice':
    case 'rowLink':
      return readTextBox(text);
    default:
      return assertNever(column);
  }
}

function readRows(rows: readonly TypedRow[], field: TableField): Answer {
  const value = rows.map(({ rowId, cells }) => ({
    id: rowId,
    cells: Object.fromEntries(field.columns.map((column) => [column.id, readCell(cells[column.id] ?? '', column)])),
  }));
  const isBlank =
    value.length === 0 ||
    ('fixed' in field.rows && value.every(({ cells }) => Object.values(cells).every(({ state }) => state === 'blank')));
  return isBlank ? BLANK : { state: 'value', value };
}

function readAnswer(field: Field, typed: TypedSection): Answer {
  const text = typed.text[field.id] ?? '';
  switch (field.kind) {
    case 'table':
      return readRows(typed.tables[field.id] ?? [], field);
    case 'list': {
      const items = (typed.lists[field.id] ?? []).map(({ value }) => cleanText(value));
      return items.length === 0 ? BLANK : { state: 'value', value: items };
    }
    case 'date':
      return readDateBox(text);
    case 'yesNo':
      return readYesNo(text);
    case 'shortText':
    case 'longText':
    case 'choice':
      return readTextBox(text);
    case 'constant':
    case 'figure':
      return BLANK;
    default:
      return assertNever(field);
  }
}

/** Reads what stands in the boxes. What cannot be read is kept to the letter; nothing is guessed, nothing becomes 0. */
export function readTypedSection(section: Section, typed: TypedSection): SectionAnswers {
  const answers: Record<string, Answer> = {};
  const figures: Record<string, Figure> = {};
  for (const field of section.fields ?? []) {
    const figure = typed.figures[field.id];
    if (field.kind === 'figure') {
      if (figure) figures[field.id] = readFigure(figure, field);
    } else if (field.kind !== 'constant') answers[field.id] = readAnswer(field, typed);
  }
  return { answers, figures };
}
