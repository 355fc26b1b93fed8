import type { LineFacts } from './line-facts.ts';
import { RECIPIENT_STARTS } from './outline-words.ts';

/** What stands around an outline and is none of it. */
export type Region = 'cover' | 'recipients' | 'signature' | 'contents';

/** A number with a mark, or a heading style. */
export const isHeadingLike = ({ number, isBare, line }: LineFacts): boolean =>
  (number !== undefined && !isBare) || line.look.outlineLevel !== undefined;

export const isAnnexTitle = ({ number }: LineFacts): boolean => number?.readings[0]?.scheme === 'annex';

/** "Nơi nhận:". */
export const isRecipients = ({ lower }: LineFacts): boolean =>
  RECIPIENT_STARTS.some((word) => lower.replace(/^[-–*\s]+/u, '').startsWith(word)) && lower.length < 60;
