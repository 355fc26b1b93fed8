import type { Answer, Cell } from '../../domain/draft/answer.ts';
import { figureOf, figureValue } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { figureOfCode, type Mention, mentionsIn, withMentions } from '../../domain/draft/mentions.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { FigureField, Outline } from '../../domain/outline/outline-schema.ts';
import { formatNumber } from '../../domain/vietnamese/number.ts';
import { type Purpose, unreadRun } from './context.ts';
import { changeText, figureChange, figurePartText } from './figure-text.ts';
import type { Block, Run } from './report-document.ts';
import { WORDS } from './words.ts';

/** Around what is missing or cannot be read, until runs are made of it. Private characters: nobody types them. */
const MISSING_BEGINS = '\ue010';
const UNREAD_BEGINS = '\ue012';
const HOLE_ENDS = '\ue011';

/** A text without the marks around what is missing or cannot be read, for where it is only looked at. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ue010-\ue012]/gu, '');
}

function withUnit(text: string, field: FigureField, draft: Draft): string {
  if (!/^\d/.test(text)) return text;
  return field.measure === 'percent' ? `${text}%` : `${text} ${unitText(field, draft)}`;
}

function shareText(draft: Draft, part: FigureField, whole: FigureField): string {
  const [one, all] = [figureValue(draft, part, 'actual'), figureValue(draft, whole, 'actual')];
  if (one === undefined || all === undefined) return '';
  return all === 0 ? WORDS.figureNothingArose : `${formatNumber((100 * one) / all, 'percent')}%`;
}

const PARTS = { withUnit: 'actual', bare: 'actual', estimate: 'estimate', earlier: 'earlier' } as const;

/** The words typed for a figure that cannot be read; only as typed it may be printed, and in a draft marked. */
function unreadText({ code, form }: Mention, outline: Outline, draft: Draft): string | undefined {
  if (form === 'change' || form === 'share') return undefined;
  const field = figureOfCode(outline, code);
  const answer = field && figureOf(draft, field.id)[PARTS[form]];
  return answer?.state === 'unread' ? answer.text : undefined;
}

/** What a mention is printed as; empty while the figure is missing, `undefined` when no indicator has this code. */
export function mentionWords(
  { code, form, of, afterEstimate }: Mention,
  outline: Outline,
  draft: Draft,
): string | undefined {
  const field = figureOfCode(outline, code);
  if (!field) return undefined;
  switch (form) {
    case 'withUnit':
      return withUnit(figurePartText(draft, field, 'actual'), field, draft);
    case 'bare':
      return figurePartText(draft, field, 'actual');
    case 'estimate':
    case 'earlier':
      return withUnit(figurePartText(draft, field, form), field, draft);
    case 'change': {
      const change = figureChange(draft, field);
      if (!change) return '';
      // the number a change belongs to stands beside it: the actual figure of the sentence is another one
      const estimate = withUnit(figurePartText(draft, field, 'estimate'), field, draft);
      const of = change.nowPart === 'estimate' && !afterEstimate ? `${WORDS.estimateWhole} ${estimate}, ` : '';
      return `${of}${changeText(change, field, draft)} ${WORDS.against}`;
    }
    case 'share': {
      const whole = figureOfCode(outline, of ?? '');
      return whole && shareText(draft, field, whole);
    }
  }
}

/** What stands in the place of a figure that is missing, named by its code, or that cannot be read, as it was typed. */
interface Holes {
  readonly missing: (code: string) => string;
  readonly unread: (text: string) => string;
}

/** A text with its figures in words. */
export function textWithFigures(text: string, outline: Outline, draft: Draft, holes: Holes): string {
  return withMentions(text, (mention) => {
    const unread = unreadText(mention, outline, draft);
    if (unread !== undefined) return holes.unread(unread);
    const words = mentionWords(mention, outline, draft);
    return words === '' ? holes.missing(mention.code) : words;
  });
}

const MARKED: Holes = {
  missing: (code) => `${MISSING_BEGINS}${code}${HOLE_ENDS}`,
  unread: (text) => `${UNREAD_BEGINS}${text}${HOLE_ENDS}`,
};

type Value = Extract<Answer, { state: 'value' }>['value'];

