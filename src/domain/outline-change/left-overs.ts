import type { Answer } from '../draft/answer.ts';
import { answerOf, figureOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { LeftOver } from '../draft/left-over.ts';
import { withSectionAnswers } from '../draft/with-answers.ts';
import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { askedFields, askedSections } from '../outline/outline-tree.ts';
import { isAnswerBlank, isFigureBlank } from './blank.ts';
import { boxKey, figureKey } from './boxes.ts';

/** Whether there is something to read: a tick "Đã xong" waits for its section unseen. */
function isReadable({ content }: LeftOver): boolean {
  return content.of !== 'mark' || content.mark.nothingArose !== undefined;
}

/** "Phần không còn trong đề cương": what was written and has no place, in the order in which it lost it. */
export function readableLeftOver({ leftOver = [] }: Draft): readonly LeftOver[] {
  return leftOver.filter(isReadable);
}

/** The draft without one of the things left over; the same draft when it has none of this id. */
export function withoutLeftOver(draft: Draft, id: number): Draft {
  const { leftOver = [], ...rest } = draft;
  const others = leftOver.filter((item) => item.id !== id);
  if (others.length === leftOver.length) return draft;
  return others.length === 0 ? rest : { ...rest, leftOver: others };
}

/** A box of the present outline that something left over can be put into. */
export interface OpenBox {
  readonly key: string;
  readonly section: Section;
  readonly field: Field;
}

function takes({ content }: LeftOver, draft: Draft, section: Section, field: Field): boolean {
  if (content.of !== 'figure') {
    if (field.kind === 'shortText') return isAnswerBlank(answerOf(draft, section.id, field.id));
    return field.kind === 'longText' || field.kind === 'list';
  }
  if (field.kind !== 'figure' || field.ratio) return false;
  return field.measure === content.asked.measure && isFigureBlank(figureOf(draft, field.id));
}

/** Where it can be put: words behind those of a text or among the items of a list, a figure into a blank one of its measure. */
export function openBoxes(item: LeftOver, outline: Outline, draft: Draft): readonly OpenBox[] {
  return askedSections(outline, draft.tier).flatMap(({ section }) =>
    askedFields(section, draft.tier)
      .filter((field) => takes(item, draft, section, field))
      .map((field) => ({
        key: field.kind === 'figure' ? figureKey(field.id) : boxKey(section.id, field.id),
        section,
        field,
      })),
  );
}

function withWords(before: Answer, { kind }: Field, lines: readonly string[]): Answer {
  const unread = before.state === 'unread' ? before.text : '';
  const old = before.state === 'value' ? before.value : unread;
  if (kind === 'list') {
    const items = Array.isArray(old) ? old.filter((entry): entry is string => typeof entry === 'string') : [];
    return { state: 'value', value: [...items.filter((entry) => entry.trim() !== ''), ...lines] };
  }
  const text = typeof old === 'string' ? old : '';
  if (kind === 'shortText') return { state: 'value', value: lines.join(' ') };
  return { state: 'value', value: [...(text.trim() === '' ? [] : [text]), ...lines].join('\n') };
}

/**
 * The draft with something left over put into a box of the present outline. `lines`: what it says in words, for a box of text. The
 * same draft when that box cannot take it: nothing is written over.
 */
export function withLeftOverPut(
  draft: Draft,
  outline: Outline,
  { id, key, lines }: { readonly id: number; readonly key: string; readonly lines: readonly string[] },
): Draft {
  const item = draft.leftOver?.find((each) => each.id === id);
  const box = item && openBoxes(item, outline, draft).find((each) => each.key === key);
  if (!item || !box) return draft;
  const { section, field } = box;
  const put =
    item.content.of === 'figure'
      ? { answers: {}, figures: { [field.id]: item.content.figure } }
      : { answers: { [field.id]: withWords(answerOf(draft, section.id, field.id), field, lines) }, figures: {} };
  return withoutLeftOver(withSectionAnswers(draft, section.id, put), id);
}
