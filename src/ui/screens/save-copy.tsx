import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { type CopyOutcome, saveDraftCopy } from '../../state/export-report.ts';
import { useServices } from '../app/app-context.tsx';
import { useIsSealed } from '../app/use-is-sealed.ts';
import { Modal } from '../kit/modal.tsx';
import { Notice } from '../kit/notice.tsx';
import { ChoosePassphrase } from '../kit/passphrase-forms.tsx';

/** Asks for a passphrase and saves a copy that only it opens. */
function SealedCopyBox({
  draft,
  onSaved,
  onClose,
}: {
  readonly draft: Draft;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const services = useServices();
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (outcome?.kind === 'saved') close.current?.focus();
  }, [outcome]);
  const save = async (passphrase: string) => {
    const saved = await saveDraftCopy(services, draft, passphrase);
    setOutcome(saved);
    if (saved.kind === 'saved') onSaved();
  };
  return (
    <Modal title={t('secrecy.copyTitle')} onClose={onClose} isNarrow>
      {outcome?.kind === 'saved' ? (
        <>
          <Notice tone="done" word={t('secrecy.copySaved')} live>
            {outcome.name}
          </Notice>
          <p className="form-act">
            <button className="btn btn-main" type="button" ref={close} onClick={onClose}>
              {t('secrecy.close')}
            </button>
          </p>
        </>
      ) : (
        <ChoosePassphrase
          submit={t('secrecy.copySave')}
          error={outcome?.kind === 'notSealed' ? t(`secrecy.problem.${outcome.problem}`) : undefined}
          onSubmit={save}
        >
          <button className="btn" type="button" onClick={onClose}>
            {t('secrecy.cancel')}
          </button>
        </ChoosePassphrase>
      )}
    </Modal>
  );
}

/**
 * The buttons that save a copy of a draft to a file, in the clear or with a passphrase. A sealed draft goes out sealed. `before`: saves
 * what is typed, so that it is known of which save the copy is.
 */
export function SaveCopy({
  draft,
  before = async () => undefined,
  onSaved,
}: {
  readonly draft: Draft;
  readonly before?: () => Promise<void>;
  readonly onSaved: () => void;
}) {
  const { t } = useTranslation();
  const services = useServices();
  const [isAsking, setAsking] = useState(false);
  const isSealed = useIsSealed(draft.id);
  const save = async () => {
    await before();
    if ((await saveDraftCopy(services, draft)).kind === 'saved') onSaved();
  };
  const ask = () => {
    // saved while the passphrase is typed
    void before();
    setAsking(true);
  };
  return (
    <>
      <button className="btn" type="button" onClick={() => void save()}>
        {t('keep.copy')}
      </button>
      {isSealed ? (
        <small className="quiet">{t('secrecy.copySealed')}</small>
      ) : (
        <button className="btn-text" type="button" onClick={ask}>
          {t('secrecy.copyWith')}
        </button>
      )}
      {isAsking ? <SealedCopyBox draft={draft} onSaved={onSaved} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
