import type { NumberForm, NumberProblem } from '../vietnamese/number.ts';
import { readNumber } from '../vietnamese/number.ts';

const ENGLISH = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A pasted number as it goes into its box, and why it cannot be read there, if so. */
export interface PastedNumber {
  readonly text: string;
  readonly problem?: NumberProblem;
}

/** "1,234.5" the Vietnamese way; any other text as it is. */
function fromEnglish(text: string): string {
  if (!ENGLISH.test(text)) return text;
  return text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
}

/** Trims and reads a pasted number; `isEnglish` when the person said that commas group its thousands. Nothing is guessed. */
export function pastedNumber(cell: string, form: NumberForm, isEnglish: boolean): PastedNumber {
  const trimmed = cell.replace(/[\s\u00a0]+/g, ' ').trim();
  const text = isEnglish ? fromEnglish(trimmed) : trimmed;
  if (text === '') return { text };
  const read = readNumber(text, form);
  return read.ok ? { text } : { text, problem: read.problem };
}

/** Whether numbers of a block look English: then the person is asked, since "1.234" may be either. */
export function looksEnglish(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const text = cell.trim();
    return ENGLISH.test(text) && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.(?!\d{3}$)\d+$/.test(text);
  });
}
