import { useTranslation } from 'react-i18next';
import type { Progress, SectionProgress } from '../../domain/completeness/progress.ts';
import { screenLabel } from '../../domain/outline/numbering.ts';
import { readableLeftOver } from '../../domain/outline-change/left-overs.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { type SectionGroup, useSectionGroups } from './section-groups.ts';

function StateWords({ progress }: { readonly progress: SectionProgress }) {
  const { t } = useTranslation();
  const errors = progress.findings.filter(({ level }) => level === 'error').length;
  const words = [t(`sectionState.${progress.state}`)];
  if (progress.state === 'begun' && errors > 0) words.push(t('sections.errors', { count: errors }));
  if (progress.done) words.push(t('sections.doneWord'));
  return <em>{words.join(', ')}</em>;
}

function RailGroup({ group, current }: { readonly group: SectionGroup; readonly current: string }) {
  const draft = useDraft((state) => state.draft.id);
  const period = useDraft((state) => state.draft.period);
  const head = (
    <>
      <span className="n">{group.label || '–'}</span>
      <span>{fillPeriod(group.short, period)}</span>
      <span className="s num">
        {group.complete}/{group.sections.length}
      </span>
    </>
  );
  const holdsCurrent = group.sections.some(({ progress }) => progress.section.id === current);
  const [only] = group.sections;
  if (group.sections.length === 1 && only) {
    return (
      <a
        className="rail-group"
        href={hrefOf({ screen: 'section', draft, section: only.progress.section.id })}
        aria-current={holdsCurrent ? 'page' : undefined}
      >
        {head}
      </a>
    );
  }
  return (
    <details open={holdsCurrent} key={`${group.id}-${holdsCurrent}`}>
      <summary>{head}</summary>
      <ul>
        {group.sections.map(({ progress, path }) => (
          <li key={progress.section.id}>
            <a
              href={hrefOf({ screen: 'section', draft, section: progress.section.id })}
              aria-current={progress.section.id === current ? 'page' : undefined}
            >
              <span className="n">{screenLabel(path)}</span>
              <span>
                {fillPeriod(progress.section.short ?? progress.section.heading, period)}
                <StateWords progress={progress} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The sections at the side; the group one is in stands open. */
export function Rail({ progress, current }: { readonly progress: Progress; readonly current: string }) {
  const { t } = useTranslation();
  const groups = useSectionGroups(progress);
  const draft = useDraft((state) => state.draft.id);
  const leftOver = useDraft((state) => readableLeftOver(state.draft).length);
  return (
    <nav className="rail" aria-label={t('section.rail')}>
      <h2>{t('section.railHead')}</h2>
      {groups.map((group) => (
        <RailGroup key={group.id} group={group} current={current} />
      ))}
      {leftOver > 0 ? (
        <a className="rail-group" href={hrefOf({ screen: 'leftOver', draft })}>
          <span className="n">–</span>
          <span>{t('leftOver.railHead')}</span>
          <span className="s num">{leftOver}</span>
        </a>
      ) : null}
    </nav>
  );
}