function inCell(cell: Cell, print: (text: string) => string): Cell {
  return cell.state === 'value' && typeof cell.value === 'string' ? { ...cell, value: print(cell.value) } : cell;
}

function inValue(value: Value, print: (text: string) => string): Value {
  if (typeof value === 'string') return print(value);
  if (!Array.isArray(value)) return value;
  // as: texts stay texts, rows stay rows
  return value.map((entry) =>
    typeof entry === 'string'
      ? print(entry)
      : {
          ...entry,
          cells: Object.fromEntries(Object.entries(entry.cells).map(([id, cell]) => [id, inCell(cell, print)])),
        },
  ) as Value;
}

/** The draft with every mention in its answers as it is printed; the same object when there is none. */
export function withMentionsPrinted(outline: Outline, draft: Draft): Draft {
  let isChanged = false;
  const print = (text: string): string => {
    if (mentionsIn(text).length === 0) return text;
    isChanged = true;
    return textWithFigures(text, outline, draft, MARKED);
  };
  const answers = Object.fromEntries(
    Object.entries(draft.answers).map(([section, fields]) => [
      section,
      Object.fromEntries(
        Object.entries(fields).map(([id, answer]): [string, Answer] => {
          if (answer.state === 'nothingArose') return [id, { ...answer, reason: print(answer.reason) }];
          // as: a value of the same kind
          return [
            id,
            answer.state === 'value' ? ({ ...answer, value: inValue(answer.value, print) } as Answer) : answer,
          ];
        }),
      ),
    ]),
  );
  return isChanged ? { ...draft, answers } : draft;
}

function splitRun(run: Run, purpose: Purpose): Run[] {
  if (!run.text.includes(HOLE_ENDS)) return [run];
  return run.text
    .split(/([\ue010\ue012][^\ue011]*\ue011)/u)
    .filter((text) => text !== '')
    .map((text): Run => {
      if (text.startsWith(UNREAD_BEGINS)) return { ...run, ...unreadRun(text.slice(1, -1), purpose) };
      if (!text.startsWith(MISSING_BEGINS)) return { ...run, text };
      return purpose.kind === 'draft'
        ? { ...run, text: `[${WORDS.noFigureYet}: ${text.slice(1, -1)}]`, blank: true }
        : { ...run, text: WORDS.noFigure };
    });
}

/** A block in which what is missing is a hole of its own, to be seen on paper. */
export function withHoles(block: Block, purpose: Purpose): Block {
  switch (block.kind) {
    case 'heading':
      return block;
    case 'paragraph':
    case 'item':
      return { ...block, runs: block.runs.flatMap((run) => splitRun(run, purpose)) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, runs: cell.runs.flatMap((run) => splitRun(run, purpose)) })),
        ),
      };
  }
}

const GOES_ON_BEFORE = /[\p{L}\p{M}\d]$|\d[.,]$/u;
const GOES_ON_BEHIND = /^[\p{L}\p{M}\d]|^[.,]\d/u;

/** Where words stand in a text as words of their own: `3 cuộc` does not stand in `13 cuộc`. -1 when they do not. */
function placeOfWords(words: string, text: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const behind = at + words.length;
    const isWhole =
      !GOES_ON_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !GOES_ON_BEHIND.test(text.slice(behind, behind + 2));
    if (isWhole) return at;
  }
  return -1;
}

/**
 * New words for a text with mentions, of which `after` is the printed text as somebody changed it: each mention whose
 * words are still there, in order, stays a mention. `undefined` when one of them was changed: the figure would have to.
 * So it is with a figure that is missing or cannot be read: what is printed for it is no words of its own.
 */
export function withMentionsKept(text: string, after: string, outline: Outline, draft: Draft): string | undefined {
  let done = '';
  let at = 0;
  for (const mention of mentionsIn(text)) {
    const words = mentionWords(mention, outline, draft);
    if (words === undefined) continue;
    const isHole = words === '' || unreadText(mention, outline, draft) !== undefined;
    const found = isHole ? -1 : placeOfWords(words, after, at);
    if (found < 0) return undefined;
    done += after.slice(at, found) + text.slice(mention.from, mention.to);
    at = found + words.length;
  }
  return done + after.slice(at);
}
