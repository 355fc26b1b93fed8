import { useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { checkSectionWhole } from '../../domain/completeness/check-completeness.ts';
import { openFindings } from '../../domain/completeness/explained.ts';
import { isSectionBegun } from '../../domain/completeness/section-begun.ts';
import { markOf } from '../../domain/draft/draft-answers.ts';
import { readTypedSection, type TypedSection, typeSection } from '../../domain/draft/typed-section.ts';
import { withLastSection, withSectionAnswers } from '../../domain/draft/with-answers.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Field as FieldData, FigureField, Section } from '../../domain/outline/outline-schema.ts';
import { askedFields } from '../../domain/outline/outline-tree.ts';
import { isDemanded } from '../../domain/requirement/requirement.ts';
import { isShownAsOffer } from '../../domain/rules/proposals.ts';
import type { DraftState } from '../../state/draft-store.ts';
import { useDraft, useDraftStore } from '../app/app-context.tsx';
import { Field } from '../fields/field.tsx';
import { FigureTable } from '../fields/figure-table.tsx';
import { Icon } from '../kit/icon.tsx';
import { CoverTools } from './cover-tools.tsx';
import { idOf } from './field-names.ts';
import { SectionFormContext } from './section-form-context.tsx';
import { useWhenReleased } from './use-when-released.ts';

/** What is merely missing is not held against a person who is still writing; it shows after a check. */
const ONLY_AFTER_CHECK = new Set([
  'answerMissing',
  'figuresMissing',
  'optionalBlank',
  'cellMissing',
  'tooFew',
  'formerUnitsMissing',
]);

function isOnlyMissing({ detail }: Finding): boolean {
  return detail.code === 'ruleBroken' ? detail.afterCheck : ONLY_AFTER_CHECK.has(detail.code);
}

function isFigure(field: FieldData): field is FigureField {
  return field.kind === 'figure';
}

function isOther(field: FieldData): field is Exclude<FieldData, { kind: 'figure' }> {
  return field.kind !== 'figure';
}

/** Fields that are demanded now come first; the rest is folded away. A computed figure stays with what it is made of. */
function useFieldsByNeed(section: Section): {
  readonly needed: readonly FieldData[];
  readonly spare: readonly FieldData[];
} {
  const tier = useDraft((state) => state.draft.tier);
  const fields = useMemo(() => askedFields(section, tier), [section, tier]);
  const needed = useDraft(({ draft }) =>
    fields
      .filter(({ requirement }) => isDemanded(requirement, draft, section.id))
      .map(({ id }) => id)
      .join(' '),
  );
  return useMemo(() => {
    const ids = new Set(needed.split(' '));
    return { needed: fields.filter(({ id }) => ids.has(id)), spare: fields.filter(({ id }) => !ids.has(id)) };
  }, [fields, needed]);
}

function Fields({ fields, titleId }: { readonly fields: readonly FieldData[]; readonly titleId: string }) {
  const { t } = useTranslation();
  const figures = fields.filter(isFigure);
  return (
    <>
      {figures.length > 0 ? (
        <section className="block" aria-labelledby={titleId}>
          <h2 id={titleId}>{t('section.figures')}</h2>
          <FigureTable fields={figures} titleId={titleId} />
        </section>
      ) : null}
      {fields.filter(isOther).map((field) => (
        <section className="block" key={field.id}>
          <Field field={field} />
        </section>
      ))}
    </>
  );
}

/** Optional questions: folded, counted, opened when a link leads into them. */
function SpareFields({
  fields,
  section,
  isOpen,
}: {
  readonly fields: readonly FieldData[];
  readonly section: Section;
  readonly isOpen: boolean;
}) {
  const { t } = useTranslation();
  const answered = useDraft(
    ({ draft }) =>
      fields.filter((field) => isSectionBegun({ ...section, fields: [field] }, { ...draft, marks: {} })).length,
  );
  if (fields.length === 0) return null;
  return (
    <details className="fold" open={isOpen}>
      <summary>
        <Icon name="forward" className="chev" />
        {t('section.spare')} <span className="must">{t('section.spareCount', { count: fields.length, answered })}</span>
      </summary>
      <div className="fold-body">
        <Fields fields={fields} titleId="spare-figures" />
      </div>
    </details>
  );
}

function findingsOf(
  { draft, outline, previous }: DraftState,
  section: Section,
  showsMissing: boolean,
): readonly Finding[] {
  return openFindings(draft, checkSectionWhole(outline, draft, section, previous?.draft)).filter(
    (found) =>
      (showsMissing || !isOnlyMissing(found)) &&
      !(found.detail.code === 'ruleBroken' && isShownAsOffer(outline, found.detail.rule, section.id)),
  );
}

/** Brings the focus to where a link led: into the box itself, inside whatever fold it lies. */
function focusTarget(root: HTMLElement, target: string): void {
  const box =
    root.querySelector<HTMLElement>(`[name="${CSS.escape(target)}"]`) ??
    root.querySelector<HTMLElement>(`.row-editor [id$="-cells-${CSS.escape(target.split('.').at(-1) ?? '')}"]`) ??
    root.querySelector<HTMLElement>(`.grid-open input, .grid-open textarea, .grid-open select`) ??
    root.querySelector<HTMLElement>(`[name^="${CSS.escape(target)}."]`) ??
    root.querySelector<HTMLElement>(`[data-target="${CSS.escape(target)}"]`) ??
    root.querySelector<HTMLElement>(`#${CSS.escape(idOf(target))}`) ??
    root.querySelector<HTMLElement>('form input, form textarea, form select, form [data-target]');
  for (let above = box?.parentElement; above; above = above.parentElement) {
    if (above instanceof HTMLDetailsElement) above.open = true;
  }
  box?.scrollIntoView({ block: 'center' });
  box?.focus({ preventScroll: true });
}

interface SectionFormProps {
  readonly section: Section;
  readonly target: string | undefined;
}

/** The form of one section; made anew when its boxes come to show other numbers: another unit of money, figures carried over. */
export function SectionForm(props: SectionFormProps) {
  const moneyUnit = useDraft(({ draft }) => draft.layout.moneyUnit);
  const refills = useDraft((state) => state.refills);
  return <SectionBoxes key={`${moneyUnit ?? ''} ${refills}`} {...props} />;
}

/** Form → store on every change; store → form only when it mounts. Tables keep their rows themselves. */
function SectionBoxes({ section, target }: SectionFormProps) {
  const store = useDraftStore();
  const root = useRef<HTMLFormElement>(null);
  const showsMissing = target !== undefined;
  const hidesFields = useDraft(({ draft }) => markOf(draft, section.id).nothingArose !== undefined);
  const [findings, setFindings] = useState(() => findingsOf(store.getState(), section, showsMissing));
  const form = useForm<TypedSection>({
    defaultValues: useMemo(
      // a table may have hundreds of rows, and the form copies all it holds with every key
      () => ({ ...typeSection(section, store.getState().draft), tables: {} }),
      [section, store],
    ),
  });
  const { needed, spare } = useFieldsByNeed(section);
  const whenReleased = useWhenReleased();

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          store.getState().change((draft) => {
            const changed = withSectionAnswers(
              draft,
              section.id,
              readTypedSection(section, values, draft.layout.moneyUnit),
            );
            return changed === draft ? draft : withLastSection(changed, section.id);
          });
        },
      }),
    [form, section, store],
  );
  useEffect(() => {
    if (target !== undefined) focusTarget(root.current?.closest('main') ?? document.body, target);
  }, [target]);

  const spareIds = new Set(spare.map(({ id }) => id));
  const context = useMemo(() => ({ section: section.id, findings, target }), [section.id, findings, target]);
  return (
    <SectionFormContext.Provider value={context}>
      <FormProvider {...form}>
        <form
          // the browser would keep the boxes in the clear for the case of a crash; what is written is kept by the program
          autoComplete="off"
          ref={root}
          noValidate
          hidden={hidesFields}
          onSubmit={(event) => event.preventDefault()}
          onBlur={() => whenReleased(() => setFindings(findingsOf(store.getState(), section, showsMissing)))}
        >
          {section.cover ? <CoverTools /> : null}
          <Fields fields={needed} titleId="figures" />
          <SpareFields fields={spare} section={section} isOpen={spareIds.has(target?.split('.')[1] ?? '')} />
        </form>
      </FormProvider>
    </SectionFormContext.Provider>
  );
}
