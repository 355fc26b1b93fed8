import type { XmlElement } from './read-xml.ts';
import type { Alignment, Border, ParagraphOverrides } from './word-formats.ts';
import { childOf, childrenOf, numberOf, switchOf, valOf } from './xml-tree.ts';

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

const LINE_RULES: Readonly<Record<string, 'auto' | 'exact' | 'atLeast'>> = {
  auto: 'auto',
  exact: 'exact',
  atLeast: 'atLeast',
};

/** Space above and below that Word takes for "automatic". */
const AUTOMATIC_SPACE = 280;
const TWIPS_PER_UNIT: Readonly<Record<string, number>> = { pt: 20, mm: 1440 / 25.4, cm: 1440 / 2.54, in: 1440 };

/** Takes a length of the file; gives twips. A bare number is twips; some programs write a unit. */
export function twipsOf(text: string | undefined): number | undefined {
  const measured = /^([+-]?\d{1,6}(?:\.\d{1,9})?)(pt|mm|cm|in)$/.exec(text ?? '');
  if (measured === null) return numberOf(text);
  return Math.round(Number(measured[1]) * (TWIPS_PER_UNIT[measured[2] ?? ''] ?? 0));
}

/** Takes `w:pPr`; gives what it states. The list and its level are among it, what the list itself states is not. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphOverrides {
  const stated: ParagraphOverrides = {};
  if (element === undefined) return stated;
  readAlignment(element, stated);
  readIndent(childOf(element, 'w:ind'), stated);
  readSpacing(childOf(element, 'w:spacing'), stated);
  readBorders(childOf(element, 'w:pBdr'), stated);
  readList(childOf(element, 'w:numPr'), stated);
  const keepNext = switchOf(element, 'w:keepNext');
  if (keepNext !== undefined) stated.keepNext = keepNext;
  const pageBreakBefore = switchOf(element, 'w:pageBreakBefore');
  if (pageBreakBefore !== undefined) stated.pageBreakBefore = pageBreakBefore;
  const contextualSpacing = switchOf(element, 'w:contextualSpacing');
  if (contextualSpacing !== undefined) stated.contextualSpacing = contextualSpacing;
  const outlineLevel = numberOf(valOf(element, 'w:outlineLvl'));
  if (outlineLevel !== undefined) stated.outlineLevel = outlineLevel;
  const tabs = childOf(element, 'w:tabs');
  if (tabs !== undefined) stated.hasTabLeader = childrenOf(tabs, 'w:tab').some(isLeader);
  return stated;
}

/** A row of dots, or a line, up to a tab stop. */
function isLeader({ attributes }: XmlElement): boolean {
  return !['none', 'clear'].includes(attributes.get('w:leader') ?? 'none') && attributes.get('w:val') !== 'clear';
}

function readAlignment(element: XmlElement, stated: ParagraphOverrides): void {
  const alignment = ALIGNMENTS[valOf(element, 'w:jc') ?? ''];
  if (alignment !== undefined) stated.alignment = alignment;
}

function readIndent(indent: XmlElement | undefined, stated: ParagraphOverrides): void {
  if (indent === undefined) return;
  const get = (name: string): number | undefined => twipsOf(indent.attributes.get(name));
  const left = get('w:left') ?? get('w:start');
  const right = get('w:right') ?? get('w:end');
  const hanging = get('w:hanging');
  const firstLine = hanging === undefined ? get('w:firstLine') : -hanging;
  if (left !== undefined) stated.left = left;
  if (right !== undefined) stated.right = right;
  if (firstLine !== undefined) stated.firstLine = firstLine;
}

function readSpacing(spacing: XmlElement | undefined, stated: ParagraphOverrides): void {
  if (spacing === undefined) return;
  const get = (name: string): number | undefined => twipsOf(spacing.attributes.get(name));
  const isAutomatic = (name: string): boolean => ['1', 'true', 'on'].includes(spacing.attributes.get(name) ?? '');
  const before = isAutomatic('w:beforeAutospacing') ? AUTOMATIC_SPACE : get('w:before');
  const after = isAutomatic('w:afterAutospacing') ? AUTOMATIC_SPACE : get('w:after');
  if (before !== undefined) stated.before = before;
  if (after !== undefined) stated.after = after;
  const line = get('w:line');
  if (line === undefined) return;
  stated.line = line;
  stated.lineRule = LINE_RULES[spacing.attributes.get('w:lineRule') ?? ''] ?? 'auto';
}

function readBorders(borders: XmlElement | undefined, stated: ParagraphOverrides): void {
  const top = childOf(borders, 'w:top');
  const bottom = childOf(borders, 'w:bottom');
  if (top !== undefined) stated.topBorder = readBorder(top);
  if (bottom !== undefined) stated.bottomBorder = readBorder(bottom);
}

/** A border of no kind takes away the one of the layer below. */
function readBorder({ attributes }: XmlElement): Border | undefined {
  const style = attributes.get('w:val') ?? 'none';
  if (style === 'none' || style === 'nil') return undefined;
  return { style, eighths: numberOf(attributes.get('w:sz')) ?? 0 };
}

function readList(list: XmlElement | undefined, stated: ParagraphOverrides): void {
  const id = numberOf(valOf(list, 'w:numId'));
  const level = numberOf(valOf(list, 'w:ilvl'));
  if (id !== undefined) stated.list = id;
  if (level !== undefined) stated.listLevel = level;
}
