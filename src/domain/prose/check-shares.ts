import { figureValue } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { FigureField } from '../outline/outline-schema.ts';
import { allFigures, allSections } from '../outline/outline-tree.ts';
import { changeSharesOf, changesOf, isSameNumber, isSameShare, valuesOf } from './known-numbers.ts';
import type { WrittenNumber } from './numbers-in-text.ts';
import { figuresIn, type ProseContext } from './prose-context.ts';

/** What is wrong with a share written by hand. */
export type ShareFault =
  /** Its own sentence contradicts it: `5.841/7.932 … 73,9%` (note E06). */
  | {
      readonly kind: 'shareWrong';
      readonly text: string;
      readonly needed: number;
      readonly of: string;
      /** Written as the share of these two numbers, not just in one sentence with them. */
      readonly isCertain: boolean;
    }
  /** No figure and no two numbers of the sentence give it. */
  | { readonly kind: 'shareUnknown'; readonly text: string };

/** Two numbers whose share is farther from the written one were not meant by it. */
const MEANT_WITHIN = 5;
const LARGEST_SHARE = 100;

const isShare = (share: number, written: WrittenNumber): boolean => isSameShare(share, written.value);

interface Pair {
  readonly share: number;
  readonly of: string;
}

/** `33 đơn (84,6%)`, `33/39 đơn (84,6%)`: what stands before the brackets is what it is the share of. */
function subjectOf(written: WrittenNumber, sentence: readonly WrittenNumber[]): WrittenNumber | undefined {
  const before = sentence[sentence.indexOf(written) - 1];
  return written.isInBrackets && before && !before.isPercent ? before : undefined;
}

/** Shares that the numbers of a sentence give: `8/9`, or one number of a greater one; of the subject alone, if there is one. */
function sharesOf(sentence: readonly WrittenNumber[], subject: WrittenNumber | undefined): Pair[] {
  const counts = sentence.filter(({ isPercent }) => !isPercent);
  const parts = subject ? [subject] : counts;
  return parts.flatMap((part) => {
    const { value, outOf, text } = part;
    if (outOf !== undefined) return outOf === 0 ? [] : [{ share: (100 * value) / outOf, of: `${text}/${outOf}` }];
    return counts.flatMap((whole) =>
      part !== whole && whole.value > 0 && value <= whole.value
        ? [{ share: (100 * value) / whole.value, of: `${text}/${whole.text}` }]
        : [],
    );
  });
}

/** How much a figure changed in percent of the earlier period; of the subject alone, if that is how much it changed. */
function changeShares(field: FigureField, draft: Draft, subject: WrittenNumber | undefined): readonly number[] {
  const isMeant = !subject || changesOf(draft, field).some((change) => isSameNumber(Math.abs(change), subject.value));
  return isMeant ? changeSharesOf(draft, field).map(Math.abs) : [];
}

/** Shares the figures give: indicators in percent, changes in percent, and a figure as part of another of its section. */
function isKnownShare(written: WrittenNumber, subject: WrittenNumber | undefined, context: ProseContext): boolean {
  const { outline, draft, section } = context;
  // behind its own number, a share of another section is there by chance only
  const isBound = subject !== undefined && figuresIn(section).length > 0;
  const all = isBound ? figuresIn(section) : allFigures(outline).map(({ field }) => field);
  const isGiven = all.some(
    (field) =>
      (field.measure === 'percent' && valuesOf(draft, field).some((value) => isShare(value, written))) ||
      changeShares(field, draft, subject).some((change) => isShare(change, written)),
  );
  if (isGiven) return true;
  // a section without figures of its own sums up what the others say
  const own = figuresIn(section);
  const pools = own.length > 0 ? [own] : allSections(outline).map((placed) => figuresIn(placed.section));
  return pools.some((pool) => {
    const values = pool.flatMap((field) => valuesOf(draft, field));
    const parts = subject ? [subject.value] : values;
    return values.some((whole) => whole > 0 && parts.some((part) => isShare((100 * part) / whole, written)));
  });
}

/** A share: right by its sentence or by the figures, wrong by its sentence, or nobody knows. */
export function checkShare(
  written: WrittenNumber,
  sentence: readonly WrittenNumber[],
  context: ProseContext,
): ShareFault | undefined {
  const subject = subjectOf(written, sentence);
  const pairs = sharesOf(sentence, subject);
  if (pairs.some(({ share }) => isShare(share, written))) return undefined;
  // behind `33/39` nothing else can be meant
  const isNamed = subject?.outOf !== undefined;
  if (!isNamed && isKnownShare(written, subject, context)) return undefined;
  const [meant] = pairs
    .filter(({ share }) => share <= LARGEST_SHARE && (isNamed || Math.abs(share - written.value) <= MEANT_WITHIN))
    .sort((one, other) => Math.abs(one.share - written.value) - Math.abs(other.share - written.value));
  if (meant) {
    const isCertain = subject !== undefined || sentence.some(({ outOf }) => outOf !== undefined);
    return { kind: 'shareWrong', text: written.text, needed: meant.share, of: meant.of, isCertain };
  }
  // an average of shares is the share of no two numbers
  if (written.before === 'quân') return undefined;
  // with figures still to come nobody can say that none of them gives it
  const isComplete = figuresIn(context.section).every(
    (field) => figureValue(context.draft, field, 'actual') !== undefined,
  );
  return isComplete ? { kind: 'shareUnknown', text: written.text } : undefined;
}
