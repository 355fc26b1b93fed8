import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../domain/draft/answer.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { FieldDifference, RowDifference, TextDifference } from '../../domain/history/differences.ts';
import type { TableField } from '../../domain/outline/outline-schema.ts';
import { markWords } from '../../domain/vietnamese/mark-words.ts';
import { Marked } from '../kit/marked-words.tsx';
import { shortenMarks } from '../kit/shorten-marks.ts';
import { answerWords, cellWords, figureWords } from './value-words.ts';

/** The two drafts that are compared. */
export interface Pair {
  readonly before: Draft;
  readonly after: Draft;
}

/** What was → what is. */
export function OldNew({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className="old-new">
      <Marked marks={[{ kind: 'removed', text: before }]} /> <span aria-hidden="true">→</span>{' '}
      <Marked marks={[{ kind: 'added', text: after }]} />
    </span>
  );
}

/** A text word by word; what is the same for long is left out. */
export function Words({ text }: { readonly text: TextDifference }) {
  return (
    <p className="difference-words doc">
      <Marked marks={shortenMarks(text.marks)} />
    </p>
  );
}

/** A row in one line: its cells one after the other. */
function useRowWords(field: TableField): (row: TableRow, draft: Draft) => string {
  const { t } = useTranslation();
  return (row, draft) => {
    const fixed = 'fixed' in field.rows ? field.rows.fixed.find(({ id }) => id === row.id)?.label : undefined;
    const cells = field.columns.flatMap((column) => {
      const cell = row.cells[column.id];
      return cell && cell.state !== 'blank' ? [cellWords(t, column, cell, draft)] : [];
    });
    return [...(fixed ? [fixed] : []), ...cells].join(' · ');
  };
}

function ChangedRow({
  field,
  row,
  pair,
}: {
  readonly field: TableField;
  readonly row: Extract<RowDifference, { kind: 'changed' }>;
  readonly pair: Pair;
}) {
  const { t } = useTranslation();
  const rowWords = useRowWords(field);
  return (
    <>
      <p className="small quiet">{t('versions.row.changed', { row: rowWords(row.before, pair.before) })}</p>
      <dl className="difference-parts">
        {row.cells.map(({ column, before, after, text }) => (
          <div key={column.id}>
            <dt>{column.label}</dt>
            <dd>
              {text && text.before !== '' && text.after !== '' ? (
                <Words text={text} />
              ) : (
                <OldNew
                  before={cellWords(t, column, before, pair.before)}
                  after={cellWords(t, column, after, pair.after)}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Rows({
  difference: { field, rows, isReordered },
  pair,
}: {
  readonly difference: Extract<FieldDifference, { kind: 'table' }>;
  readonly pair: Pair;
}) {
  const { t } = useTranslation();
  const rowWords = useRowWords(field);
  const shown = (row: RowDifference): ReactNode => {
    if (row.kind === 'changed') return <ChangedRow field={field} row={row} pair={pair} />;
    const draft = row.kind === 'added' ? pair.after : pair.before;
    return (
      <>
        <p className="small quiet">{t(`versions.row.${row.kind}`)}</p>
        <p className="doc">
          <Marked marks={[{ kind: row.kind, text: rowWords(row.row, draft) }]} />
        </p>
      </>
    );
  };
  return (
    <ul className="difference-rows">
      {rows.map((row) => {
        const { id } = row.kind === 'changed' ? row.after : row.row;
        return <li key={`${row.kind} ${id}`}>{shown(row)}</li>;
      })}
      {isReordered ? <li className="small">{t('versions.row.reordered')}</li> : null}
    </ul>
  );
}

/** A note, as of any text, word by word; everything else of a figure as old → new. */
function FigureParts({
  difference: { field, before, after, aspects },
  pair,
}: {
  readonly difference: Extract<FieldDifference, { kind: 'figure' }>;
  readonly pair: Pair;
}) {
  const { t } = useTranslation();
  return (
    <dl className="difference-parts">
      {aspects.map((aspect) => (
        <div key={aspect}>
          <dt>{t(`versions.aspect.${aspect}`)}</dt>
          <dd>
            {aspect === 'note' && before.note !== '' && after.note !== '' ? (
              <Marked marks={markWords(before.note, after.note)} />
            ) : (
              <OldNew
                before={figureWords(t, field, before, aspect, pair.before)}
                after={figureWords(t, field, after, aspect, pair.after)}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What differs in one box, by its kind. */
export function FieldWords({ difference, pair }: { readonly difference: FieldDifference; readonly pair: Pair }) {
  const { t } = useTranslation();
  switch (difference.kind) {
    case 'text':
      return <Words text={difference} />;
    case 'answer':
      return (
        <p>
          <OldNew
            before={answerWords(t, difference.field, difference.before)}
            after={answerWords(t, difference.field, difference.after)}
          />
        </p>
      );
    case 'figure':
      return <FigureParts difference={difference} pair={pair} />;
    case 'table':
      return <Rows difference={difference} pair={pair} />;
  }
}
