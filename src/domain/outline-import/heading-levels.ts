import { outlineLevels, schemeKeys } from './heading-keys.ts';
import type { LineFacts } from './line-facts.ts';
import type { NumberReading, Scheme } from './number-label.ts';

/** A line that is a heading, before its level is known. */
export interface HeadingLine {
  readonly facts: LineFacts;
  /** How strongly it is set off; of a number in a cell of its own that of the text beside it. */
  readonly strength: number;
  readonly isCapitals: boolean;
}

export interface HeadingPlace {
  readonly level: number;
  /** The number follows the one before it, or begins. */
  readonly isInOrder: boolean;
  readonly scheme: Scheme | undefined;
}

/** One open heading of the way from the top to the present line. */
interface Open {
  /** Ways to mark headings that stand at this level here: numbers of one scheme, titles of one look. */
  readonly keys: Set<string>;
  readonly scheme: Scheme | undefined;
  readonly parents: readonly number[];
  value: number;
  strength: number;
  isCapitals: boolean;
  outline: number | undefined;
}

/** Schemes whose order in Vietnamese texts is settled; the others stand below whatever they first appear under. */
const RANKS: Readonly<Partial<Record<Scheme, number>>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  upperLetter: 3,
  roman: 4,
  decimal: 6,
  dotted2: 7,
  dotted3: 8,
  dotted4: 9,
  dotted5: 10,
  lowerLetter: 11,
};
const UNRANKED = 12;
/** Numbers that are typed one for the other by mistake: "1." and "1)". */
const FAMILIES: readonly (readonly Scheme[])[] = [
  ['decimal', 'decimalBracket', 'decimalBrackets'],
  ['lowerLetter', 'letterBrackets'],
];

const rankOf = (scheme: Scheme | undefined): number => (scheme === undefined ? UNRANKED : (RANKS[scheme] ?? UNRANKED));

/** Takes the headings of a file in order; gives the level of each, by the way the schemes stand in each other in this file. */
export function levelsOf(headings: readonly HeadingLine[]): readonly HeadingPlace[] {
  const levels = new Levels(headings);
  return headings.map((heading) => levels.place(heading));
}

class Levels {
  private readonly open: Open[] = [];
  /** What each way to mark headings was seen below. */
  private readonly above = new Map<string, Set<string>>();
  private readonly outlineOf: (facts: LineFacts) => number | undefined;
  private readonly keyOf: (facts: LineFacts, scheme: Scheme) => string;

  constructor(headings: readonly HeadingLine[]) {
    this.outlineOf = outlineLevels(headings);
    this.keyOf = schemeKeys(headings);
  }

  place(heading: HeadingLine): HeadingPlace {
    const { facts } = heading;
    const reading = facts.number && this.readingOf(facts.number.readings);
    const place = reading === undefined ? this.placeTitle(heading) : this.placeNumber(heading, reading);
    return { ...place, level: this.open.length };
  }

  /** Of the readings of a number the one that goes on with an open count, else one that begins. */
  private readingOf(readings: readonly NumberReading[]): NumberReading | undefined {
    const last = (scheme: Scheme): Open | undefined => this.open.filter((open) => open.scheme === scheme).pop();
    const goesOn = (reading: NumberReading): boolean => last(reading.scheme)?.value === reading.value - 1;
    const begins = (reading: NumberReading): boolean => reading.value === 1;
    const isOpen = (reading: NumberReading): boolean => last(reading.scheme) !== undefined;
    return readings.find(goesOn) ?? readings.find(begins) ?? readings.find(isOpen) ?? readings[0];
  }

  private placeNumber(heading: HeadingLine, reading: NumberReading): Omit<HeadingPlace, 'level'> {
    const { facts } = heading;
    const scheme = this.schemeMeant(reading, facts);
    const key = this.keyOf(facts, scheme);
    const at = this.openAt(key, reading.value);
    const before = at === -1 ? undefined : this.open[at];
    const entry: Open = { ...this.entryOf(heading, key), scheme, value: reading.value, parents: reading.parents };
    if (before === undefined) this.putBelow(entry, key);
    else this.replace(at, entry);
    const isInOrder = before === undefined ? reading.value === 1 : reading.value === before.value + 1;
    return { isInOrder, scheme };
  }

  /** A number typed with another mark than its neighbours goes on with their count. */
  private schemeMeant({ scheme, value }: NumberReading, facts: LineFacts): Scheme {
    if (value === 1 || this.open.some(({ keys }) => keys.has(this.keyOf(facts, scheme)))) return scheme;
    const family = FAMILIES.find((schemes) => schemes.includes(scheme)) ?? [];
    const meant = this.open.filter(
      (open) => open.scheme !== undefined && family.includes(open.scheme) && open.value === value - 1,
    );
    return meant[meant.length - 1]?.scheme ?? scheme;
  }

