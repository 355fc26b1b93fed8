import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, Outline, Section } from '../../domain/outline/outline-schema.ts';
import { moveField, removeField } from '../../domain/outline-editing/edit-fields.ts';
import { FieldEditor } from './field-editor.tsx';
import { useTakeStep } from './use-editing.ts';

function FieldRow({
  outline,
  section,
  field,
  isOpen,
  onToggle,
}: {
  readonly outline: Outline;
  readonly section: Section;
  readonly field: Field;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
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
            <button
              className="btn-text"
              type="button"
              onClick={() => void step('fieldRemoved', label, (before) => removeField(before, section.id, field.id))}
            >
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
  const [open, setOpen] = useState<string>();
  return (
    <ol className="outline-fields">
      {(section.fields ?? []).map((field) => (
        <FieldRow
          key={field.id}
          outline={outline}
          section={section}
          field={field}
          isOpen={open === field.id}
          onToggle={() => setOpen(open === field.id ? undefined : field.id)}
        />
      ))}
    </ol>
  );
}
