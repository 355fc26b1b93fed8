import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import { nameVersion } from '../../state/keep-version.ts';
import { useDraftStore, useServices } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { FormRow } from '../kit/form-parts.tsx';

/** Escape answers no, except while a word is being put together by an input method. */
function onEscape(act: () => void): (event: KeyboardEvent) => void {
  return ({ key, nativeEvent }) => {
    if (key === 'Escape' && !nativeEvent.isComposing) act();
  };
}

/** A question below the row, which has the focus as long as it is open; Escape answers no. */
export function Question({
  text,
  yes,
  onYes,
  onNo,
}: {
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const id = useId();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <fieldset className="version-ask" aria-labelledby={id} onKeyDown={onEscape(onNo)}>
      <p id={id} tabIndex={-1} ref={words}>
        {text}
      </p>
      <div>
        <button className="btn btn-main" type="button" {...write.act} onClick={onYes}>
          {yes}
        </button>
        <button className="btn" type="button" onClick={onNo}>
          {t('versions.cancel')}
        </button>
      </div>
    </fieldset>
  );
}

/** Asks for the name of a version, in its row. */
export function NameForm({
  version,
  onNamed,
  onNo,
}: {
  readonly version: KeptVersion;
  readonly onNamed: (named: KeptVersion) => void;
  readonly onNo: () => void;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const services = useServices();
  const store = useDraftStore();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  useEffect(() => box.current?.focus(), []);
  const name = async (event: FormEvent) => {
    event.preventDefault();
    const named = await nameVersion(services, store, version, box.current?.value ?? '');
    if (named.ok) {
      onNamed(named.value);
      return;
    }
    setError(t(named.problem.kind === 'noName' ? 'versions.noName' : `saving.failed.${named.problem.kind}`));
    box.current?.focus();
  };
  return (
    <form className="version-ask" onSubmit={(event) => void name(event)} onKeyDown={onEscape(onNo)}>
      <FormRow id={id} label={t('versions.newName')} error={error}>
        {(attributes) => (
          <input
            className="field-input"
            ref={box}
            autoComplete="off"
            defaultValue={version.name ?? ''}
            {...attributes}
          />
        )}
      </FormRow>
      <div>
        <button className="btn btn-main" type="submit" {...write.act}>
          {t('versions.saveName')}
        </button>
        <button className="btn" type="button" onClick={onNo}>
          {t('versions.cancel')}
        </button>
      </div>
    </form>
  );
}
