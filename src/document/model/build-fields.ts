import type { Answer } from '../../domain/draft/answer.ts';
import { answerOf, itemsOf, textOf } from '../../domain/draft/draft-answers.ts';
import { filledRows } from '../../domain/draft/filled-rows.ts';
import { isAsTable } from '../../domain/draft/with-layout-choice.ts';
import type { Field, Print, Section } from '../../domain/outline/outline-schema.ts';
import { askedFields } from '../../domain/outline/outline-tree.ts';
import { isDemanded } from '../../domain/requirement/requirement.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { lowerFirst } from '../../domain/vietnamese/text.ts';
import { buildTable } from './build-table.ts';
import { buildText } from './build-text.ts';
import { titleOf } from './build-title.ts';
import { type BuildContext, blankRun } from './context.ts';
import { renderPattern, withEndMark } from './pattern.ts';
import type { Block, SourceSpot } from './report-document.ts';
import { rowText } from './row-text.ts';
import { WORDS } from './words.ts';

/** How a kind is printed when the outline does not say. */
const PRINTED: Record<Field['kind'], Print> = {
  shortText: 'none',
  longText: 'paragraphs',
  date: 'none',
  list: { as: 'items' },
  table: 'none',
  choice: 'none',
  yesNo: 'none',
  constant: 'none',
  figure: 'none',
};

function isTitled(print: Print): print is Extract<Print, { as: 'titled' }> {
  return typeof print === 'object' && print.as === 'titled';
}

function isText(print: Print): print is Extract<Print, 'paragraphs' | { as: 'titled' }> {
  return print === 'paragraphs' || isTitled(print);
}

type Together = Exclude<Print, 'none' | 'paragraphs' | { as: 'titled' }>;

/** An answer as words inside a sentence. */
function answerText(field: Field, section: Section, context: BuildContext): string {
  const answer = answerOf(context.draft, section.id, field.id);
  if (answer.state === 'unread') return answer.text;
  if (answer.state !== 'value') return '';
  if (field.kind === 'date') return typeof answer.value === 'string' ? formatDate(answer.value) : '';
  if (field.kind === 'choice') return field.options.find(({ id }) => id === answer.value)?.label ?? '';
  if (field.kind === 'yesNo') return answer.value === true ? WORDS.yes : WORDS.no;
  if (field.kind === 'list') return itemsOf(context.draft, section.id, field.id).join('; ');
  return typeof answer.value === 'string' ? answer.value.trim() : '';
}

function printedItems(field: Field, section: Section, pattern: string | undefined, context: BuildContext): string[] {
  if (field.kind === 'list') return itemsOf(context.draft, section.id, field.id);
  if (field.kind === 'table')
    return filledRows(context.draft, section.id, field.id).map((row) => rowText(field, row, pattern, context.draft));
  return [];
}

/** Which answer each printed item is. */
function itemSpots(field: Field, section: Section, { draft }: BuildContext): SourceSpot[] {
  if (field.kind === 'table') return filledRows(draft, section.id, field.id).map(({ id }) => ({ row: id }));
  return itemsOf(draft, section.id, field.id).map((_, index) => ({ item: index }));
}

/** Where words typed over a hole would go: the first line of a text, the first item of a list. */
function holeSpot(field: Field, print: Print): SourceSpot | undefined {
  if (isText(print)) return { line: 0 };
  if (field.kind === 'list' && typeof print === 'object' && print.as === 'items') return { item: 0 };
  return undefined;
}

function sentence(pattern: string, section: Section, context: BuildContext): string {
  return renderPattern(pattern, (name) => {
    const field = section.fields?.find(({ id }) => id === name);
    return field ? answerText(field, section, context) : '';
  });
}

/** "Không phát sinh" of one field as a sentence without its end; `undefined` when it is not that. */
export function nothingAroseText(answer: Answer, field: Field): string | undefined {
  if (answer.state !== 'nothingArose') return undefined;
  return `${field.label}: ${WORDS.figureNothingArose}${answer.reason.trim() === '' ? '' : ` (${answer.reason.trim()})`}`;
}

