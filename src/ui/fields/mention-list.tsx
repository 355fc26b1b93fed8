import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type MentionOffer, MOST_OFFERS } from '../../document/model/mention-offers.ts';

/** The figures that can be put into the text; the text box keeps the focus and moves the choice. */
export function MentionList({
  id,
  offers,
  active,
  choose,
}: {
  readonly id: string;
  readonly offers: readonly MentionOffer[];
  readonly active: number;
  readonly choose: (offer: MentionOffer) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  if (offers.length === 0) return <p className="help mention-none">{t('mention.none')}</p>;
  return (
    <div className="mentions" role="listbox" id={id} ref={list} aria-label={t('mention.list')}>
      {offers.map((offer, index) => (
        // the text box has the focus and its keys: the mouse chooses without taking it
        <div
          key={offer.text}
          role="option"
          id={`${id}-${index}`}
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(offer);
          }}
        >
          <span>
            {offer.field.label}{' '}
            <small>
              {offer.whole ? `${offer.whole} · ` : ''}
              {offer.field.id} · {t(`mention.form.${offer.form}`)}
            </small>
          </span>
          <b>{offer.words === '' ? t('mention.missing', { unit: offer.field.unit }) : offer.words}</b>
        </div>
      ))}
      {offers.length < MOST_OFFERS ? null : (
        // not to be chosen, but read out with the list
        <div className="help" role="option" aria-disabled="true" aria-selected={false} tabIndex={-1}>
          {t('mention.more')}
        </div>
      )}
    </div>
  );
}
