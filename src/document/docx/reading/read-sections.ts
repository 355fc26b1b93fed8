import { fail, type Result, succeed } from '../../../domain/shared/result.ts';
import type { PackageProblem } from './package-problem.ts';
import { twipsOf } from './paragraph-properties.ts';
import type { XmlElement } from './read-xml.ts';
import type { PageMargins, WordParagraph, WordSection } from './word-types.ts';
import { childOf, childrenOf, numberOf, switchOf, valOf } from './xml-tree.ts';

/** Reads the part a header or footer stands in, by the id the section knows it by. */
export type ReadMargin = (relationship: string) => Result<readonly WordParagraph[], PackageProblem>;

/** Letter paper with an inch on every side: what Word takes where a file states nothing. */
const INCH = 1440;
const NOTHING_PRINTED: PageMargins = { first: [], default: [], even: [] };

/** Gives the section properties of a body in order: in the last paragraph of each section, the last at the end. */
export function sectionElements(body: XmlElement): readonly XmlElement[] {
  return childrenOf(body).flatMap((block) => {
    if (block.name === 'w:sectPr') return [block];
    return block.name === 'w:p' ? childrenOf(childOf(block, 'w:pPr'), 'w:sectPr') : [];
  });
}

/** Gives the width of the text area in twips. */
export function textWidthOf({ widthTwips, leftTwips, rightTwips }: WordSection): number {
  return Math.max(0, widthTwips - leftTwips - rightTwips);
}

/** Takes all `w:sectPr` in order; gives the sections. A section without a header of its own shows that of the one before. */
export function readSections(
  elements: readonly XmlElement[],
  readMargin: ReadMargin,
): Result<readonly WordSection[], PackageProblem> {
  const sections: WordSection[] = [];
  for (const element of elements) {
    const before = sections[sections.length - 1];
    const headers = readMargins(element, 'w:headerReference', before?.headers, readMargin);
    if (!headers.ok) return headers;
    const footers = readMargins(element, 'w:footerReference', before?.footers, readMargin);
    if (!footers.ok) return footers;
    sections.push(readSection(element, headers.value, footers.value));
  }
  return succeed(sections);
}

function readSection(element: XmlElement, headers: PageMargins, footers: PageMargins): WordSection {
  const size = childOf(element, 'w:pgSz')?.attributes;
  const margins = childOf(element, 'w:pgMar')?.attributes;
  const margin = (name: string): number => twipsOf(margins?.get(name)) ?? INCH;
  return {
    widthTwips: twipsOf(size?.get('w:w')) ?? 8.5 * INCH,
    heightTwips: twipsOf(size?.get('w:h')) ?? 11 * INCH,
    topTwips: margin('w:top'),
    rightTwips: margin('w:right'),
    bottomTwips: margin('w:bottom'),
    leftTwips: margin('w:left') + (twipsOf(margins?.get('w:gutter')) ?? 0),
    headerTwips: twipsOf(margins?.get('w:header')) ?? INCH / 2,
    isContinuous: valOf(element, 'w:type') === 'continuous',
    hasTitlePage: switchOf(element, 'w:titlePg') ?? false,
    firstPageNumber: numberOf(childOf(element, 'w:pgNumType')?.attributes.get('w:start')),
    headers,
    footers,
  };
}

function readMargins(
  section: XmlElement,
  name: string,
  before: PageMargins | undefined,
  readMargin: ReadMargin,
): Result<PageMargins, PackageProblem> {
  const found: { -readonly [Kind in keyof PageMargins]: PageMargins[Kind] } = { ...(before ?? NOTHING_PRINTED) };
  for (const { attributes } of childrenOf(section, name)) {
    const kind = attributes.get('w:type') ?? 'default';
    const paragraphs = readMargin(attributes.get('r:id') ?? '');
    if (!paragraphs.ok) return fail(paragraphs.problem);
    if (kind === 'first' || kind === 'even' || kind === 'default') found[kind] = paragraphs.value;
  }
  return succeed(found);
}
