import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Profile, profileSchema } from '../../domain/profile/profile-schema.ts';
import { formatDate, readDate } from '../../domain/vietnamese/date.ts';
import { cleanText } from '../../domain/vietnamese/text.ts';
import { useLibrary } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { FormRow } from '../kit/form-parts.tsx';
import { Notice } from '../kit/notice.tsx';
import { FormerProfile } from './profile-former.tsx';

interface ProfileValues {
  name: string;
  place: string;
  orderCite: string;
  orderDeadline: string;
  issuers: { superiorBody: string; issuingBody: string; symbol: string; signatory: string; recipients: string }[];
}

function valuesOf(profile: Profile): ProfileValues {
  return {
    name: profile.name,
    place: profile.place,
    orderCite: profile.order.cite,
    orderDeadline: profile.order.deadline ? formatDate(profile.order.deadline) : '',
    issuers: profile.issuers.map(({ superiorBody, issuingBody, symbol, signatory, recipients }) => ({
      superiorBody,
      issuingBody,
      symbol,
      signatory,
      recipients: recipients.join('\n'),
    })),
  };
}

/** The profile with the boxes taken over; `undefined` when something demanded is blank or the day is impossible. */
function profileOf(profile: Profile, values: ProfileValues): Profile | undefined {
  const clean = (text: string) => cleanText(text).trim();
  const deadline = readDate(values.orderDeadline);
  if (!deadline.ok && values.orderDeadline.trim() !== '') return undefined;
  return profileSchema.safeParse({
    ...profile,
    name: clean(values.name),
    place: clean(values.place),
    order: { cite: clean(values.orderCite), ...(deadline.ok ? { deadline: deadline.value } : {}) },
    issuers: profile.issuers.map((issuer, index) => {
      const typed = values.issuers[index];
      if (!typed) return issuer;
      const recipients = clean(typed.recipients)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      return {
        ...issuer,
        superiorBody: clean(typed.superiorBody),
        issuingBody: clean(typed.issuingBody),
        symbol: clean(typed.symbol),
        signatory: clean(typed.signatory),
        recipients,
      };
    }),
  }).data;
}

/** Hồ sơ đơn vị: a commune's own facts, used by every later report. */
export function ProfileScreen() {
  const { t } = useTranslation();
  const profile = useLibrary((library) => library.profile);
  const saveProfile = useLibrary((library) => library.saveProfile);
  const heading = usePage(t('profile.title'));
  const [outcome, setOutcome] = useState<'saved' | 'incomplete' | 'failed'>();
  const { register, handleSubmit, reset } = useForm<ProfileValues>({ defaultValues: valuesOf(profile) });
  const save = async (values: ProfileValues) => {
    const next = profileOf(profile, values);
    if (!next) {
      setOutcome('incomplete');
      return;
    }
    await saveProfile(next).then(
      () => setOutcome('saved'),
      () => setOutcome('failed'),
    );
  };
  return (
    <main className="page page-narrow" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('profile.title')}
      </h1>
      <p className="lead quiet">{t('profile.lead')}</p>
      <p className="help">{t('secrecy.noStateSecrets')}</p>
      <form noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <section className="block">
          <FormRow id="name" label={t('profile.name')}>
            {(box) => <input className="field-input" {...box} {...register('name')} />}
          </FormRow>
          <FormRow id="place" label={t('profile.place')} help={t('profile.placeHelp')}>
            {(box) => <input className="field-input" {...box} {...register('place')} />}
          </FormRow>
          <FormRow id="orderCite" label={t('newReport.orderCite')} help={t('newReport.orderHelp')}>
            {(box) => <textarea className="area-short" rows={2} {...box} {...register('orderCite')} />}
          </FormRow>
          <FormRow id="orderDeadline" label={t('newReport.deadline')} help={t('newReport.deadlineHelp')}>
            {(box) => (
              <input className="field-input field-date" inputMode="numeric" {...box} {...register('orderDeadline')} />
            )}
          </FormRow>
        </section>
        {profile.issuers.map(({ id }, index) => (
          <section className="block" key={id}>
            <h2>{t(`issuer.${id}`)}</h2>
            <FormRow id={`superior-${id}`} label={t('profile.superiorBody')}>
              {(box) => <input className="field-input" {...box} {...register(`issuers.${index}.superiorBody`)} />}
            </FormRow>
            <FormRow id={`issuing-${id}`} label={t('profile.issuingBody')}>
              {(box) => <input className="field-input" {...box} {...register(`issuers.${index}.issuingBody`)} />}
            </FormRow>
            <FormRow id={`symbol-${id}`} label={t('profile.symbol')}>
              {(box) => <input className="field-input field-date" {...box} {...register(`issuers.${index}.symbol`)} />}
            </FormRow>
            <FormRow id={`signatory-${id}`} label={t('newReport.signatory')} help={t('newReport.signatoryHelp')}>
              {(box) => <input className="field-input" {...box} {...register(`issuers.${index}.signatory`)} />}
            </FormRow>
            <FormRow id={`recipients-${id}`} label={t('newReport.recipients')} help={t('newReport.recipientsHelp')}>
              {(box) => (
                <textarea className="area-short" rows={4} {...box} {...register(`issuers.${index}.recipients`)} />
              )}
            </FormRow>
          </section>
        ))}
        {outcome === 'saved' ? (
          <Notice tone="done" live>
            {t('profile.saved')}
          </Notice>
        ) : null}
        {outcome === 'incomplete' ? (
          <Notice tone="error" word={`${t('level.error')}:`} live>
            {t('profile.incomplete')}
          </Notice>
        ) : null}
        {outcome === 'failed' ? (
          <Notice tone="error" word={`${t('level.error')}:`} live>
            {t('profile.failed')}
          </Notice>
        ) : null}
        <p className="form-act">
          <button className="btn btn-main" type="submit">
            {t('profile.save')}
          </button>
          <a href={hrefOf({ screen: 'home' })}>{t('profile.back')}</a>
        </p>
      </form>
      <FormerProfile
        onTaken={(taken) => {
          setOutcome(undefined);
          reset(valuesOf(taken));
        }}
      />
    </main>
  );
}
