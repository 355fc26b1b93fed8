import { readdirSync, readFileSync } from 'node:fs';
import { readSourceFile } from '../../src/document/docx/reading/read-source.ts';
import type { LineRole, Marking } from '../../src/domain/outline-import/marking.ts';
import { recognise } from '../../src/domain/outline-import/recognise.ts';
import type { SourceLine, SourceText } from '../../src/domain/outline-import/source-text.ts';
import { hasOldLetters, withConvertedLetters } from '../../src/domain/outline-import/with-converted-letters.ts';
import { comparableText } from '../../src/domain/vietnamese/comparable-text.ts';

/** What somebody who saw no recogniser says a file holds. */
export interface Expected {
  readonly about: string;
  readonly group: 'styled' | 'numbered' | 'messy';
  readonly headings: readonly { readonly level: number; readonly label: string; readonly text: string }[];
  readonly leftOut: readonly string[];
  readonly instructions: readonly string[];
  readonly tables: readonly (readonly string[])[];
}

export interface Counted {
  readonly found: number;
  readonly of: number;
}

export interface Measured {
  readonly name: string;
  readonly group: Expected['group'];
  /** Of the headings that were found, how many are expected; of the expected ones, how many were found. */
  readonly precision: Counted;
  readonly recall: Counted;
  readonly levels: Counted;
  readonly labels: Counted;
  readonly leftOut: Counted;
  readonly instructions: Counted;
  readonly tables: Counted;
  readonly faults: readonly string[];
}

const FOLDER = 'tests/fixtures/outlines';

export interface CorpusFile {
  readonly name: string;
  readonly source: SourceText;
  readonly expected: Expected;
}

/** Reads the corpus, or the same files as another program saved them in a folder. */
export function readCorpus(folder = FOLDER): readonly CorpusFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .map((name) => {
      const read = readSourceFile(new Uint8Array(readFileSync(`${folder}/${name}`)));
      if (!read.ok) throw new Error(`${name}: ${read.problem.kind}`);
      const source = hasOldLetters(read.value) ? withConvertedLetters(read.value) : read.value;
      const expected: Expected = JSON.parse(
        readFileSync(`${FOLDER}/${name.replace('.docx', '.expected.json')}`, 'utf8'),
      );
      return { name: name.replace('.docx', ''), source, expected };
    });
}

interface FoundHeading {
  readonly text: string;
  readonly label: string;
  readonly level: number;
}

/** Headings with the whole text of their paragraphs, their numbers left out. */
export function headingsOf({ lines }: SourceText, markings: readonly Marking[]): readonly FoundHeading[] {
  // where nothing is set off the groups of lines are only offered
  const kept = markings.filter(({ signs }) => !signs.includes('noStructure'));
  return kept.flatMap((marking, at) => {
    if (marking.role !== 'heading') return [];
    const next = kept.findIndex(({ role }, index) => index > at && role !== 'headingMore');
    const more = kept
      .slice(at + 1, next === -1 ? undefined : next)
      .map(({ line }) => comparableText(lines[line]?.text ?? ''));
    const { label = '', level = 0 } = marking;
    return [{ text: [behindLabel(lines[marking.line], label), ...more].join(' ').trim(), label, level }];
  });
}

function behindLabel(line: SourceLine | undefined, label: string): string {
  const text = comparableText(line?.text ?? '');
  const typed = line?.label === '' ? comparableText(label) : '';
  return text.startsWith(typed) ? text.slice(typed.length).replace(/^\s*[:–—-]?\s*/, '') : text;
}

/** The longest row of pairs of equal texts, in order. */
function pairInOrder<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  isEqual: (one: One, other: Other) => boolean,
): readonly (readonly [One, Other])[] {
  const best = new Map<string, number>();
  const at = (row: number, column: number): number => best.get(`${row} ${column}`) ?? 0;
  for (const [row, one] of [...ones.entries()].reverse()) {
    for (const [column, other] of [...others.entries()].reverse()) {
      const skipping = Math.max(at(row + 1, column), at(row, column + 1));
      best.set(`${row} ${column}`, isEqual(one, other) ? at(row + 1, column + 1) + 1 : skipping);
    }
  }
  const pairs: (readonly [One, Other])[] = [];
  let column = 0;
  for (const [row, one] of ones.entries()) {
    const found = others.findIndex(
      (other, index) => index >= column && isEqual(one, other) && at(row, column) === at(row + 1, index + 1) + 1,
    );
    const other = others[found];
    if (other === undefined) continue;
    pairs.push([one, other]);
    column = found + 1;
  }
  return pairs;
}

