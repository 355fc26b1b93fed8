import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import { removeVersion } from '../../state/keep-version.ts';
import { useDraft, useDraftStore, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useWriting } from '../app/writing.ts';
import { clockTime } from '../kit/moments.ts';
import { Notice } from '../kit/notice.tsx';
import { NameForm, Question } from './version-question.tsx';
import { sizeText, useVersionLine, versionTitle } from './version-words.ts';
import type { Done } from './versions-done.tsx';

const ACTS = ['restore', 'rename', 'remove'] as const;

type Act = (typeof ACTS)[number];

/** One kept version: when, why or under which name, how large, and what can be done with it. */
export function VersionRow({
  version,
  restore,
  onDone,
}: {
  readonly version: KeptVersion;
  readonly restore: (version: KeptVersion) => Promise<void>;
  readonly onDone: (done: Done) => Promise<void>;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const services = useServices();
  const store = useDraftStore();
  const draft = useDraft((state) => state.draft.id);
  const line = useVersionLine()(version);
  const [act, setAct] = useState<Act>();
  const [hasFailed, setFailed] = useState(false);
  const buttons = useRef<Partial<Record<Act, HTMLButtonElement | null>>>({});
  const close = () => {
    if (act) buttons.current[act]?.focus();
    setAct(undefined);
  };
  const remove = async () => {
    const isRemoved = await removeVersion(services, store, version);
    setFailed(!isRemoved);
    if (isRemoved) await onDone({ kind: 'removed', version });
    else close();
  };
  const label = (key: Act) =>
    t(key === 'rename' && version.name === undefined ? 'versions.act.name' : `versions.act.${key}`);
  const forms: Record<Act, () => ReactNode> = {
    restore: () => (
      <Question
        text={t('versions.askRestore')}
        yes={t('versions.yesRestore')}
        onYes={() => {
          close();
          void restore(version);
        }}
        onNo={close}
      />
    ),
    rename: () => (
      <NameForm
        version={version}
        onNamed={(named) => {
          close();
          void onDone({ kind: 'named', version: named });
        }}
        onNo={close}
      />
    ),
    remove: () => (
      <Question text={t('versions.askRemove')} yes={t('versions.yesRemove')} onYes={() => void remove()} onNo={close} />
    ),
  };
  return (
    <li className={version.reason === 'named' ? 'version version-named' : 'version'}>
      <p className="version-time num">
        <time dateTime={version.at}>{clockTime(version.at)}</time>
      </p>
      <div>
        <h3>{versionTitle(t, version)}</h3>
        <p className="small quiet">
          {version.name === undefined ? '' : `${t('versions.reason.named')} · `}
          {sizeText(version)}
        </p>
        <div className="version-acts">
          <a
            href={hrefOf({ screen: 'versions', draft, older: version.id })}
            aria-label={`${t('versions.act.compare')}: ${line}`}
          >
            {t('versions.act.compare')}
          </a>
          {ACTS.map((key) => (
            <button
              key={key}
              className="btn-text"
              type="button"
              {...write.act}
              aria-label={`${label(key)}: ${line}`}
              aria-expanded={act === key}
              ref={(element) => {
                buttons.current[key] = element;
              }}
              onClick={() => setAct(act === key ? undefined : key)}
            >
              {label(key)}
            </button>
          ))}
        </div>
        {hasFailed ? <Notice tone="error">{t('versions.notRemoved')}</Notice> : null}
        {act ? forms[act]() : null}
      </div>
    </li>
  );
}
