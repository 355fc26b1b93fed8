import { isRowBlank } from '../completeness/check-tables.ts';
import type { TableRow } from '../draft/answer.ts';
import { rowsIn } from '../draft/draft-answers.ts';
import { tableIn } from './outline-index.ts';
import type { RuleProposal } from './rule-syntax.ts';
import type { Scope } from './scope.ts';
import { holdsWord } from './words-in-text.ts';

/** The id of the row that was taken from a proposal: it stays the answer to its figures however it is reworded. */
export function proposedRowId(rule: string): string {
  return `from_${rule}`;
}

function denialOf(itemLabel: string): string {
  return `Không phải ${itemLabel}`;
}

/** How the answer begins that a figure is no weakness: "Không phải hạn chế, vì". Written into the note of the figure. */
export function refusalOf(itemLabel: string): string {
  return `${denialOf(itemLabel)}, vì`;
}

function wordsOf({ cells }: TableRow): string {
  const texts = Object.values(cells).map((cell) => (cell.state === 'value' ? String(cell.value) : ''));
  return texts.join('\n');
}

function saysIt(row: TableRow, mentioned: RuleProposal['mentioned']): boolean {
  const words = wordsOf(row);
  return mentioned.every((group) => holdsWord(group, words));
}

/** Whether a proposal was answered: a row of the table says it, or the note of the figure says why it is none. */
export function isAnswered(rule: string, proposes: RuleProposal, scope: Scope): boolean {
  const { section, table, figure, mentioned } = proposes;
  const rows = rowsIn(scope.reader.answer(section, table)).filter((row) => !isRowBlank(row));
  if (rows.some((row) => row.id === proposedRowId(rule) || saysIt(row, mentioned))) return true;
  const is = tableIn(scope.index, proposes)?.rows;
  const itemLabel = is && 'itemLabel' in is ? is.itemLabel : undefined;
  if (itemLabel === undefined) return false;
  return scope.reader.figure(figure).note.toLowerCase().includes(denialOf(itemLabel).toLowerCase());
}
