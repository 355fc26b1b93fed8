import { figureValue } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { figureOfCode, type Mention, mentionsIn, withMentions } from '../../domain/draft/mentions.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { mentionWords } from './mention-words.ts';

/** Whether a figure is there to be told: a number, not one that is missing, unreadable, or "không phát sinh". */
function canBeTold(mention: Mention, outline: Outline, draft: Draft): boolean {
  const words = mentionWords(mention, outline, draft);
  if (!words) return false;
  if (mention.form === 'change') return true;
  const field = figureOfCode(outline, mention.code);
  return field !== undefined && figureValue(draft, field, 'actual') !== undefined && /^\d/.test(words);
}

/**
 * A sentence pattern of the outline as it would be printed; `undefined` while one of its figures is not there, so that it is
 * not offered.
 */
export function openingText(pattern: string, outline: Outline, draft: Draft): string | undefined {
  if (!mentionsIn(pattern).every((mention) => canBeTold(mention, outline, draft))) return undefined;
  return withMentions(pattern, (mention) => mentionWords(mention, outline, draft));
}
