import type { Cell, TableRow } from '../draft/answer.ts';
import { answerOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { filledRows, isCellBlank } from '../draft/filled-rows.ts';
import { numberFormIn } from '../draft/money-unit.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import type { Column, Section, TableField } from '../outline/outline-schema.ts';
import { isDemanded } from '../requirement/requirement.ts';
import { readNumber } from '../vietnamese/number.ts';
import { checkDayWithin, unreadDay } from './check-dates.ts';

const BLANK_CELL: Cell = { state: 'blank' };

function checkCell(cell: Cell, column: Column, label: string, place: Place, draft: Draft): Finding[] {
  const name = `${label}, ${column.label}`;
  if (cell.state === 'value') {
    const isDay = column.kind === 'date' && typeof cell.value === 'string';
    return isDay ? checkDayWithin(String(cell.value), column.within, draft, name, place) : [];
  }
  if (cell.state !== 'unread') return [];
  if (column.kind !== 'number') return [unreadDay(cell.text, name, place)];
  const read = readNumber(cell.text, numberFormIn(column, draft));
  const problem = read.ok ? { reason: 'notANumber' as const } : read.problem;
  return [finding('error', place, { code: 'numberUnread', label: name, text: cell.text, problem })];
}

/** How a row is spoken of: the name the outline gives it, or its first text. */
function rowName(field: TableField, row: TableRow): string {
  if ('fixed' in field.rows) {
    const fixed = field.rows.fixed.find(({ id }) => id === row.id);
    if (fixed) return fixed.label;
  }
  const text = field.columns
    .map(({ id }) => row.cells[id])
    .find((cell) => cell?.state === 'value' && typeof cell.value === 'string');
  return text?.state === 'value' ? String(text.value) : '';
}

function checkRow(field: TableField, row: TableRow, rowNumber: number, section: Section, draft: Draft): Finding[] {
  return field.columns.flatMap((column) => {
    const cell = row.cells[column.id] ?? BLANK_CELL;
    const place = { section: section.id, field: field.id, row: row.id, column: column.id };
    if (column.requirement === 'required' && isCellBlank(cell)) {
      return [
        finding('error', place, {
          code: 'cellMissing',
          label: field.label,
          column: column.label,
          rowNumber,
          rowName: rowName(field, row),
        }),
      ];
    }
    return checkCell(cell, column, field.label, place, draft);
  });
}

/** Fixed rows of a demanded table must all be there; free rows are counted against the table's minimum and maximum. */
function checkRowCount(field: TableField, count: number, demanded: boolean, section: Section): Finding[] {
  const place = { section: section.id, field: field.id };
  if ('fixed' in field.rows) {
    const min = field.rows.fixed.length;
    return demanded && count > 0 && count < min
      ? [finding('error', place, { code: 'tooFew', label: field.label, count, min })]
      : [];
  }
  const { min, max } = field.rows;
  if (min !== undefined && count > 0 && count < min)
    return [finding('error', place, { code: 'tooFew', label: field.label, count, min })];
  return max !== undefined && count > max
    ? [finding('warning', place, { code: 'tooMany', label: field.label, count, max })]
    : [];
}

/** Row counts, demanded cells and unreadable cells of one table. A table with only blank rows counts as missing. */
export function checkTable(field: TableField, section: Section, draft: Draft): Finding[] {
  const rows = filledRows(draft, section.id, field.id);
  const demanded = isDemanded(field.requirement, draft, section.id);
  const answered = answerOf(draft, section.id, field.id).state === 'value';
  if (demanded && answered && rows.length === 0) {
    return [
      finding(
        'error',
        { section: section.id, field: field.id },
        {
          code: 'answerMissing',
          label: field.label,
          fieldKind: field.kind,
          canBeNothing: section.allowsNothingArose === true,
        },
      ),
    ];
  }
  return [
    ...checkRowCount(field, rows.length, demanded, section),
    ...rows.flatMap((row, index) => checkRow(field, row, index + 1, section, draft)),
  ];
}
