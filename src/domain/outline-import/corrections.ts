import { partTitle } from './heading-title.ts';
import { plainText } from './line-facts.ts';
import type { LineRole, Marking } from './marking.ts';
import { parseLabel, parsePoint } from './number-label.ts';
import type { SourceText } from './source-text.ts';

/** Deepest level a person can give; deeper headings of a file are kept as they are. */
export const DEEPEST_LEVEL = 9;

const isBelow = (marking: Marking, level: number): boolean =>
  marking.role !== 'heading' || (marking.level ?? 1) > level;

/** Gives the lines of a heading and of everything below it: [first, behind the last). */
function subtreeOf(markings: readonly Marking[], at: number): readonly [number, number] {
  const level = markings[at]?.level ?? 1;
  let end = at + 1;
  for (let next = markings[end]; next !== undefined && isBelow(next, level); next = markings[end]) end += 1;
  return [at, end];
}

const indexOf = (markings: readonly Marking[], line: number): number => markings.findIndex((one) => one.line === line);

/** The heading nearest above a line; level 0 where there is none. */
function levelAbove(markings: readonly Marking[], at: number): number {
  for (let before = at - 1; before >= 0; before -= 1) {
    const marking = markings[before];
    if (marking?.role === 'heading') return marking.level ?? 1;
  }
  return 0;
}

/** No heading may stand two levels below the one before it. */
function withoutGaps(markings: readonly Marking[]): readonly Marking[] {
  let above = 0;
  return markings.map((marking) => {
    if (marking.role !== 'heading') return marking;
    const level = Math.min(marking.level ?? 1, above + 1);
    above = level;
    return level === marking.level ? marking : { ...marking, level };
  });
}

/** The words of a heading behind its number, as the file has them. */
function wordsOf(source: SourceText, line: number, label: string): string {
  const found = source.lines[line];
  const text = plainText(found?.text ?? '');
  return found?.label === '' && text.startsWith(label) ? text.slice(label.length).replace(/^[\s:–—-]+/u, '') : text;
}

function headingFrom(source: SourceText, line: number, level: number): Marking {
  const found = source.lines[line];
  const text = plainText(found?.text ?? '');
  const typed = parseLabel(text)?.label ?? parsePoint(text)?.mark ?? '';
  const label = found?.label === '' ? typed : (found?.label ?? '');
  const isPoint = parsePoint(`${label} a`) !== undefined;
  const words = wordsOf(source, line, label);
  return {
    line,
    role: 'heading',
    level,
    label: isPoint ? '' : label,
    ...titleOf([words === '' ? text : words]),
    certainty: 'chosen',
    signs: [],
  };
}

function titleOf(words: readonly string[]): Pick<Marking, 'title' | 'rest'> {
  const whole = words.filter((text) => text !== '').join(' ');
  const { title, rest } = words.length > 1 ? { title: whole, rest: '' } : partTitle(whole, 0);
  return { title: title === '' ? whole : title, ...(rest === '' ? {} : { rest }) };
}

