import type { Draft } from '../../domain/draft/draft-schema.ts';
import { figureOfCode, type MentionForm, mentionText } from '../../domain/draft/mentions.ts';
import type { FigureField, Outline } from '../../domain/outline/outline-schema.ts';
import { allFigures } from '../../domain/outline/outline-tree.ts';
import { searchText } from '../../domain/vietnamese/search-text.ts';
import { mentionWords } from './mention-words.ts';

/** One way of speaking of a figure, to be chosen from a list. */
export interface MentionOffer {
  /** What is put into the text. */
  readonly text: string;
  readonly field: FigureField;
  readonly form: MentionForm;
  /** What it is printed as now; empty while the figure is missing. */
  readonly words: string;
  /** What the figure is a part of; "đã giải quyết" alone names five of them. */
  readonly whole?: string;
}

/** More than one looks through at a glance. */
export const MOST_OFFERS = 24;

/** The ways of speaking of a figure: the figure itself first. */
function offersOf(field: FigureField, outline: Outline, draft: Draft): MentionOffer[] {
  const whole = field.partOf === undefined ? undefined : figureOfCode(outline, field.partOf);
  const offer = (form: MentionForm, of?: string): MentionOffer => {
    const mention = { code: field.id, form, ...(of === undefined ? {} : { of }) };
    const words = mentionWords({ ...mention, from: 0, to: 0 }, outline, draft) ?? '';
    return { text: mentionText(mention), field, form, words, ...(whole ? { whole: whole.label } : {}) };
  };
  const further = [
    ...(field.comparable ? [offer('change')] : []),
    offer('estimate'),
    ...(field.comparable ? [offer('earlier')] : []),
    ...(whole && whole.measure === field.measure && field.measure !== 'percent' ? [offer('share', whole.id)] : []),
  ];
  // a way of speaking that has no words yet is only offered as the figure itself
  return [offer('withUnit'), ...further.filter(({ words }) => words !== '')];
}

function matches({ id, label }: FigureField, wanted: readonly string[]): boolean {
  const text = searchText(`${id} ${label}`);
  return wanted.every((word) => text.includes(word));
}

/** Figures a text may speak of that match the words typed; those of its own section first. */
export function mentionOffers(outline: Outline, draft: Draft, section: string, typed: string): readonly MentionOffer[] {
  const wanted = searchText(typed).split(/\s+/).filter(Boolean);
  const placed = allFigures(outline).filter(
    (figure) => matches(figure.field, wanted) && (figure.field.tier === 'minimum' || draft.tier === 'full'),
  );
  const own = placed.filter((figure) => figure.section.id === section);
  const others = placed.filter((figure) => figure.section.id !== section);
  const offered = [...own, ...others].slice(0, MOST_OFFERS).map(({ field }) => offersOf(field, outline, draft));
  // every figure that matches before the further ways of speaking of one
  const figures = offered.flatMap(([figure]) => figure ?? []);
  const further = offered.flatMap(([, ...ways]) => ways);
  return [...figures, ...further].slice(0, MOST_OFFERS);
}
