import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress, SectionProgress } from '../../domain/completeness/progress.ts';
import { markOf } from '../../domain/draft/draft-answers.ts';
import { withMark } from '../../domain/draft/with-answers.ts';
import { screenLabel } from '../../domain/outline/numbering.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { cleanText } from '../../domain/vietnamese/text.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { goTo, hrefOf, type Route } from '../app/route.ts';
import { useKeys } from '../app/use-keys.ts';
import { usePage } from '../app/use-page.ts';
import { useProgressInTime } from '../app/use-progress.ts';
import { useWriting } from '../app/writing.ts';
import { Icon } from '../kit/icon.tsx';
import { daysLeft } from '../kit/moments.ts';
import { StateTag } from '../kit/state-tag.tsx';
import { useIsNarrow } from '../kit/use-is-narrow.ts';
import { Aside } from '../wizard/aside.tsx';
import { useBeside } from '../wizard/beside-choice.ts';
import { PreviousFold } from '../wizard/previous-fold.tsx';
import { Rail } from '../wizard/rail.tsx';
import { SectionForm } from '../wizard/section-form.tsx';
import { labelOf, type SectionGroup, useSectionGroups } from '../wizard/section-groups.ts';

/** "Cả mục không phát sinh" with its reason; what was entered below is kept. */
function NothingArose({ section }: { readonly section: string }) {
  const write = useWriting();
  const { t } = useTranslation();
  const change = useDraft((state) => state.change);
  const refills = useDraft((state) => state.refills);
  const reason = useDraft((state) => markOf(state.draft, section).nothingArose?.reason);
  const isOn = reason !== undefined;
  const set = (next: string | undefined) =>
    change((draft) => {
      const { done } = markOf(draft, section);
      return withMark(draft, section, next === undefined ? { done } : { done, nothingArose: { reason: next } });
    });
  return (
    <fieldset className="block block-tight">
      <legend className="hidden-text">{t('section.nothingLegend')}</legend>
      <label className="choice">
        <input
          type="checkbox"
          {...write.act}
          checked={isOn}
          onChange={(event) => set(event.target.checked ? '' : undefined)}
        />
        <span>
          {t('section.nothing')}
          <small>{t('section.nothingHelp')}</small>
        </span>
      </label>
      {isOn ? (
        <div className="reason">
          <label htmlFor="section-reason">{t('section.reason')}</label>
          <p className="help" id="section-reason-help">
            {t('section.reasonHelp')}
          </p>
          <input
            key={refills}
            className="field-input"
            id="section-reason"
            {...write.text}
            aria-describedby="section-reason-help"
            name="section"
            defaultValue={reason}
            onChange={(event) => set(cleanText(event.target.value))}
          />
        </div>
      ) : null}
    </fieldset>
  );
}

function Head({
  progress,
  label,
  movesFocus,
}: {
  readonly progress: SectionProgress;
  readonly label: string;
  readonly movesFocus: boolean;
}) {
  const { t } = useTranslation();
  const period = useDraft((state) => state.draft.period);
  const items = useDraft((state) => state.outline.order.items);
  const { section, parents, findings, state } = progress;
  const heading = section.cover ? t('sections.coverName') : fillPeriod(section.heading, period);
  const last = label.split('.').at(-1) ?? '';
  const ref = usePage(`${label ? `${label}. ` : ''}${heading} – ${t('frame.title')}`, movesFocus);
  const errors = state === 'notBegun' ? 0 : findings.filter(({ level }) => level === 'error').length;
  const numbers = items.filter(({ id }) => section.answers?.mainly.includes(id)).map(({ number }) => number);
  return (
    <>
      {parents.length > 0 ? (
        <p className="eyebrow small">
          {label.split('.')[0]}. {parents.map((parent) => fillPeriod(parent.heading, period)).join(' › ')}
        </p>
      ) : null}
      <h1 ref={ref} tabIndex={-1} id="section-heading">
        {last ? `${last}. ` : ''}
        {heading}
      </h1>
      <p className="form-head">
        <StateTag state={state} />
        {errors > 0 ? <span className="word-error">{t('sections.errors', { count: errors })}</span> : null}
        {numbers.length > 0 ? <span>{t('sections.answersItems', { items: numbers.join(', ') })}</span> : null}
        {section.requirement === 'optional' ? <span>{t('sections.optional')}</span> : null}
      </p>
    </>
  );
}

function Finish({ section }: { readonly section: string }) {
  const write = useWriting();
  const { t } = useTranslation();
  const change = useDraft((state) => state.change);
  const done = useDraft((state) => markOf(state.draft, section).done);
  return (
    <div className="finish">
      <label className="choice">
        <input
          type="checkbox"
          {...write.act}
          checked={done}
          onChange={(event) =>
            change((draft) => withMark(draft, section, { ...markOf(draft, section), done: event.target.checked }))
          }
        />
        <span>
          {t('section.done')}
          <small>{t('section.doneHelp')}</small>
        </span>
      </label>
    </div>
  );
}

