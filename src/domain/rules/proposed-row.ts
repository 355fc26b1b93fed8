import type { TableRow } from '../draft/answer.ts';
import { rowsIn } from '../draft/draft-answers.ts';
import { isRowBlank } from '../draft/filled-rows.ts';
import type { RuleProposal } from './rule-syntax.ts';
import type { Scope } from './scope.ts';
import { holdsWord } from './words-in-text.ts';

/** The id of the row that was taken from a proposal: it stays the answer to its figures however it is reworded. */
export function proposedRowId(rule: string): string {
  return `from_${rule}`;
}

function wordsOf({ cells }: TableRow): string {
  const texts = Object.values(cells).map((cell) => (cell.state === 'value' ? String(cell.value) : ''));
  return texts.join('\n');
}

function saysIt(row: TableRow, mentioned: RuleProposal['mentioned']): boolean {
  const words = wordsOf(row);
  return mentioned.every((group) => holdsWord(group, words));
}

/** Whether a row of the table says what a proposal says, or was taken from it. */
export function isAnswered(rule: string, proposes: RuleProposal, scope: Scope): boolean {
  const rows = rowsIn(scope.reader.answer(proposes.section, proposes.table)).filter((row) => !isRowBlank(row));
  return rows.some((row) => row.id === proposedRowId(rule) || saysIt(row, proposes.mentioned));
}
