import { useTranslation } from 'react-i18next';
import { readableLeftOver } from '../../domain/outline-change/left-overs.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';

/** The way to what is no longer in the outline, behind the sections; nothing where there is none. */
export function LeftOverLink() {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const count = useDraft((state) => readableLeftOver(state.draft).length);
  if (count === 0) return null;
  return (
    <section className="group" aria-labelledby="left-over-link">
      <div className="group-head">
        <h2 id="left-over-link">
          <a href={hrefOf({ screen: 'leftOver', draft })}>{t('leftOver.link')}</a>
        </h2>
        <p className="num">{t('leftOver.linkCount', { count })}</p>
      </div>
    </section>
  );
}
