import type { FigureField, Outline } from '../outline/outline-schema.ts';
import { allFigures } from '../outline/outline-tree.ts';

/**
 * A figure spoken of in a text by its code: `{DT04}`. The text keeps the code, so that the words follow the figure. What
 * stands behind the code says how: `{DT04 số}`, `{DT04 so kỳ trước}`, `{DT05/DT04}`. Plain letters, so that it can be
 * typed, read and moved about in any text box.
 */
export type MentionForm =
  /** `412 lượt người` */
  | 'withUnit'
  /** `412` */
  | 'bare'
  /** The estimate for the whole period, with its unit. */
  | 'estimate'
  /** The earlier period, with its unit. */
  | 'earlier'
  /** `tăng 16 (4,0%) so với kỳ trước`; with an estimate, which is what is compared: `ước cả kỳ 540 lượt người, tăng 144 …` */
  | 'change'
  /** Share of another figure: `73,6%` */
  | 'share';

/** The words behind the code, by form. */
export const FORM_WORDS: Readonly<Record<Exclude<MentionForm, 'share'>, string>> = {
  withUnit: '',
  bare: 'số',
  estimate: 'ước',
  earlier: 'kỳ trước',
  change: 'so kỳ trước',
};

export interface Mention {
  /** Where it stands in the text, from the opening brace up to and without what follows the closing one. */
  readonly from: number;
  readonly to: number;
  readonly code: string;
  readonly form: MentionForm;
  /** Of a share: the figure it is a share of. */
  readonly of?: string;
  /** Of a change: the estimate of the same figure stands right before it in the text. */
  readonly afterEstimate?: true;
}

const PATTERN = /\{([A-Za-z][A-Za-z0-9_]*)(?:\/([A-Za-z][A-Za-z0-9_]*)|\s+([^{}]*?))?\s*\}/g;

function formOf(words: string | undefined): MentionForm | undefined {
  const wanted = (words ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
  const known = Object.entries(FORM_WORDS).find(([, own]) => own === wanted);
  // as: the keys of a constant
  return known?.[0] as MentionForm | undefined;
}

/** Everything in a text that is written as a mention, whether there is such a figure or not; other braces stay text. */
export function mentionsIn(text: string): Mention[] {
  if (!text.includes('{')) return [];
  let before: Pick<Mention, 'code' | 'form'> | undefined;
  return [...text.matchAll(PATTERN)].flatMap((match): Mention[] => {
    const [whole, code = '', of, words] = match;
    const form = of === undefined ? formOf(words) : 'share';
    if (form === undefined) return [];
    const from = match.index;
    const afterEstimate = form === 'change' && before?.form === 'estimate' && before.code === code;
    before = { code, form };
    return [
      {
        from,
        to: from + whole.length,
        code,
        form,
        ...(of === undefined ? {} : { of }),
        ...(afterEstimate ? { afterEstimate } : {}),
      },
    ];
  });
}

/** A mention as it is written in a text. */
export function mentionText({ code, form, of }: Pick<Mention, 'code' | 'form' | 'of'>): string {
  if (form === 'share') return `{${code}/${of ?? ''}}`;
  return FORM_WORDS[form] === '' ? `{${code}}` : `{${code} ${FORM_WORDS[form]}}`;
}

const figures = new WeakMap<Outline, ReadonlyMap<string, FigureField>>();

/** The indicators of an outline by code, in capitals: nobody has to hold the shift key. */
export function figuresByCode(outline: Outline): ReadonlyMap<string, FigureField> {
  const known = figures.get(outline);
  if (known) return known;
  const made = new Map(allFigures(outline).map(({ field }) => [field.id.toUpperCase(), field]));
  figures.set(outline, made);
  return made;
}

/** The indicator a code names; `undefined` when the outline has none. */
export function figureOfCode(outline: Outline, code: string): FigureField | undefined {
  return figuresByCode(outline).get(code.toUpperCase());
}

/** Takes a text and what stands for each mention; gives the text with them in place. `undefined` leaves it as typed. */
export function withMentions(text: string, wordsFor: (mention: Mention) => string | undefined): string {
  let done = '';
  let at = 0;
  for (const mention of mentionsIn(text)) {
    const words = wordsFor(mention);
    if (words === undefined) continue;
    done += text.slice(at, mention.from) + words;
    at = mention.to;
  }
  return at === 0 ? text : done + text.slice(at);
}
