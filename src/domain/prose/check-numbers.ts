import { figureValue } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { unitText } from '../draft/money-unit.ts';
import type { FigureField } from '../outline/outline-schema.ts';
import { checkLabel, checkNamedShare, checkSummaryPair, type LabelFault } from './check-labels.ts';
import { checkShare, type ShareFault } from './check-shares.ts';
import { changeSharesOf, changesOf, isSameNumber, isSameShare, knownNumbers } from './known-numbers.ts';
import type { WrittenNumber } from './numbers-in-text.ts';
import { figuresIn, type ProseContext } from './prose-context.ts';

/** What is wrong with a number written by hand. */
export type NumberFault =
  | ShareFault
  | LabelFault
  /** "tăng" where the figures fell, or the other way round. */
  | { readonly kind: 'directionWrong'; readonly text: string; readonly word: string; readonly figure: FigureField }
  /** A number with the unit of figures of this section that equals none of them (note E25). */
  | { readonly kind: 'numberUnknown'; readonly text: string; readonly unit: string; readonly isDetail: boolean };

/** Units in small letters; there are some dozens, and each is looked for behind every number. */
const SMALL = new Map<string, string>();

function small(unit: string): string {
  const known = SMALL.get(unit) ?? unit.toLocaleLowerCase('vi');
  SMALL.set(unit, known);
  return known;
}

function hasUnit(field: FigureField, { behind }: WrittenNumber, draft: Draft): boolean {
  const unit = small(unitText(field, draft));
  return behind === unit || behind.startsWith(`${unit} `);
}

const DIRECTIONS: Readonly<Record<string, number>> = { tăng: 1, giảm: -1 };

/** "giảm 36,4%": some figure of the section changed by that share, but the other way. */
function checkShareDirection(written: WrittenNumber, { draft, section }: ProseContext): NumberFault | undefined {
  const sign = DIRECTIONS[written.before];
  if (sign === undefined) return undefined;
  const changed = figuresIn(section).map((field) => ({ field, shares: changeSharesOf(draft, field) }));
  const as = (wanted: number) =>
    changed.find(({ shares }) =>
      shares.some((share) => Math.sign(share) === wanted && isSameShare(Math.abs(share), written.value)),
    );
  const opposite = as(-sign);
  return as(sign) || !opposite
    ? undefined
    : { kind: 'directionWrong', text: `${written.text}%`, word: written.before, figure: opposite.field };
}

/** "tăng 4 hội nghị": some figure of the section changed by that much, but the other way. */
function checkDirection(
  written: WrittenNumber,
  sameUnit: readonly FigureField[],
  context: ProseContext,
): NumberFault | undefined {
  const sign = DIRECTIONS[written.before];
  if (sign === undefined) return undefined;
  const figures = figuresIn(context.section);
  const changed = (sameUnit.length > 0 ? sameUnit : figures).map((field) => ({
    field,
    changes: changesOf(context.draft, field),
  }));
  const as = (wanted: number) =>
    changed.find(({ changes }) => changes.some((change) => isSameNumber(change, wanted * written.value)));
  const opposite = as(-sign);
  return as(sign) || !opposite || written.value === 0
    ? undefined
    : { kind: 'directionWrong', text: written.text, word: written.before, figure: opposite.field };
}

/** "61 hộ, trong đó 48 hộ …": no more than what it is told as a part of. No table has to hold such a number. */
function isDetailOf(written: WrittenNumber, sentence: readonly WrittenNumber[]): boolean {
  if (!written.isDetail) return false;
  const [whole] = sentence.filter(({ isDetail, isPercent }) => !isDetail && !isPercent).slice(-1);
  return whole !== undefined && written.value <= whole.value;
}

/** A number with the unit of this section's figures has to be one of them; while one of that unit is missing nobody can say. */
function checkValue(
  written: WrittenNumber,
  sentence: readonly WrittenNumber[],
  sameUnit: readonly FigureField[],
  isKnown: (value: number, unit: string) => boolean,
  context: ProseContext,
): NumberFault | undefined {
  const [first] = sameUnit;
  if (!first || sameUnit.some((field) => figureValue(context.draft, field, 'actual') === undefined)) return undefined;
  const unit = unitText(first, context.draft);
  const values = [written.value, ...(written.outOf === undefined ? [] : [written.outOf])];
  return values.every((value) => isKnown(value, unit))
    ? undefined
    : { kind: 'numberUnknown', text: written.text, unit, isDetail: isDetailOf(written, sentence) };
}

/** Everything wrong with the numbers of one text, at most one fault a number. */
export function checkNumbers(numbers: readonly WrittenNumber[], context: ProseContext): NumberFault[] {
  if (numbers.length === 0) return [];
  const isKnown = knownNumbers(context.outline, context.draft, context.section);
  const sentences = new Map<number, WrittenNumber[]>();
  for (const written of numbers) sentences.set(written.sentence, [...(sentences.get(written.sentence) ?? []), written]);
  return numbers.flatMap((written): NumberFault[] => {
    const sentence = sentences.get(written.sentence) ?? [];
    if (written.isPercent) {
      const share =
        checkNamedShare(written, context) ??
        checkShareDirection(written, context) ??
        checkShare(written, sentence, context);
      return share ? [share] : [];
    }
    const sameUnit = figuresIn(context.section).filter((field) => hasUnit(field, written, context.draft));
    const fault =
      checkDirection(written, sameUnit, context) ??
      checkValue(written, sentence, sameUnit, isKnown, context) ??
      checkLabel(written, sameUnit, numbers, context) ??
      checkSummaryPair(written, context);
    return fault ? [fault] : [];
  });
}
