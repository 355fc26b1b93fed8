import type { Column } from '../outline/outline-schema.ts';
import { comparableText } from '../vietnamese/comparable-text.ts';
import { type DateProblem, readDate } from '../vietnamese/date.ts';
import type { NumberForm, NumberProblem } from '../vietnamese/number.ts';
import { pastedNumber } from './pasted-number.ts';

/** take: read · unread: goes into the box as it is, and is asked about there · noOption: the list has no such answer. */
export interface PastedCell {
  readonly verdict: 'take' | 'unread' | 'noOption';
  /** What goes into the box: for a choice the id of the option. */
  readonly text: string;
  /** What stood on the clipboard. */
  readonly shown: string;
  readonly problem?: NumberProblem | DateProblem;
}

interface Reader {
  readonly formOf: (column: Extract<Column, { kind: 'number' }>) => NumberForm;
  readonly optionsOf: (column: Column) => readonly { readonly id: string; readonly label: string }[];
}

const YES = new Set(['có', 'co', 'x', 'đã', 'rồi', 'v', '✓', '✔', 'yes', 'true', '1']);
const NO = new Set(['không', 'khong', 'chưa', 'no', 'false', '0']);

function optionOf(words: string, column: Column, reader: Reader): string | undefined {
  if (column.kind === 'yesNo') {
    if (YES.has(words)) return 'yes';
    return NO.has(words) ? 'no' : undefined;
  }
  return reader.optionsOf(column).find(({ label }) => comparableText(label).toLocaleLowerCase('vi') === words)?.id;
}

/** Reads a pasted cell for a column. Line breaks stay in long texts only; elsewhere they become a space, as in the box. */
export function readPastedCell(cell: string, column: Column, reader: Reader, isEnglish: boolean): PastedCell {
  const trimmed = cell.trim();
  const line = comparableText(cell);
  switch (column.kind) {
    case 'longText':
      return { verdict: 'take', text: trimmed, shown: trimmed };
    case 'shortText':
      return { verdict: 'take', text: line, shown: trimmed };
    case 'number': {
      const { text, problem } = pastedNumber(cell, reader.formOf(column), isEnglish);
      return problem ? { verdict: 'unread', text, shown: trimmed, problem } : { verdict: 'take', text, shown: trimmed };
    }
    case 'date': {
      const read = readDate(line);
      return line === '' || read.ok
        ? { verdict: 'take', text: line, shown: trimmed }
        : { verdict: 'unread', text: line, shown: trimmed, problem: read.problem };
    }
    case 'choice':
    case 'yesNo':
    case 'rowLink': {
      if (line === '') return { verdict: 'take', text: '', shown: '' };
      const id = optionOf(line.toLocaleLowerCase('vi'), column, reader);
      return id === undefined
        ? { verdict: 'noOption', text: '', shown: trimmed }
        : { verdict: 'take', text: id, shown: trimmed };
    }
  }
}
