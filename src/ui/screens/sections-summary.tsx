import { useTranslation } from 'react-i18next';
import type { Progress, SectionProgress } from '../../domain/completeness/progress.ts';
import { formatDate, formatDayMonth, lastWorkingDayBefore, weekday } from '../../domain/vietnamese/date.ts';
import { localDay } from '../../state/local-time.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { daysLeft } from '../kit/moments.ts';
import { ProgressMeter } from '../kit/progress-meter.tsx';
import { labelOf, type SectionGroup } from '../wizard/section-groups.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

function Deadline() {
  const { t } = useTranslation();
  const deadline = useDraft((state) => state.draft.deadline);
  const now = useServices().now();
  if (!deadline) return <p className="quiet">{t('home.noDeadline')}</p>;
  const left = daysLeft(deadline, now);
  const last = lastWorkingDayBefore(deadline);
  const name = WEEKDAYS[weekday(last)] ?? 'friday';
  return (
    <>
      {left < 0 ? (
        <p className="big">
          <b>{t('home.deadlinePassed')}</b>
        </p>
      ) : (
        <p className="big">
          <span>{t('sections.left')}</span>
          <b>{left}</b>
          <span>{t('sections.days')}</span>
        </p>
      )}
      <p className="small quiet">
        {t('sections.sendBefore', { date: formatDate(deadline) })}
        <br />
        {last >= localDay(now)
          ? t('sections.lastWorkingDay', { weekday: t(`weekday.${name}`), date: formatDayMonth(last) })
          : null}
      </p>
    </>
  );
}

function Legend({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation();
  return (
    <>
      <span>
        <i className="m-done" />
        {t('sections.legendComplete', { count: progress.complete })}
        {progress.nothingArose > 0 ? t('sections.legendNothing', { count: progress.nothingArose }) : ''}
      </span>
      <span>
        <i className="m-busy" />
        {t('sections.legendBegun', { count: progress.begun })}
      </span>
      <span>
        <i />
        {t('sections.legendNotBegun', { count: progress.notBegun })}
      </span>
    </>
  );
}

/** The one likeliest next step; its place is kept while that is being found out. */
function NextStep({ next, label }: { readonly next: SectionProgress | undefined; readonly label: string }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  if (!next) {
    return (
      <a className="btn btn-main btn-big" href={hrefOf({ screen: 'check', draft })}>
        {t('sections.toCheck')}
      </a>
    );
  }
  return (
    <a className="btn btn-main btn-big" href={hrefOf({ screen: 'section', draft, section: next.section.id })}>
      {label ? t('sections.continue', { label }) : t('sections.begin')}
    </a>
  );
}

/** How far the report is, how long there is, and the one likeliest next step. */
export function SectionsSummary({
  progress,
  next,
  groups,
}: {
  readonly progress: Progress;
  readonly next: SectionProgress | undefined;
  readonly groups: readonly SectionGroup[];
}) {
  const { t } = useTranslation();
  const last = useDraft((state) => state.draft.lastSection);
  return (
    <div className="summary">
      <div>
        <p className="big">
          <b>
            {progress.isCounted ? progress.complete : '…'}/{progress.total}
          </b>
          <span>{t('sections.complete')}</span>
        </p>
        <ProgressMeter progress={progress} />
        <p className="legend quiet">
          {progress.isCounted ? <Legend progress={progress} /> : <span>{t('sectionState.counting')}</span>}
        </p>
        <p className="small quiet">{t('sections.doneCount', { count: progress.done })}</p>
      </div>
      <div>
        <Deadline />
      </div>
      <div>
        {progress.isCounted ? (
          <NextStep next={next} label={next ? labelOf(groups, next.section.id) : ''} />
        ) : (
          <span className="btn btn-big next-counting" aria-hidden="true">
            {t('sections.continue', { label: labelOf(groups, last ?? '') || 'I.1' })}
          </span>
        )}
      </div>
    </div>
  );
}
