import { printNumber } from './number-words.ts';
import { readParagraphProperties } from './paragraph-properties.ts';
import type { XmlElement } from './read-xml.ts';
import type { ListIndents } from './style-sheet.ts';
import type { ParagraphOverrides } from './word-formats.ts';
import { childOf, childrenOf, numberOf, switchOf, valOf } from './xml-tree.ts';

interface ListLevel {
  readonly format: string;
  /** `%1-`, `%2.%3.`, or the bullet itself. */
  readonly pattern: string;
  readonly start: number;
  /** Level (from 1) at which this one begins anew; 0: never. */
  readonly restart: number | undefined;
  readonly isPlain: boolean;
  readonly styleId: string | undefined;
  readonly paragraph: ParagraphOverrides;
}

interface List {
  /** Lists of one kind count on together. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

export interface Lists {
  readonly indentsOf: ListIndents;
  /** Level a paragraph has in a list whose levels are tied to styles. */
  readonly levelOfStyle: (list: number, styleId: string | undefined) => number | undefined;
  /** A new count from the top of the document: gives the label of each paragraph it is shown in order. */
  readonly startCounting: () => (list: number, level: number) => string;
}

const LEVELS = 9;
/** Symbol fonts keep their signs in the private use area. */
const SYMBOLS: Readonly<Record<string, string>> = { '\uf0b7': '•', '\uf02d': '-', '\uf02b': '+', '\uf0a7': '▪' };

function readLevel(level: XmlElement): ListLevel {
  const pattern = valOf(level, 'w:lvlText') ?? '';
  return {
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    pattern: SYMBOLS[pattern] ?? pattern,
    start: numberOf(valOf(level, 'w:start')) ?? 0,
    restart: numberOf(valOf(level, 'w:lvlRestart')),
    isPlain: switchOf(level, 'w:isLgl') ?? false,
    styleId: valOf(level, 'w:pStyle'),
    paragraph: readParagraphProperties(childOf(level, 'w:pPr')),
  };
}

const levelsOf = (parent: XmlElement | undefined): readonly (readonly [number, ListLevel])[] =>
  childrenOf(parent, 'w:lvl').map(
    (level) => [numberOf(level.attributes.get('w:ilvl')) ?? 0, readLevel(level)] as const,
  );

/** Takes `word/numbering.xml`; gives its lists. A file without this part has none. */
export function readLists(root: XmlElement | undefined): Lists {
  const kinds = new Map(
    childrenOf(root, 'w:abstractNum').map((kind) => [kind.attributes.get('w:abstractNumId') ?? '', levelsOf(kind)]),
  );
  const lists = new Map(
    childrenOf(root, 'w:num').map((num): [number, List] => {
      const kind = valOf(num, 'w:abstractNumId') ?? '';
      const overrides = childrenOf(num, 'w:lvlOverride');
      const starts = overrides.flatMap((override) => {
        const start = numberOf(valOf(override, 'w:startOverride'));
        return start === undefined ? [] : [[numberOf(override.attributes.get('w:ilvl')) ?? 0, start] as const];
      });
      const levels = new Map([...(kinds.get(kind) ?? []), ...overrides.flatMap(levelsOf)]);
      return [numberOf(num.attributes.get('w:numId')) ?? 0, { kind, levels, starts: new Map(starts) }];
    }),
  );
  const levelOfStyle: Lists['levelOfStyle'] = (list, styleId) =>
    styleId === undefined
      ? undefined
      : [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.styleId === styleId)?.[0];
  return {
    levelOfStyle,
    indentsOf: (list, level, styleId) =>
      lists.get(list)?.levels.get(levelOfStyle(list, styleId) ?? level)?.paragraph ?? {},
    startCounting: () => countLists(lists),
  };
}

type Counts = (number | undefined)[];

function countLists(lists: ReadonlyMap<number, List>): (list: number, level: number) => string {
  const counts = new Map<string, Counts>();
  const begun = new Set<string>();
  return (id, level) => {
    const list = lists.get(id);
    const rule = list?.levels.get(level);
    if (list === undefined || rule === undefined || level >= LEVELS) return '';
    if (rule.format === 'bullet') return rule.pattern;
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    const ownStart = begun.has(`${id} ${level}`) ? undefined : list.starts.get(level);
    begun.add(`${id} ${level}`);
    const before = count[level];
    count[level] = ownStart ?? (before === undefined ? rule.start : before + 1);
    restartBelow(count, level, list);
    return printLabel(rule, count, list);
  };
}

function restartBelow(count: Counts, level: number, { levels }: List): void {
  for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
    const restart = levels.get(deeper)?.restart;
    if (restart === undefined || (restart > 0 && level < restart)) count[deeper] = undefined;
  }
}

function printLabel({ pattern, isPlain }: ListLevel, count: Counts, { levels }: List): string {
  return pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = levels.get(Number(digit) - 1);
    const number = count[Number(digit) - 1] ?? shown?.start ?? 0;
    return printNumber(number, isPlain ? 'decimal' : (shown?.format ?? 'decimal'));
  });
}
