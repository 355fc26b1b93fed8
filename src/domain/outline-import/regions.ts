import { markClosing } from './closing-block.ts';
import { markLetter, markThanks } from './letter-block.ts';
import { isPageTrail, type LineFacts } from './line-facts.ts';
import type { Region } from './line-places.ts';
import { CONTENTS_TITLES } from './outline-words.ts';
import type { TableFacts } from './table-kinds.ts';
import { markCover } from './title-block.ts';

const PAGE = /\d{1,3}$/u;
const LEADER = /[.…_]{2}$/u;

/** Whether dots, a tab or wide white space lead to a number of a page at the end of a line. */
function isEndingInPage(text: string): boolean {
  const line = text.trimEnd();
  const page = PAGE.exec(line.slice(-3))?.[0] ?? '';
  if (page === '') return false;
  const before = line.slice(0, line.length - page.length);
  const led = before.trimEnd();
  return LEADER.test(led.slice(-2)) || before.slice(led.length).includes('\t') || before.length - led.length >= 3;
}

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
    const endsInPage = isEndingInPage(line.text);
    if (isTitleOfContents) isWithin = true;
    else if (isWithin && !isEmpty && !endsInPage && !isStyled) isWithin = false;
    const isRow =
      endsInPage && [body[at - 1], body[at + 1]].some((next) => next !== undefined && isEndingInPage(next.line.text));
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
