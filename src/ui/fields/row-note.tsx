import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedRow } from '../../domain/draft/typed-rows.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { findingText } from '../../i18n/finding-text.ts';
import { idOf } from '../wizard/field-names.ts';
import { useFieldFindings } from '../wizard/section-form-context.tsx';
import { TONES } from './field-frame.tsx';

const GRAVEST_FIRST = ['error', 'warning', 'hint'] as const;

/** Findings that speak of one row, by its id, the gravest first. */
export type RowFindings = ReadonlyMap<string, readonly Finding[]>;

/** Findings of a table by the row they speak of; the same lists until they are looked for again. */
export function useRowFindings(field: string): RowFindings {
  const findings = useFieldFindings(field);
  return useMemo(() => {
    const byRow = new Map<string, Finding[]>();
    for (const level of GRAVEST_FIRST) {
      for (const found of findings) {
        const { row } = found.place;
        if (row !== undefined && found.level === level) byRow.set(row, [...(byRow.get(row) ?? []), found]);
      }
    }
    return byRow;
  }, [findings]);
}

/** Id of the words under a row at rest; the way into the row is described by them. */
export function rowNoteId(field: string, index: number): string {
  return idOf(`tables.${field}.${index}.note`);
}

/** What is to be looked at in a row at rest: the first sentence, and how many there are. */
export function RowNote({ findings, id }: { readonly findings: readonly Finding[]; readonly id: string }) {
  const { t } = useTranslation();
  const [first] = findings;
  if (!first) return null;
  const { what } = findingText(t, first);
  return (
    <p className="row-note" id={id}>
      <b className={`word-${TONES[first.level]}`}>{t(`level.${first.level}`)}:</b>{' '}
      {findings.length > 1 ? t('rowNote.more', { count: findings.length, what }) : t('rowNote.one', { what })}
    </p>
  );
}

/** So many rows are named above a table; the others are found by going through it. */
const MOST_NAMED = 8;

/** Above a table: in which of its rows there is something to be looked at. */
export function RowsToLookAt({ rows, byRow }: { readonly rows: readonly TypedRow[]; readonly byRow: RowFindings }) {
  const { t } = useTranslation();
  const numbers = rows.flatMap(({ rowId }, index) => (byRow.has(rowId) ? [index + 1] : []));
  if (numbers.length === 0) return null;
  const named = numbers.slice(0, MOST_NAMED).join(', ');
  return <p className="row-note">{t('rowNote.rows', { rows: numbers.length > MOST_NAMED ? `${named}, …` : named })}</p>;
}
