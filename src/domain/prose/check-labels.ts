import { figureValue } from '../draft/draft-answers.ts';
import { numberFormIn, unitText } from '../draft/money-unit.ts';
import type { FigureField, Outline } from '../outline/outline-schema.ts';
import { allSections } from '../outline/outline-tree.ts';
import { asWritten } from '../vietnamese/number.ts';
import { changesOf, isSameNumber, isSameShare, numbersOfTables, valuesOf } from './known-numbers.ts';
import type { WrittenNumber } from './numbers-in-text.ts';
import { figuresIn, type ProseContext } from './prose-context.ts';

/** A number told of an indicator by its name, that is none of what the indicator is worth (note E25). */
export interface LabelFault {
  readonly kind: 'numberDiffers';
  readonly text: string;
  readonly figure: FigureField;
  readonly value: number;
  /** More than the whole, or a share the program computes: no part or detail can be meant. */
  readonly isCertain: boolean;
}

/** What joins words in any name. "không", "đã", "chưa", "còn" tell indicators apart. */
const EMPTY = new Set('của và về có các những cho trong với được theo ở tại do là một số'.split(' '));
/** Before a number that is a change, an average or a guess. */
const OTHERWISE = new Set([
  'tăng',
  'giảm',
  'mỗi',
  'riêng',
  'quân',
  'thêm',
  'khoảng',
  'gần',
  'hơn',
  'trên',
  'dưới',
  'ước',
]);
/** So many words of a name have to be there. */
const FEWEST = 2;

/** Of a text in small letters. */
function contentOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY.has(word)));
}

const LABELS = new WeakMap<FigureField, ReadonlySet<string>>();

/** The words of an indicator's name, without those of its unit. */
function labelWords(field: FigureField): ReadonlySet<string> {
  const known = LABELS.get(field);
  if (known) return known;
  const unit = field.unit.toLocaleLowerCase('vi');
  const label = field.label.toLocaleLowerCase('vi');
  const made = contentOf(label.startsWith(unit) ? label.slice(unit.length) : label);
  LABELS.set(field, made);
  return made;
}

interface Match {
  readonly field: FigureField;
  readonly shared: number;
  readonly likeness: number;
}

/** The one indicator whose name is most like the words; none where two are alike. */
function nearest(words: ReadonlySet<string>, fields: readonly FigureField[]): Match | undefined {
  const matches = fields.map((field): Match => {
    const label = labelWords(field);
    const shared = [...label].filter((word) => words.has(word)).length;
    return { field, shared, likeness: (2 * shared) / (label.size + words.size || 1) };
  });
  const [first, second] = matches.sort((one, other) => other.likeness - one.likeness);
  if (!first || first.shared < FEWEST || first.likeness === second?.likeness) return undefined;
  return first;
}

function isWorth(written: number, field: FigureField, { draft }: ProseContext): boolean {
  return [...valuesOf(draft, field), ...changesOf(draft, field).map(Math.abs)].some((own) =>
    isSameNumber(own, written),
  );
}

function actualOf(field: FigureField, { draft }: ProseContext): number | undefined {
  const value = figureValue(draft, field, 'actual');
  return value === undefined ? undefined : asWritten(value, numberFormIn(field, draft));
}

/** "tỷ lệ hòa giải thành 79,4%": a share told by the very name of an indicator. */
export function checkNamedShare(written: WrittenNumber, context: ProseContext): LabelFault | undefined {
  if (!written.isPercent || written.isInBrackets) return undefined;
  const ahead = written.ahead.replace(/(?:\s+(?:là|đạt|bằng|ở mức|khoảng))+$/u, '');
  const named = figuresIn(context.section).find(
    ({ measure, label }) => measure === 'percent' && ahead.endsWith(label.toLocaleLowerCase('vi')),
  );
  const value = named && actualOf(named, context);
  if (!named || value === undefined) return undefined;
  const isRight = valuesOf(context.draft, named).some((own) => isSameShare(own, written.value));
  return isRight ? undefined : { kind: 'numberDiffers', text: written.text, figure: named, value, isCertain: true };
}

/** "28 hội nghị tuyên truyền" where the indicator of just this name and unit says 26. */
export function checkLabel(
  written: WrittenNumber,
  sameUnit: readonly FigureField[],
  all: readonly WrittenNumber[],
  context: ProseContext,
): LabelFault | undefined {
  const [one] = sameUnit;
  if (!one || written.outOf !== undefined || written.isDetail || OTHERWISE.has(written.before)) return undefined;
  // any indicator counted in this unit may be meant, whatever words stand nearer; most numbers are done with here
  const isOne = sameUnit.some((field) => isSameNumber(actualOf(field, context) ?? Number.NaN, written.value));
  if (isOne) return undefined;
  const words = contentOf(written.behind.slice(unitText(one, context.draft).length));
  const match = nearest(words, sameUnit);
  const value = match && actualOf(match.field, context);
  if (!match || value === undefined || isWorth(written.value, match.field, context)) return undefined;
  if (numbersOfTables(context.draft, context.section).some((own) => isSameNumber(own, written.value))) return undefined;
  // where the whole is told too, a smaller number is a part of it
  const isTold = all.some((other) => other !== written && isSameNumber(other.value, value));
  if (isTold && written.value < value) return undefined;
  const largest = Math.max(...valuesOf(context.draft, match.field));
  const isCertain = !isTold && written.value > largest;
  return { kind: 'numberDiffers', text: written.text, figure: match.field, value, isCertain };
}

const BY_SECTION = new WeakMap<Outline, readonly (readonly FigureField[])[]>();

function figuresBySection(outline: Outline): readonly (readonly FigureField[])[] {
  const known = BY_SECTION.get(outline);
  if (known) return known;
  const made = allSections(outline).map(({ section }) => figuresIn(section));
  BY_SECTION.set(outline, made);
  return made;
}

/** Words in common for a name to be meant in another section's summary. */
const SURE = 4;

/**
 * In a summary, "27/27 nơi có quy chế còn phù hợp" where 27 is the whole and the indicator of that name says 25. The whole
 * is taken out once: what is left of the indicators with such a name has to have the part.
 */
export function checkSummaryPair(written: WrittenNumber, context: ProseContext): LabelFault | undefined {
  const { outOf, value: part } = written;
  if (outOf === undefined || figuresIn(context.section).length > 0) return undefined;
  const words = contentOf(written.behind);
  const named = figuresBySection(context.outline).flatMap((pool) => {
    if (!pool.some((field) => actualOf(field, context) === outOf)) return [];
    return pool.filter((field) => [...labelWords(field)].filter((word) => words.has(word)).length >= SURE);
  });
  const whole = named.find((field) => actualOf(field, context) === outOf);
  const parts = named.filter((field) => field !== whole);
  const match = nearest(words, parts);
  const value = match && actualOf(match.field, context);
  if (!match || value === undefined || parts.some((field) => isWorth(part, field, context))) return undefined;
  return { kind: 'numberDiffers', text: `${written.text}/${outOf}`, figure: match.field, value, isCertain: false };
}