  /**
   * The open heading a number stands beside; -1 where its scheme is not open. A count that begins anew below a title
   * without a number stands below that title.
   */
  private openAt(key: string, value: number): number {
    const places = this.open.flatMap(({ keys }, at) => (keys.has(key) ? [at] : []));
    const goesOn = places.filter((at) => this.open[at]?.value === value - 1).pop();
    const at = goesOn ?? places[places.length - 1] ?? -1;
    const top = this.open[this.open.length - 1];
    const isBelowTitle = at !== -1 && at < this.open.length - 1 && top !== undefined && top.scheme === undefined;
    return isBelowTitle && value === 1 && (this.open[at]?.value ?? 0) >= 1 && goesOn === undefined ? -1 : at;
  }

  private placeTitle(heading: HeadingLine): Omit<HeadingPlace, 'level'> {
    const outline = this.outlineOf(heading.facts);
    const key = outline === undefined ? `look ${heading.strength}` : `outline ${outline}`;
    const at = this.open.findIndex(({ keys }) => keys.has(key));
    const entry = this.entryOf(heading, key);
    if (at === -1) this.putBelow(entry, key);
    else this.replace(at, { ...entry, scheme: this.open[at]?.scheme, value: this.open[at]?.value ?? 0 });
    return { isInOrder: true, scheme: undefined };
  }

  private entryOf({ facts, strength, isCapitals }: HeadingLine, key: string): Open {
    return {
      keys: new Set([key]),
      scheme: undefined,
      parents: [],
      value: 0,
      strength,
      isCapitals,
      outline: this.outlineOf(facts),
    };
  }

  private replace(at: number, entry: Open): void {
    const keys = new Set([...(this.open[at]?.keys ?? []), ...entry.keys]);
    this.open.length = at;
    this.push({ ...entry, keys });
  }

  private putBelow(entry: Open, key: string): void {
    let alike: Open | undefined;
    for (let top = this.open[this.open.length - 1]; top !== undefined; top = this.open[this.open.length - 1]) {
      const relation = this.relation(entry, key, top);
      if (relation === 'below') break;
      this.open.pop();
      alike = relation === 'beside' ? top : undefined;
    }
    const keys = alike === undefined ? entry.keys : new Set([...entry.keys, ...alike.keys]);
    this.push(
      alike !== undefined && entry.scheme === undefined
        ? { ...entry, keys, scheme: alike.scheme, value: alike.value }
        : { ...entry, keys },
    );
  }

  private push(entry: Open): void {
    for (const key of entry.keys) {
      const seen = this.above.get(key) ?? new Set();
      this.above.set(key, seen);
      for (const { keys } of this.open) for (const above of keys) seen.add(above);
    }
    this.open.push(entry);
  }

  private hasSeen(keys: Iterable<string>, above: Iterable<string>): boolean {
    const wanted = new Set(above);
    return [...keys].some((key) => [...(this.above.get(key) ?? [])].some((seen) => wanted.has(seen)));
  }

  /** Where a heading of a way not open now stands to an open one: below it, beside it, or above it. */
  private relation(entry: Open, key: string, top: Open): 'below' | 'beside' | 'above' {
    if (entry.scheme === 'annex') return 'above';
    if (entry.outline !== undefined && top.outline !== undefined) return compare(entry.outline, top.outline);
    if (this.hasSeen([key], top.keys)) return 'below';
    if (this.hasSeen(top.keys, [key])) return 'above';
    if (namesAbove(entry, top)) return 'below';
    if (entry.scheme !== undefined && top.scheme !== undefined) return relationOfSchemes(entry.scheme, top.scheme);
    return relationOfLooks(entry, top);
  }
}

/** "II.1" below "Mục II.", "1.1" below "1)": the number says what it stands under. */
function namesAbove({ parents }: Open, { scheme, value }: Open): boolean {
  const isCount = scheme === 'item' || scheme === 'decimalBracket' || scheme === 'decimalBrackets';
  return isCount && parents[parents.length - 1] === value;
}

function compare(own: number, other: number): 'below' | 'beside' | 'above' {
  if (own > other) return 'below';
  return own === other ? 'beside' : 'above';
}

function relationOfSchemes(scheme: Scheme, top: Scheme): 'below' | 'above' {
  const rank = rankOf(scheme);
  return rank < UNRANKED && rank < rankOf(top) ? 'above' : 'below';
}

/** One of the two has no number: the look decides. */
function relationOfLooks(entry: Open, top: Open): 'below' | 'beside' | 'above' {
  if (top.scheme === 'annex') return 'below';
  const isHigh = entry.scheme === undefined ? entry.isCapitals : rankOf(entry.scheme) <= rankOf('roman');
  if (entry.scheme !== undefined && isHigh) return entry.strength < top.strength - 8 ? 'below' : 'beside';
  if (entry.strength > top.strength) return 'above';
  if (entry.strength < top.strength) return 'below';
  return isHigh ? 'beside' : 'below';
}
