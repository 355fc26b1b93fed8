import type { LineFacts } from './line-facts.ts';
import { isHeadingLike, type Region } from './line-places.ts';
import { GREETINGS, THANKS } from './outline-words.ts';

/** Lines of a letter between its head and the outline. */
const LONGEST_LETTER = 10;
const LONGEST_THANKS = 80;

/** "…, đề nghị các đơn vị báo cáo theo đề cương sau:". */
const BRINGS_OUTLINE =
  /(?:đề cương|dàn ý|dàn bài|khung báo cáo|mẫu báo cáo)(?:\s+(?:báo cáo|gợi ý|kèm theo|sau|sau đây|dưới đây|như sau|cụ thể))*\s*[:.]?$/u;

const startsWith = (words: readonly string[], lower: string): boolean =>
  words.some((word) => lower.startsWith(word) && !/^\p{L}/u.test(lower.slice(word.length)));

const isOfLetter = ({ lower, isPoint }: LineFacts): boolean =>
  !isPoint && (startsWith(GREETINGS, lower) || (/\s/.test(lower) && lower.length > 40 && BRINGS_OUTLINE.test(lower)));

/** Takes the lines behind the head of a document; marks those of the letter the outline was sent in, up to its first heading. */
export function markLetter(body: readonly LineFacts[], from: number, regions: Map<number, Region>): number {
  const first = body.findIndex((facts, at) => at >= from && beginsOutline(facts) && !regions.has(facts.line.id));
  const free = body.slice(from, first === -1 ? from : first);
  const seen = free.filter(({ isEmpty }) => !isEmpty);
  if (seen.length > LONGEST_LETTER) return from;
  const last = free.reduce((end, facts, at) => (isOfLetter(facts) ? at + 1 : end), 0);
  for (const { line } of free.slice(0, last)) if (!regions.has(line.id)) regions.set(line.id, 'cover');
  return from + last;
}

const beginsOutline = (facts: LineFacts): boolean =>
  isHeadingLike(facts) || facts.isPoint || ((facts.isBold || facts.isCapitals) && !facts.isEmpty);

/** "Trân trọng cảm ơn.", as the last line: it is said to who gets the file. */
export function markThanks(body: readonly LineFacts[], regions: Map<number, Region>): void {
  const last = body.filter(({ isEmpty, line }) => !isEmpty && !regions.has(line.id)).pop();
  if (last === undefined || isHeadingLike(last) || last.isPoint || last.text.length > LONGEST_THANKS) return;
  if (THANKS.test(last.lower)) regions.set(last.line.id, 'signature');
}
