import { type FoundHeading, findHeadings } from './find-headings.ts';
import { type HeadingPlace, levelsOf } from './heading-levels.ts';
import { partTitle } from './heading-title.ts';
import { beginsByTelling, bodySizeOf, factsOf, isToldToWriter, type LineFacts, plainText } from './line-facts.ts';
import type { Region } from './line-places.ts';
import type { Certainty, Marking, Sign } from './marking.ts';
import { placeholdersIn } from './placeholders.ts';
import { findRegions } from './regions.ts';
import type { SourceText } from './source-text.ts';
import { type TableFacts, tableFactsOf } from './table-kinds.ts';
import { withoutStructure } from './without-structure.ts';

/**
 * Takes the lines of a file; says of every one what it is taken for, in their order, with the signs it was known by. General
 * rules only: the schemes of numbers of Party and State texts, how lines are set, the words of the office, and how they stand in
 * this file. Where nothing tells headings from text each group of lines becomes one, as a guess.
 */
export function recognise(source: SourceText): readonly Marking[] {
  const bodySize = bodySizeOf(source);
  const facts = source.lines.map((line) => factsOf(line, bodySize));
  const tables = tableFactsOf(source, facts);
  const regions = findRegions(facts, tables);
  const free = facts.filter(({ line }) => !regions.has(line.id) && isOutlinePlace(line, tables));
  const headings = findHeadings(free, bodySize);
  const marked = new Map<number, Marking>();
  const places = levelsOf(headings);
  for (const [at, heading] of headings.entries()) {
    const place = places[at];
    if (place !== undefined) for (const marking of markHeading(heading, place)) marked.set(marking.line, marking);
  }
  if (headings.length === 0) for (const marking of withoutStructure(free)) marked.set(marking.line, marking);
  return facts.map((fact) => marked.get(fact.line.id) ?? markOther(fact, regions.get(fact.line.id), tables));
}

function isOutlinePlace({ at }: LineFacts['line'], tables: readonly TableFacts[]): boolean {
  if (at.kind === 'margin' || at.kind === 'footnote') return false;
  if (at.kind !== 'cell') return true;
  const table = tables[at.table];
  return table?.kind !== 'asking' && at.row >= (table?.headRows ?? 0);
}

function markHeading(heading: FoundHeading, place: HeadingPlace): readonly Marking[] {
  const { facts, more } = heading;
  const { line } = facts;
  const { rest: own } = facts;
  const behind = plainText(line.text).length - own.length;
  const whole = [own, ...more.map(({ text }) => text)].filter((text) => text !== '').join(' ');
  const [only] = more;
  const bold =
    own === '' && only !== undefined ? only.line.look.boldLetters : line.look.boldLetters - Math.max(0, behind);
  const { title, rest } =
    more.length > 1 ? { title: whole, rest: '' } : partTitle(whole, more.length > 0 && own !== '' ? 0 : bold);
  const signs = signsOf(heading, place);
  const marking: Marking = {
    line: line.id,
    role: 'heading',
    level: place.level,
    label: facts.number?.label ?? '',
    title,
    ...(rest === '' ? {} : { rest }),
    certainty: certaintyOf(signs, place),
    signs,
  };
  return [
    marking,
    ...more.map(
      ({ line: { id } }): Marking => ({ line: id, role: 'headingMore', certainty: marking.certainty, signs }),
    ),
  ];
}

function signsOf({ facts, isCapitals }: FoundHeading, { isInOrder, scheme }: HeadingPlace): readonly Sign[] {
  const { line, number, isAutomatic, isBold, strength } = facts;
  const { outlineLevel, styleName = '', isCentred } = line.look;
  const isStarred = scheme === 'star';
  const isNumbered = number !== undefined && !isStarred;
  const signs: readonly (readonly [Sign, boolean])[] = [
    ['headingStyle', outlineLevel !== undefined && /\d/.test(styleName)],
    ['outlineLevel', outlineLevel !== undefined && !/\d/.test(styleName)],
    ['automaticNumber', isNumbered && isAutomatic],
    ['typedNumber', isNumbered && !isAutomatic],
    ['bullet', isStarred],
    ['boldCapitals', isBold && isCapitals],
    ['bold', isBold !== isCapitals],
    ['centred', isCentred],
    ['larger', strength >= 16 && !isCapitals],
    ['position', isNumbered && isInOrder],
  ];
  return signs.filter(([, holds]) => holds).map(([sign]) => sign);
}

/** Two signs that do not follow from each other make it sure. */
function certaintyOf(signs: readonly Sign[], { isInOrder, scheme }: HeadingPlace): Certainty {
  const isStyled = signs.includes('headingStyle') || signs.includes('outlineLevel');
  const isNumbered = signs.includes('typedNumber') || signs.includes('automaticNumber');
  const isSetOff = signs.includes('boldCapitals') || signs.includes('bold') || signs.includes('larger');
  if (isNumbered && isInOrder && scheme !== undefined) return 'sure';
  if ([isStyled, isNumbered, isSetOff].filter(Boolean).length >= 2) return 'sure';
  return isStyled || isNumbered || signs.includes('boldCapitals') ? 'likely' : 'guess';
}

function marking(line: number, role: Marking['role'], certainty: Certainty, signs: readonly Sign[]): Marking {
  return { line, role, certainty, signs };
}

function markOther(facts: LineFacts, region: Region | undefined, tables: readonly TableFacts[]): Marking {
  const { line, isEmpty, text } = facts;
  const { at, id } = line;
  const table = at.kind === 'cell' ? tables[at.table] : undefined;
  if (region !== undefined && text !== '')
    return marking(id, region, region === 'contents' ? 'sure' : 'likely', ['position']);
  if (table?.kind === 'layout' && at.kind === 'cell' && at.row < table.headRows && text !== '') {
    return marking(id, 'cover', 'likely', ['table']);
  }
  if (table?.kind === 'asking' && at.kind === 'cell') {
    return marking(id, at.row < table.headRows ? 'tableHead' : 'tableBody', 'likely', ['table']);
  }
  if (isEmpty) return marking(id, 'empty', 'sure', []);
  if (at.kind === 'margin') return marking(id, 'cover', 'sure', ['position']);
  return markText(facts);
}

function markText(facts: LineFacts): Marking {
  const { line, rest, text, isPoint, isItalic } = facts;
  if (isToldToWriter(rest) || isToldToWriter(text)) {
    return marking(line.id, 'instruction', 'sure', [/^[([]/.test(rest) ? 'brackets' : 'keyWords']);
  }
  if (line.look.hasDotLeader || placeholdersIn(text).length > 0) return marking(line.id, 'blank', 'likely', ['dots']);
  const isInstruction = line.at.kind === 'footnote' || (isItalic && (!isPoint || beginsByTelling(rest)));
  if (isInstruction) return marking(line.id, 'instruction', 'likely', ['keyWords']);
  return marking(line.id, 'guidance', isPoint ? 'sure' : 'likely', [isPoint ? 'bullet' : 'sentence']);
}
