import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openFindings } from '../../domain/completeness/explained.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { progressOf } from '../../state/draft-progress.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { useProgress } from '../app/use-progress.ts';
import { Icon } from '../kit/icon.tsx';
import { clockTime } from '../kit/moments.ts';
import { useSectionGroups } from '../wizard/section-groups.ts';
import { CheckFigures } from './check-figures.tsx';
import { type CheckChoice, CheckFilter, LEVELS, wantedFindings } from './check-filter.tsx';
import { LOOKS } from './check-finding.tsx';
import { FindingList } from './check-list.tsx';
import { checkMemory } from './check-memory.ts';
import { OldExplanations } from './old-explanations.tsx';
import { useFindingHref } from './use-finding-href.ts';
import { WaitingRules } from './waiting-rules.tsx';

const isError = ({ level }: Finding): boolean => level === 'error';

/** How many errors there are: what one comes to first after a check. Each stands in the list below, and only there. */
function ErrorHead({ count, hidden }: { readonly count: number; readonly hidden: number }) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="errors" aria-labelledby="errors-head" tabIndex={-1} ref={box}>
      <h2 id="errors-head">{t('check.errorCount', { count })}</h2>
      <p>{hidden > 0 ? t('errorsHead.hidden', { count: hidden }) : t('errorsHead.below')}</p>
    </section>
  );
}

/** How many of each level are still open; those explained are counted apart. */
function Tally({ open, explained }: { readonly open: readonly Finding[]; readonly explained: number }) {
  const { t } = useTranslation();
  return (
    <ul className="tally">
      {LEVELS.map((level) => (
        <li key={level}>
          <b className={`word-${LOOKS[level]}`}>{open.filter((found) => found.level === level).length}</b>
          <p>
            <span className={`word-${LOOKS[level]}`}>{t(`level.${level}`)}</span>
            <small>{t(`check.meaning.${level}`)}</small>
          </p>
        </li>
      ))}
      {explained > 0 ? (
        <li>
          <b>{explained}</b>
          <p>
            <span>{t('check.explainedTag')}</span>
            <small>{t('check.meaning.explained')}</small>
          </p>
        </li>
      ) : null}
    </ul>
  );
}

/** Kiểm tra: all findings as a reviewer's sheet, by part or by level; every one a link into its box, or answered. */
export function CheckScreen() {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const outline = useDraft((state) => state.outline);
  const services = useServices();
  const progress = useProgress();
  const groups = useSectionGroups(progress);
  const hrefFor = useFindingHref();
  const memory = checkMemory(draft.id);
  const [choice, setChoice] = useState(memory.choice);
  const choose = (next: CheckChoice) => {
    memory.choice = next;
    setChoice(next);
  };
  const previous = useDraft((state) => state.previous);
  const { findings } = useMemo(() => progressOf({ outline, draft, previous }), [outline, draft, previous]);
  const open = openFindings(draft, findings);
  const wanted = wantedFindings(findings, choice, groups, draft);
  const errors = findings.filter(isError);
  const [first] = errors;
  // what stands below the list follows when the screen does
  const isDrawn = useDeferredValue(true, false);
  const heading = usePage(
    `${errors.length > 0 ? `${t('check.titleErrors', { count: errors.length })}: ` : ''}${t('check.title')}`,
    errors.length === 0,
  );
  return (
    <main className="page" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('check.title')}
      </h1>
      <p className="lead quiet">{t('check.lead', { time: clockTime(services.now()) })}</p>
      <div className="check">
        <div>
          <Tally open={open} explained={findings.length - open.length} />
          {first ? (
            <a className="btn btn-main check-first" href={hrefFor(first)}>
              {t('check.mendFirst')}
            </a>
          ) : (
            <a className="btn btn-main check-first" href={hrefOf({ screen: 'preview', draft: draft.id })}>
              {t('check.toPreview')}
            </a>
          )}
          {findings.length > 0 ? <CheckFilter choice={choice} choose={choose} groups={groups} /> : null}
        </div>
        <div>
          {errors.length > 0 ? (
            <ErrorHead count={errors.length} hidden={errors.length - wanted.filter(isError).length} />
          ) : (
            <p className="notice notice-done" role="status">
              <Icon name="tick" /> {t('check.noErrors')}
            </p>
          )}
          <FindingList findings={wanted} choice={choice} groups={groups} />
          <OldExplanations findings={findings} />
          {isDrawn ? (
            <>
              <WaitingRules />
              <CheckFigures groups={groups} />
            </>
          ) : null}
        </div>
      </div>
    </main>
  );
}
