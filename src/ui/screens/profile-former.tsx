import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../domain/profile/profile-schema.ts';
import { loadFormerProfile } from '../../state/former-profile.ts';
import { useLibrary, useServices } from '../app/app-context.tsx';
import { Notice } from '../kit/notice.tsx';

/** Takes back the profile that a restored backup replaced; the two change places, so that this can be taken back too. */
export function FormerProfile({ onTaken }: { readonly onTaken: (profile: Profile) => void }) {
  const { t } = useTranslation();
  const services = useServices();
  const profile = useLibrary((library) => library.profile);
  const exchange = useLibrary((library) => library.exchangeProfile);
  const [former, setFormer] = useState<Profile>();
  const [outcome, setOutcome] = useState<'taken' | 'failed'>();
  useEffect(() => {
    void loadFormerProfile(services).then(setFormer);
  }, [services]);
  if (!former) return null;
  const take = async () => {
    try {
      await exchange(former);
    } catch {
      setOutcome('failed');
      return;
    }
    setFormer(profile);
    setOutcome('taken');
    onTaken(former);
  };
  return (
    <section className="block" aria-labelledby="profile-former">
      <h2 id="profile-former">{t('formerProfile.title')}</h2>
      <p className="measure">{t('formerProfile.text', { name: former.name, place: former.place })}</p>
      <p>
        <button className="btn" type="button" onClick={() => void take()}>
          {t('formerProfile.take')}
        </button>
      </p>
      {outcome === 'taken' ? (
        <Notice tone="done" live>
          {t('formerProfile.taken')}
        </Notice>
      ) : null}
      {outcome === 'failed' ? (
        <Notice tone="error" word={`${t('level.error')}:`} live>
          {t('formerProfile.failed')}
        </Notice>
      ) : null}
    </section>
  );
}
