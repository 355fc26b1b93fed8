import { useTranslation } from 'react-i18next';
import type { LostEntry } from '../../domain/backup/backup-line.ts';
import type { RestoreChoice, RestoreRow } from '../../domain/backup/plan-restore.ts';
import { periodName } from '../../domain/shared/reporting-period.ts';
import type { OpenedBackup } from '../../state/open-backup.ts';
import { choiceFor } from '../../state/restore-backup.ts';
import { useRestore, useServices } from '../app/app-context.tsx';
import { clockTime, dayOf } from '../kit/moments.ts';
import { Notice } from '../kit/notice.tsx';
import { draftProblemKey } from '../kit/problem-key.ts';
import { LeftOutList } from './backup-left-out.tsx';

/** As a draft of the file is called on the page. */
export function useRowTitle(): (row: RestoreRow) => string {
  const { t } = useTranslation();
  return (row) => (row.kind === 'unreadable' ? row.entry.name || t('backup.unnamed') : periodName(row.draft.period));
}

function useMoment(): (at: string) => { time: string; day: string } {
  const { now } = useServices();
  return (at) => ({ time: clockTime(at), day: dayOf(at, now()) });
}

function InFile({ row }: { readonly row: RestoreRow }) {
  const { t } = useTranslation();
  const { saveFile } = useServices();
  const moment = useMoment();
  if (row.kind === 'unreadable') {
    const { text, id } = row.entry;
    return (
      <>
        {t(draftProblemKey(row.problem), { ...row.problem })}{' '}
        <button
          className="btn-text"
          type="button"
          onClick={() => void saveFile(`ban-nhap-${id}.json`, 'application/json', new Blob([text]))}
        >
          {t('home.takeOriginal')}
        </button>
      </>
    );
  }
  const { removedAt, wasSealed } = row.entry;
  return (
    <>
      {t('backup.edited', moment(row.draft.updatedAt))}
      {row.isLastGood ? <small>{t('backup.lastGood')}</small> : null}
      {removedAt === undefined ? null : <small>{t('backup.wasBinned')}</small>}
      {wasSealed ? <small>{t('backup.wasSealed')}</small> : null}
    </>
  );
}

function OnMachine({ row }: { readonly row: RestoreRow }) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (row.kind === 'unreadable') return null;
  return (
    <>
      {t(`backup.row.${row.kind}`)}
      {row.here && row.kind !== 'same' ? (
        <small>
          {t('backup.edited', moment(row.here.draft.updatedAt))}{' '}
          {t('backup.differences', { count: row.here.differences })}
        </small>
      ) : null}
    </>
  );
}