function printContent(field: Field, print: Print, section: Section, context: BuildContext): Block[] {
  if (print === 'none') return [];
  if (isText(print)) {
    const text = textOf(context.draft, section.id, field.id);
    return buildText(text, { section: section.id, field: field.id });
  }
  return printTogether(field, print, section, context);
}

/** Answers that are put together: into a sentence, a table, a series, or items. */
function printTogether(field: Field, print: Together, section: Section, context: BuildContext): Block[] {
  const source = { section: section.id, field: field.id };
  if (print.as === 'sentence') {
    const text = sentence(print.pattern, section, context);
    return text === '' ? [] : [{ kind: 'paragraph', runs: [{ text: withEndMark(text) }], source }];
  }
  if (print.as === 'table') {
    if (field.kind !== 'table' || filledRows(context.draft, section.id, field.id).length === 0) return [];
    return [buildTable(field, section, context, print.title)];
  }
  if (print.as === 'series') {
    const series = printedItems(field, section, print.pattern, context).map((item) =>
      item.trim().replace(/[.;,]+$/, ''),
    );
    if (series.length === 0) return [];
    const text = `${print.lead} ${series.join('; ')}`;
    return [{ kind: 'paragraph', runs: [{ text: withEndMark(text) }], source }];
  }
  const level = print.marker === '+' ? 2 : 1;
  const items = printedItems(field, section, print.pattern, context);
  const spots = itemSpots(field, section, context);
  if (items.length === 0) return [];
  const lead: Block[] = print.lead ? [{ kind: 'paragraph', runs: [{ text: print.lead }], leads: true, source }] : [];
  return [
    ...lead,
    ...items.map((text, index): Block => {
      const at = spots[index];
      return { kind: 'item', level, runs: [{ text: withEndMark(text) }], source: at ? { ...source, at } : source };
    }),
  ];
}

/** How a field is printed: as the outline says, unless the officer wants its rows as a table and the outline allows it. */
function printOf(field: Field, section: Section, { draft }: BuildContext): Print {
  const print = field.print ?? PRINTED[field.kind];
  if (typeof print !== 'object' || print.as !== 'items' || !print.orTable) return print;
  return isAsTable(draft, section.id, field.id) ? { as: 'table' } : print;
}

/** The blocks of a field without a title of its own; a demanded answer that is missing leaves a visible hole. */
function buildUntitled(field: Field, print: Print, section: Section, context: BuildContext): Block[] {
  if (print === 'none') return [];
  const source = { section: section.id, field: field.id };
  const none = nothingAroseText(answerOf(context.draft, section.id, field.id), field);
  if (none !== undefined) return [{ kind: 'paragraph', runs: [{ text: withEndMark(none) }], source }];
  const blocks = printContent(field, print, section, context);
  if (blocks.length > 0 || !isDemanded(field.requirement, context.draft, section.id)) return blocks;
  const at = holeSpot(field, print);
  const runs = [blankRun(lowerFirst(field.label), context)];
  return [{ kind: 'paragraph', runs, source: at ? { ...source, at } : source }];
}

/** The blocks one field is printed as. Titles are lettered by position among those of the section that are printed. */
export function buildField(field: Field, section: Section, context: BuildContext): Block[] {
  const print = printOf(field, section, context);
  const blocks = buildUntitled(field, print, section, context);
  if (!isTitled(print) || blocks.length === 0) return blocks;
  const fields = askedFields(section, context.draft.tier);
  const before = fields.slice(
    0,
    fields.findIndex(({ id }) => id === field.id),
  );
  const position = before.filter((other) => {
    const print = printOf(other, section, context);
    return isTitled(print) && buildUntitled(other, print, section, context).length > 0;
  }).length;
  return [titleOf(field, section, position), ...blocks];
}
