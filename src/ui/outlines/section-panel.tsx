import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outline, Section } from '../../domain/outline/outline-schema.ts';
import { changeSection, type SectionChange } from '../../domain/outline-editing/edit-sections.ts';
import { isBlank } from '../../domain/vietnamese/text.ts';
import { AddField } from './add-field.tsx';
import { FieldList } from './field-list.tsx';
import { ChoiceBox, TypedBox } from './typed-box.tsx';
import { useTakeStep } from './use-editing.ts';

/** What can be set of the chosen section, and what is asked in it. */
export function SectionPanel({
  outline,
  section,
  headingBox,
  onNamed,
}: {
  readonly outline: Outline;
  readonly section: Section;
  readonly headingBox: RefObject<HTMLInputElement | null>;
  /** Enter or Escape in the box of the name. */
  readonly onNamed: () => void;
}) {
  const { t } = useTranslation();
  const step = useTakeStep();
  if (section.cover) return <p>{t('outlines.coverStays')}</p>;
  const { id, heading } = section;
  const change = (part: SectionChange, box?: string) =>
    void step('sectionChanged', heading, (before) => changeSection(before, id, part), box && `${id}.${box}`);
  return (
    <>
      <TypedBox
        id="section-heading"
        label={t('outlines.heading')}
        help={t('outlines.headingHelp')}
        value={heading}
        box={headingBox}
        leave={onNamed}
        error={isBlank(heading) ? t('outlines.problem.emptyHeading') : undefined}
        take={(words) => change({ heading: words }, 'heading')}
      />
      <TypedBox
        id="section-short"
        label={t('outlines.short')}
        help={t('outlines.shortHelp')}
        value={section.short ?? ''}
        take={(words) => change({ short: words }, 'short')}
      />
      <div className="outline-pair">
        <ChoiceBox
          id="section-requirement"
          label={t('outlines.requirement')}
          value={section.requirement}
          options={(['required', 'optional'] as const).map((value) => ({
            value,
            label: t(`outlines.requirements.${value}`),
          }))}
          take={(requirement) => change({ requirement })}
        />
        <ChoiceBox
          id="section-tier"
          label={t('outlines.tier')}
          value={section.tier}
          options={(['minimum', 'full'] as const).map((value) => ({ value, label: t(`outlines.tiers.${value}`) }))}
          take={(tier) => change({ tier })}
        />
      </div>
      {section.children ? (
        <p className="help">{t('outlines.holdsSections', { count: section.children.length })}</p>
      ) : (
        <>
          <label className="choice">
            <input
              type="checkbox"
              checked={section.allowsNothingArose ?? false}
              onChange={(event) => change({ allowsNothingArose: event.target.checked })}
            />
            <span>{t('outlines.allowsNothingArose')}</span>
          </label>
          <TypedBox
            id="section-guidance"
            label={t('outlines.guidance')}
            help={t('outlines.guidanceHelp')}
            rows={4}
            value={(section.guidance ?? []).join('\n')}
            take={(words) => change({ guidance: words.split('\n') }, 'guidance')}
          />
          <FieldList outline={outline} section={section} />
          <AddField section={section} />
        </>
      )}
    </>
  );
}
