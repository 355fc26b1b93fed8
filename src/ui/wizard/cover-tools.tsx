import { useCallback, useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { COVER_FIELDS } from '../../domain/draft/cover.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import { useLibrary } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useWriting } from '../app/writing.ts';

/** Names, symbol, signatory and recipients follow the profile when the issuer changes, and at the press of a button; it is said. */
export function CoverTools() {
  const write = useWriting();
  const { t } = useTranslation();
  const profile = useLibrary((library) => library.profile);
  const { setValue } = useFormContext<TypedSection>();
  const issuerId = useWatch<TypedSection>({ name: `text.${COVER_FIELDS.issuer}` });
  const issuer = profile.issuers.find(({ id }) => id === issuerId);
  const before = useRef(issuerId);
  const [hasFollowed, setFollowed] = useState(false);
  const fill = useCallback(() => {
    if (!issuer) return;
    const texts = {
      [COVER_FIELDS.superiorBody]: issuer.superiorBody,
      [COVER_FIELDS.issuingBody]: issuer.issuingBody,
      [COVER_FIELDS.symbol]: issuer.symbol,
      [COVER_FIELDS.place]: profile.place,
      [COVER_FIELDS.signingForm]: issuer.signingForm,
      [COVER_FIELDS.signatory]: issuer.signatory,
    };
    for (const [field, value] of Object.entries(texts)) setValue(`text.${field}`, value);
    setValue(
      `lists.${COVER_FIELDS.recipients}`,
      issuer.recipients.map((value) => ({ value })),
    );
    setFollowed(true);
  }, [issuer, profile.place, setValue]);
  useEffect(() => {
    if (before.current === issuerId) return;
    before.current = issuerId;
    fill();
  }, [issuerId, fill]);
  return (
    <div className="notice cover-tools">
      <span role="status">{t(hasFollowed ? 'cover.followed' : 'cover.help')}</span>{' '}
      <button className="btn" type="button" disabled={!issuer || write.isLookingOn} onClick={fill}>
        {t('cover.fill')}
      </button>{' '}
      <a href={hrefOf({ screen: 'profile' })}>{t('home.profile')}</a>
    </div>
  );
}
