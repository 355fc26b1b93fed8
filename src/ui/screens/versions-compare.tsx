import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { useWriting } from '../app/writing.ts';
import { Notice } from '../kit/notice.tsx';
import { useLoadedVersion, type Versions } from './use-versions.ts';
import { Question } from './version-question.tsx';
import { unreadableText, useVersionLine } from './version-words.ts';
import type { Pair } from './versions-difference.tsx';
import { type Part, useParts } from './versions-sections.tsx';

function partId({ id }: Part): string {
  return `part-${id}`;
}

/** Where something differs; leads there within the page, since the address is taken by the place in the program. */
function Jumps({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation();
  const jump = (part: Part) => {
    const heading = document.getElementById(partId(part));
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav className="compare-jumps" aria-label={t('versions.jumps')}>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <button className="btn-text" type="button" onClick={() => jump(part)}>
              {part.label ? `${part.label}. ` : ''}
              {part.heading}
            </button>{' '}
            <span className="small quiet">{t('versions.places', { count: part.count })}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PartView({ part }: { readonly part: Part }) {
  const { t } = useTranslation();
  return (
    <section className="compare-part" aria-labelledby={partId(part)}>
      <div className="compare-head">
        <h2 id={partId(part)} tabIndex={-1}>
          {part.label ? <span className="n">{part.label}. </span> : null}
          {part.heading}
        </h2>
        {part.href ? (
          <a href={part.href} aria-label={`${t('versions.toSection')}: ${part.heading}`}>
            {t('versions.toSection')}
          </a>
        ) : null}
      </div>
      {part.body}
    </section>
  );
}

function Differences({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation();
  const outline = useDraft((state) => state.outline);
  const { found, parts } = useParts(pair, outline);
  const unplaced = found.unplaced.before + found.unplaced.after;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <>
      <p className="lead">
        {parts.length === 0 ? t('versions.same') : t('versions.differ', { places: count, parts: parts.length })}
      </p>
      {parts.length > 0 ? <p className="help">{t('versions.legend')}</p> : null}
      {unplaced > 0 ? (
        <Notice tone="warn" word={t('versions.otherOutlineWord')}>
          {t('versions.unplaced', { count: unplaced })}
        </Notice>
      ) : null}
      {parts.length > 2 ? <Jumps parts={parts} /> : null}
      {parts.map((part) => (
        <PartView key={part.id} part={part} />
      ))}
    </>
  );
}

function Restore({
  version,
  restore,
}: {
  readonly version: KeptVersion;
  readonly restore: (version: KeptVersion) => Promise<void>;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <div className="compare-restore">
      <button
        className="btn"
        type="button"
        {...write.act}
        aria-expanded={isAsking}
        ref={button}
        onClick={() => setAsking(!isAsking)}
      >
        {t('versions.restoreOlder')}
      </button>
      {isAsking ? (
        <Question
          text={t('versions.askRestore')}
          yes={t('versions.yesRestore')}
          onYes={() => {
            close();
            void restore(version);
          }}
          onNo={close}
        />
      ) : null}
    </div>
  );
}

/** Two states of the draft beside each other, by section; without `newer` the second is the draft as it is. */
export function VersionsCompare({
  older,
  newer,
  versions,
  restore,
}: {
  readonly older: string;
  readonly newer: string | undefined;
  readonly versions: Versions;
  readonly restore: (version: KeptVersion) => Promise<void>;
}) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const heading = usePage(t('versions.compareTitle'));
  const line = useVersionLine();
  const left = versions.list?.find(({ id }) => id === older);
  const right = versions.list?.find(({ id }) => id === newer);
  const before = useLoadedVersion(left);
  const after = useLoadedVersion(right);
  const isGone = versions.list !== undefined && (!left || (newer !== undefined && !right));
  const present = newer === undefined ? draft : undefined;
  const second = after?.ok ? after.value : present;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <p className="eyebrow">
        <a href={hrefOf({ screen: 'versions', draft: draft.id })}>{t('versions.title')}</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t('versions.compareTitle')}
      </h1>
      {isGone ? <Notice tone="error">{t('versions.unreadable.gone')}</Notice> : null}
      <dl className="compare-pair">
        {[
          { key: 'older', version: left, loaded: before },
          { key: 'newer', version: right, loaded: after },
        ].map(({ key, version, loaded }) =>
          version || (key === 'newer' && newer === undefined) ? (
            <div key={key}>
              <dt>{t(key === 'older' ? 'versions.older' : 'versions.newer')}</dt>
              <dd>
                {version ? line(version) : t('versions.present')}
                {loaded && !loaded.ok ? (
                  <Notice tone="error" live>
                    {unreadableText(t, loaded.problem)}
                  </Notice>
                ) : null}
              </dd>
            </div>
          ) : null,
        )}
      </dl>
      {left && before?.ok ? <Restore version={left} restore={restore} /> : null}
      {before?.ok && second ? <Differences pair={{ before: before.value, after: second }} /> : null}
    </main>
  );
}
