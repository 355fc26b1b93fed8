import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodName } from '../../domain/shared/reporting-period.ts';
import { DAYS_IN_BIN } from '../../state/bin.ts';
import { idOf } from '../../state/stored-id.ts';
import type { BinnedDraft } from '../../storage/draft-repository.ts';
import { useLibrary, useServices } from '../app/app-context.tsx';
import { Modal } from '../kit/modal.tsx';
import { clockTime, dayOf } from '../kit/moments.ts';

function useTitle(): (binned: BinnedDraft) => string {
  const { t } = useTranslation();
  return ({ stored }) => {
    if (stored.kind === 'readable') return periodName(stored.draft.period);
    return t(stored.kind === 'sealed' ? 'backup.bin.sealed' : 'backup.bin.unreadable');
  };
}

/** Deleting for good cannot be taken back, so it is asked once more. */
function GoodbyeQuestion({
  title,
  onClose,
  onRemove,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal title={t('backup.bin.question', { title })} onClose={onClose}>
      <p>{t('backup.bin.questionText')}</p>
      <p className="backup-act">
        <button className="btn" type="button" onClick={onClose}>
          {t('backup.bin.keep')}
        </button>
        <button className="btn btn-main" type="button" onClick={onRemove}>
          {t('backup.bin.remove')}
        </button>
      </p>
    </Modal>
  );
}

/** Bản nháp đã xóa: what can still be put back, and for how long. */
export function BinSection() {
  const { t } = useTranslation();
  const { now } = useServices();
  const bin = useLibrary((library) => library.bin);
  const putBack = useLibrary((library) => library.putBack);
  const removeForGood = useLibrary((library) => library.removeForGood);
  const titleOf = useTitle();
  const [asked, setAsked] = useState<BinnedDraft>();
  const [said, setSaid] = useState('');
  const say = (words: string) => {
    setSaid(words);
    document.getElementById('backup-bin')?.focus();
  };
  const restore = async (binned: BinnedDraft) => {
    const title = titleOf(binned);
    if (await putBack(idOf(binned.stored), title)) say(t('backup.bin.restored', { title }));
  };
  const remove = async (binned: BinnedDraft) => {
    setAsked(undefined);
    const title = titleOf(binned);
    if (await removeForGood(idOf(binned.stored), title)) say(t('backup.bin.removed', { title }));
  };
  return (
    <section className="block" aria-labelledby="backup-bin">
      <h2 id="backup-bin" tabIndex={-1}>
        {t('backup.bin.title')}
      </h2>
      <p className="measure">{t(bin.length === 0 ? 'backup.bin.empty' : 'backup.bin.text', { count: DAYS_IN_BIN })}</p>
      <p role="status">{said}</p>
      <ul className="backup-bin">
        {bin.map((binned) => {
          const title = titleOf(binned);
          const { removedAt, daysLeft } = binned;
          const moment = { time: clockTime(removedAt), day: dayOf(removedAt, now()) };
          return (
            <li key={idOf(binned.stored)}>
              <div>
                <b className="upper-first">{title}</b>
                <p className="quiet small">
                  {t('backup.bin.deleted', moment)} {t('backup.bin.left', { count: daysLeft })}
                </p>
              </div>
              <div className="backup-act">
                <button
                  className="btn"
                  type="button"
                  aria-label={t('backup.bin.putBackNamed', { title })}
                  onClick={() => void restore(binned)}
                >
                  {t('backup.bin.putBack')}
                </button>
                <button
                  className="btn-text"
                  type="button"
                  aria-label={t('backup.bin.removeNamed', { title })}
                  onClick={() => setAsked(binned)}
                >
                  {t('backup.bin.remove')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {asked ? (
        <GoodbyeQuestion
          title={titleOf(asked)}
          onClose={() => setAsked(undefined)}
          onRemove={() => void remove(asked)}
        />
      ) : null}
    </section>
  );
}
