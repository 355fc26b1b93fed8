import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, Outline, Section } from '../../domain/outline/outline-schema.ts';
import { moveField, removeField } from '../../domain/outline-editing/edit-fields.ts';
import { FieldEditor } from './field-editor.tsx';
import { useTakeStep } from './use-editing.ts';
import { useLanding } from './use-landing.ts';

function FieldRow({
  outline,
  section,
  field,
  isOpen,
  onToggle,
  onRemove,
}: {
  readonly outline: Outline;
  readonly section: Section;
  readonly field: Field;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const step = useTakeStep();
  const label = field.label.trim() || t('outlines.noLabel');
  const requirement = typeof field.requirement === 'object' ? 'conditional' : field.requirement;
  return (
    <li className="outline-field">
      <button className="outline-field-head" type="button" aria-expanded={isOpen} onClick={onToggle}>
        <span>{label}</span>
        <small>
          {t(`outlines.kinds.${field.kind}`)} · {t(`outlines.requirements.${requirement}`)}
          {field.kind === 'figure' ? ` · ${field.id}` : ''}
        </small>
      </button>
      {isOpen ? (
        <div className="outline-field-body">
          <div className="outline-buttons">
            {(['up', 'down'] as const).map((direction) => (
              <button
                className="btn-text"
                key={direction}
                type="button"
                onClick={() =>
                  void step('fieldMoved', label, (before) => moveField(before, section.id, field.id, direction))
                }
              >
                {t(`outlines.move.${direction}`)}
              </button>
            ))}
            <button className="btn-text" type="button" onClick={onRemove}>
              {t('outlines.fieldRemove')}
            </button>
          </div>
          <FieldEditor outline={outline} section={section} field={field} />
        </div>
      ) : null}
    </li>
  );
}

/** What is asked in a section, in the order of asking and printing. One of them is open at a time. */
export function FieldList({ outline, section }: { readonly outline: Outline; readonly section: Section }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const step = useTakeStep();
  const { container, landOn } = useLanding<HTMLElement>();
  const fields = section.fields ?? [];
  const remove = ({ id, label }: Field, index: number) => {
    const next = index < fields.length - 1 ? index + 1 : index;
    landOn(fields.length > 1 ? `li:nth-child(${next}) > button` : 'h3');
    step('fieldRemoved', label, (before) => removeField(before, section.id, id));
  };
  return (
    <section aria-labelledby="outline-fields" ref={container}>
      <h3 id="outline-fields" tabIndex={-1}>
        {t('outlines.fields', { count: fields.length })}
      </h3>
      <ol className="outline-fields">
        {fields.map((field, index) => (
          <FieldRow
            key={field.id}
            outline={outline}
            section={section}
            field={field}
            isOpen={open === field.id}
            onToggle={() => setOpen(open === field.id ? undefined : field.id)}
            onRemove={() => remove(field, index)}
          />
        ))}
      </ol>
    </section>
  );
}
