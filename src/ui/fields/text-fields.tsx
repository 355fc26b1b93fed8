import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { COVER_FIELDS, fillNames, readCover, signingFormsOf } from '../../domain/draft/cover.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { Field, Option } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { idOf } from '../wizard/field-names.ts';
import { FieldFrame } from './field-frame.tsx';
import { MentionArea } from './mention-area.tsx';

type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

/** What is printed when the box stays blank. */
function DefaultText({ field }: { readonly field: FieldOf<'shortText' | 'longText'> }) {
  const { t } = useTranslation();
  const text = useDraft(({ outline, draft }) =>
    field.default ? fillNames(field.default, draft, readCover(outline, draft)) : '',
  );
  if (!text) return null;
  return (
    <div className="echo">
      <p className="echo-head">{t('field.whenBlank')}</p>
      <p className="doc">{text}</p>
    </div>
  );
}

export function ShortTextField({ field }: { readonly field: FieldOf<'shortText'> }) {
  const write = useWriting();
  const { register } = useFormContext<TypedSection>();
  const name = `text.${field.id}` as const;
  return (
    <FieldFrame field={field} id={idOf(name)}>
      {(box) => (
        <>
          <input className="field-input" {...box} {...register(name)} {...write.text} />
          <DefaultText field={field} />
        </>
      )}
    </FieldFrame>
  );
}

/** Plain and uncontrolled: Telex and UniKey rewrite what was typed, and nothing here may stand in their way. */
export function LongTextField({ field }: { readonly field: FieldOf<'longText'> }) {
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  const name = `text.${field.id}` as const;
  const isShort = field.default !== undefined || field.requirement !== 'required';
  return (
    <FieldFrame field={field} id={idOf(name)}>
      {(box) => (
        <MentionArea
          box={box}
          registered={register(name)}
          field={field.id}
          openings={field.openings}
          className={isShort ? 'area-short' : ''}
          rows={isShort ? 3 : 10}
          help={field.default ? <DefaultText field={field} /> : <p className="help">{t('field.longTextHelp')}</p>}
        />
      )}
    </FieldFrame>
  );
}

export function DateField({ field }: { readonly field: FieldOf<'date'> }) {
  const write = useWriting();
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  const name = `text.${field.id}` as const;
  return (
    <FieldFrame field={field} id={idOf(name)}>
      {(box) => (
        <>
          <input className="field-input field-date" inputMode="numeric" {...box} {...register(name)} {...write.text} />
          <span className="help help-beside">{t('field.dateHelp')}</span>
        </>
      )}
    </FieldFrame>
  );
}

/** Who may sign depends on who issues: only those forms are offered, and the one that is chosen. */
function useOptions(field: FieldOf<'choice'>): readonly Option[] {
  const outline = useDraft((state) => state.outline);
  const issuer = useDraft(({ draft }) => readCover(outline, draft).issuer);
  const chosen = useDraft(({ draft }) => readCover(outline, draft).signingForm);
  if (field.id !== COVER_FIELDS.signingForm) return field.options;
  const offered = signingFormsOf(outline, issuer);
  return field.options.filter((option) => option.id === chosen || offered.includes(option));
}

export function ChoiceField({ field }: { readonly field: FieldOf<'choice'> }) {
  const write = useWriting();
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  const options = useOptions(field);
  const name = `text.${field.id}` as const;
  return (
    <FieldFrame field={field} id={idOf(name)}>
      {(box) => (
        <select className="field-input field-choice" {...box} {...register(name)} {...write.act}>
          <option value="">{t('field.choose')}</option>
          {options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

export function YesNoField({ field }: { readonly field: FieldOf<'yesNo'> }) {
  const write = useWriting();
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  const name = `text.${field.id}` as const;
  return (
    <FieldFrame field={field} id={idOf(name)} isGroup>
      {(box) => (
        <div className="choices">
          {(['yes', 'no'] as const).map((value, index) => (
            <label className="choice" key={value}>
              <input type="radio" value={value} {...(index === 0 ? box : {})} {...register(name)} {...write.act} />
              <span>{t(`field.${value}`)}</span>
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

/** Printed as it stands; shown so that nobody looks for it. */
export function ConstantField({ field }: { readonly field: FieldOf<'constant'> }) {
  const text = useDraft(({ outline, draft }) => fillNames(field.value, draft, readCover(outline, draft)));
  return (
    <div className="frame frame-constant">
      <p className="strong">{field.label}</p>
      <p>{text}</p>
    </div>
  );
}
