import type { TableRow } from '../draft/answer.ts';
import { answerOf, markOf, rowsIn } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Column, Section, TableField } from '../outline/outline-schema.ts';
import { askedFields } from '../outline/outline-tree.ts';
import { wordsOf } from './shingles.ts';

/** Syllables shared with what it should explain; the sample's causes share 60 % at most. */
const RESTATED = 0.7;
/** Of fewer syllables nothing can be said. */
const FEWEST = 4;

/** What joins or shades any two sentences. */
const EMPTY = new Set(
  'ở của và về có còn chưa việc các những cho trong với được do vì thì là mà đã đang bị tại theo khi một ra vào'.split(
    ' ',
  ),
);

type OwnWords = Extract<Column, { kind: 'longText' }>;

function textIn(row: TableRow | undefined, columns: readonly string[]): string {
  return columns
    .map((column) => row?.cells[column])
    .map((cell) => (cell?.state === 'value' ? String(cell.value) : ''))
    .join(' ');
}

function contentOf(text: string): readonly string[] {
  return wordsOf(text, {}).filter((word) => !EMPTY.has(word));
}

/** Which part of the words of a text stand in another; 0 of a text too short to tell. */
function shareIn(text: string, other: string): number {
  const words = contentOf(text);
  const others = new Set(contentOf(other));
  return words.length < FEWEST ? 0 : words.filter((word) => others.has(word)).length / words.length;
}

/** What was found in a table the last time, and beside which other one. It only saves work. */
const FOUND = new WeakMap<
  object,
  { readonly column: OwnWords; readonly linked: object; readonly findings: readonly Finding[] }
>();

function checkColumn(column: OwnWords, field: TableField, section: Section, draft: Draft): readonly Finding[] {
  const { notSameAs: same } = column;
  const link = same && field.columns.find(({ id }) => id === same.link);
  if (!same || link?.kind !== 'rowLink') return [];
  const answer = answerOf(draft, section.id, field.id);
  const other = answerOf(draft, link.section, link.table);
  const known = FOUND.get(answer);
  if (known?.column === column && known.linked === other) return known.findings;
  const linked = rowsIn(other);
  const findings = rowsIn(answer).flatMap((row, index) => {
    const target = linked.find(({ id }) => id === textIn(row, [link.id]));
    const share = target ? shareIn(textIn(row, [column.id]), textIn(target, same.columns)) : 0;
    const place = { section: section.id, field: field.id, row: row.id, column: column.id };
    const detail = { code: 'restated', label: field.label, rowNumber: index + 1, link: link.label } as const;
    return share >= RESTATED ? [finding('hint', place, detail)] : [];
  });
  FOUND.set(answer, { column, linked: other, findings });
  return findings;
}

/** Cells that say again what the row they are linked to says already: a cause that is its weakness in other words (note E26). */
export function checkRestated(draft: Draft, section: Section): Finding[] {
  if (markOf(draft, section.id).nothingArose) return [];
  return askedFields(section, draft.tier).flatMap((field) =>
    field.kind === 'table'
      ? field.columns.flatMap((column) =>
          column.kind === 'longText' && column.notSameAs ? checkColumn(column, field, section, draft) : [],
        )
      : [],
  );
}
