import { markClosing } from './closing-block.ts';
import { markLetter, markThanks } from './letter-block.ts';
import { isPageTrail, type LineFacts } from './line-facts.ts';
import type { Region } from './line-places.ts';
import { CONTENTS_TITLES } from './outline-words.ts';
import type { TableFacts } from './table-kinds.ts';
import { markCover } from './title-block.ts';

const PAGE_AT_END = /(?:[.…_]{2,}|\t|\s{3,})\s*\d{1,3}\s*$/u;
const TOC_STYLE = /^(?:toc|mục lục|contents|table of contents)\b/iu;

/** Finds the lines that are no part of the outline. Where nothing is known of a line it is in no region. */
export function findRegions(facts: readonly LineFacts[], tables: readonly TableFacts[]): ReadonlyMap<number, Region> {
  const regions = new Map<number, Region>();
  const body = facts.filter(({ line }) => line.at.kind !== 'margin' && line.at.kind !== 'footnote');
  markContents(body, regions);
  const coverEnd = markCover(body, tables, regions);
  const letterEnd = markLetter(body, coverEnd, regions);
  markClosing(body, letterEnd, tables, regions);
  markThanks(body, regions);
  for (const { line, lower } of body) if (isPageTrail(lower) && !regions.has(line.id)) regions.set(line.id, 'cover');
  return regions;
}

function markContents(body: readonly LineFacts[], regions: Map<number, Region>): void {
  let isWithin = false;
  for (const [at, facts] of body.entries()) {
    const { line, lower, isEmpty } = facts;
    const isStyled = TOC_STYLE.test(line.look.styleName ?? '');
    const isTitleOfContents = CONTENTS_TITLES.includes(lower.replace(/[:.]$/u, ''));
    const endsInPage = PAGE_AT_END.test(line.text);
    if (isTitleOfContents) isWithin = true;
    else if (isWithin && !isEmpty && !endsInPage && !isStyled) isWithin = false;
    const isRow =
      endsInPage && [body[at - 1], body[at + 1]].some((next) => next !== undefined && PAGE_AT_END.test(next.line.text));
    if (
      isStyled ||
      isTitleOfContents ||
      (isWithin && !isEmpty) ||
      (isRow && line.at.kind === 'body' && (line.look.hasDotLeader || line.look.sizePt === 0))
    ) {
      regions.set(line.id, 'contents');
    }
  }
}
