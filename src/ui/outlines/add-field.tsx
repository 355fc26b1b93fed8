import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, Section } from '../../domain/outline/outline-schema.ts';
import { addField } from '../../domain/outline-editing/edit-fields.ts';
import type { EditRefusal } from '../../domain/outline-editing/edited.ts';
import type { FieldWish } from '../../domain/outline-editing/new-field.ts';
import { FormRow } from '../kit/form-parts.tsx';
import { MEASURES } from './field-editor.tsx';
import { ChoiceBox } from './typed-box.tsx';
import { useTakeStep } from './use-editing.ts';

const KINDS = ['longText', 'list', 'figure', 'table', 'date', 'yesNo', 'choice', 'shortText'] as const;
type Kind = (typeof KINDS)[number];

interface Typed {
  readonly kind: Kind;
  readonly label: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly parts: string;
}

const NOTHING: Typed = { kind: 'longText', label: '', measure: 'count', unit: '', parts: '' };

function wishOf({ kind, label, measure, unit, parts }: Typed): FieldWish {
  const lines = parts.split('\n');
  if (kind === 'figure') return { kind, label, measure, unit };
  if (kind === 'table') return { kind, label, columns: lines };
  return kind === 'choice' ? { kind, label, options: lines } : { kind, label };
}

/** A new field for a section: what kind, what it asks, and what its kind needs. */
export function AddField({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const step = useTakeStep();
  const [typed, setTyped] = useState(NOTHING);
  const [refused, setRefused] = useState<EditRefusal>();
  const box = useRef<HTMLInputElement>(null);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const hasParts = typed.kind === 'table' || typed.kind === 'choice';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const edit = step('fieldAdded', typed.label.trim(), (outline) => addField(outline, section.id, wishOf(typed)));
    setRefused(edit.ok ? undefined : edit.problem);
    if (edit.ok) setTyped({ ...NOTHING, kind: typed.kind, measure: typed.measure, unit: typed.unit });
    box.current?.focus();
  };
  return (
    <form className="outline-new-field" noValidate onSubmit={submit}>
      <h4>{t('outlines.fieldNew')}</h4>
      <div className="outline-pair">
        <ChoiceBox
          id="field-new-kind"
          label={t('outlines.kind')}
          value={typed.kind}
          options={KINDS.map((value) => ({ value, label: t(`outlines.kinds.${value}`) }))}
          take={(kind) => set({ kind })}
        />
        <FormRow
          id="field-new-label"
          label={t('outlines.label')}
          error={refused ? t(`outlines.refused.${refused}`) : undefined}
        >
          {(attributes) => (
            <input
              className="field-input"
              autoComplete="off"
              ref={box}
              value={typed.label}
              onChange={(event) => set({ label: event.target.value })}
              {...attributes}
            />
          )}
        </FormRow>
      </div>
      {typed.kind === 'figure' ? (
        <div className="outline-pair">
          <ChoiceBox
            id="field-new-measure"
            label={t('outlines.measure')}
            value={typed.measure}
            options={MEASURES.map((value) => ({ value, label: t(`outlines.measures.${value}`) }))}
            take={(measure) => set({ measure })}
          />
          <FormRow id="field-new-unit" label={t('outlines.unit')}>
            {(attributes) => (
              <input
                className="field-input"
                autoComplete="off"
                value={typed.unit}
                onChange={(event) => set({ unit: event.target.value })}
                {...attributes}
              />
            )}
          </FormRow>
        </div>
      ) : null}
      {hasParts ? (
        <FormRow
          id="field-new-parts"
          label={t(typed.kind === 'table' ? 'outlines.columns' : 'outlines.options')}
          help={t('outlines.partsHelp')}
        >
          {(attributes) => (
            <textarea
              className="area-short"
              rows={3}
              value={typed.parts}
              onChange={(event) => set({ parts: event.target.value })}
              {...attributes}
            />
          )}
        </FormRow>
      ) : null}
      <p className="form-act">
        <button className="btn" type="submit">
          {t('outlines.fieldAdd')}
        </button>
      </p>
    </form>
  );
}
