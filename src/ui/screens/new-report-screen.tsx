import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { COVER_FIELDS, COVER_SECTION } from '../../domain/draft/cover.ts';
import { carryOver, newDraft } from '../../domain/draft/new-draft.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import type { Profile } from '../../domain/profile/profile-schema.ts';
import { cleanText } from '../../domain/vietnamese/text.ts';
import { localDay } from '../../state/local-time.ts';
import { layBegunFrom, savePrevious } from '../../state/previous-report.ts';
import { sealLike } from '../../state/seal-draft.ts';
import { useLibrary, useServices } from '../app/app-context.tsx';
import { goTo, hrefOf, useRoute } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { FormRow, RadioRow } from '../kit/form-parts.tsx';
import { Notice } from '../kit/notice.tsx';
import { EarlierQuestions } from './new-report-earlier.tsx';
import { dayOfBox, type NewReportValues, newReportSchema, startingValues } from './new-report-form.ts';
import { type LastChoice, LastReportQuestion } from './new-report-last.tsx';

/** Message of a box in words; zod's own words never reach the screen. */
function useErrorText(): (field: keyof NewReportValues) => string | undefined {
  const { t } = useTranslation();
  const { formState } = useFormContext<NewReportValues>();
  return (field) => {
    const message = formState.errors[field]?.message;
    if (message === undefined) return undefined;
    const known = [
      'newReport.badDate',
      'newReport.badYear',
      'newReport.cutoffOutside',
      'newReport.deadlineBefore',
    ] as const;
    const key = known.find((candidate) => candidate === message);
    return key ? t(key) : t('newReport.badValue');
  };
}

function PeriodQuestions({ outlines }: { readonly outlines: readonly Outline[] }) {
  const { t } = useTranslation();
  const { register } = useFormContext<NewReportValues>();
  const errorText = useErrorText();
  return (
    <section className="block">
      <h2>{t('newReport.period')}</h2>
      {outlines.length > 1 ? (
        <FormRow id="outline" label={t('newReport.outline')}>
          {(box) => (
            <select className="field-input" {...box} {...register('outline')}>
              {outlines.map(({ id, version, title }) => (
                <option key={`${id}.${version}`} value={`${id}.${version}`}>
                  {title} ({t('newReport.version', { version })})
                </option>
              ))}
            </select>
          )}
        </FormRow>
      ) : null}
      <RadioRow
        legend={t('newReport.kind')}
        options={(['firstHalf', 'secondHalf', 'year'] as const).map((value) => ({
          value,
          label: t(`newReport.kinds.${value}`),
        }))}
        register={() => register('kind')}
      />
      <FormRow id="year" label={t('newReport.year')} error={errorText('year')}>
        {(box) => <input className="field-input field-date" inputMode="numeric" {...box} {...register('year')} />}
      </FormRow>
      <FormRow
        id="cutoffDate"
        label={t('newReport.cutoff')}
        help={t('newReport.cutoffHelp')}
        error={errorText('cutoffDate')}
      >
        {(box) => <input className="field-input field-date" inputMode="numeric" {...box} {...register('cutoffDate')} />}
      </FormRow>
      <RadioRow
        legend={t('newReport.tier')}
        options={(['minimum', 'full'] as const).map((value) => ({
          value,
          label: t(`tier.${value}`),
          help: t(`newReport.tiers.${value}`),
        }))}
        register={() => register('tier')}
      />
    </section>
  );
}

function OrderQuestions() {
  const { t } = useTranslation();
  const { register } = useFormContext<NewReportValues>();
  const errorText = useErrorText();
  return (
    <section className="block">
      <h2>{t('newReport.order')}</h2>
      <FormRow id="order" label={t('newReport.orderCite')} help={t('newReport.orderHelp')}>
        {(box) => <textarea className="area-short" rows={2} {...box} {...register('order')} />}
      </FormRow>
      <FormRow
        id="deadline"
        label={t('newReport.deadline')}
        help={t('newReport.deadlineHelp')}
        error={errorText('deadline')}
      >
        {(box) => <input className="field-input field-date" inputMode="numeric" {...box} {...register('deadline')} />}
      </FormRow>
    </section>
  );
}

