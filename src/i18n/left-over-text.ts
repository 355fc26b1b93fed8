import type { Answer, Cell, Figure, TableRow, TypedNumber } from '../domain/draft/answer.ts';
import { formerUnitsSum, rowsIn } from '../domain/draft/draft-answers.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { isCellBlank, isRowBlank } from '../domain/draft/filled-rows.ts';
import type { Asked, AskedColumn, LeftOver } from '../domain/draft/left-over.ts';
import { numberFormIn, unitText } from '../domain/draft/money-unit.ts';
import { formatDate } from '../domain/vietnamese/date.ts';
import { formatEntered } from '../domain/vietnamese/number.ts';
import type { Translate } from './translate.ts';

/** What was left over as it can be read: words, a figure part by part, or a table. */
export type LeftOverWords =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'parts'; readonly parts: readonly { readonly name: string; readonly words: string }[] }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly TableWords[] };

interface TableWords {
  readonly id: string;
  readonly cells: readonly string[];
}

interface Context {
  readonly t: Translate;
  readonly draft: Draft;
}

function numberWords(
  value: number,
  { measure = 'count', unit, moneyUnit }: Pick<Asked, 'measure' | 'unit' | 'moneyUnit'>,
  draft: Draft,
): string {
  const measured = { measure, unit, moneyUnit };
  return `${formatEntered(value, numberFormIn(measured, draft))} ${unitText(measured, draft)}`.trim();
}

/** The first text of the row that was named: it stands in a table of the draft, or is left over with it. */
function linkedWords(id: string, { draft }: Context): string {
  const kept = (draft.leftOver ?? []).flatMap(({ content }) => (content.of === 'answer' ? [content.answer] : []));
  const answers = [...Object.values(draft.answers).flatMap((fields) => Object.values(fields)), ...kept];
  const row = answers.flatMap(rowsIn).find((each) => each.id === id && !isRowBlank(each));
  const cell = Object.values(row?.cells ?? {}).find((each) => each.state === 'value' && typeof each.value === 'string');
  return cell?.state === 'value' ? String(cell.value) : '';
}

function optionLabel(options: Asked['options'], id: string): string {
  return options?.find((option) => option.id === id)?.label ?? id;
}

function cellWords(cell: Cell | undefined, column: AskedColumn, context: Context): string {
  if (!cell || isCellBlank(cell) || cell.state === 'blank') return '';
  if (cell.state === 'unread') return context.t('versions.value.unread', { text: cell.text });
  const { value } = cell;
  if (typeof value === 'number') return numberWords(value, column, context.draft);
  if (typeof value === 'boolean') return context.t(value ? 'versions.value.yes' : 'versions.value.no');
  if (column.kind === 'date') return formatDate(value);
  if (column.kind === 'choice') return optionLabel(column.options, value);
  return column.kind === 'rowLink' ? linkedWords(value, context) : value;
}

function tableWords(rows: readonly TableRow[], asked: Asked, context: Context): LeftOverWords {
  const filled = rows.filter((row) => !isRowBlank(row));
  const columns = (asked.columns ?? []).filter(({ id }) => filled.some(({ cells }) => !isCellBlank(cells[id])));
  const named = asked.rows;
  return {
    kind: 'table',
    heads: [...(named ? [context.t('leftOver.row')] : []), ...columns.map(({ label }) => label)],
    rows: filled.map(({ id, cells }) => ({
      id,
      cells: [
        ...(named ? [optionLabel(named, id)] : []),
        ...columns.map((column) => cellWords(cells[column.id], column, context)),
      ],
    })),
  };
}

function nothingArose({ t }: Context, reason: string): string {
  return reason.trim() === '' ? t('versions.value.nothingArose') : `${t('versions.value.nothingArose')}: ${reason}`;
}

