import { useTranslation } from 'react-i18next';
import type { Field, Measure, Outline, Section } from '../../domain/outline/outline-schema.ts';
import { allSections } from '../../domain/outline/outline-tree.ts';
import {
  changeField,
  changeKind,
  type FieldChange,
  kindsFor,
  moveFieldTo,
} from '../../domain/outline-editing/edit-fields.ts';
import { fillPeriodWords } from '../../domain/shared/reporting-period.ts';
import { isBlank } from '../../domain/vietnamese/text.ts';
import { PartList } from './part-list.tsx';
import { ChoiceBox, TypedBox } from './typed-box.tsx';
import { useTakeStep } from './use-editing.ts';

export const MEASURES: readonly Measure[] = ['count', 'money', 'percent', 'area', 'score'];

const REQUIREMENTS = ['conditional', 'required', 'optional'] as const;

type Change = (part: FieldChange, box?: string) => void;

function MeasureBoxes({ field, change }: { readonly field: Field & { kind: 'figure' }; readonly change: Change }) {
  const { t } = useTranslation();
  const { measure, unit, id } = field;
  return (
    <div className="outline-pair">
      <ChoiceBox
        id={`${id}-measure`}
        label={t('outlines.measure')}
        value={measure}
        options={MEASURES.map((value) => ({ value, label: t(`outlines.measures.${value}`) }))}
        take={(next) => change({ measure: next, unit })}
      />
      <TypedBox
        id={`${id}-unit`}
        label={t('outlines.unit')}
        value={unit}
        error={isBlank(unit) ? t('outlines.problem.emptyUnit') : undefined}
        take={(next) => change({ measure, unit: next }, 'unit')}
      />
    </div>
  );
}

/** A condition of before stays until another answer is chosen. */
function RequirementBoxes({ field, change }: { readonly field: Field; readonly change: Change }) {
  const { t } = useTranslation();
  const current = typeof field.requirement === 'object' ? 'conditional' : field.requirement;
  const options = REQUIREMENTS.filter((value) => value !== 'conditional' || current === value);
  return (
    <div className="outline-pair">
      <ChoiceBox
        id={`${field.id}-requirement`}
        label={t('outlines.requirement')}
        value={current}
        options={options.map((value) => ({ value, label: t(`outlines.requirements.${value}`) }))}
        take={(requirement) => (requirement === 'conditional' ? undefined : change({ requirement }))}
      />
      <ChoiceBox
        id={`${field.id}-tier`}
        label={t('outlines.tier')}
        value={field.tier}
        options={(['minimum', 'full'] as const).map((value) => ({ value, label: t(`outlines.tiers.${value}`) }))}
        take={(tier) => change({ tier })}
      />
    </div>
  );
}

/** Another section the field can go to. */
function SectionBox({
  outline,
  section,
  field,
}: {
  readonly outline: Outline;
  readonly section: Section;
  readonly field: Field;
}) {
  const { t } = useTranslation();
  const step = useTakeStep();
  const leaves = allSections(outline).flatMap((placed) =>
    placed.section.children || placed.section.cover ? [] : [placed.section],
  );
  return (
    <ChoiceBox
      id={`${field.id}-section`}
      label={t('outlines.ofSection')}
      value={section.id}
      options={leaves.map(({ id, heading }) => ({
        value: id,
        label: fillPeriodWords(heading) || t('outlines.noHeading'),
      }))}
      take={(target) =>
        void step('fieldMoved', field.label, (before) => moveFieldTo(before, section.id, field.id, target))
      }
    />
  );
}

/** Everything of one field that can be set by hand. */
export function FieldEditor({
  outline,
  section,
  field,
}: {
  readonly outline: Outline;
  readonly section: Section;
  readonly field: Field;
}) {
  const { t } = useTranslation();
  const step = useTakeStep();
  const { id, label } = field;
  const change: Change = (part, box) =>
    void step(
      'fieldChanged',
      label,
      (before) => changeField(before, section.id, id, part),
      box && `${section.id}.${id}.${box}`,
    );
  const kinds = kindsFor(field);
  const kind = kinds.find((one) => one === field.kind);
  const options = field.kind === 'choice' ? field.options : undefined;
  const parts = field.kind === 'table' ? field.columns : options;
  return (
    <>
      <TypedBox
        id={`${id}-label`}
        label={t('outlines.label')}
        value={label}
        error={isBlank(label) ? t('outlines.problem.emptyLabel') : undefined}
        take={(words) => change({ label: words }, 'label')}
      />
      <TypedBox
        id={`${id}-help`}
        label={t('outlines.help')}
        value={field.help ?? ''}
        take={(words) => change({ help: words }, 'help')}
      />
      {kind ? (
        <ChoiceBox
          id={`${id}-kind`}
          label={t('outlines.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`outlines.kinds.${value}`) }))}
          take={(next) => void step('fieldChanged', label, (before) => changeKind(before, section.id, id, next))}
        />
      ) : null}
      {field.kind === 'figure' ? <MeasureBoxes field={field} change={change} /> : null}
      {parts ? (
        <PartList
          legend={t(field.kind === 'table' ? 'outlines.columns' : 'outlines.options')}
          parts={parts}
          take={(next, box) => change({ parts: next }, box)}
        />
      ) : null}
      <RequirementBoxes field={field} change={change} />
      <SectionBox outline={outline} section={section} field={field} />
    </>
  );
}
