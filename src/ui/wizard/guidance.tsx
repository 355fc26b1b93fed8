import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../domain/outline/outline-schema.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { useDraft } from '../app/app-context.tsx';
import { Icon } from '../kit/icon.tsx';
import { useIsNarrow } from '../kit/use-is-narrow.ts';

function Fold({
  title,
  isNarrow,
  children,
}: {
  readonly title: string;
  readonly isNarrow: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={!isNarrow}>
      <summary>
        {title}
        <Icon name="forward" className="chev" />
      </summary>
      {children}
    </details>
  );
}

/** Guiding questions and legal bases of a section, beside the form; folded above it where the window is narrow. */
export function Guidance({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const outline = useDraft((state) => state.outline);
  const isNarrow = useIsNarrow();
  const items = outline.order.items.filter(({ id }) => section.answers?.mainly.includes(id));
  const bases = (section.bases ?? []).flatMap(({ legal, note }) => {
    const basis = outline.legalBases.find(({ id }) => id === legal);
    return basis ? [{ basis, note }] : [];
  });
  if (!section.guidance && items.length === 0 && bases.length === 0) return null;
  return (
    <aside className="guide" aria-label={t('guidance.label')}>
      {section.guidance ? (
        <Fold title={t('guidance.questions')} isNarrow={isNarrow}>
          <ol>
            {section.guidance.map((question) => (
              <li key={question}>
                <span>{question}</span>
              </li>
            ))}
          </ol>
        </Fold>
      ) : null}
      {items.length + bases.length > 0 ? (
        <Fold title={t('guidance.bases')} isNarrow={isNarrow}>
          <ul>
            {items.map(({ id, number, text }) => (
              <li key={id}>
                <b>{t('guidance.orderItem', { number })}</b>
                {text}
              </li>
            ))}
            {bases.map(({ basis, note }) => (
              <li key={basis.id}>
                <b>{basis.cite}</b>
                {note ?? basis.title}
                {basis.inForceFrom ? ` (${t('guidance.inForceFrom', { date: formatDate(basis.inForceFrom) })})` : ''}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </aside>
  );
}
