import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SealedOpen, sealOpenDraft } from '../../state/seal-draft.ts';
import type { SealProblem } from '../../storage/draft-seals.ts';
import { useDraft, useDraftStore, useLibrary, useServices } from '../app/app-context.tsx';
import { useIsSealed } from '../app/use-is-sealed.ts';
import { useLockDraft } from '../app/use-lock-draft.ts';
import { useWriting } from '../app/writing.ts';
import { Modal } from '../kit/modal.tsx';
import { Notice } from '../kit/notice.tsx';
import { AskPassphrase, ChoosePassphrase } from '../kit/passphrase-forms.tsx';

type Task = 'set' | 'change' | 'remove';

/** Does one of the three; the passphrase there is has to be given first, since whoever sits here may be somebody else. */
function PassphraseTask({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const services = useServices();
  const store = useDraftStore();
  const refresh = useLibrary((library) => library.refresh);
  const [isKnown, setKnown] = useState(task === 'set');
  const [problem, setProblem] = useState<SealProblem>();
  const [done, setDone] = useState<SealedOpen>();
  const error = problem && t(`secrecy.problem.${problem.kind}`);
  const reseal = async (passphrase: string | undefined) => {
    const sealed = await sealOpenDraft(services, store, passphrase);
    setProblem(sealed.ok ? undefined : sealed.problem);
    if (!sealed.ok) return;
    await refresh();
    setDone(sealed.value);
  };
  const check = async (passphrase: string) => {
    const known = await services.seals.unlock(store.getState().draft.id, passphrase);
    setProblem(known.ok ? undefined : known.problem);
    if (!known.ok) return;
    if (task === 'remove') await reseal(undefined);
    else setKnown(true);
  };
  const cancel = (
    <button className="btn" type="button" onClick={onClose}>
      {t('secrecy.cancel')}
    </button>
  );
  if (done) return <DoneBox task={task} done={done} onClose={onClose} />;
  return (
    <Modal title={t(`secrecy.${task}.title`)} onClose={onClose} isNarrow>
      <p>{t(`secrecy.${task}.text`)}</p>
      {isKnown ? (
        <ChoosePassphrase key="new" submit={t(`secrecy.${task}.run`)} error={error} onSubmit={reseal}>
          {cancel}
        </ChoosePassphrase>
      ) : (
        <AskPassphrase
          key="old"
          submit={t(task === 'remove' ? 'secrecy.remove.run' : 'secrecy.next')}
          error={error}
          onSubmit={check}
        >
          {cancel}
        </AskPassphrase>
      )}
    </Modal>
  );
}

/** What was done, and what was done beside it. */
function DoneBox({
  task,
  done,
  onClose,
}: {
  readonly task: Task;
  readonly done: SealedOpen;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal title={t(`secrecy.${task}.done`)} onClose={onClose} isNarrow>
      <Notice tone="done" live>
        {t(`secrecy.${task}.doneText`)}
      </Notice>
      {done.putAway > 0 ? <p>{t('secrecy.putAway', { count: done.putAway })}</p> : null}
      {done.dropped > 0 ? <p>{t('secrecy.dropped', { count: done.dropped })}</p> : null}
      <p className="form-act">
        <button className="btn btn-main" type="button" onClick={onClose}>
          {t('secrecy.close')}
        </button>
      </p>
    </Modal>
  );
}

/** The passphrase of the open draft: setting, changing and removing it, and locking the draft again. */
export function DraftPassphrase() {
  const write = useWriting();
  const { t } = useTranslation();
  const { repository } = useServices();
  const id = useDraft((state) => state.draft.id);
  const isSample = useDraft((state) => state.draft.sample);
  const isSealed = useIsSealed(id);
  const [task, setTask] = useState<Task>();
  // the sample is not kept, and what lives in this page only is gone with it
  if (isSample || repository.kind === 'memory') return null;
  const button = (name: Task) => (
    <button className="btn" type="button" {...write.act} onClick={() => setTask(name)}>
      {t(`secrecy.${name}.open`)}
    </button>
  );
  return (
    <details className="settings">
      <summary>{t(isSealed ? 'secrecy.summarySealed' : 'secrecy.summary')}</summary>
      <p className="help">{t(isSealed ? 'secrecy.isSealed' : 'secrecy.isPlain')}</p>
      <p className="help">{t('secrecy.noStateSecrets')}</p>
      <p className="passphrase-act">
        {isSealed ? (
          <>
            {button('change')}
            {button('remove')}
          </>
        ) : (
          button('set')
        )}
      </p>
      {task ? <PassphraseTask key={task} task={task} onClose={() => setTask(undefined)} /> : null}
    </details>
  );
}

/** Says on the list of sections that the draft has a passphrase, and locks it again. */
export function SealedLine() {
  const { t } = useTranslation();
  const id = useDraft((state) => state.draft.id);
  const isSealed = useIsSealed(id);
  const { lock, isRefused } = useLockDraft(id);
  if (!isSealed) return null;
  return (
    <p className="sealed-line">
      {t('secrecy.openHere')}{' '}
      <button className="btn-text" type="button" onClick={() => void lock()}>
        {t('secrecy.lock')}
      </button>{' '}
      <span role="status">{isRefused ? t('secrecy.notLocked') : ''}</span>
    </p>
  );
}
