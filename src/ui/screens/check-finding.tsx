import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explanationOf, isExplainable } from '../../domain/completeness/explained.ts';
import { compareFigure } from '../../domain/draft/figure-comparison.ts';
import { figureOfCode } from '../../domain/draft/mentions.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { FigureField, Outline } from '../../domain/outline/outline-schema.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { findingText } from '../../i18n/finding-text.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { labelOf, type SectionGroup } from '../wizard/section-groups.ts';
import { ExplanationBox, ExplanationNote } from './check-explanation.tsx';
import { checkMemory } from './check-memory.ts';
import { FigureBars } from './figure-bars.tsx';
import { useFindingHref } from './use-finding-href.ts';

export const LOOKS = { error: 'error', warning: 'warn', hint: 'hint' } as const;

/** More than these are looked at in the table of the section. */
const MOST_BARS = 3;

function figuresOf({ place, detail }: Finding, outline: Outline): readonly FigureField[] {
  const codes = new Set([
    place.field ?? '',
    ...(detail.code === 'ruleBroken' ? detail.others.map(({ field }) => field ?? '') : []),
    ...(detail.code === 'directionWrong' ? [detail.figure] : []),
  ]);
  return [...codes].flatMap((code) => figureOfCode(outline, code) ?? []);
}

/** The figures a finding speaks of beside those of the earlier period; nothing where there is nothing to compare. */
function BarsOf({ found }: { readonly found: Finding }) {
  const outline = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft);
  const known = figuresOf(found, outline).filter((field) => {
    const { now, earlier } = compareFigure(draft, field);
    return now !== undefined && earlier !== undefined;
  });
  return known.slice(0, MOST_BARS).map((field) => <FigureBars key={field.id} field={field} />);
}

function PlaceOf({ found, groups }: { readonly found: Finding; readonly groups: readonly SectionGroup[] }) {
  const { t } = useTranslation();
  const period = useDraft((state) => state.draft.period);
  const { section: id, field } = found.place;
  const entry = groups.flatMap(({ sections }) => sections).find(({ progress }) => progress.section.id === id);
  const section = entry?.progress.section;
  const box = section?.fields?.find((each) => each.kind === 'figure' && each.id === field)?.id;
  return (
    <>
      {labelOf(groups, id)} {section?.cover ? t('sections.coverName') : fillPeriod(section?.heading ?? '', period)}
      {box ? `, ${t('check.box', { code: box })}` : ''}
    </>
  );
}

/** An answered finding may go under another head, or out of what is listed: the focus then goes to the page, not to nowhere. */
function useFocusKept(opener: RefObject<HTMLElement | null>): void {
  useLayoutEffect(
    () => () => {
      if (opener.current && opener.current === document.activeElement) document.getElementById('content')?.focus();
    },
    [opener],
  );
}

/** One finding: what, where, what to do, the figures it speaks of, and the officer's answer to it. */
export function FindingRow({ found, groups }: { readonly found: Finding; readonly groups: readonly SectionGroup[] }) {
  const write = useWriting();
  const { t } = useTranslation();
  const href = useFindingHref()(found);
  const draft = useDraft((state) => state.draft);
  const [isWriting, setWriting] = useState(checkMemory(draft.id).begun.has(found.id));
  const opener = useRef<HTMLButtonElement>(null);
  useFocusKept(opener);
  const { what, todo } = findingText(t, found);
  const explained = explanationOf(draft, found);
  const isAnswered = explained?.isStale === false;
  const action = t(found.level === 'hint' || isAnswered ? 'check.open' : 'check.mend');
  const close = () => {
    setWriting(false);
    opener.current?.focus();
  };
  return (
    <li className={isAnswered ? 'find find-explained' : 'find'}>
      <span>
        {isAnswered ? (
          <span className="tag">{t('check.explainedTag')}</span>
        ) : (
          <span className={`tag tag-${LOOKS[found.level]}`}>{t(`level.${found.level}`)}</span>
        )}
      </span>
      <div>
        <h3>{what}</h3>
        <dl>
          <dt>{t('check.where')}</dt>
          <dd>
            <PlaceOf found={found} groups={groups} />
          </dd>
          {isAnswered ? null : (
            <>
              <dt>{t('check.todo')}</dt>
              <dd>{todo}</dd>
            </>
          )}
        </dl>
        <BarsOf found={found} />
        {explained && !isWriting ? <ExplanationNote explained={explained} /> : null}
        {isWriting ? <ExplanationBox found={found} close={close} /> : null}
      </div>
      <div className="find-act">
        <a className="btn" href={href} aria-label={`${action}: ${what}`}>
          {action}
        </a>
        {isExplainable(found) ? (
          <button
            className="btn-text"
            type="button"
            ref={opener}
            {...write.act}
            aria-expanded={isWriting}
            aria-label={`${t(explained ? 'check.explainAgain' : 'check.explain')}: ${what}`}
            onClick={() => setWriting(true)}
          >
            {t(explained ? 'check.explainAgain' : 'check.explain')}
          </button>
        ) : null}
      </div>
    </li>
  );
}
