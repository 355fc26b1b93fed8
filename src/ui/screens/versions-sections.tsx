import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareDrafts } from '../../domain/history/compare-drafts.ts';
import { countOf, type DraftDifferences, type SectionDifference } from '../../domain/history/differences.ts';
import { isShown, screenLabel, sectionPaths } from '../../domain/outline/numbering.ts';
import type { Field, Outline } from '../../domain/outline/outline-schema.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { generalWords } from './general-words.ts';
import { FieldWords, OldNew, type Pair, Words } from './versions-difference.tsx';

/** A part of the comparison: a section, or what belongs to none. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly count: number;
  readonly href?: string;
  readonly body: ReactNode;
}

function General({ found, pair }: { readonly found: DraftDifferences; readonly pair: Pair }) {
  const { t } = useTranslation();
  const { templates } = useServices();
  const outline = useDraft((state) => state.outline);
  const known = { outline, outlines: templates.outlines, formats: templates.formats };
  return (
    <>
      {found.general.map((aspect) => (
        <div className="difference" key={aspect}>
          <h3>{t(`versions.general.${aspect}`)}</h3>
          <p>
            <OldNew
              before={generalWords(t, pair.before, aspect, known)}
              after={generalWords(t, pair.after, aspect, known)}
            />
          </p>
        </div>
      ))}
      {found.explanations.map(({ finding, text }) => (
        <div className="difference" key={finding}>
          <h3>{t('versions.explanation')}</h3>
          <Words text={text} />
        </div>
      ))}
    </>
  );
}

/** A figure is named with what it is a part of: "đã giải quyết" alone names five of them. */
function fieldName({ fields = [] }: SectionDifference['section'], field: Field): string {
  const whole = field.kind === 'figure' && fields.find(({ id }) => id === field.partOf);
  return whole ? `${whole.label} · ${field.label}` : field.label;
}

function Section({ difference, pair }: { readonly difference: SectionDifference; readonly pair: Pair }) {
  const { t } = useTranslation();
  const { section, nothingArose, done, fields } = difference;
  const reasonWords = (reason: string | undefined) =>
    reason === undefined ? t('versions.value.no') : `${t('versions.value.nothingArose')}: ${reason}`;
  return (
    <>
      {nothingArose ? (
        <div className="difference">
          <h3>{t('versions.wholeSection')}</h3>
          <p>
            <OldNew before={reasonWords(nothingArose.before)} after={reasonWords(nothingArose.after)} />
          </p>
        </div>
      ) : null}
      {fields.map((field) => (
        <div className="difference" key={field.field.id}>
          <h3>
            {fieldName(section, field.field)}
            {field.kind === 'figure' ? <span className="quiet small"> ({field.field.id})</span> : null}
          </h3>
          <FieldWords difference={field} pair={pair} />
        </div>
      ))}
      {done ? (
        <div className="difference">
          <h3>{t('versions.doneMark')}</h3>
          <p>
            <OldNew
              before={t(done.before ? 'versions.value.yes' : 'versions.value.no')}
              after={t(done.after ? 'versions.value.yes' : 'versions.value.no')}
            />
          </p>
        </div>
      ) : null}
    </>
  );
}

/** What differs, part by part in the order of the report; what belongs to no section comes first. */
export function useParts(
  pair: Pair,
  outline: Outline,
): { readonly found: DraftDifferences; readonly parts: readonly Part[] } {
  const { t } = useTranslation();
  const open = useDraft((state) => state.draft);
  const { before, after } = pair;
  const found = useMemo(() => compareDrafts(before, after, outline), [before, after, outline]);
  const paths = sectionPaths(outline, (section) => isShown(section, open.tier));
  const ofGeneral = found.general.length + found.explanations.length;
  const general: readonly Part[] =
    ofGeneral === 0
      ? []
      : [
          {
            id: 'general',
            label: '',
            heading: t('versions.generalHeading'),
            count: ofGeneral,
            body: <General found={found} pair={pair} />,
          },
        ];
  const sections = found.sections.map((difference): Part => {
    const { section } = difference;
    return {
      id: section.id,
      label: screenLabel(paths.get(section.id)),
      heading: section.cover ? t('sections.coverName') : fillPeriod(section.heading, open.period),
      count: countOf(difference),
      // a section that only holds others, or is not asked for, has no page
      ...(section.children || !isShown(section, open.tier)
        ? {}
        : { href: hrefOf({ screen: 'section', draft: open.id, section: section.id }) }),
      body: <Section difference={difference} pair={pair} />,
    };
  });
  return { found, parts: [...general, ...sections] };
}