function answerWords(answer: Answer, asked: Asked, context: Context): LeftOverWords {
  const lines = (...all: readonly string[]): LeftOverWords => ({ kind: 'lines', lines: all });
  if (answer.state === 'blank') return lines();
  if (answer.state === 'unread') return lines(context.t('versions.value.unread', { text: answer.text }));
  if (answer.state === 'nothingArose') return lines(nothingArose(context, answer.reason));
  const { value } = answer;
  if (typeof value === 'boolean') return lines(context.t(value ? 'versions.value.yes' : 'versions.value.no'));
  if (typeof value === 'string') {
    if (asked.kind === 'date') return lines(formatDate(value));
    if (asked.kind === 'choice') return lines(optionLabel(asked.options, value));
    return lines(...value.split('\n').filter((line) => line.trim() !== ''));
  }
  if (asked.kind === 'table') return tableWords(rowsIn(answer), asked, context);
  return lines(...value.flatMap((entry) => (typeof entry === 'string' && entry.trim() !== '' ? [entry] : [])));
}

function typedWords(typed: TypedNumber, asked: Asked, { t, draft }: Context): string {
  if (typed.state === 'value') return numberWords(typed.value, asked, draft);
  return typed.state === 'unread' ? t('versions.value.unread', { text: typed.text }) : '';
}

function earlierWords({ earlier }: Figure, asked: Asked, context: Context): string {
  if (earlier.state === 'notComparable') return `${context.t('versions.value.notComparable')}: ${earlier.reason}`;
  if (earlier.state !== 'formerUnits') return typedWords(earlier, asked, context);
  const sum = formerUnitsSum(earlier.units);
  const parts = earlier.units.map(({ name, value }) => `${name} ${typedWords(value, asked, context)}`.trim());
  return `${sum === undefined ? '' : `${numberWords(sum, asked, context.draft)}: `}${parts.join('; ')}`;
}

function figureWords(figure: Figure, asked: Asked, context: Context): LeftOverWords {
  const { t } = context;
  const counted = (answer: Figure['actual']) =>
    answer.state === 'nothingArose' ? nothingArose(context, answer.reason) : typedWords(answer, asked, context);
  const { unit = '', date } = figure.source ?? {};
  const typed = date?.state === 'unread' ? date.text : '';
  const day = date?.state === 'value' ? formatDate(date.value) : typed;
  const parts = [
    { name: t('versions.aspect.actual'), words: counted(figure.actual) },
    { name: t('versions.aspect.estimate'), words: counted(figure.estimate) },
    { name: t('versions.aspect.earlier'), words: earlierWords(figure, asked, context) },
    { name: t('versions.aspect.note'), words: figure.note },
    { name: t('versions.aspect.estimateBasis'), words: figure.estimateBasis ?? '' },
    { name: t('versions.aspect.source'), words: [unit, day].filter(Boolean).join(', ') },
  ];
  return { kind: 'parts', parts: parts.filter(({ words }) => words.trim() !== '') };
}

/** What was left over, in words. The only place where it becomes any. */
export function leftOverWords(t: Translate, { content }: LeftOver, draft: Draft): LeftOverWords {
  const context = { t, draft };
  if (content.of === 'answer') return answerWords(content.answer, content.asked, context);
  if (content.of === 'figure') return figureWords(content.figure, content.asked, context);
  return { kind: 'lines', lines: [nothingArose(context, content.mark.nothingArose?.reason ?? '')] };
}

/** The same line by line, to be copied, put into a text, or written to a file. */
export function leftOverLines(t: Translate, item: LeftOver, draft: Draft): readonly string[] {
  const words = leftOverWords(t, item, draft);
  if (words.kind === 'lines') return words.lines;
  if (words.kind === 'parts') return words.parts.map((part) => `${part.name}: ${part.words}`);
  return words.rows.map(({ cells }) =>
    cells.flatMap((cell, index) => (cell === '' ? [] : [`${words.heads[index] ?? ''}: ${cell}`])).join('; '),
  );
}

/** What the thing left over is called: the name of its box, or that a whole section had nothing to report. */
export function leftOverName(t: Translate, { label, content }: LeftOver): string {
  return content.of === 'mark' ? t('leftOver.wholeSection') : label;
}

/** Everything left over as the text of a file. */
export function leftOverFileText(t: Translate, items: readonly LeftOver[], draft: Draft): string {
  const parts = items.map((item) =>
    [
      `${item.heading} – ${leftOverName(t, item)}`,
      `(${t('leftOver.from', { outline: item.outlineTitle })})`,
      ...leftOverLines(t, item, draft),
    ].join('\n'),
  );
  return `${[t('leftOver.title'), ...parts].join('\n\n')}\n`;
}
