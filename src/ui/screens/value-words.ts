import { cellText } from '../../document/model/cell-text.ts';
import type { Answer, Cell, Figure, TypedNumber } from '../../domain/draft/answer.ts';
import { formerUnitsSum, rowsIn } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { numberFormIn, unitText } from '../../domain/draft/money-unit.ts';
import type { FigureAspect } from '../../domain/history/differences.ts';
import type { Column, Field, FigureField } from '../../domain/outline/outline-schema.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { formatEntered } from '../../domain/vietnamese/number.ts';
import type { Translate } from '../../i18n/translate.ts';

type Measured = Parameters<typeof unitText>[0];

function withReason(words: string, reason: string): string {
  return reason.trim() === '' ? words : `${words}: ${reason}`;
}

/** A number with its unit, to every decimal that was entered: two that differ have to look different. */
function numberWords(value: number, measured: Measured, draft: Draft): string {
  return `${formatEntered(value, numberFormIn(measured, draft))} ${unitText(measured, draft)}`.trim();
}

function typedWords(t: Translate, typed: TypedNumber, measured: Measured, draft: Draft): string {
  if (typed.state === 'value') return numberWords(typed.value, measured, draft);
  return typed.state === 'unread' ? t('versions.value.unread', { text: typed.text }) : t('versions.value.blank');
}

/** An answer that is neither a figure nor shown word by word. */
export function answerWords(t: Translate, field: Field, answer: Answer): string {
  if (answer.state === 'blank') return t('versions.value.blank');
  if (answer.state === 'unread') return t('versions.value.unread', { text: answer.text });
  if (answer.state === 'nothingArose') return withReason(t('versions.value.nothingArose'), answer.reason);
  const { value } = answer;
  if (typeof value === 'boolean') return t(value ? 'versions.value.yes' : 'versions.value.no');
  if (typeof value !== 'string') {
    const items = value.filter((item): item is string => typeof item === 'string');
    return items.length > 0 ? items.join('; ') : t('versions.value.rows', { count: rowsIn(answer).length });
  }
  if (field.kind === 'date') return formatDate(value);
  if (field.kind === 'choice') return field.options.find(({ id }) => id === value)?.label ?? value;
  return value.trim() === '' ? t('versions.value.blank') : value;
}

/** A cell that is not shown word by word. */
export function cellWords(t: Translate, column: Column, cell: Cell, draft: Draft): string {
  if (cell.state === 'blank') return t('versions.value.blank');
  if (cell.state === 'unread') return t('versions.value.unread', { text: cell.text });
  if (column.kind === 'number' && typeof cell.value === 'number') return numberWords(cell.value, column, draft);
  return cellText(cell, column, draft) || t('versions.value.blank');
}

function earlierWords(t: Translate, { earlier }: Figure, field: FigureField, draft: Draft): string {
  if (earlier.state === 'notComparable') return withReason(t('versions.value.notComparable'), earlier.reason);
  if (earlier.state !== 'formerUnits') return typedWords(t, earlier, field, draft);
  const sum = formerUnitsSum(earlier.units);
  const parts = earlier.units.map(({ name, value }) => `${name} ${typedWords(t, value, field, draft)}`.trim());
  return withReason(sum === undefined ? t('versions.value.noSum') : numberWords(sum, field, draft), parts.join('; '));
}

/** One part of a figure in words, with its unit. */
export function figureWords(
  t: Translate,
  field: FigureField,
  figure: Figure,
  aspect: FigureAspect,
  draft: Draft,
): string {
  if (aspect === 'earlier') return earlierWords(t, figure, field, draft);
  if (aspect === 'actual' || aspect === 'estimate') {
    const answer = figure[aspect];
    return answer.state === 'nothingArose'
      ? withReason(t('versions.value.nothingArose'), answer.reason)
      : typedWords(t, answer, field, draft);
  }
  if (aspect !== 'source') return figure[aspect]?.trim() || t('versions.value.blank');
  const { unit = '', date } = figure.source ?? {};
  const day = date?.state === 'value' ? formatDate(date.value) : '';
  const typed = date?.state === 'unread' ? date.text : day;
  return [unit, typed].filter(Boolean).join(', ') || t('versions.value.blank');
}
