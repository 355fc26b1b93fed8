import type { FigureField, Outline } from '../outline/outline-schema.ts';
import { type NumberForm, readNumber } from '../vietnamese/number.ts';
import type { CountedNumber } from './counted-numbers.ts';
import { EMPTY_WORDS, type IndicatorName, indicatorNames, tellingWords } from './indicator-names.ts';

/** What is known of the place a text stands in. */
export interface TextPlace {
  /** Sections of the outline its heading was matched to, with those below them. */
  readonly home: ReadonlySet<string>;
  /** Sections beside those: a report often joins two of them under one heading. */
  readonly beside: ReadonlySet<string>;
  /** The heading as the report words it, with those above it. */
  readonly heading: string;
}

/** How well an indicator fits a number, 0 to about 1. */
export interface Fit {
  readonly name: IndicatorName;
  readonly value: number;
  readonly score: number;
  /** How much of its name is said. */
  readonly cover: number;
  /** How much of what is said of the number its name says too. */
  readonly precision: number;
  readonly place: 'home' | 'beside' | 'elsewhere';
  /** Its own words stand right at the number, in part. */
  readonly isTold: boolean;
  /** The number is told of one village, one body among several, and this is no indicator of that body. */
  readonly isOfOne: boolean;
  /** Every word of its name stands somewhere in the sentence. */
  readonly isAllSaid: boolean;
}

const MONEY: readonly (readonly [RegExp, NumberForm | 'dong'])[] = [
  [/^(?:tỷ|tỉ)(?: đồng)?(?: |$)/u, 'billions'],
  [/^triệu(?: đồng)?(?: |$)/u, 'money'],
  [/^đồng(?: |$)/u, 'dong'],
];

/** What a written number is worth for an indicator, as a draft keeps it; `undefined` where it cannot be one of its. */
export function valueFor(
  { measure }: FigureField,
  text: string,
  behind: string,
  isPercent: boolean,
): number | undefined {
  if ((measure === 'percent') !== isPercent) return undefined;
  const form = measure === 'money' ? MONEY.find(([words]) => words.test(behind))?.[1] : measure;
  if (form === undefined) return undefined;
  const read = readNumber(text, form === 'dong' ? 'area' : form);
  return read.ok ? read.value : undefined;
}

const starts = (behind: readonly string[]) => (words: readonly string[]) =>
  words.every((word, at) => behind[at] === word);

const longestOf = (things: readonly (readonly string[])[]): number =>
  Math.max(0, ...things.map(({ length }) => length));

/** How many words behind the number name what an indicator counts; 0: something else is counted. */
function thingLength(name: IndicatorName, behind: readonly string[], longestUnit: number): number {
  const { field, units, heads, thingsOfPart } = name;
  if (field.measure === 'percent') return 1;
  if (field.measure === 'money') return behind[1] === 'đồng' ? 2 : 1;
  if (field.measure === 'area') return /^m[²2]$/u.test(behind[0] ?? '') ? 1 : 0;
  const unit = longestOf(units.filter(starts(behind)));
  return Math.max(unit < longestUnit ? 0 : unit, longestOf([...heads, ...thingsOfPart].filter(starts(behind))));
}

const telling = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => !EMPTY_WORDS.has(word)));

const sum = (numbers: readonly number[]): number => numbers.reduce((before, number) => before + number, 0);

/** Shares of a word that is said right there, of the number before, in the same sentence, or only by the heading. */
const SAID = {
  near: 1,
  far: 0.85,
  loose: 0.6,
  linked: 0.65,
  sameThing: 0.2,
  subject: 0.7,
  heading: 0.45,
  earlier: 0.35,
};
/** Words that turn what is said into something else. */
const TURNING = ['không', 'chưa', 'quá', 'còn', 'khác'];
const DONE = 'đã';
/** Verbs of every report. */
const LIGHT = new Set([DONE, 'tổ', 'chức', 'tiến', 'hành']);
/** Stands for the unit, which agrees: one odd word beside it does not say that all is odd. */
const LIKELY = 0.4;

const PLACE: Record<Fit['place'], number> = { home: 0.15, beside: 0.08, elsewhere: 0 };

/** "không thành" is not "thành", "quá hạn" not "trong hạn". */
function turned({ own }: IndicatorName, said: readonly string[]): boolean {
  return TURNING.some((word) => said.includes(word) && !own.includes(word));
}

/** Holds the numbers of one place against the indicators. It remembers which were met there: a part may follow its whole. */
export class IndicatorFitter {
  /** In the order they were met. */
  private met: readonly string[] = [];
  private readonly heading: ReadonlySet<string>;
  /** What the whole report is about: says nothing of one number. */
  private readonly subject: ReadonlySet<string>;

  private readonly outline: Outline;
  private readonly place: TextPlace;

  constructor(outline: Outline, place: TextPlace) {
    this.outline = outline;
    this.place = place;
    this.heading = new Set(tellingWords(place.heading));
    this.subject = new Set(tellingWords(outline.subject));
  }

  /** From here on its parts may be told without naming it. */
  noteMet(code: string): void {
    this.met = [...this.met.filter((other) => other !== code), code];
  }

  /** Whether a number before this one was taken for the indicator. */
  wasMet(code: string): boolean {
    return this.met.includes(code);
  }

  private placeOf({ section }: IndicatorName): Fit['place'] {
    if (this.place.home.has(section)) return 'home';
    return this.place.beside.has(section) ? 'beside' : 'elsewhere';
  }

