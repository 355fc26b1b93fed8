import { figureValue } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { unitText } from '../draft/money-unit.ts';
import type { FigureField, Outline, Section } from '../outline/outline-schema.ts';
import { allFigures, allSections } from '../outline/outline-tree.ts';
import { changesOf, knownNumbers, valuesOf } from './known-numbers.ts';
import type { WrittenNumber } from './numbers-in-text.ts';

/** What is wrong with a number written by hand. */
export type NumberFault =
  /** A share that its own sentence contradicts: `5.841/7.932 … 73,9%` (note E06). */
  | {
      readonly kind: 'shareWrong';
      readonly text: string;
      readonly needed: number;
      readonly of: string;
      /** Written as the share of these two numbers, not just in one sentence with them. */
      readonly isCertain: boolean;
    }
  /** "tăng" where the figures fell, or the other way round. */
  | { readonly kind: 'directionWrong'; readonly text: string; readonly word: string; readonly figure: FigureField }
  /** A number with the unit of figures of this section that equals none of them (note E25). */
  | { readonly kind: 'numberUnknown'; readonly text: string; readonly unit: string }
  /** A share that no figure and no two numbers of the sentence give. */
  | { readonly kind: 'shareUnknown'; readonly text: string };

/** Half of the last decimal that is printed, and a hair. */
const ROUNDED = 0.0501;
/** Two numbers whose share is farther from the written one were not meant by it. */
const MEANT_WITHIN = 5;
const LONGEST_SHARE = 100;

export interface ProseContext {
  readonly outline: Outline;
  readonly draft: Draft;
  readonly section: Section;
}

const figuresIn = ({ section }: ProseContext): FigureField[] =>
  (section.fields ?? []).filter((field): field is FigureField => field.kind === 'figure');

const isShare = (share: number, written: WrittenNumber): boolean => Math.abs(share - written.value) <= ROUNDED;

interface Pair {
  readonly share: number;
  readonly of: string;
  /** `8/9`: nothing else can be meant. */
  readonly isWritten: boolean;
}

/** The shares that the numbers of one sentence give: `8/9`, or a number and a greater one before it. */
function sharesOf(sentence: readonly WrittenNumber[]): Pair[] {
  const counts = sentence.filter(({ isPercent }) => !isPercent);
  const pairs = counts.flatMap(({ value, outOf, text }) =>
    outOf === undefined || outOf === 0
      ? []
      : [{ share: (100 * value) / outOf, of: `${text}/${outOf}`, isWritten: true }],
  );
  const wholes = counts.flatMap((whole) =>
    counts.flatMap((part) =>
      part !== whole && whole.value > 0 && part.value <= whole.value
        ? [{ share: (100 * part.value) / whole.value, of: `${part.text}/${whole.text}`, isWritten: false }]
        : [],
    ),
  );
  return [...pairs, ...wholes];
}

/** Shares the figures give: indicators in percent, changes in percent, and one figure of the section as part of another. */
function isKnownShare(written: WrittenNumber, context: ProseContext): boolean {
  const { outline, draft } = context;
  const all = allFigures(outline).map(({ field }) => field);
  if (
    all.some((field) => field.measure === 'percent' && valuesOf(draft, field).some((value) => isShare(value, written)))
  )
    return true;
  const changes = all.flatMap((field) => {
    const earlier = figureValue(draft, field, 'earlier');
    if (earlier === undefined || earlier === 0) return [];
    return (['actual', 'estimate'] as const).flatMap((part) => {
      const now = figureValue(draft, field, part);
      return now === undefined ? [] : [(100 * Math.abs(now - earlier)) / earlier];
    });
  });
  if (changes.some((change) => isShare(change, written))) return true;
  // a section without figures of its own sums up what the others say
  const own = figuresIn(context);
  const pools = own.length > 0 ? [own] : allSections(outline).map(({ section }) => figuresIn({ ...context, section }));
  return pools.some((pool) => {
    const values = pool.flatMap((field) => valuesOf(draft, field));
    return values.some((whole) => whole > 0 && values.some((part) => isShare((100 * part) / whole, written)));
  });
}

/** A share: right by its sentence or by the figures, wrong by its sentence, or nobody knows. */
function checkShare(
  written: WrittenNumber,
  sentence: readonly WrittenNumber[],
  context: ProseContext,
): NumberFault | undefined {
  const pairs = sharesOf(sentence);
  if (pairs.some(({ share }) => isShare(share, written)) || isKnownShare(written, context)) return undefined;
  const meant = pairs
    .filter(({ share }) => Math.abs(share - written.value) <= MEANT_WITHIN && share <= LONGEST_SHARE)
    .sort((one, other) => Math.abs(one.share - written.value) - Math.abs(other.share - written.value))[0];
  if (meant) {
    const isCertain = meant.isWritten || written.isInBrackets;
    return { kind: 'shareWrong', text: written.text, needed: meant.share, of: meant.of, isCertain };
  }
  // an average of shares is the share of no two numbers
  if (written.before === 'quân') return undefined;
  // with figures still to come nobody can say that none of them gives it
  const isComplete = figuresIn(context).every((field) => figureValue(context.draft, field, 'actual') !== undefined);
  return isComplete ? { kind: 'shareUnknown', text: written.text } : undefined;
}

const DIRECTIONS: Readonly<Record<string, number>> = { tăng: 1, giảm: -1 };

/** "tăng 4 hội nghị": some figure of the section changed by that much, but the other way. */
function checkDirection(written: WrittenNumber, context: ProseContext): NumberFault | undefined {
  const sign = DIRECTIONS[written.before];
  if (sign === undefined || written.isPercent) return undefined;
  const changed = figuresIn(context).map((field) => ({ field, changes: changesOf(context.draft, field) }));
  const as = (wanted: number) =>
    changed.find(({ changes }) => changes.some((change) => Math.abs(change - wanted * written.value) < 1e-6));
  const opposite = as(-sign);
  return as(sign) || !opposite || written.value === 0
    ? undefined
    : { kind: 'directionWrong', text: written.text, word: written.before, figure: opposite.field };
}

/** A number with the unit of this section's figures has to be one of them; while one of that unit is missing nobody can say. */
function checkValue(
  written: WrittenNumber,
  isKnown: (value: number) => boolean,
  context: ProseContext,
): NumberFault | undefined {
  const sameUnit = figuresIn(context).filter((field) => {
    const own = unitText(field, context.draft).toLocaleLowerCase('vi');
    return written.behind === own || written.behind.startsWith(`${own} `);
  });
  const [first] = sameUnit;
  if (!first || sameUnit.some((field) => figureValue(context.draft, field, 'actual') === undefined)) return undefined;
  const values = [written.value, ...(written.outOf === undefined ? [] : [written.outOf])];
  return values.every(isKnown)
    ? undefined
    : { kind: 'numberUnknown', text: written.text, unit: unitText(first, context.draft) };
}

/** Everything wrong with the numbers of one text, at most one fault a number. */
export function checkNumbers(numbers: readonly WrittenNumber[], context: ProseContext): NumberFault[] {
  if (numbers.length === 0) return [];
  const isKnown = knownNumbers(context.outline, context.draft, context.section);
  const sentences = new Map<number, WrittenNumber[]>();
  for (const written of numbers) sentences.set(written.sentence, [...(sentences.get(written.sentence) ?? []), written]);
  return numbers.flatMap((written): NumberFault[] => {
    const sentence = sentences.get(written.sentence) ?? [];
    const fault = written.isPercent
      ? checkShare(written, sentence, context)
      : (checkDirection(written, context) ?? checkValue(written, isKnown, context));
    return fault ? [fault] : [];
  });
}
