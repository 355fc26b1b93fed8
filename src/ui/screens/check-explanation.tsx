import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Explained, explanationOf, withExplanation } from '../../domain/completeness/explained.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { cleanText } from '../../domain/vietnamese/text.ts';
import { localDay } from '../../state/local-time.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { checkMemory } from './check-memory.ts';

/** What was written to a finding; a stale one says so, and that it is counted again. */
export function ExplanationNote({ explained: { explanation, isStale } }: { readonly explained: Explained }) {
  const { t } = useTranslation();
  return (
    <p className={isStale ? 'explained explained-stale' : 'explained'}>
      <b>{t(isStale ? 'check.explainedStale' : 'check.explained')}</b> {explanation.text}{' '}
      <span className="quiet">{t('check.explainedAt', { date: formatDate(localDay(explanation.at)) })}</span>
    </p>
  );
}

/** The box an explanation is written in. What is written stays in the draft, for whoever checks it. */
export function ExplanationBox({ found, close }: { readonly found: Finding; readonly close: () => void }) {
  const write = useWriting();
  const { t } = useTranslation();
  const id = useId();
  const services = useServices();
  const change = useDraft((state) => state.change);
  const { begun } = checkMemory(useDraft(({ draft }) => draft.id));
  const before = useDraft(({ draft }) => explanationOf(draft, found)?.explanation.text ?? '');
  const shown = begun.get(found.id) ?? before;
  const area = useRef<HTMLTextAreaElement>(null);
  const [isBlank, setBlank] = useState(shown.trim() === '');
  useEffect(() => area.current?.focus(), []);
  const leave = () => {
    begun.delete(found.id);
    close();
  };
  const keep = (text: string) => {
    change((draft) => withExplanation(draft, found, cleanText(text).trim(), services.now()));
    leave();
  };
  return (
    <div className="explain">
      <label htmlFor={id}>{t('check.explainLabel')}</label>
      <p className="help" id={`${id}-help`}>
        {t('check.explainHelp')}
      </p>
      <textarea
        className="area-short"
        rows={2}
        id={id}
        aria-describedby={`${id}-help`}
        ref={area}
        {...write.text}
        defaultValue={shown}
        onInput={({ currentTarget: { value } }) => {
          begun.set(found.id, value);
          setBlank(value.trim() === '');
        }}
      />
      <p className="explain-act">
        <button
          className="btn"
          type="button"
          disabled={isBlank || write.isLookingOn}
          onClick={() => keep(area.current?.value ?? '')}
        >
          {t('check.explainKeep')}
        </button>
        <button className="btn-text" type="button" onClick={leave}>
          {t('check.explainCancel')}
        </button>
        {before === '' ? null : (
          <button className="btn-text" type="button" {...write.act} onClick={() => keep('')}>
            {t('check.explainTakeBack')}
          </button>
        )}
      </p>
    </div>
  );
}
