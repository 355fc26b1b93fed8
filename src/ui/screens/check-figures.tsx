import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeText, figureChange, figurePartText } from '../../document/model/figure-text.ts';
import { compareFigure, isOdd } from '../../domain/draft/figure-comparison.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { FigureField, Section } from '../../domain/outline/outline-schema.ts';
import { askedFields } from '../../domain/outline/outline-tree.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { Icon } from '../kit/icon.tsx';
import { targetOf } from '../wizard/field-names.ts';
import { labelOf, type SectionGroup } from '../wizard/section-groups.ts';
import { PairOfBars } from './figure-bars.tsx';

function FigureRow({ field, section }: { readonly field: FigureField; readonly section: string }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const compared = compareFigure(draft, field);
  const { now, nowPart, earlier } = compared;
  const change = figureChange(draft, field);
  const odd = isOdd(compared);
  const place = { section, field: field.id, part: nowPart } as const;
  return (
    <tr className={odd ? 'odd' : undefined}>
      <th scope="row">
        <a href={hrefOf({ screen: 'section', draft: draft.id, section, target: targetOf(place, field) })}>
          {field.id} {field.label}
        </a>
        <small>{field.measure === 'percent' ? '%' : unitText(field, draft)}</small>
      </th>
      <td className="num">{figurePartText(draft, field, 'earlier') || '–'}</td>
      <td className="num">{figurePartText(draft, field, nowPart) || '–'}</td>
      <td>
        <PairOfBars now={now} earlier={earlier} />
      </td>
      <td>
        {change ? changeText(change, field, draft) : '–'}
        {odd ? <b className="word-warn"> {t('check.odd')}</b> : null}
      </td>
    </tr>
  );
}

function useFiguresOf(section: Section): readonly FigureField[] {
  const tier = useDraft((state) => state.draft.tier);
  return askedFields(section, tier).filter((field) => field.kind === 'figure');
}

/** The figures of one section beside those of the earlier period: folded unless one is odd, and made only when open. */
function SectionFigures({ section, label }: { readonly section: Section; readonly label: string }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const figures = useFiguresOf(section);
  const odd = figures.filter((field) => isOdd(compareFigure(draft, field))).length;
  const [isOpen, setOpen] = useState(odd > 0);
  if (figures.length === 0) return null;
  const name = `${label} ${fillPeriod(section.heading, draft.period)}`.trim();
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="forward" className="chev" />
        {name}{' '}
        <span className="must">
          {t('check.figureCount', { count: figures.length })}
          {odd > 0 ? `, ${t('check.oddCount', { count: odd })}` : ''}
        </span>
      </summary>
      {isOpen ? (
        <div className="fold-body">
          <table className="side-by-side">
            <caption className="hidden-text">{t('check.figuresOf', { name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('check.figure')}</th>
                <th scope="col">{t('check.earlier')}</th>
                <th scope="col">{t('check.now')}</th>
                <td />
                <th scope="col">{t('check.change')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((field) => (
                <FigureRow key={field.id} field={field} section={section.id} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}

/** All figures by section, this period beside the earlier one, so that an odd one is seen at a glance. */
export function CheckFigures({ groups }: { readonly groups: readonly SectionGroup[] }) {
  const { t } = useTranslation();
  return (
    <section className="find-group" aria-labelledby="figures-head">
      <h2 id="figures-head">
        <span className="n">–</span>
        {t('check.figures')}
      </h2>
      {groups.flatMap(({ sections }) =>
        sections.map(({ progress: { section } }) => (
          <SectionFigures key={section.id} section={section} label={labelOf(groups, section.id)} />
        )),
      )}
    </section>
  );
}
