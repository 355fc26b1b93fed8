import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCompleteness } from '../../domain/completeness/check-completeness.ts';
import type { Finding } from '../../domain/completeness/finding.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { findingText } from '../../i18n/finding-text.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { useProgress } from '../app/use-progress.ts';
import { Icon } from '../kit/icon.tsx';
import { clockTime } from '../kit/moments.ts';
import { targetOf } from '../wizard/field-names.ts';
import { labelOf, type SectionGroup, useSectionGroups } from '../wizard/section-groups.ts';
import { WaitingRules } from './waiting-rules.tsx';

const LOOKS = { error: 'error', warning: 'warn', hint: 'hint' } as const;
const LEVELS = ['error', 'warning', 'hint'] as const;

/** Address of the box a finding is mended in. */
function useFindingHref(): (found: Finding) => string {
  const draft = useDraft((state) => state.draft.id);
  const outline = useDraft((state) => state.outline);
  return ({ place }) => {
    const section = findSection(outline, place.section)?.section;
    const field = section && place.field ? findField(section, place.field) : undefined;
    return hrefOf({ screen: 'section', draft, section: place.section, target: targetOf(place, field) });
  };
}

function FindingRow({ found, group }: { readonly found: Finding; readonly group: SectionGroup }) {
  const { t } = useTranslation();
  const href = useFindingHref()(found);
  const period = useDraft((state) => state.draft.period);
  const { what, todo } = findingText(t, found);
  const entry = group.sections.find(({ progress }) => progress.section.id === found.place.section);
  const label = labelOf([group], found.place.section);
  const section = entry?.progress.section;
  const box = section?.fields?.find(({ id, kind }) => kind === 'figure' && id === found.place.field)?.id;
  const name = section?.cover ? t('sections.coverName') : fillPeriod(section?.heading ?? '', period);
  return (
    <li className="find">
      <span>
        <span className={`tag tag-${LOOKS[found.level]}`}>{t(`level.${found.level}`)}</span>
      </span>
      <div>
        <h3>{what}</h3>
        <dl>
          <dt>{t('check.where')}</dt>
          <dd>
            {label} {name}
            {box ? `, ${t('check.box', { code: box })}` : ''}
          </dd>
          <dt>{t('check.todo')}</dt>
          <dd>{todo}</dd>
        </dl>
      </div>
      <div className="find-act">
        <a
          className="btn"
          href={href}
          aria-label={`${t(found.level === 'hint' ? 'check.open' : 'check.mend')}: ${what}`}
        >
          {t(found.level === 'hint' ? 'check.open' : 'check.mend')}
        </a>
      </div>
    </li>
  );
}

function ErrorSummary({
  errors,
  groups,
}: {
  readonly errors: readonly Finding[];
  readonly groups: readonly SectionGroup[];
}) {
  const { t } = useTranslation();
  const hrefFor = useFindingHref();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="errors" aria-labelledby="errors-head" tabIndex={-1} ref={box}>
      <h2 id="errors-head">{t('check.errorCount', { count: errors.length })}</h2>
      <ul>
        {errors.map((found) => (
          <li key={found.id}>
            <span className="n">{labelOf(groups, found.place.section) || '–'}</span>
            <a href={hrefFor(found)}>{findingText(t, found).what}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Kiểm tra: all findings in the order of the outline; every one of them a link into its box. */
export function CheckScreen() {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const outline = useDraft((state) => state.outline);
  const services = useServices();
  const progress = useProgress();
  const groups = useSectionGroups(progress);
  const hrefFor = useFindingHref();
  const findings = checkCompleteness(outline, draft);
  const errors = findings.filter(({ level }) => level === 'error');
  const [first] = errors;
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
          <ul className="tally">
            {LEVELS.map((level) => (
              <li key={level}>
                <b className={`word-${LOOKS[level]}`}>{findings.filter((found) => found.level === level).length}</b>
                <p>
                  <span className={`word-${LOOKS[level]}`}>{t(`level.${level}`)}</span>
                  <small>{t(`check.meaning.${level}`)}</small>
                </p>
              </li>
            ))}
          </ul>
          {first ? (
            <a className="btn btn-main check-first" href={hrefFor(first)}>
              {t('check.mendFirst')}
            </a>
          ) : (
            <a className="btn btn-main check-first" href={hrefOf({ screen: 'preview', draft: draft.id })}>
              {t('check.toPreview')}
            </a>
          )}
        </div>
        <div>
          {errors.length > 0 ? (
            <ErrorSummary errors={errors} groups={groups} />
          ) : (
            <p className="notice notice-done" role="status">
              <Icon name="tick" /> {t('check.noErrors')}
            </p>
          )}
          {groups.map((group) => {
            const own = findings.filter(({ place }) =>
              group.sections.some(({ progress: { section } }) => section.id === place.section),
            );
            if (own.length === 0) return null;
            return (
              <section className="find-group" key={group.id}>
                <h2>
                  <span className="n">{group.label ? `${group.label}.` : '–'}</span>
                  {fillPeriod(group.heading, draft.period)}
                </h2>
                <ul>
                  {own.map((found) => (
                    <FindingRow key={found.id} found={found} group={group} />
                  ))}
                </ul>
              </section>
            );
          })}
          <WaitingRules />
        </div>
      </div>
    </main>
  );
}
