import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { StoredDraft } from '../../storage/draft-repository.ts';
import { useLibrary, useServices } from '../app/app-context.tsx';
import { goTo } from '../app/route.ts';
import { clockTime, dayOf } from '../kit/moments.ts';
import { draftProblemKey } from '../kit/problem-key.ts';

/** How many versions are offered of a draft that cannot be read: the newest are what is wanted. */
const MOST_VERSIONS = 5;

/** The newest versions that were kept of a draft. They lie apart from it, so that they can be read when it cannot. */
function useKeptStates(id: string): readonly KeptVersion[] {
  const { history } = useServices();
  const [versions, setVersions] = useState<readonly KeptVersion[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void history.list(id).then(
      (found) => {
        if (isCurrent) setVersions(found.slice(0, MOST_VERSIONS));
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [history, id]);
  return versions;
}

function KeptStates({
  versions,
  onOpen,
}: {
  readonly versions: readonly KeptVersion[];
  readonly onOpen: (version: KeptVersion) => void;
}) {
  const { t } = useTranslation();
  const { now } = useServices();
  if (versions.length === 0) return null;
  return (
    <>
      <p>{t('recovery.versions')}</p>
      <ul>
        {versions.map((version) => (
          <li key={version.id}>
            {version.name ?? t(`versions.reason.${version.reason}`)}, {clockTime(version.at)},{' '}
            {dayOf(version.at, now())}{' '}
            <button className="btn-text" type="button" onClick={() => onOpen(version)}>
              {t('recovery.openVersion')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A draft that cannot be read: kept as it is; the last good state can be opened, and everything stored taken out. */
export function UnreadableRow({ stored }: { readonly stored: Extract<StoredDraft, { kind: 'unreadable' }> }) {
  const { t } = useTranslation();
  const { saveFile, now } = useServices();
  const openLastGood = useLibrary((library) => library.openLastGood);
  const openVersion = useLibrary((library) => library.openVersion);
  const remove = useLibrary((library) => library.remove);
  const versions = useKeptStates(stored.id);
  const [isNotSaved, setIsNotSaved] = useState(false);
  const { lastGood, problem } = stored;
  const take = () =>
    void saveFile(
      `ban-nhap-${stored.id}.json`,
      'application/json',
      new Blob([stored.text], { type: 'application/json' }),
    );
  const open = async (opening: Promise<Result<string, unknown> | undefined>) => {
    const opened = await opening;
    if (opened?.ok) goTo({ screen: 'sections', draft: opened.value });
    else setIsNotSaved(true);
  };
  const moment = (at: string) => ({ time: clockTime(at), day: dayOf(at, now()) });
  return (
    <li className="draft">
      <div className="notice notice-error">
        <h2>{t('home.unreadable')}</h2>
        <p>
          {problem.kind === 'recordDamaged' ? t('recovery.recordDamaged') : t(draftProblemKey(problem), { ...problem })}
        </p>
        {lastGood ? <p>{t('recovery.lastGood', moment(lastGood.savedAt))}</p> : null}
        <p>{t('home.unreadableKept')}</p>
        <KeptStates versions={versions} onOpen={(version) => void open(openVersion(version))} />
        {isNotSaved ? <p role="alert">{t('recovery.notOpened')}</p> : null}
      </div>
      <div className="draft-act">
        {lastGood ? (
          <button className="btn btn-main" type="button" onClick={() => void open(openLastGood(stored.id))}>
            {t('recovery.openLastGood')}
          </button>
        ) : null}
        <button className="btn" type="button" onClick={take}>
          {t('home.takeOriginal')}
        </button>
        <button
          className="btn-text"
          type="button"
          aria-label={t('home.deleteNamed', { title: t('home.unreadable') })}
          onClick={() => void remove(stored.id, t('home.unreadable'))}
        >
          {t('home.delete')}
        </button>
      </div>
    </li>
  );
}
