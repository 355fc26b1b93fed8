import type { Answer, Cell } from '../draft/answer.ts';
import { answerOf, figureOf, markOf } from '../draft/draft-answers.ts';
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

function textsOfAnswer(answer: Answer, place: Place, field: Field): WrittenText[] {
  if (answer.state === 'nothingArose') return [{ place, text: answer.reason }];
  if (answer.state !== 'value') return [];
  const isResult = field.kind === 'longText' && field.tellsResult ? ({ isResult: true } as const) : {};
  if (typeof answer.value === 'string') return [{ place, text: answer.value, ...isResult }];
  if (!Array.isArray(answer.value)) return [];
  return answer.value.flatMap((entry) => {
    if (typeof entry === 'string') return [{ place, text: entry }];
    const due = dueColumn(field);
    const day = due === undefined ? undefined : entry.cells[due];
    const until = day?.state === 'value' ? { until: String(day.value) } : {};
    return Object.entries(entry.cells).flatMap(([column, cell]) => {
      const text = textOfCell(cell);
      return text === undefined ? [] : [{ place: { ...place, row: entry.id, column }, text, ...until }];
    });
  });
}

/** What a person wrote in one field, and the record it was read from: as long as that is the same, so are the texts. */
export interface FieldTexts {
  readonly field: string;
  readonly record: object;
  readonly texts: readonly WrittenText[];
}

function textsOfField(field: Field, section: Section, draft: Draft): FieldTexts | undefined {
  const place: Place = { section: section.id, field: field.id };
  if (field.kind === 'choice' || field.kind === 'yesNo' || field.kind === 'date') return undefined;
  if (field.kind !== 'figure') {
    const record = answerOf(draft, section.id, field.id);
    return { field: field.id, record, texts: textsOfAnswer(record, place, field) };
  }
  const record = figureOf(draft, field.id);
  const reason = record.actual.state === 'nothingArose' ? record.actual.reason : '';
  const texts = [record.note, reason].filter((text) => text.trim() !== '').map((text) => ({ place, text }));
  return { field: field.id, record, texts };
}

/**
 * Everything a person wrote in a section that is printed or kept: texts, items, cells, notes, reasons. Of a section that
 * is marked "không phát sinh" only the reason counts.
 */
export function writtenTexts(section: Section, draft: Draft): readonly FieldTexts[] {
  const { nothingArose } = markOf(draft, section.id);
  if (nothingArose) {
    const texts = [{ place: { section: section.id }, text: nothingArose.reason }];
    return [{ field: '', record: nothingArose, texts }];
  }
  return askedFields(section, draft.tier).flatMap((field) => textsOfField(field, section, draft) ?? []);
}
