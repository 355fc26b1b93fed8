import type { Field, MoneyUnit, Section } from '../outline/outline-schema.ts';
import { assertNever } from '../shared/assert-never.ts';
import { formatDate } from '../vietnamese/date.ts';
import { cleanText } from '../vietnamese/text.ts';
import { type Answer, BLANK, type Figure } from './answer.ts';
import { answerOf, figureOf } from './draft-answers.ts';
import type { Draft } from './draft-schema.ts';
import { numberForm, numberFormIn } from './money-unit.ts';
import { NO, readDateBox, readTextBox, readYesNo, YES } from './typed-boxes.ts';
import { readFigure, type TypedFigure, typedFigure } from './typed-figure.ts';
import { readTypedRows, type TypedRow, typedRows } from './typed-rows.ts';
import type { SectionAnswers } from './with-answers.ts';

/** A section as it stands in its boxes: text exactly as typed, nothing interpreted. */
export interface TypedSection {
  text: Record<string, string>;
  lists: Record<string, { value: string }[]>;
  tables: Record<string, TypedRow[]>;
  figures: Record<string, TypedFigure>;
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
    if (field.kind === 'figure')
      typed.figures[field.id] = typedFigure(figureOf(draft, field.id), numberFormIn(field, draft));
    else if (field.kind === 'table') typed.tables[field.id] = typedRows(answer, field, draft);
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

function readAnswer(field: Field, typed: TypedSection, moneyUnit: MoneyUnit | undefined): Answer {
  const text = typed.text[field.id] ?? '';
  switch (field.kind) {
    case 'table':
      return readTypedRows(typed.tables[field.id] ?? [], field, moneyUnit);
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

/**
 * Reads what stands in the boxes; `moneyUnit` is the officer's choice in the draft. What cannot be read is kept to the
 * letter; nothing is guessed, nothing becomes 0. A table that is not among the typed ones keeps its answer.
 */
export function readTypedSection(
  section: Section,
  typed: TypedSection,
  moneyUnit: MoneyUnit | undefined,
): SectionAnswers {
  const answers: Record<string, Answer> = {};
  const figures: Record<string, Figure> = {};
  for (const field of section.fields ?? []) {
    const figure = typed.figures[field.id];
    if (field.kind === 'figure') {
      if (figure) figures[field.id] = readFigure(figure, numberForm(field, moneyUnit));
    } else if (field.kind === 'table' && !typed.tables[field.id]) continue;
    else if (field.kind !== 'constant') answers[field.id] = readAnswer(field, typed, moneyUnit);
  }
  return { answers, figures };
}