function Steps({
  before,
  after,
  groups,
}: {
  readonly before: SectionProgress | undefined;
  readonly after: SectionProgress | undefined;
  readonly groups: readonly SectionGroup[];
}) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const period = useDraft((state) => state.draft.period);
  const name = ({ section }: SectionProgress) =>
    `${labelOf(groups, section.id)} ${section.cover ? t('sections.coverName') : fillPeriod(section.short ?? section.heading, period)}`.trim();
  return (
    <nav className="steps" aria-label={t('section.steps')}>
      <a
        className="step"
        href={
          before
            ? hrefOf({ screen: 'section', draft, section: before.section.id })
            : hrefOf({ screen: 'sections', draft })
        }
      >
        <Icon name="back" />
        <span>
          <small>{t(before ? 'section.before' : 'section.toList')}</small>
          {before ? name(before) : t('frame.sections')}
        </span>
      </a>
      <a
        className="step step-next"
        href={
          after ? hrefOf({ screen: 'section', draft, section: after.section.id }) : hrefOf({ screen: 'check', draft })
        }
      >
        <span>
          <small>{t(after ? 'section.after' : 'section.finished')}</small>
          <b>{after ? name(after) : t('section.toCheck')}</b>
        </span>
        <Icon name="forward" />
      </a>
    </nav>
  );
}

function Crumb({ progress, index }: { readonly progress: Progress; readonly index: number }) {
  const { t } = useTranslation();
  const deadline = useDraft((state) => state.draft.deadline);
  const now = useServices().now();
  const left = deadline ? daysLeft(deadline, now) : -1;
  return (
    <p className="crumb quiet">
      <span>{t('section.position', { number: index + 1, total: progress.total })}</span>
      <span>
        {t('section.overall', { complete: progress.isCounted ? progress.complete : '…', total: progress.total })}
        {left >= 0 ? `, ${t('home.daysLeft', { count: left })}` : ''}
      </span>
    </p>
  );
}

/** Soạn mục: one section, its guiding questions, and the way on. */
export function SectionScreen({ route }: { readonly route: Extract<Route, { screen: 'section' }> }) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const [beside] = useBeside();
  // pages and texts that are read need the room of the list of sections
  const isBesideWide = beside !== 'guidance' && !isNarrow;
  const progress = useProgressInTime();
  const groups = useSectionGroups(progress);
  const index = progress.sections.findIndex(({ section }) => section.id === route.section);
  const current = progress.sections[index];
  const before = progress.sections[index - 1];
  const after = progress.sections[index + 1];
  useKeys(
    useMemo(
      () => ({
        'ctrl+enter': () =>
          goTo(
            after
              ? { screen: 'section', draft: route.draft, section: after.section.id }
              : { screen: 'check', draft: route.draft },
          ),
        'alt+arrowdown': () =>
          goTo(
            after
              ? { screen: 'section', draft: route.draft, section: after.section.id }
              : { screen: 'check', draft: route.draft },
          ),
        'alt+arrowup': () =>
          goTo(
            before
              ? { screen: 'section', draft: route.draft, section: before.section.id }
              : { screen: 'sections', draft: route.draft },
          ),
        escape: () => goTo({ screen: 'sections', draft: route.draft }),
      }),
      [before, after, route.draft],
    ),
  );
  if (!current) {
    return (
      <main className="page" id="content" tabIndex={-1}>
        <h1>{t('section.unknown')}</h1>
        <a href={hrefOf({ screen: 'sections', draft: route.draft })}>{t('frame.sections')}</a>
      </main>
    );
  }
  const { section } = current;
  return (
    <div className={isBesideWide ? 'write write-sheets' : 'write'}>
      {isBesideWide ? null : <Rail progress={progress} current={section.id} />}
      <main className="form" id="content" tabIndex={-1}>
        <Crumb progress={progress} index={index} />
        <Head
          key={`head-${section.id}`}
          movesFocus={route.target === undefined}
          progress={current}
          label={screenLabel(groups.flatMap(({ sections }) => sections)[index]?.path)}
        />
        {section.allowsNothingArose ? <NothingArose key={`nothing-${section.id}`} section={section.id} /> : null}
        <SectionForm key={`${section.id}:${route.target ?? ''}`} section={section} target={route.target} />
        {isNarrow ? <PreviousFold section={section.id} /> : null}
        <Finish section={section.id} />
        <Steps before={before} after={after} groups={groups} />
      </main>
      <Aside section={section} />
    </div>
  );
}
