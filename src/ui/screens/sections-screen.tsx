import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { openFindings } from '../../domain/completeness/explained.ts';
import type { Progress, SectionProgress } from '../../domain/completeness/progress.ts';
import { readCover } from '../../domain/draft/cover.ts';
import { markOf } from '../../domain/draft/draft-answers.ts';
import { withMark } from '../../domain/draft/with-answers.ts';
import { screenLabel } from '../../domain/outline/numbering.ts';
import { fillPeriod, periodName } from '../../domain/shared/reporting-period.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { useProgressInTime } from '../app/use-progress.ts';
import { useWriting } from '../app/writing.ts';
import { Icon } from '../kit/icon.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { type SectionGroup, useSectionGroups } from '../wizard/section-groups.ts';
import { SealedLine } from './draft-passphrase.tsx';
import { LeftOverLink } from './left-over-link.tsx';
import { OrderCoverage } from './order-coverage.tsx';
import { SectionsSummary } from './sections-summary.tsx';

function useRowNote(progress: SectionProgress): string {
  const { t } = useTranslation();
  const reason = useDraft((state) => markOf(state.draft, progress.section.id).nothingArose?.reason);
  const items = useDraft((state) => state.outline.order.items);
  const numbers = items.filter(({ id }) => progress.section.answers?.mainly.includes(id)).map(({ number }) => number);
  const errors = progress.findings.filter(({ level }) => level === 'error').length;
  const warnings = useDraft(
    ({ draft }) => openFindings(draft, progress.findings).filter(({ level }) => level === 'warning').length,
  );
  const note = [
    numbers.length > 0 ? t('sections.answersItems', { items: numbers.join(', ') }) : '',
    progress.section.requirement === 'optional' ? t('sections.optional') : '',
    reason ? t('sections.reason', { reason }) : '',
    progress.state === 'begun' && errors > 0 ? t('sections.errors', { count: errors }) : '',
    warnings > 0 ? t('sections.warnings', { count: warnings }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  // what is begun seldom is without a remark: the line keeps its room, so that nothing moves when it comes
  return note === '' && progress.state === 'counting' ? '\u00a0' : note;
}

function SectionRow({
  progress,
  label,
  isCurrent,
}: {
  readonly progress: SectionProgress;
  readonly label: string;
  readonly isCurrent: boolean;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const period = useDraft((state) => state.draft.period);
  const change = useDraft((state) => state.change);
  const { section } = progress;
  const isDone = useDraft((state) => markOf(state.draft, section.id).done);
  const nameId = `name-${section.id}`;
  const note = useRowNote(progress);
  const tick = (done: boolean) =>
    change((before) => withMark(before, section.id, { ...markOf(before, section.id), done }));
  return (
    <li className={isCurrent ? 'row row-now' : 'row'}>
      <span className="row-no">{label}</span>
      <p className="row-name">
        <a id={nameId} href={hrefOf({ screen: 'section', draft, section: section.id })}>
          {fillPeriod(section.cover ? t('sections.coverName') : section.heading, period)}
        </a>
        {note ? <small>{note}</small> : null}
      </p>
      <span className="row-state">
        <StateTag state={progress.state} />
      </span>
      <label className="tick">
        <input
          type="checkbox"
          {...write.act}
          checked={isDone}
          aria-describedby={nameId}
          onChange={(event) => tick(event.target.checked)}
        />
        {t('sections.done')}
      </label>
    </li>
  );
}

function GroupHead({ group, period }: { readonly group: SectionGroup; readonly period: string }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 id={`group-${group.id}`}>
        {group.label ? `${group.label}. ` : ''}
        {period}
      </h2>
      <p className="num">{t('sections.groupComplete', { complete: group.complete, total: group.sections.length })}</p>
    </>
  );
}

function Group({ group, current }: { readonly group: SectionGroup; readonly current: string | undefined }) {
  const period = useDraft((state) => state.draft.period);
  const rows = (
    <ul>
      {group.sections.map(({ progress, path }) => (
        <SectionRow
          key={progress.section.id}
          progress={progress}
          label={screenLabel(path)}
          isCurrent={progress.section.id === current}
        />
      ))}
    </ul>
  );
  const heading = fillPeriod(group.heading, period);
  // one that is all ticked stands folded while it is looked through: it seldom unfolds then
  const isFinished = group.sections.every(
    ({ progress }) => progress.done && progress.state !== 'begun' && progress.state !== 'notBegun',
  );
  if (isFinished && !group.sections.some(({ progress }) => progress.section.id === current)) {
    // a finished group folds to one line: what is left stands out
    return (
      <details className="group group-folded">
        <summary className="group-head">
          <Icon name="forward" className="chev" />
          <GroupHead group={group} period={heading} />
        </summary>
        {rows}
      </details>
    );
  }
  return (
    <section className="group" aria-labelledby={`group-${group.id}`}>
      <div className="group-head">
        <GroupHead group={group} period={heading} />
      </div>
      {rows}
    </section>
  );
}

/** Where the likeliest next step leads: the section one was in while it is unfinished, else the first unfinished one. */
function nextSection(progress: Progress, last: string | undefined): SectionProgress | undefined {
  const open = (entry: SectionProgress) => entry.state === 'notBegun' || entry.state === 'begun';
  const wanted = (entry: SectionProgress) =>
    open(entry) && (entry.section.requirement === 'required' || entry.state === 'begun');
  return progress.sections.find((entry) => entry.section.id === last && open(entry)) ?? progress.sections.find(wanted);
}

/** Danh sách mục: every section with its two marks, the deadline, and what the order asks. */
export function SectionsScreen() {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const outline = useDraft((state) => state.outline);
  const progress = useProgressInTime();
  const groups = useSectionGroups(progress);
  const title = t('sections.title', { period: periodName(draft.period) });
  const heading = usePage(title);
  const next = progress.isCounted ? nextSection(progress, draft.lastSection) : undefined;
  const collective = useMemo(() => readCover(outline, draft).collective, [outline, draft]);
  return (
    <main className="page" id="content" tabIndex={-1}>
      <p className="eyebrow">{collective}</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <SealedLine />
      <SectionsSummary progress={progress} next={next} groups={groups} />
      <div className="list-layout">
        <div>
          {groups.map((group) => (
            <Group key={group.id} group={group} current={next?.section.id} />
          ))}
          <LeftOverLink />
        </div>
        <OrderCoverage progress={progress} groups={groups} />
      </div>
    </main>
  );
}
