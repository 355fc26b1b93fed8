import { readDate } from '../vietnamese/date.ts';
import { formatEntered, type NumberForm, readNumber } from '../vietnamese/number.ts';
import { cleanText } from '../vietnamese/text.ts';
import { BLANK, type Figure, type TypedNumber } from './answer.ts';

/** Boxes of the simple kinds: what they show of an answer, and what is read from them. */

/** A yes/no answer as the value of its radio button. */
export const YES = 'yes';
export const NO = 'no';

/** What a box shows of a number: as it would be typed, or to the letter what could not be read. */
export function typedNumber(answer: TypedNumber | Figure['actual'] | Figure['earlier'], form: NumberForm): string {
  if (answer.state === 'value') return formatEntered(answer.value, form);
  return answer.state === 'unread' ? answer.text : '';
}

export function readNumberBox(text: string, form: NumberForm): TypedNumber {
  const cleaned = cleanText(text);
  if (cleaned.trim() === '') return BLANK;
  const read = readNumber(cleaned, form);
  return read.ok ? { state: 'value', value: read.value } : { state: 'unread', text: cleaned };
}

export function readDateBox(
  text: string,
): { state: 'value'; value: string } | { state: 'unread'; text: string } | { state: 'blank' } {
  const cleaned = cleanText(text);
  if (cleaned.trim() === '') return BLANK;
  const read = readDate(cleaned);
  return read.ok ? { state: 'value', value: read.value } : { state: 'unread', text: cleaned };
}

export function readTextBox(text: string): { state: 'value'; value: string } | { state: 'blank' } {
  const cleaned = cleanText(text);
  return cleaned.trim() === '' ? BLANK : { state: 'value', value: cleaned };
}

export function readYesNo(text: string): { state: 'value'; value: boolean } | { state: 'blank' } {
  if (text !== YES && text !== NO) return BLANK;
  return { state: 'value', value: text === YES };
}
