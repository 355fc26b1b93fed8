import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rowTitle } from '../../document/model/cell-text.ts';
import { type LinkColumn, rowsWithoutLink } from '../../domain/draft/linked-rows.ts';
import type { Column, TableField } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { idOf } from '../wizard/field-names.ts';
import { useSectionForm } from '../wizard/section-form-context.tsx';

function isForEach(column: Column): column is LinkColumn {
  return column.kind === 'rowLink' && column.each === true;
}

interface UnlinkedProps {
  readonly field: TableField;
  readonly itemLabel: string;
  /** Opens a new row with these boxes filled. */
  readonly onAdd: (row: { readonly cells: Readonly<Record<string, string>> }) => void;
}

function Unlinked({ field, column, itemLabel, onAdd }: UnlinkedProps & { readonly column: LinkColumn }) {
  const write = useWriting();
  const { t } = useTranslation();
  const { section } = useSectionForm();
  const draft = useDraft((state) => state.draft);
  const rows = useMemo(() => rowsWithoutLink(draft, section, field.id, column), [draft, section, field, column]);
  const titleId = idOf(`unlinked.${field.id}.${column.id}`);
  if (rows.length === 0) return null;
  return (
    <section className="proposals" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('proposal.unlinked', { item: itemLabel })}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <p>{rowTitle(row)}</p>
            <button
              className="btn"
              type="button"
              {...write.act}
              onClick={() => onAdd({ cells: { [column.id]: row.id } })}
            >
              {t('field.add', { item: itemLabel })}
              <span className="hidden-text">: {rowTitle(row)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Above a table of causes or tasks: the weaknesses that have none yet, each with a button that begins one. */
export function TableUnlinked(props: UnlinkedProps) {
  const columns = useMemo(() => props.field.columns.filter(isForEach), [props.field]);
  return columns.map((column) => <Unlinked key={column.id} {...props} column={column} />);
}
