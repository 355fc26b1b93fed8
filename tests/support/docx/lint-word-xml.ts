import { CORE_PROPERTIES, ELEMENT_ORDER, REPEATABLE, ROW_PROPERTIES } from './element-order.ts';
import type { Parts } from './read-package.ts';
import { attribute, childElements, find, findAll, readXml, textOf, walk, type XmlElement } from './read-xml.ts';

export interface Problem {
  readonly rule:
    | 'illFormed'
    | 'order'
    | 'unknownChild'
    | 'repeated'
    | 'unknownStyle'
    | 'unknownList'
    | 'duplicateId'
    | 'cellWithoutParagraph'
    | 'gridSpan'
    | 'cellWidth'
    | 'notNfc'
    | 'forbiddenCharacter'
    | 'missingPart'
    | 'dateType';
  readonly part: string;
  readonly detail: string;
}

type Report = (rule: Problem['rule'], detail: string) => void;

/**
 * Takes the parts of a Word file; gives what Word might refuse or mend in silence and what a schema validator does
 * not see: order of properties, styles and lists that do not exist, cells without a paragraph, spans that do not fill
 * the grid, decomposed letters, control characters.
 */
export function lintWordXml(parts: Parts): readonly Problem[] {
  const problems: Problem[] = [];
  const roots = new Map<string, XmlElement>();
  for (const [part, xml] of parts) {
    const report: Report = (rule, detail) => problems.push({ rule, part, detail });
    checkCharacters(xml, report);
    try {
      roots.set(part, readXml(xml));
    } catch (error) {
      report('illFormed', error instanceof Error ? error.message : String(error));
    }
  }
  const known = knownIds(roots);
  for (const [part, root] of roots) {
    const report: Report = (rule, detail) => problems.push({ rule, part, detail });
    checkPart(part, root, parts, report);
    for (const element of walk(root)) {
      checkOrder(element, report);
      checkReferences(element, known, report);
      CHECKS_BY_NAME[element.name]?.(element, report);
    }
  }
  return problems;
}

const CHECKS_BY_NAME: Readonly<Record<string, (element: XmlElement, report: Report) => void>> = {
  'w:tc': checkCell,
  'w:tbl': checkGrid,
  'cp:coreProperties': checkCoreProperties,
};

function checkCharacters(xml: string, report: Report): void {
  if (xml !== xml.normalize('NFC')) report('notNfc', 'letters and marks are apart');
  const found = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/u.exec(
    xml.replaceAll('\r\n', '\n'),
  );
  if (found !== null)
    report('forbiddenCharacter', `U+${(found[0].codePointAt(0) ?? 0).toString(16)} at ${found.index}`);
}

interface KnownIds {
  readonly styles: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly abstractLists: ReadonlySet<string>;
}

function knownIds(roots: ReadonlyMap<string, XmlElement>): KnownIds {
  const idsOf = (part: string, element: string, name: string): Set<string> => {
    const root = roots.get(part);
    return new Set(root === undefined ? [] : findAll(root, element).map((found) => attribute(found, name) ?? ''));
  };
  return {
    styles: idsOf('word/styles.xml', 'w:style', 'w:styleId'),
    // 0 takes a paragraph out of every list.
    lists: idsOf('word/numbering.xml', 'w:num', 'w:numId').add('0'),
    abstractLists: idsOf('word/numbering.xml', 'w:abstractNum', 'w:abstractNumId'),
  };
}

const STYLE_REFERENCES = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']);

function checkReferences(element: XmlElement, known: KnownIds, report: Report): void {
  const value = attribute(element, 'w:val') ?? '';
  if (STYLE_REFERENCES.has(element.name) && !known.styles.has(value))
    report('unknownStyle', `${element.name} ${value}`);
  if (element.name === 'w:numId' && !known.lists.has(value)) report('unknownList', `numId ${value}`);
  if (element.name === 'w:abstractNumId' && !known.abstractLists.has(value))
    report('unknownList', `abstractNumId ${value}`);
}

