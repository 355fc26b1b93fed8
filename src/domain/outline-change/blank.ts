import { type Answer, BLANK_FIGURE, type Figure } from '../draft/answer.ts';
import type { SectionMark } from '../draft/draft-schema.ts';
import { isRowBlank } from '../draft/filled-rows.ts';
import { holdsSame } from '../draft/same-content.ts';
import { isBlank } from '../vietnamese/text.ts';

/** Whether an answer holds nothing a person gave. */
export function isAnswerBlank(answer: Answer | undefined): boolean {
  if (!answer || answer.state === 'blank') return true;
  if (answer.state !== 'value') return false;
  const { value } = answer;
  if (typeof value === 'string') return isBlank(value);
  if (typeof value === 'boolean') return false;
  return value.every((entry) => (typeof entry === 'string' ? isBlank(entry) : isRowBlank(entry)));
}

export function isFigureBlank(figure: Figure | undefined): boolean {
  return !figure || holdsSame(figure, BLANK_FIGURE);
}

/** Whether the officer marked nothing. */
export function isMarkBlank(mark: SectionMark | undefined): boolean {
  return !mark || (!mark.done && !mark.nothingArose);
}