const normal = (text: string): string =>
  comparableText(text)
    .toLocaleLowerCase('vi')
    .replace(/^[\s:.–—-]+/, '');
const LEFT_OUT: readonly LineRole[] = ['cover', 'recipients', 'signature', 'contents', 'empty', 'leftOut'];

/** Texts that are given once are found once: each line is used up. */
function recallOf(
  wanted: readonly string[],
  offered: readonly string[],
  isFound: (text: string, want: string) => boolean,
): { readonly counted: Counted; readonly missing: readonly string[] } {
  const left = offered.map(normal);
  const missing: string[] = [];
  for (const want of wanted) {
    const at = left.findIndex((text) => isFound(text, normal(want)));
    if (at === -1) missing.push(want);
  }
  return { counted: { found: wanted.length - missing.length, of: wanted.length }, missing };
}

function headRowsOf({ lines, tables }: SourceText, markings: readonly Marking[]): readonly string[] {
  return tables.map(({ index }) => {
    const cells = new Map<string, string>();
    for (const line of lines) {
      if (line.at.kind !== 'cell' || line.at.table !== index || line.at.row !== 0) continue;
      if (markings[line.id]?.role !== 'tableHead') continue;
      const key = String(line.at.column);
      cells.set(key, normal(`${cells.get(key) ?? ''} ${line.text}`));
    }
    return [...cells.values()].filter((text) => text !== '').join(' | ');
  });
}

/** Takes a file of the corpus; says how much of what is expected was recognised. */
export function measure({ name, source, expected }: CorpusFile): Measured {
  const markings = recognise(source);
  const found = headingsOf(source, markings);
  const pairs = pairInOrder(
    found,
    expected.headings,
    (one, other) =>
      normal(one.text) === normal(other.text) ||
      normal(`${one.label} ${one.text}`) === normal(`${other.label} ${other.text}`),
  );
  const roleTexts = (roles: readonly LineRole[]): readonly string[] =>
    source.lines
      .filter(({ id }) => roles.includes(markings[id]?.role ?? 'empty'))
      .map(({ text, label }) => `${label} ${text}`);
  const leftOut = recallOf(expected.leftOut, roleTexts(LEFT_OUT), (text, want) => text === want || text.includes(want));
  const told = [
    ...roleTexts(['instruction', 'guidance', 'blank']),
    ...markings.flatMap(({ role, rest }) => (role === 'heading' && rest !== undefined ? [rest] : [])),
  ];
  const inside = (text: string, want: string): boolean =>
    text.replace(/[()]/g, '').includes(want.replace(/[()]/g, '').replace(/[.;…]+$/, ''));
  const instructions = recallOf(expected.instructions, told, inside);
  const heads = headRowsOf(source, markings);
  const tables = recallOf(
    expected.tables.map((head) => head.map(normal).join(' | ')),
    heads,
    (text, want) => text === want,
  );
  const [matchedFound, matchedWanted] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
  const levelFaults = pairs.filter(([one, other]) => one.level !== other.level);
  // "Phần A" or "Phần A:": both are read in the files
  const ofLabel = (label: string): string => label.replace(/:$/, '');
  const labelFaults = pairs.filter(([one, other]) => ofLabel(one.label) !== ofLabel(other.label));
  return {
    name,
    group: expected.group,
    precision: { found: pairs.length, of: found.length },
    recall: { found: pairs.length, of: expected.headings.length },
    levels: { found: pairs.length - levelFaults.length, of: pairs.length },
    labels: { found: pairs.length - labelFaults.length, of: pairs.length },
    leftOut: leftOut.counted,
    instructions: instructions.counted,
    tables: tables.counted,
    faults: [
      ...found.filter((one) => !matchedFound.has(one)).map(({ label, text }) => `not a heading: ${label} ${text}`),
      ...expected.headings
        .filter((other) => !matchedWanted.has(other))
        .map(({ label, text }) => `missed: ${label} ${text}`),
      ...levelFaults.map(([one, other]) => `level ${one.level}, not ${other.level}: ${one.label} ${one.text}`),
      ...labelFaults.map(([one, other]) => `label "${one.label}", not "${other.label}": ${one.text}`),
      ...leftOut.missing.map((text) => `not left out: ${text}`),
      ...instructions.missing.map((text) => `instruction: ${text}`),
      ...tables.missing.map((text) => `table: ${text} (found ${heads.join(' ; ')})`),
    ],
  };
}