/** Lines that go on with each heading. */
function continuations(markings: readonly Marking[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  let lines: number[] = [];
  for (const { role, line } of markings) {
    if (role === 'heading') {
      lines = [];
      found.set(line, lines);
    } else if (role === 'headingMore') lines.push(line);
  }
  return found;
}

/** Puts titles together anew where other lines go on with them than before. */
function withTitles(source: SourceText, before: readonly Marking[], after: readonly Marking[]): readonly Marking[] {
  const [old, fresh] = [continuations(before), continuations(after)];
  return after.map((marking) => {
    const lines = fresh.get(marking.line) ?? [];
    if (marking.role !== 'heading' || String(old.get(marking.line) ?? []) === String(lines)) return marking;
    const { rest: _, ...heading } = marking;
    const own = wordsOf(source, marking.line, marking.label ?? '');
    const more = lines.map((line) => plainText(`${source.lines[line]?.label ?? ''} ${source.lines[line]?.text ?? ''}`));
    return { ...heading, ...titleOf([own, ...more]) };
  });
}

/**
 * Takes the markings and a line; gives them with that line taken for something else, as a person decided. A line that becomes a
 * heading stands at the level of the heading above it; one that is to go on with a heading needs one above.
 */
export function withRole(
  source: SourceText,
  markings: readonly Marking[],
  line: number,
  role: LineRole,
): readonly Marking[] {
  const at = indexOf(markings, line);
  if (at === -1 || markings[at]?.role === role) return markings;
  if (role === 'headingMore' && !hasHeadingAbove(markings, at)) return markings;
  const level = Math.max(1, levelAbove(markings, at));
  const chosen: Marking =
    role === 'heading' ? headingFrom(source, line, level) : { line, role, certainty: 'chosen', signs: [] };
  const changed = markings.map((marking, index) => (index === at ? chosen : marking));
  return withTitles(source, markings, withoutGaps(withoutOrphans(changed)));
}

/** Only lines that go on with the heading, or say nothing, stand between. */
function hasHeadingAbove(markings: readonly Marking[], at: number): boolean {
  let above = at - 1;
  while (above >= 0 && ['headingMore', 'empty'].includes(markings[above]?.role ?? '')) above -= 1;
  return markings[above]?.role === 'heading';
}

/** A line that went on with a heading that is none any more is a point like others. */
function withoutOrphans(markings: readonly Marking[]): readonly Marking[] {
  let isWithin = false;
  return markings.map((marking) => {
    if (marking.role === 'heading') isWithin = true;
    else if (marking.role !== 'headingMore' && marking.role !== 'empty') isWithin = false;
    return marking.role === 'headingMore' && !isWithin ? { ...marking, role: 'guidance' } : marking;
  });
}

/**
 * Takes the markings and a line; gives them with that heading at another level, everything below it moved along. A line that is
 * no heading becomes one. The level is kept within what can be: never two below the heading above.
 */
export function withLevel(
  source: SourceText,
  before: readonly Marking[],
  line: number,
  level: number,
): readonly Marking[] {
  const markings = withRole(source, before, line, 'heading');
  const at = indexOf(markings, line);
  const marking = markings[at];
  if (marking === undefined) return markings;
  const wanted = Math.min(Math.max(1, level), levelAbove(markings, at) + 1, DEEPEST_LEVEL);
  const shift = wanted - (marking.level ?? 1);
  const [first, end] = subtreeOf(markings, at);
  return withoutGaps(
    markings.map((one, index) => {
      if (index < first || index >= end || one.role !== 'heading') return one;
      const moved = { ...one, level: Math.max(1, (one.level ?? 1) + shift) };
      return index === first ? { ...moved, certainty: 'chosen' as const } : moved;
    }),
  );
}

/** Takes the markings and a heading; gives them with its title as a person typed it. */
export function withTitle(markings: readonly Marking[], line: number, title: string): readonly Marking[] {
  return markings.map((marking) =>
    marking.line === line && marking.role === 'heading' ? { ...marking, title, certainty: 'chosen' } : marking,
  );
}

/** Takes the markings and a line; gives them with that line going on with the heading above it. Unchanged where there is none. */
export function joined(source: SourceText, markings: readonly Marking[], line: number): readonly Marking[] {
  return withRole(source, markings, line, 'headingMore');
}

/** Takes the markings and a line that goes on with a heading; gives them with that line a heading of its own. */
export function separated(source: SourceText, markings: readonly Marking[], line: number): readonly Marking[] {
  return markings[indexOf(markings, line)]?.role === 'headingMore'
    ? withRole(source, markings, line, 'heading')
    : markings;
}

/** Takes the markings and a heading; gives them with it and everything below it left out. */
export function withoutSubtree(markings: readonly Marking[], line: number): readonly Marking[] {
  const at = indexOf(markings, line);
  if (markings[at]?.role !== 'heading') return markings;
  const [first, end] = subtreeOf(markings, at);
  return markings.map((marking, index) =>
    index >= first && index < end && marking.role !== 'empty'
      ? { line: marking.line, role: 'leftOut', certainty: 'chosen', signs: [] }
      : marking,
  );
}

/** Takes the markings and a line; gives them with what the program took that line for. */
export function asRecognised(
  source: SourceText,
  markings: readonly Marking[],
  recognised: readonly Marking[],
  line: number,
): readonly Marking[] {
  const first = recognised.find((marking) => marking.line === line);
  if (first === undefined) return markings;
  const changed = markings.map((marking) => (marking.line === line ? first : marking));
  return withTitles(source, markings, withoutGaps(withoutOrphans(changed)));
}
