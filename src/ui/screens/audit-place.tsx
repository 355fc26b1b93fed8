import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../document/docx/audit/audit-report.ts';
import { type AuditPoint, placesOf } from '../../state/audit-result.ts';

/** In a table or on paper: the first paragraph, and how many more. */
export function AuditPlace({ point }: { readonly point: AuditPoint }) {
  const { t } = useTranslation();
  const [first, ...others] = placesOf(point);
  if (first === undefined) return null;
  return (
    <small>
      {t('audit.place', { excerpt: first.excerpt })}
      {others.length > 0 ? ` ${t('auditFile.others', { count: others.length })}` : ''}
    </small>
  );
}

/** So many are quoted at once. */
const AT_ONCE = 3;

/** Every paragraph a point means: the first ones quoted, the rest on demand. */
export function AuditPlaces({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation();
  // a font that is wrong everywhere means a thousand paragraphs: they are listed only when asked for
  const [isOpen, setOpen] = useState(false);
  const quoted = (some: readonly Place[]) => (
    <ul>
      {some.map(({ paragraph, excerpt }) => (
        <li key={paragraph}>“{excerpt}”</li>
      ))}
    </ul>
  );
  return (
    <>
      {quoted(places.slice(0, AT_ONCE))}
      {places.length > AT_ONCE ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('auditFile.others', { count: places.length - AT_ONCE })}</summary>
          {isOpen ? quoted(places.slice(AT_ONCE)) : null}
        </details>
      ) : null}
    </>
  );
}
