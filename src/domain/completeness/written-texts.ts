import type { Answer, Cell, TableRow } from '../draft/answer.ts';
import { answerOf, figureOf, markOf, rowsIn } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { Place } from '../findings/finding.ts';
import type { Field, Section } from '../outline/outline-schema.ts';
import { askedFields } from '../outline/outline-tree.ts';

/** A text a person wrote, with the box it stands in. */
export interface WrittenText {
  readonly place: Place;
  readonly text: string;
  /** The day by which what the row speaks of is to be done; what it cites has to be in force until then. */
  readonly until?: string;
  /** It tells what was done. */
  readonly isResult?: true;
}

function textOfCell(cell: Cell): string | undefined {
  return cell.state === 'value' && typeof cell.value === 'string' ? cell.value : undefined;
}

/** The column of a table that says by when a task of the next period is to be done. */
function dueColumn(field: Field): string | undefined {
  if (field.kind !== 'table') return undefined;
  return field.columns.find((column) => column.kind === 'date' && column.within === 'nextPeriod')?.id;
}

function textsOfRow(row: TableRow, place: Place, due: string | undefined): WrittenText[] {
  const day = due === undefined ? undefined : row.cells[due];
  const until = day?.state === 'value' ? { until: String(day.value) } : {};
  return Object.entries(row.cells).flatMap(([column, cell]) => {
    const text = textOfCell(cell);
    return text === undefined ? [] : [{ place: { ...place, row: row.id, column }, text, ...until }];
  });
}

/** Of an answer that is no table. */
function textsOfAnswer(answer: Answer, place: Place, field: Field): WrittenText[] {
  if (answer.state === 'nothingArose') return [{ place, text: answer.reason }];
  if (answer.state !== 'value') return [];
  const isResult = field.kind === 'longText' && field.tellsResult ? ({ isResult: true } as const) : {};
  if (typeof answer.value === 'string') return [{ place, text: answer.value, ...isResult }];
  if (!Array.isArray(answer.value)) return [];
  return answer.value.filter((entry) => typeof entry === 'string').map((text) => ({ place, text }));
}

/**
 * What a person wrote in one field, or in one row of a table, and the record it is read from: as long as that is the same,
 * so are the texts. They are read when asked for: most have been looked at before.
 */
export interface RecordTexts {
  readonly field: string;
  readonly record: object;
  readonly texts: () => readonly WrittenText[];
}

function textsOfField(field: Field, section: Section, draft: Draft): RecordTexts[] {
  const place: Place = { section: section.id, field: field.id };
  if (field.kind === 'choice' || field.kind === 'yesNo' || field.kind === 'date') return [];
  if (field.kind === 'figure') {
    const record = figureOf(draft, field.id);
    const reason = record.actual.state === 'nothingArose' ? record.actual.reason : '';
    const texts = () => [record.note, reason].filter((text) => text.trim() !== '').map((text) => ({ place, text }));
    return [{ field: field.id, record, texts }];
  }
  const answer = answerOf(draft, section.id, field.id);
  const due = dueColumn(field);
  return [
    { field: field.id, record: answer, texts: () => textsOfAnswer(answer, place, field) },
    ...rowsIn(answer).map((row) => ({ field: field.id, record: row, texts: () => textsOfRow(row, place, due) })),
  ];
}

/**
 * Everything a person wrote in a section that is printed or kept: texts, items, cells, notes, reasons. Of a section that
 * is marked "không phát sinh" only the reason counts.
 */
export function writtenTexts(section: Section, draft: Draft): readonly RecordTexts[] {
  const { nothingArose } = markOf(draft, section.id);
  if (nothingArose) {
    const texts = () => [{ place: { section: section.id }, text: nothingArose.reason }];
    return [{ field: '', record: nothingArose, texts }];
  }
  return askedFields(section, draft.tier).flatMap((field) => textsOfField(field, section, draft));
}
