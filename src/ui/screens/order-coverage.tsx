import { useTranslation } from 'react-i18next';
import type { OrderProgress, Progress } from '../../domain/completeness/progress.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { Icon } from '../kit/icon.tsx';
import { useIsNarrow } from '../kit/use-is-narrow.ts';
import { labelOf, type SectionGroup } from '../wizard/section-groups.ts';
import { DraftPassphrase } from './draft-passphrase.tsx';
import { DraftSettings } from './draft-settings.tsx';

function Coverage({ order, groups }: { readonly order: OrderProgress; readonly groups: readonly SectionGroup[] }) {
  const { t } = useTranslation();
  const names = (ids: readonly string[]) => ids.map((id) => labelOf(groups, id)).join(', ');
  if (order.open.length === 0)
    return <span className="word-plain-done">{t('order.answered', { sections: names(order.answered) })}</span>;
  if (order.answered.length === 0) return <strong>{t('order.open', { sections: names(order.open) })}</strong>;
  return <strong>{t('order.partly', { sections: names(order.open) })}</strong>;
}

/** What the order asks, and which sections have answered it so far. */
export function OrderCoverage({
  progress,
  groups,
}: {
  readonly progress: Progress;
  readonly groups: readonly SectionGroup[];
}) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const draft = useDraft((state) => state.draft.id);
  return (
    <aside className="side">
      <details open={!isNarrow}>
        <summary>
          {t('order.title')}
          <Icon name="forward" className="chev" />
        </summary>
        <ul className="cover">
          {progress.order
            .filter(({ answered, open }) => answered.length + open.length > 0)
            .map((order) => (
              <li key={order.item.id}>
                <b>{order.item.number}.</b>
                <span>
                  {order.item.short}
                  <span>
                    {progress.isCounted ? <Coverage order={order} groups={groups} /> : t('sectionState.counting')}
                  </span>
                </span>
              </li>
            ))}
        </ul>
      </details>
      <DraftSettings />
      <section className="also-versions">
        <h2>
          <a href={hrefOf({ screen: 'versions', draft })}>{t('versions.link')}</a>
        </h2>
        <p className="small quiet">{t('versions.linkText')}</p>
      </section>
      <DraftPassphrase />
      <section className="also">
        <h2>{t('order.twoMarks')}</h2>
        <p className="small quiet">{t('order.twoMarksText')}</p>
      </section>
    </aside>
  );
}
