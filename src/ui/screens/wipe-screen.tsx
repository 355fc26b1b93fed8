import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { periodName } from '../../domain/shared/reporting-period.ts';
import { countDrafts, isWipeWord } from '../../state/wipe.ts';
import { useLibrary, useServices, useWipe } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { FormRow } from '../kit/form-parts.tsx';
import { LongWorkLine } from '../kit/long-work.tsx';
import { Notice } from '../kit/notice.tsx';
import { BackupOutcomeNotice, SaveAllButton, stopFrom } from './backup-make.tsx';
import { SaveCopy } from './save-copy.tsx';
import { useSaveBackup } from './use-save-backup.ts';

const GOES = ['history', 'profile', 'program'] as const;
const STAYS = ['files', 'disk'] as const;

function CopyRow({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const [isSaved, setSaved] = useState(false);
  return (
    <li>
      <p className="strong">{periodName(draft.period)}</p>
      <p className="form-act">
        <SaveCopy draft={draft} onSaved={() => setSaved(true)} />
      </p>
      <p className="word-plain-done" role="status">
        {isSaved ? t('secrecy.wipe.copied') : ''}
      </p>
    </li>
  );
}

/** Everything in one file: what is offered before copies of single drafts. */
function SaveAll() {
  const { t } = useTranslation();
  const { share, outcome, save, stop } = useSaveBackup();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <p className="backup-act">
        <SaveAllButton button={button} isBusy={share !== undefined} onSave={() => void save()} />
      </p>
      {share === undefined ? null : (
        <LongWorkLine label={t('backup.making')} share={share} onStop={() => stopFrom(button.current, stop)} />
      )}
      {outcome ? <BackupOutcomeNotice outcome={outcome} /> : null}
      <p className="measure">
        {t('keeping.wipeOther')} <a href={hrefOf({ screen: 'backup' })}>{t('backup.title')}</a>
      </p>
    </>
  );
}

/** Copies first: what is removed cannot be brought back. */
function Copies() {
  const { t } = useTranslation();
  const stored = useLibrary((library) => library.drafts);
  const drafts = stored.flatMap((entry) => (entry.kind === 'readable' ? [entry.draft] : []));
  const sealed = stored.filter(({ kind }) => kind === 'sealed').length;
  const unreadable = stored.filter(({ kind }) => kind === 'unreadable').length;
  if (stored.length === 0) return null;
  return (
    <section className="block">
      <h2>{t('secrecy.wipe.copies')}</h2>
      <p className="measure">{t('keeping.wipeCopies')}</p>
      <SaveAll />
      <h3 className="wipe-single">{t('keeping.wipeSingle')}</h3>
      <ul className="wipe-copies">
        {drafts.map((draft) => (
          <CopyRow key={draft.id} draft={draft} />
        ))}
      </ul>
      {sealed + unreadable > 0 ? (
        <Notice tone="warn" word={`${t('level.warning')}:`}>
          {t('secrecy.wipe.notCopied', { count: sealed + unreadable })}{' '}
          <a href={hrefOf({ screen: 'home' })}>{t('profile.back')}</a>
        </Notice>
      ) : null}
    </section>
  );
}

/** Xóa sạch khỏi máy này: what goes, what stays, copies first, and a word to be typed. */
export function WipeScreen() {
  const { t } = useTranslation();
  const services = useServices();
  const wipe = useWipe((state) => state.wipe);
  const heading = usePage(t('secrecy.wipe.title'));
  const [counts, setCounts] = useState({ drafts: 0, binned: 0 });
  const [word, setWord] = useState('');
  const [isWrong, setWrong] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void countDrafts(services).then(setCounts, () => undefined);
  }, [services]);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const isRight = isWipeWord(word);
    setWrong(!isRight);
    if (isRight) void wipe();
    else box.current?.focus();
  };
  return (
    <main className="page page-narrow" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('secrecy.wipe.title')}
      </h1>
      <p className="lead quiet">{t('secrecy.wipe.lead')}</p>
      <section className="block">
        <h2>{t('secrecy.wipe.goes')}</h2>
        <ul className="wipe-list">
          <li>{t('secrecy.wipe.drafts', { drafts: counts.drafts, binned: counts.binned })}</li>
          {GOES.map((name) => (
            <li key={name}>{t(`secrecy.wipe.going.${name}`)}</li>
          ))}
        </ul>
        <h2>{t('secrecy.wipe.stays')}</h2>
        <ul className="wipe-list">
          {STAYS.map((name) => (
            <li key={name}>{t(`secrecy.wipe.staying.${name}`)}</li>
          ))}
        </ul>
      </section>
      <Copies />
      <form className="block" noValidate onSubmit={take}>
        <h2>{t('secrecy.wipe.confirm')}</h2>
        <FormRow
          id="wipe-word"
          label={t('secrecy.wipe.word')}
          help={t('secrecy.wipe.wordHelp')}
          error={isWrong ? t('secrecy.wipe.wordWrong') : undefined}
        >
          {(row) => (
            <input
              className="field-input field-date"
              autoComplete="off"
              ref={box}
              {...row}
              value={word}
              onChange={(event) => setWord(event.target.value)}
            />
          )}
        </FormRow>
        <p className="form-act">
          <button className="btn btn-danger" type="submit">
            {t('secrecy.wipe.run')}
          </button>
          <a href={hrefOf({ screen: 'home' })}>{t('secrecy.wipe.back')}</a>
        </p>
      </form>
    </main>
  );
}
