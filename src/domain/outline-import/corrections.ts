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

function headingFrom(source: SourceText, line: number, level: number): Marking {
  const found = source.lines[line];
  const text = plainText(found?.text ?? '');
  const number = found?.label === '' ? parseLabel(text) : undefined;
  const own = number?.rest ?? (found?.label === '' ? (parsePoint(text)?.rest ?? text) : text);
  const { title, rest } = partTitle(own, 0);
  const label = number?.label ?? found?.label ?? '';
  return {
    line,
    role: 'heading',
    level,
    label: parsePoint(`${label} a`) === undefined ? label : '',
    title: title === '' ? own : title,
    ...(rest === '' ? {} : { rest }),
    certainty: 'chosen',
    signs: [],
  };
}

/**
 * Takes the markings and a line; gives them with that line taken for something else, as a person decided. A line that becomes a
 * heading stands at the level of the heading above it.
 */
export function withRole(
  source: SourceText,
  markings: readonly Marking[],
  line: number,
  role: LineRole,
): readonly Marking[] {
  const at = indexOf(markings, line);
  if (at === -1 || markings[at]?.role === role) return markings;
  const level = Math.max(1, levelAbove(markings, at));
  const chosen: Marking =
    role === 'heading' ? headingFrom(source, line, level) : { line, role, certainty: 'chosen', signs: [] };
  return withoutGaps(withoutOrphans(markings.map((marking, index) => (index === at ? chosen : marking))));
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

/** Takes the markings and a heading; gives them with its title as a person typed it. What it said before is kept as guidance. */
export function withTitle(markings: readonly Marking[], line: number, title: string): readonly Marking[] {
  return markings.map((marking) =>
    marking.line === line && marking.role === 'heading' ? { ...marking, title, certainty: 'chosen' } : marking,
  );
}

/** Takes the markings and a line; gives them with that line going on with the heading above it. Unchanged where there is none. */
export function joined(source: SourceText, markings: readonly Marking[], line: number): readonly Marking[] {
  const at = indexOf(markings, line);
  let above = at - 1;
  while (above >= 0 && ['headingMore', 'empty'].includes(markings[above]?.role ?? '')) above -= 1;
  const heading = markings[above];
  if (at === -1 || heading?.role !== 'heading') return markings;
  const added = plainText(`${source.lines[line]?.label ?? ''} ${source.lines[line]?.text ?? ''}`);
  const whole = plainText(`${heading.title ?? ''} ${heading.rest ?? ''} ${added}`);
  return withoutGaps(
    markings.map((marking, index): Marking => {
      if (index === above) return { ...withoutRest(heading), title: whole, certainty: 'chosen' };
      return index === at ? { line, role: 'headingMore', certainty: 'chosen', signs: [] } : marking;
    }),
  );
}

function withoutRest({ rest: _, ...marking }: Marking): Marking {
  return marking;
}

/** Takes the markings and a line that goes on with a heading; gives them with that line a heading of its own. */
export function separated(source: SourceText, markings: readonly Marking[], line: number): readonly Marking[] {
  const at = indexOf(markings, line);
  if (markings[at]?.role !== 'headingMore') return markings;
  const changed = withRole(source, markings, line, 'heading');
  let above = at - 1;
  while (above >= 0 && changed[above]?.role !== 'heading') above -= 1;
  const heading = changed[above];
  if (heading === undefined) return changed;
  const fresh = headingFrom(source, heading.line, heading.level ?? 1);
  const more = changed.slice(above + 1, at).filter(({ role }) => role === 'headingMore');
  const title = plainText([fresh.title ?? '', ...more.map((one) => source.lines[one.line]?.text ?? '')].join(' '));
  return changed.map((marking, index) => (index === above ? { ...fresh, title } : marking));
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
  markings: readonly Marking[],
  recognised: readonly Marking[],
  line: number,
): readonly Marking[] {
  const first = recognised.find((marking) => marking.line === line);
  if (first === undefined) return markings;
  return withoutGaps(withoutOrphans(markings.map((marking) => (marking.line === line ? first : marking))));
}