function checkOrder(element: XmlElement, report: Report): void {
  const children = childElements(element);
  if (element.name === 'w:trPr') {
    for (const { name } of children) if (!ROW_PROPERTIES.has(name)) report('unknownChild', `${name} in w:trPr`);
    return;
  }
  const order = ELEMENT_ORDER.get(element.name);
  if (order === undefined) return;
  let last = -1;
  const seen = new Set<string>();
  for (const { name } of children) {
    const position = order.indexOf(name);
    if (position < 0) report('unknownChild', `${name} in ${element.name}`);
    else if (position < last) report('order', `${name} after ${order[last]} in ${element.name}`);
    if (seen.has(name) && !REPEATABLE.has(name)) report('repeated', `${name} in ${element.name}`);
    seen.add(name);
    last = Math.max(last, position);
  }
}

/** Dates of the core properties say that they are W3C dates; nothing else says what type it is (ECMA-376 part 2, M4.5). */
function checkCoreProperties(core: XmlElement, report: Report): void {
  const seen = new Set<string>();
  for (const child of childElements(core)) {
    const { name } = child;
    if (!CORE_PROPERTIES.has(name)) report('unknownChild', `${name} in ${core.name}`);
    if (seen.has(name)) report('repeated', `${name} in ${core.name}`);
    seen.add(name);
    const type = name.startsWith('dcterms:') ? 'dcterms:W3CDTF' : undefined;
    if (attribute(child, 'xsi:type') !== type) report('dateType', `${name} is not of the type ${type}`);
  }
}

function checkCell(cell: XmlElement, report: Report): void {
  if (childElements(cell).at(-1)?.name !== 'w:p') report('cellWithoutParagraph', textOf(cell).slice(0, 40));
}

const numberOf = (element: XmlElement | undefined, name: string): number =>
  Number(attribute(element, name) ?? Number.NaN);

function checkGrid(table: XmlElement, report: Report): void {
  const grid = childElements(table)
    .filter(({ name }) => name === 'w:tblGrid')
    .flatMap(childElements)
    .map((column) => numberOf(column, 'w:w'));
  for (const row of childElements(table).filter(({ name }) => name === 'w:tr')) {
    let column = 0;
    for (const cell of childElements(row).filter(({ name }) => name === 'w:tc')) {
      const span = Number(attribute(find(cell, 'w:tcPr', 'w:gridSpan'), 'w:val') ?? 1);
      const width = grid.slice(column, column + span).reduce((sum, part) => sum + part, 0);
      const own = numberOf(find(cell, 'w:tcPr', 'w:tcW'), 'w:w');
      if (own !== width) report('cellWidth', `${own} in a grid of ${width}: ${textOf(cell).slice(0, 40)}`);
      column += span;
    }
    if (column !== grid.length) report('gridSpan', `${column} of ${grid.length} columns: ${textOf(row).slice(0, 40)}`);
  }
}

const IDENTIFIERS: Readonly<Record<string, string>> = {
  'w:style': 'w:styleId',
  'w:num': 'w:numId',
  'w:abstractNum': 'w:abstractNumId',
  'w:bookmarkStart': 'w:id',
  'wp:docPr': 'id',
  Relationship: 'Id',
};

/** Ids are unique in their part; relationships and content types lead to parts that exist. */
function checkPart(part: string, root: XmlElement, parts: Parts, report: Report): void {
  const seen = new Set<string>();
  for (const element of walk(root)) {
    const name = IDENTIFIERS[element.name];
    const id = name === undefined ? undefined : `${element.name} ${attribute(element, name)}`;
    if (id !== undefined && seen.has(id)) report('duplicateId', id);
    if (id !== undefined) seen.add(id);
    const target = targetOf(part, element);
    if (target !== undefined && !parts.has(target)) report('missingPart', target);
  }
}

function targetOf(part: string, element: XmlElement): string | undefined {
  if (element.name === 'Override') return attribute(element, 'PartName')?.slice(1);
  if (element.name !== 'Relationship' || attribute(element, 'TargetMode') === 'External') return undefined;
  const folder = part.replace(/_rels\/[^/]*$/, '');
  const target = attribute(element, 'Target') ?? '';
  if (target.startsWith('/')) return target.slice(1);
  // "../customXml/item1.xml" from word/ is customXml/item1.xml
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
