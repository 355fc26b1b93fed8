import { bareLetters, type LineFacts } from './line-facts.ts';
import { RECIPIENT_STARTS } from './outline-words.ts';

/** What stands around an outline and is none of it. */
export type Region = 'cover' | 'recipients' | 'signature' | 'contents';

/** A number with a mark, or a heading style. */
export const isHeadingLike = ({ number, isBare, line }: LineFacts): boolean =>
  (number !== undefined && !isBare) || line.look.outlineLevel !== undefined;

export const isAnnexTitle = ({ number }: LineFacts): boolean => number?.readings[0]?.scheme === 'annex';

/** "Nơi nhận:". */
export const isRecipients = ({ lower }: LineFacts): boolean => {
  const own = lower.replace(/^[-–*\s]+/u, '');
  if (own.length >= 60) return false;
  // marks lost by a machine: only where nothing but the colon follows
  const bare = bareLetters(own).replace(/[\s:.]+$/u, '');
  return RECIPIENT_STARTS.some((word) => own.startsWith(word) || bare === bareLetters(word));
};
