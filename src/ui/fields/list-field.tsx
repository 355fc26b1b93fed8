import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { Field } from '../../domain/outline/outline-schema.ts';
import { useWriting } from '../app/writing.ts';
import { idOf } from '../wizard/field-names.ts';
import { FieldFrame } from './field-frame.tsx';
import { useRemoval } from './use-removal.tsx';

/** Characters that stand in one line of a box. */
const CHARACTERS_IN_LINE = 58;

/** Height of a box at the start: a citation of two lines is seen whole. */
function linesOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / CHARACTERS_IN_LINE));
}

/** One box an item; Enter goes on to the next. */
export function ListField({ field }: { readonly field: Extract<Field, { kind: 'list' }> }) {
  const write = useWriting();
  const { t } = useTranslation();
  const { register, control, setFocus, getValues } = useFormContext<TypedSection>();
  const name = `lists.${field.id}` as const;
  const { fields, append, remove, insert } = useFieldArray({ control, name });
  const itemLabel = field.itemLabel ?? t('field.item');
  const { removeAt, notice } = useRemoval(() => getValues(name), remove, insert, itemLabel);
  const goOn = (index: number) => {
    if (index + 1 < fields.length) setFocus(`${name}.${index + 1}.value`);
    else if (!write.isLookingOn)
      insert(index + 1, { value: '' }, { shouldFocus: true, focusName: `${name}.${index + 1}.value` });
  };
  return (
    <FieldFrame field={field} id={idOf(name)} isGroup>
      {(box) => (
        <>
          <ol className="items">
            {fields.map((item, index) => (
              <li key={item.id}>
                <textarea
                  className="area-line"
                  rows={linesOf(item.value)}
                  {...(index === 0 ? box : {})}
                  aria-label={`${field.label}, ${itemLabel} ${index + 1}`}
                  {...register(`${name}.${index}.value`)}
                  {...write.text}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
                    event.preventDefault();
                    goOn(index);
                  }}
                />
                <button
                  className="btn-text"
                  type="button"
                  {...write.act}
                  aria-label={t('field.removeItem', { item: itemLabel, number: index + 1 })}
                  onClick={() => removeAt(index)}
                >
                  {t('field.remove')}
                </button>
              </li>
            ))}
          </ol>
          {notice}
          <p className="grid-foot">
            <span>{field.max === undefined ? t('field.listHelp') : t('field.listMax', { max: field.max })}</span>
            <button
              className="btn"
              type="button"
              data-target={name}
              {...write.act}
              {...(fields.length === 0 ? box : {})}
              onClick={() => append({ value: '' })}
            >
              {t('field.add', { item: itemLabel })}
            </button>
          </p>
        </>
      )}
    </FieldFrame>
  );
}
