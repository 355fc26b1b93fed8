import { useTranslation } from 'react-i18next';
import { boxesWaitedFor, type WaitedFor } from '../../domain/completeness/check-rules.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { Icon } from '../kit/icon.tsx';
import { targetOf } from '../wizard/field-names.ts';

function WaitedBox({ waited: { place, rules } }: { readonly waited: WaitedFor }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const outline = useDraft((state) => state.outline);
  const section = findSection(outline, place.section)?.section;
  const field = section && place.field ? findField(section, place.field) : undefined;
  if (!field) return null;
  const name = field.kind === 'figure' ? `${field.id} ${field.label}` : field.label;
  return (
    <li>
      <a href={hrefOf({ screen: 'section', draft, section: place.section, target: targetOf(place, field) })}>{name}</a>{' '}
      <span className="quiet">{t('check.waitingRules', { count: rules })}</span>
    </li>
  );
}

/** What the check has not been able to look at, because boxes are blank or cannot be read: folded, each a link. */
export function WaitingRules() {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const outline = useDraft((state) => state.outline);
  const previous = useDraft((state) => state.previous?.draft);
  const waited = boxesWaitedFor(outline, draft, previous);
  if (waited.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <Icon name="forward" className="chev" />
        {t('check.waiting', { count: waited.length })}
      </summary>
      <div className="fold-body">
        <ul>
          {waited.map((box) => (
            <WaitedBox key={`${box.place.section} ${box.place.field}`} waited={box} />
          ))}
        </ul>
      </div>
    </details>
  );
}
