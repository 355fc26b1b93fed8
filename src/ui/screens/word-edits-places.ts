import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../document/model/offers.ts';
import type { Source } from '../../document/model/report-document.ts';
import { COVER_SECTION } from '../../domain/draft/cover.ts';
import { isShown, screenLabel, sectionPaths } from '../../domain/outline/numbering.ts';
import type { Field, Outline } from '../../domain/outline/outline-schema.ts';
import { allSections, findField, findSection } from '../../domain/outline/outline-tree.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useDraft } from '../app/app-context.tsx';
import { useSourceHref } from '../wizard/source-href.ts';

/** The changes in one section. */
export interface SectionChanges {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly changes: readonly Offer[];
}

/** Where a change is shown: with its own answer, or with what stands before it. */
function sourceOf({ change, take }: Offer): Source | undefined {
  const source = change.printed?.source ?? change.following?.source;
  const [edit] = take.kind === 'take' ? take.edits : [];
  if (!source || !edit || edit.kind === 'reason') return source;
  // taken, it goes into this very box: one cell of a sentence, the day beside the place
  if (edit.kind === 'cell') return { ...source, at: { row: edit.row, column: edit.column } };
  return { ...source, field: edit.field };
}

/** The changes by section in the order of the outline; what belongs to none stands with the cover. */
export function useSectionChanges(changes: readonly Offer[]): readonly SectionChanges[] {
  const { t } = useTranslation();
  const outline = useDraft((state) => state.outline);
  const period = useDraft((state) => state.draft.period);
  const tier = useDraft((state) => state.draft.tier);
  return useMemo(() => {
    const paths = sectionPaths(outline, (section) => isShown(section, tier));
    return allSections(outline).flatMap(({ section }): SectionChanges[] => {
      const own = changes.filter((found) => (sourceOf(found)?.section ?? COVER_SECTION) === section.id);
      if (own.length === 0) return [];
      const heading = section.cover ? t('sections.coverName') : fillPeriod(section.heading, period);
      return [{ id: section.id, label: screenLabel(paths.get(section.id)), heading, changes: own }];
    });
  }, [t, outline, period, tier, changes]);
}

/** Address of the box a change is about; `undefined` for the wording of the layout rules. */
export function useBoxHref(found: Offer): string | undefined {
  const hrefOfSource = useSourceHref();
  const source = sourceOf(found);
  return source && hrefOfSource(source);
}

function fieldName(t: Translate, field: Field, { at }: Source): string {
  if (field.kind === 'figure') {
    const part = at && 'part' in at ? `, ${t(`wordEdits.part.${at.part}`)}` : '';
    return `${field.label} (${field.id})${part}`;
  }
  const columnId = at && 'row' in at ? at.column : undefined;
  const column = field.kind === 'table' ? field.columns.find(({ id }) => id === columnId) : undefined;
  return column ? `${field.label}, ${column.label}` : field.label;
}

function nameOf(t: Translate, outline: Outline, found: Offer): string {
  const paragraph = found.change.printed ?? found.change.following;
  const source = sourceOf(found);
  // words below a heading go into the first text of its section; they are spoken of as what they stand below
  if (paragraph?.isHeading) return t('wordEdits.place.heading');
  const section = source && findSection(outline, source.section)?.section;
  const field = section && source.field ? findField(section, source.field) : undefined;
  if (source && field) return fieldName(t, field, source);
  if (source?.at && 'reason' in source.at) return t('wordEdits.place.reason');
  return t(paragraph?.cell ? 'wordEdits.place.table' : 'wordEdits.place.wording');
}

/** What a change is about, in words: the name of its box, or what stands before what was added. */
export function usePlaceName(found: Offer): string {
  const { t } = useTranslation();
  const outline = useDraft((state) => state.outline);
  const name = nameOf(t, outline, found);
  return found.change.kind === 'added' ? t('wordEdits.place.after', { name }) : name;
}