function Choice({ row }: { readonly row: RestoreRow }) {
  const { t } = useTranslation();
  const title = useRowTitle()(row);
  const choices = useRestore((state) => state.choices);
  const choose = useRestore((state) => state.choose);
  if (row.kind === 'unreadable') return <>{t('backup.choice.cannot')}</>;
  const current = choiceFor(row, { drafts: choices });
  const offered: readonly RestoreChoice[] = row.choices;
  return (
    <>
      <select
        className="field-input"
        aria-label={t('backup.choiceFor', { title })}
        value={current}
        onChange={({ target }) => {
          const chosen = offered.find((choice) => choice === target.value);
          if (chosen) choose(row.id, chosen);
        }}
      >
        {offered.map((choice) => (
          <option key={choice} value={choice}>
            {t(`backup.choice.${choice}`)}
          </option>
        ))}
      </select>
      {current === 'replace' ? <small>{t('backup.replaceKeeps')}</small> : null}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly RestoreRow[] }) {
  const { t } = useTranslation();
  const titleOf = useRowTitle();
  return (
    <table className="backup-table">
      <thead>
        <tr>
          <th scope="col">{t('backup.head.draft')}</th>
          <th scope="col">{t('backup.head.inFile')}</th>
          <th scope="col">{t('backup.head.here')}</th>
          <th scope="col">{t('backup.head.choice')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <span className="upper-first">{titleOf(row)}</span>
            </th>
            <td data-head={t('backup.head.inFile')}>
              <InFile row={row} />
            </td>
            <td data-head={t('backup.head.here')}>
              <OnMachine row={row} />
            </td>
            <td data-head={t('backup.head.choice')}>
              <Choice row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is damaged or missing in the file: drafts by name, the rest counted. */
function Lost({ lost, isWhole }: { readonly lost: readonly LostEntry[]; readonly isWhole: boolean }) {
  const { t } = useTranslation();
  if (isWhole && lost.length === 0) return null;
  const drafts = new Set(lost.flatMap(({ kind, name }) => (kind === 'draft' ? [name || t('backup.unnamed')] : [])));
  const kinds = ['outline', 'version', 'setting', 'profile', 'head', 'leftOut', 'unknown'] as const;
  return (
    <Notice tone="warn" word={t(isWhole ? 'backup.lost.damaged' : 'backup.lost.cut')} live>
      {t('backup.lost.rest')}
      <ul className="backup-list">
        {[...drafts].map((name) => (
          <li key={name}>{t('backup.lost.draft', { name })}</li>
        ))}
        {kinds.map((kind) => {
          const count = lost.filter((entry) => entry.kind === kind).length;
          return count > 0 ? <li key={kind}>{t(`backup.lost.${kind}`, { count })}</li> : null;
        })}
      </ul>
    </Notice>
  );
}

function ProfileChoice({ opened: { profile } }: { readonly opened: OpenedBackup }) {
  const { t } = useTranslation();
  const takes = useRestore((state) => state.takesProfile);
  const choose = useRestore((state) => state.chooseProfile);
  if (!profile) return null;
  const { kind } = profile;
  if (kind === 'same' || kind === 'unreadable') return <p>{t(`backup.profile.${kind}`)}</p>;
  const takesIt = takes ?? kind === 'newHere';
  return (
    <fieldset className="frame">
      <legend>{t(`backup.profile.${kind}`)}</legend>
      {[false, true].map((value) => (
        <label className="choice" key={String(value)}>
          <input type="radio" name="backup-profile" checked={takesIt === value} onChange={() => choose(value)} />
          <span>
            {t(value ? 'backup.profile.take' : 'backup.profile.keep')}
            {value && kind === 'differs' ? <small>{t('backup.profile.takeHelp')}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a restore would do, draft by draft, before anything is done. */
export function RestorePreview({ opened }: { readonly opened: OpenedBackup }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const restore = useRestore((state) => state.restore);
  const close = useRestore((state) => state.close);
  const choices = useRestore((state) => state.choices);
  const { backup, rows, fileName, profile } = opened;
  const takesProfile = useRestore((state) => state.takesProfile) ?? profile?.kind === 'newHere';
  const count = rows.filter((row) => choiceFor(row, { drafts: choices }) !== 'leave').length;
  const hasWork = count > 0 || takesProfile;
  return (
    <>
      <p>
        {t('backup.previewFile', { name: fileName })}{' '}
        {backup.madeAt ? t('backup.madeAt', moment(backup.madeAt)) : t('backup.madeAtUnknown')}{' '}
        {t('backup.previewNothingYet')}
      </p>
      <Lost lost={backup.lost} isWhole={backup.isWhole} />
      <LeftOutList leftOut={backup.leftOut} />
      {rows.length > 0 ? <Rows rows={rows} /> : <p>{t('backup.noDrafts')}</p>}
      <ProfileChoice opened={opened} />
      {hasWork ? null : <p>{t('backup.nothingToDo')}</p>}
      <p className="backup-act">
        {hasWork ? (
          <button className="btn btn-main" type="button" onClick={() => void restore()}>
            {count > 0 ? t('backup.restoreCount', { count }) : t('backup.restoreProfile')}
          </button>
        ) : null}
        <button className="btn" type="button" onClick={close}>
          {t('backup.cancel')}
        </button>
      </p>
    </>
  );
}