function IssuerQuestions({ profile, outline }: { readonly profile: Profile; readonly outline: Outline }) {
  const { t } = useTranslation();
  const { templates } = useServices();
  const { register, setValue } = useFormContext<NewReportValues>();
  const issuer = useWatch<NewReportValues, 'issuer'>({ name: 'issuer' });
  const cover = findSection(outline, COVER_SECTION)?.section;
  const signing = cover && findField(cover, COVER_FIELDS.signingForm);
  const forms = templates.formats[0]?.signingForms.filter((form) => form.issuer === issuer).map(({ id }) => id) ?? [];
  const options = signing?.kind === 'choice' ? signing.options.filter(({ id }) => forms.includes(id)) : [];
  const follow = (id: string) => {
    const chosen = profile.issuers.find((candidate) => candidate.id === id);
    if (!chosen) return;
    setValue('signingForm', chosen.signingForm);
    setValue('signatory', chosen.signatory);
    setValue('recipients', chosen.recipients.join('\n'));
  };
  return (
    <section className="block">
      <h2>{t('newReport.issuer')}</h2>
      <RadioRow
        legend={t('newReport.issuerName')}
        options={profile.issuers.map(({ id, superiorBody, issuingBody, symbol }) => ({
          value: id,
          label: t(`issuer.${id}`),
          help: `${superiorBody} / ${issuingBody} · ${symbol}`,
        }))}
        register={() =>
          register('issuer', { onChange: (event: { target: { value: string } }) => follow(event.target.value) })
        }
      />
      <FormRow id="signingForm" label={t('newReport.signingForm')}>
        {(box) => (
          <select className="field-input field-choice" key={issuer} {...box} {...register('signingForm')}>
            {options.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </FormRow>
      <FormRow id="signatory" label={t('newReport.signatory')} help={t('newReport.signatoryHelp')}>
        {(box) => <input className="field-input" {...box} {...register('signatory')} />}
      </FormRow>
      <FormRow id="recipients" label={t('newReport.recipients')} help={t('newReport.recipientsHelp')}>
        {(box) => <textarea className="area-short" rows={4} {...box} {...register('recipients')} />}
      </FormRow>
      <p className="help">
        <a href={hrefOf({ screen: 'profile' })}>{t('home.profile')}</a>
      </p>
    </section>
  );
}

function lines(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Báo cáo mới: what has to be settled before the first section, with the likely answers already in. */
export function NewReportScreen() {
  const { t } = useTranslation();
  const services = useServices();
  const profile = useLibrary((library) => library.profile);
  const stored = useLibrary((library) => library.drafts);
  const add = useLibrary((library) => library.add);
  const { outlines } = services.templates;
  const route = useRoute();
  const asked = route.screen === 'new' ? route.outline : undefined;
  const outline = outlines.find(({ id, version }) => `${id}.${version}` === asked) ?? outlines[0];
  const heading = usePage(t('newReport.title'));
  const [hasFailed, setFailed] = useState(false);
  const [last, setLast] = useState<LastChoice>();
  const form = useForm<NewReportValues>({
    resolver: zodResolver(newReportSchema),
    mode: 'onTouched',
    defaultValues: startingValues(profile, outline ? `${outline.id}.${outline.version}` : '', localDay(services.now())),
  });
  const drafts = stored.flatMap((entry) => (entry.kind === 'readable' ? [entry.draft] : []));
  if (!outline) {
    return (
      <main className="page" id="content" tabIndex={-1}>
        <h1>{t('newReport.noOutline')}</h1>
      </main>
    );
  }
  const create = async (values: NewReportValues) => {
    const chosen = outlines.find(({ id, version }) => `${id}.${version}` === values.outline) ?? outline;
    const fresh = newDraft(chosen, profile, {
      id: services.newId(),
      now: services.now(),
      tier: values.tier,
      period: { kind: values.kind, year: Number(values.year) },
      issuer: values.issuer,
      cutoffDate: dayOfBox(values.cutoffDate),
      deadline: dayOfBox(values.deadline),
      signingForm: values.signingForm,
      signatory: cleanText(values.signatory).trim(),
      recipients: lines(values.recipients),
      order: lines(values.order).join(' '),
    });
    const earlier = drafts.find(({ id }) => id === values.earlier);
    if (earlier) await sealLike(services, fresh, earlier);
    const begun = earlier ? carryOver(fresh, earlier, { texts: values.takeTexts, figures: values.takeFigures }) : fresh;
    const laid = last?.layOn(begun);
    const added = await add(laid?.draft ?? begun);
    if (!added.ok) {
      setFailed(true);
      return;
    }
    if (laid) await savePrevious(services.repository, fresh.id, laid.kept);
    else if (earlier) await layBegunFrom(fresh, earlier, services);
    goTo({ screen: 'sections', draft: added.value });
  };
  return (
    <main className="page page-narrow" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('newReport.title')}
      </h1>
      <p className="lead quiet">{t('newReport.lead')}</p>
      <Notice tone="warn" word={t('secrecy.noteWord')}>
        {t('secrecy.noStateSecrets')}
      </Notice>
      {hasFailed ? <Notice tone="error">{t('newReport.failed')}</Notice> : null}
      <FormProvider {...form}>
        <form noValidate autoComplete="off" onSubmit={(event) => void form.handleSubmit(create)(event)}>
          <PeriodQuestions outlines={outlines} />
          <OrderQuestions />
          <IssuerQuestions profile={profile} outline={outline} />
          <EarlierQuestions drafts={drafts} />
          <LastReportQuestion outlines={outlines} chosen={last} onChoose={setLast} />
          <p className="form-act">
            <button className="btn btn-main btn-big" type="submit">
              {t('newReport.create')}
            </button>
            <a href={hrefOf({ screen: 'home' })}>{t('newReport.cancel')}</a>
          </p>
        </form>
      </FormProvider>
    </main>
  );
}
