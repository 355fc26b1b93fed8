import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import { keepNamed } from '../../state/keep-version.ts';
import { useDraft, useDraftStore, useServices } from '../app/app-context.tsx';
import { goTo } from '../app/route.ts';
import { useWriting } from '../app/writing.ts';
import { FormRow } from '../kit/form-parts.tsx';
import { useVersionLine } from './version-words.ts';

/** Keeps the draft as it is under a name. */
export function KeepForm({ onKept }: { readonly onKept: (version: KeptVersion) => void }) {
  const write = useWriting();
  const { t } = useTranslation();
  const services = useServices();
  const store = useDraftStore();
  const box = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const kept = await keepNamed(services, store, box.current?.value ?? '');
    if (!kept.ok) {
      setError(t(kept.problem.kind === 'noName' ? 'versions.noName' : `saving.failed.${kept.problem.kind}`));
      box.current?.focus();
      return;
    }
    setError(undefined);
    if (box.current) box.current.value = '';
    onKept(kept.value);
  };
  return (
    <form className="versions-keep" onSubmit={(event) => void keep(event)}>
      <FormRow id="version-name" label={t('versions.keepLabel')} help={t('versions.keepHelp')} error={error}>
        {(attributes) => <input className="field-input" {...write.text} ref={box} autoComplete="off" {...attributes} />}
      </FormRow>
      <button className="btn btn-main" type="submit" {...write.act}>
        {t('versions.keep')}
      </button>
    </form>
  );
}

const PRESENT = '';

/** Any two states beside each other. */
export function ComparePair({ versions }: { readonly versions: readonly KeptVersion[] }) {
  const { t } = useTranslation();
  const id = useId();
  const draft = useDraft((state) => state.draft.id);
  const line = useVersionLine();
  const [older, setOlder] = useState<string>();
  const [newer, setNewer] = useState(PRESENT);
  // the one chosen may be deleted meanwhile
  const left = versions.find((version) => version.id === older) ?? versions[0];
  const right = versions.find((version) => version.id === newer);
  const isSame = left?.id === right?.id;
  const compare = (event: FormEvent) => {
    event.preventDefault();
    if (!left || isSame) return;
    goTo({ screen: 'versions', draft, older: left.id, ...(right ? { newer: right.id } : {}) });
  };
  return (
    <form onSubmit={compare}>
      <h2>{t('versions.pair')}</h2>
      <label htmlFor={`${id}-older`}>{t('versions.older')}</label>
      <select
        className="field-input"
        id={`${id}-older`}
        value={left?.id ?? ''}
        onChange={(event) => setOlder(event.target.value)}
      >
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {line(version)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-newer`}>{t('versions.newer')}</label>
      <select
        className="field-input"
        id={`${id}-newer`}
        value={right?.id ?? PRESENT}
        onChange={(event) => setNewer(event.target.value)}
      >
        <option value={PRESENT}>{t('versions.present')}</option>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {line(version)}
          </option>
        ))}
      </select>
      {isSame ? (
        <p className="help" id={`${id}-same`}>
          {t('versions.pairSame')}
        </p>
      ) : null}
      <button className="btn" type="submit" aria-disabled={isSame} aria-describedby={isSame ? `${id}-same` : undefined}>
        {t('versions.compare')}
      </button>
    </form>
  );
}
