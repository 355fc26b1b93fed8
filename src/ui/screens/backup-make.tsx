import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupOutcome } from '../../state/save-backup.ts';
import { FormRow } from '../kit/form-parts.tsx';
import { LongWorkLine } from '../kit/long-work.tsx';
import { Notice } from '../kit/notice.tsx';
import { LeftOutList } from './backup-left-out.tsx';
import { useSaveBackup } from './use-save-backup.ts';

/** A shorter one is found out by trying. */
const SHORTEST_PASSPHRASE = 8;

/** What became of a backup, in words. */
export function BackupOutcomeNotice({ outcome }: { readonly outcome: BackupOutcome }) {
  const { t } = useTranslation();
  if (outcome.kind === 'closed') return null;
  if (outcome.kind === 'saved') {
    const { name, drafts, versions, leftOut } = outcome;
    return (
      <Notice tone="done" word={t('backup.saved', { name })} live>
        {t('backup.savedCounts', { drafts, versions })} {t('backup.savedAdvice')}
        <LeftOutList leftOut={leftOut} />
      </Notice>
    );
  }
  return (
    <Notice tone="error" word={t('backup.notSaved')} live>
      {outcome.kind === 'cannotSeal' ? t('backup.cannotSeal') : t('backup.failed', { message: outcome.message })}
    </Notice>
  );
}

type Complaint = 'tooShort' | 'notTheSame';

function complaintAbout(first: string, second: string): Complaint | undefined {
  if ([...first.trim()].length < SHORTEST_PASSPHRASE) return 'tooShort';
  return first === second ? undefined : 'notTheSame';
}

/** Sao lưu ra tệp: everything into one file, sealed if wanted. */
export function MakeBackup() {
  const { t } = useTranslation();
  const { share, outcome, save, stop } = useSaveBackup();
  const [isSealed, setSealed] = useState(false);
  const [words, setWords] = useState({ first: '', second: '' });
  const [complaint, setComplaint] = useState<Complaint>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = isSealed ? complaintAbout(words.first, words.second) : undefined;
    setComplaint(found);
    if (found) {
      document.getElementById(found === 'tooShort' ? 'backup-word' : 'backup-word-again')?.focus();
      return;
    }
    const saved = await save(isSealed ? words.first : undefined);
    if (saved.kind === 'saved') setWords({ first: '', second: '' });
  };
  const passphrase = (name: 'first' | 'second', id: string, box: object) => (
    <input
      className="field-input"
      type="password"
      autoComplete="off"
      value={words[name]}
      onChange={(event) => setWords({ ...words, [name]: event.target.value })}
      {...box}
      id={id}
    />
  );
  return (
    <section className="block" aria-labelledby="backup-make">
      <h2 id="backup-make">{t('backup.make')}</h2>
      <p className="measure">{t('backup.makeText')}</p>
      <form noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
        <label className="choice">
          <input type="checkbox" checked={isSealed} onChange={(event) => setSealed(event.target.checked)} />
          <span>
            {t('backup.seal')}
            <small>{t('backup.sealHelp')}</small>
          </span>
        </label>
        {isSealed ? (
          <>
            <Notice tone="warn" word={t('backup.sealWarningWord')}>
              {t('backup.sealWarning')}
            </Notice>
            <FormRow
              id="backup-word"
              label={t('backup.passphrase')}
              help={t('backup.passphraseHelp', { count: SHORTEST_PASSPHRASE })}
              error={
                complaint === 'tooShort' ? t('backup.passphraseTooShort', { count: SHORTEST_PASSPHRASE }) : undefined
              }
            >
              {(box) => passphrase('first', 'backup-word', box)}
            </FormRow>
            <FormRow
              id="backup-word-again"
              label={t('backup.passphraseAgain')}
              error={complaint === 'notTheSame' ? t('backup.passphraseDiffers') : undefined}
            >
              {(box) => passphrase('second', 'backup-word-again', box)}
            </FormRow>
          </>
        ) : null}
        <p className="backup-act">
          <button className="btn" type="submit" disabled={share !== undefined}>
            {t('backup.saveAll')}
          </button>
        </p>
      </form>
      {share === undefined ? null : <LongWorkLine label={t('backup.making')} share={share} onStop={stop} />}
      {outcome ? <BackupOutcomeNotice outcome={outcome} /> : null}
    </section>
  );
}
