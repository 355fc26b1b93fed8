import type { Outline } from '../outline/outline-schema.ts';
import { type CountedNumber, countedNumbers } from './counted-numbers.ts';
import { type Fit, IndicatorFitter, type TextPlace } from './fit-indicators.ts';
import { type IndicatorName, plainWords } from './indicator-names.ts';

/** A number of the report that is, or may be, what an indicator was worth. */
export interface ReadFigure {
  readonly code: string;
  /** As a draft keeps it: money in đồng. */
  readonly value: number;
  /** The words of the report it stands in. */
  readonly quote: string;
  /** sure: taken unless the person says no; guess: only when the person says yes. */
  readonly certainty: 'sure' | 'guess';
  /** What was counted to the cut-off date, where `value` is what was expected for the whole period. */
  readonly counted?: number | undefined;
  /** Read where the report speaks of other sections. */
  readonly isElsewhere: boolean;
}

/** From here on a number is offered, and from here on taken. Measured on the reports of the corpus and on the shipped sample. */
const OFFERED = 0.5;
const TAKEN = 0.66;
/** So much better than any other indicator, and so much of its name and of what is said has to agree. */
const AHEAD = 0.14;
const AGREED = 0.45;

/** Whether another indicator of this place is named in full and the best is not, or the number is told of a part of the best. */
function isSaidOtherwise(best: Fit, rivals: readonly Fit[]): boolean {
  return rivals.some(
    ({ place, isAllSaid, isTold, score, name }) =>
      place !== 'elsewhere' &&
      ((isAllSaid && !best.isAllSaid && score >= OFFERED) || (name.parent === best.name && isTold && !best.isTold)),
  );
}

/**
 * "đã được giải quyết" is a part of several wholes: the sentence has to name the one and not the other.
 */
function isOfOtherWhole(number: CountedNumber, best: Fit, rivals: readonly Fit[]): boolean {
  const said = new Set([...number.near, ...number.ahead, ...number.earlier]);
  const names = (whole: IndicatorName, other: IndicatorName) =>
    whole.own.some((word) => said.has(word) && !other.own.includes(word));
  return rivals.some(({ name: { own, parent }, place }) => {
    const whole = best.name.parent;
    const isTwin = place !== 'elsewhere' && own.join(' ') === best.name.own.join(' ');
    return isTwin && whole && parent && (!names(whole, parent) || names(parent, whole));
  });
}

/** Every word that speaks against the number stands in the name of the indicator or of its whole. */
function isAsNamed({ against }: CountedNumber, { name: { field, parent } }: Fit): boolean {
  const named = ` ${plainWords(`${field.label} ${parent?.field.label ?? ''}`).join(' ')} `;
  return against.every((words) => named.includes(` ${words} `));
}

function isCertain(
  number: CountedNumber,
  best: Fit,
  rivals: readonly Fit[],
  isTaken: (code: string) => boolean,
): boolean {
  const isOfNow = number.notNow === undefined || best.name.field.label.toLocaleLowerCase('vi').includes(number.notNow);
  return (
    isOfNow &&
    isAsNamed(number, best) &&
    !number.isDoubtful &&
    best.place !== 'elsewhere' &&
    !best.isOfOne &&
    best.score >= TAKEN &&
    best.cover >= AGREED &&
    best.precision >= AGREED &&
    best.score - (rivals[0]?.score ?? 0) >= AHEAD &&
    !isSaidOtherwise(
      best,
      rivals.filter(({ name }) => !isTaken(name.field.id)),
    ) &&
    !isOfOtherWhole(number, best, rivals)
  );
}

/** "không có đoàn đông người", "không phát sinh …": a zero that nobody wrote as a number is only offered. */
const NONE = /(?:^|[\s,;:(])không (?:có|phát sinh|để xảy ra)\s+([^.;,:()\d]+)/giu;

function zerosIn(text: string, outline: Outline, place: TextPlace): ReadFigure[] {
  return [...text.matchAll(NONE)].flatMap((found): ReadFigure[] => {
    const fitter = new IndicatorFitter(outline, place);
    const [number] = countedNumbers(`0 ${found[1] ?? ''}`);
    const [best] = number ? fitter.fitsOf(number) : [];
    if (!best || best.place === 'elsewhere' || best.score < TAKEN) return [];
    return [
      {
        code: best.name.field.id,
        value: 0,
        quote: found[0].replace(/^[\s,;:(]+/u, '').trim(),
        certainty: 'guess',
        isElsewhere: false,
      },
    ];
  });
}

interface Whole {
  readonly code: string;
  readonly isSure: boolean;
}

function readParagraph(text: string, fitter: IndicatorFitter): ReadFigure[] {
  let whole: Whole | undefined;
  return countedNumbers(text).flatMap((number): ReadFigure[] => {
    const [best, ...rivals] = fitter.fitsOf(number);
    if (!best || best.score < OFFERED) {
      if (!number.isDetail) whole = undefined;
      return [];
    }
    const { id } = best.name.field;
    const told = new Set(rivals.map(({ name }) => name.field.id).filter((code) => fitter.wasMet(code)));
    fitter.noteMet(id);
    // "trong đó …" is a part of the number before it, and of that alone
    const isOfWhole = !number.isDetail || (whole?.isSure === true && whole.code === best.name.field.partOf);
    const isSure = isOfWhole && isCertain(number, best, rivals, (code) => told.has(code));
    if (!number.isDetail) whole = { code: id, isSure };
    const isElsewhere = best.place === 'elsewhere' || best.isOfOne;
    return [{ code: id, value: best.value, quote: number.quote, certainty: isSure ? 'sure' : 'guess', isElsewhere }];
  });
}

/** The same number told twice of an indicator in one place may be two things that have to be added up. */
function withoutTwins(found: readonly ReadFigure[]): readonly ReadFigure[] {
  const isTwin = (figure: ReadFigure) =>
    found.some((other) => other !== figure && other.code === figure.code && other.certainty === 'sure');
  return found.map((figure) => (isTwin(figure) ? { ...figure, certainty: 'guess' } : figure));
}

/** Takes the paragraphs under one heading; gives the figures found in them, in order. */
export function figuresInTexts(texts: readonly string[], outline: Outline, place: TextPlace): readonly ReadFigure[] {
  const fitter = new IndicatorFitter(outline, place);
  const found = texts.flatMap((text) => [...readParagraph(text, fitter), ...zerosIn(text, outline, place)]);
  return withoutTwins(found);
}
