import type { Answer, Cell } from '../draft/answer.ts';
import { answerIn } from './read-box.ts';
import type { BoxRef } from './rule-syntax.ts';
import type { Scope } from './scope.ts';

function textsOf(answer: Answer | Cell | undefined): readonly string[] | undefined {
  if (!answer) return undefined;
  if (answer.state !== 'value') return [];
  const { value } = answer;
  return [value].flat().filter((text): text is string => typeof text === 'string');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** By the list of an outline: making a pattern costs more than looking with it. */
const PATTERNS = new WeakMap<readonly string[], RegExp>();

function patternOf(words: readonly string[]): RegExp {
  const known = PATTERNS.get(words);
  if (known) return known;
  const made = new RegExp(`(?<!\\p{L})(?:${words.map(escaped).join('|')})(?!\\p{L})`, 'iu');
  PATTERNS.set(words, made);
  return made;
}

/** Whether one of the words stands in a text, whole, capitals or not. */
export function holdsWord(words: readonly string[], text: string): boolean {
  return patternOf(words).test(text.normalize('NFC'));
}

/** Whether one of the words stands in a box; an empty box mentions nothing. */
export function mentions(box: BoxRef, words: readonly string[], scope: Scope): boolean | undefined {
  return textsOf(answerIn(box, scope))?.some((text) => holdsWord(words, text));
}