  private weightOf(word: string): number {
    return LIGHT.has(word) ? 0.4 : indicatorNames(this.outline).weightOf(word);
  }

  /** How much of a word's meaning is there, by how near to the number it is said. */
  private saidOf(word: string, number: CountedNumber, isBare: boolean): number {
    // the number before counts the same thing: what is said of it is said of that one alone
    const isSameThing = number.linkedThing === number.near[0];
    const places: readonly (readonly [readonly string[], number])[] = [
      [number.near, SAID.near],
      [number.ahead, isBare ? SAID.near : SAID.loose],
      [number.far, SAID.far],
      [number.linked, isSameThing ? SAID.sameThing : SAID.linked],
    ];
    return places.find(([words]) => words.includes(word))?.[1] ?? (this.subject.has(word) ? SAID.subject : 0);
  }

  private coverOf(name: IndicatorName, number: CountedNumber, isBare: boolean): number {
    const all = sum(name.own.map((word) => this.weightOf(word)));
    if (all === 0) return 0.8;
    const isFar = this.placeOf(name) === 'elsewhere';
    const isInHeading = (word: string) => this.heading.has(word) || (!isFar && name.heading.has(word));
    const implied = (word: string) => {
      if (isInHeading(word)) return SAID.heading;
      return number.earlier.includes(word) ? SAID.earlier : 0;
    };
    const said = (word: string) => this.saidOf(word, number, isBare) || implied(word);
    return sum(name.own.map((word) => this.weightOf(word) * said(word))) / all;
  }

  /** How far a part can be understood without its whole: after that was met, the last one of those counted alike. */
  private wholeSaid(whole: IndicatorName, number: CountedNumber, isBare: boolean): number {
    const { all } = indicatorNames(this.outline);
    const isAlike = (code: string) =>
      all.some(({ field }) => field.id === code && field.unit === whole.field.unit && !field.partOf);
    const last = [...this.met].reverse().find(isAlike);
    if (last === whole.field.id) return 1;
    return Math.max(this.met.includes(whole.field.id) ? 0.6 : 0, 0.8 * this.coverOf(whole, number, isBare));
  }

  private wholeCredit({ parent }: IndicatorName, number: CountedNumber, isBare: boolean): number {
    return parent === undefined ? 1 : 0.6 + 0.4 * this.wholeSaid(parent, number, isBare);
  }

  private precisionOf(name: IndicatorName, near: ReadonlySet<string>, ahead: ReadonlySet<string>): number {
    const words = [...near, ...ahead].filter((word) => word !== DONE && !this.subject.has(word));
    // verbs and owners in front of a number need not be in the name
    const weight = (word: string) => this.weightOf(word) * (near.has(word) ? 1 : 0.5);
    const total = sum(words.map(weight)) + LIKELY;
    const explained = (word: string) => {
      if (name.own.includes(word) || name.parent?.own.includes(word)) return 1;
      return name.heading.has(word) || this.heading.has(word) ? 0.7 : 0;
    };
    return (sum(words.map((word) => weight(word) * explained(word))) + 0.8 * LIKELY) / total;
  }

  private fitOf(name: IndicatorName, number: CountedNumber, longest: number): Fit | undefined {
    const length = thingLength(name, [...number.near, ...number.far], longest);
    const value = length === 0 ? undefined : valueFor(name.field, number.text, number.near.join(' '), number.isPercent);
    if (value === undefined) return undefined;
    const near = telling(number.near.slice(length));
    const ahead = telling(number.ahead);
    const isBare = near.size === 0;
    const cover = this.coverOf(name, number, isBare);
    const precision = this.precisionOf(name, near, isBare ? ahead : new Set());
    const place = this.placeOf(name);
    const isOdd = turned(name, isBare ? [...ahead] : [...near]) || (number.isDetail && name.parent === undefined);
    const said = (0.6 * cover + 0.3 * precision + PLACE[place]) * this.wholeCredit(name, number, isBare);
    return {
      name,
      value,
      score: isOdd ? 0.6 * said : said,
      cover,
      precision,
      place,
      isOfOne: this.isOfOne(name, number),
      isAllSaid: this.isAllSaid(name, number),
      isTold: name.own.some((word) => !name.parent?.own.includes(word) && (near.has(word) || ahead.has(word))),
    };
  }

  private isOfOne({ own, parent, heading }: IndicatorName, { ofOne }: CountedNumber): boolean {
    const isNamed = (word: string) => own.includes(word) || parent?.own.includes(word) || heading.has(word);
    return ofOne !== undefined && !ofOne.filter((word) => !EMPTY_WORDS.has(word)).every(isNamed);
  }

  private isAllSaid({ own }: IndicatorName, { near, far, ahead, earlier }: CountedNumber): boolean {
    const sentence = new Set([...near, ...far, ...ahead, ...earlier]);
    return own.every((word) => word === DONE || this.subject.has(word) || sentence.has(word));
  }

  /** Indicators a number may belong to, best first. */
  fitsOf(number: CountedNumber): readonly Fit[] {
    const { all } = indicatorNames(this.outline);
    const behind = [...number.near, ...number.far];
    // "đơn vị" is no "đơn"
    const longest = longestOf(all.flatMap(({ units }) => units.filter(starts(behind))));
    return all.flatMap((name) => this.fitOf(name, number, longest) ?? []).sort((one, other) => other.score - one.score);
  }
}
