import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readableLeftOver } from '../../domain/outline-change/left-overs.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { leftOverFileText } from '../../i18n/left-over-text.ts';
import { saveLeftOver } from '../../state/save-left-over.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { Notice } from '../kit/notice.tsx';
import { type LeftOverDone, LeftOverRow } from './left-over-item.tsx';

/** Phần không còn trong đề cương: every answer that has no place any more, by the section it was given for. Never printed. */
export function LeftOverScreen() {
  const { t } = useTranslation();
  const services = useServices();
  const draft = useDraft((state) => state.draft);
  const heading = usePage(t('leftOver.title'));
  const [done, setDone] = useState<LeftOverDone>();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // what one did takes the row from under the focus
    if (done && !done.isHere) notice.current?.focus();
  }, [done]);
  const items = useMemo(() => readableLeftOver(draft), [draft]);
  const headings = [...new Set(items.map((item) => item.heading))];
  const save = async () => {
    const name = await saveLeftOver(services, draft, leftOverFileText(t, items, draft));
    if (name !== undefined) setDone({ words: t('leftOver.done.saved', { name }), isHere: true });
  };
  return (
    <main className="page" id="content" tabIndex={-1}>
      <p className="eyebrow">
        <a href={hrefOf({ screen: 'sections', draft: draft.id })}>{t('leftOver.toSections')}</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t('leftOver.title')}
      </h1>
      <p className="lead quiet">{t(items.length === 0 ? 'leftOver.empty' : 'leftOver.lead')}</p>
      <div ref={notice} tabIndex={-1} className="oc-notice">
        {done ? (
          <Notice tone={done.hasFailed ? 'error' : 'done'} live>
            {done.words}
          </Notice>
        ) : null}
      </div>
      {items.length > 0 ? (
        <p className="oc-act">
          <button className="btn" type="button" onClick={() => void save()}>
            {t('leftOver.export')}
          </button>
        </p>
      ) : null}
      {headings.map((title, index) => (
        <section className="left-over-group" key={title} aria-labelledby={`left-over-${index}`}>
          <h2 id={`left-over-${index}`}>{fillPeriod(title, draft.period)}</h2>
          <ul>
            {items
              .filter((item) => item.heading === title)
              .map((item) => (
                <LeftOverRow key={item.id} item={item} onDone={setDone} />
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
