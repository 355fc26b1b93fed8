import { useTranslation } from 'react-i18next';
import { isAsTable, withAsTable } from '../../domain/draft/with-layout-choice.ts';
import type { TableField } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { useSectionForm } from '../wizard/section-form-context.tsx';

/** Where the outline leaves it open, the officer says whether rows are printed as a table or one by one as text. */
export function TablePrint({ field }: { readonly field: TableField }) {
  const write = useWriting();
  const { t } = useTranslation();
  const { section } = useSectionForm();
  const isOn = useDraft(({ draft }) => isAsTable(draft, section, field.id));
  const change = useDraft((state) => state.change);
  const { print } = field;
  if (typeof print !== 'object' || print.as !== 'items' || !print.orTable) return null;
  return (
    <label className="choice">
      <input
        type="checkbox"
        {...write.act}
        checked={isOn}
        onChange={(event) => change((draft) => withAsTable(draft, section, field.id, event.target.checked))}
      />
      <span>
        {t('field.asTable')}
        <small>{t('field.asTableHelp')}</small>
      </span>
    </label>
  );
}
