import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addSection } from '../../domain/outline-editing/edit-sections.ts';
import { FormRow } from '../kit/form-parts.tsx';
import { useTakeStep } from './use-editing.ts';

/** Name of a new section and where it goes. The name decides its code, so it is asked first. */
export function AddSectionForm({
  target,
  onAdded,
  onDone,
  back,
}: {
  /** The section it goes behind or into. */
  readonly target: string;
  readonly onAdded: () => void;
  readonly onDone: () => void;
  /** Where the focus goes when it is closed without adding. */
  readonly back: RefObject<HTMLButtonElement | null>;
}) {
  const { t } = useTranslation();
  const step = useTakeStep();
  const [heading, setHeading] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const add = (where: 'after' | 'inside') => {
    const edit = step('sectionAdded', heading.trim(), (outline) => addSection(outline, target, where, heading));
    if (!edit.ok && edit.problem === 'emptyName') {
      setEmpty(true);
      box.current?.focus();
    } else if (edit.ok) onAdded();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add('after');
  };
  return (
    <form
      className="outline-add"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        onDone();
        back.current?.focus();
      }}
    >
      <FormRow
        id="new-heading"
        label={t('outlines.newHeading')}
        error={isEmpty ? t('outlines.refused.emptyName') : undefined}
      >
        {(attributes) => (
          <input
            className="field-input"
            autoComplete="off"
            ref={box}
            value={heading}
            onChange={(event) => setHeading(event.target.value)}
            {...attributes}
          />
        )}
      </FormRow>
      <p className="outline-buttons">
        <button className="btn" type="submit">
          {t('outlines.addAfter')}
        </button>
        <button className="btn" type="button" onClick={() => add('inside')}>
          {t('outlines.addInside')}
        </button>
        <button
          className="btn-text"
          type="button"
          onClick={() => {
            onDone();
            back.current?.focus();
          }}
        >
          {t('outlines.cancel')}
        </button>
      </p>
    </form>
  );
}
