import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditReport, Outcome } from '../../document/docx/audit/audit-report.ts';
import { auditPointText } from '../../i18n/audit-text.ts';
import { type AuditPoint, sortAudit } from '../../state/audit-result.ts';
import { Icon } from '../kit/icon.tsx';
import { AuditPlace } from './audit-place.tsx';

const LOOKS: Record<Outcome, string> = { meets: 'done', look: 'warn', fails: 'error', absent: 'error' };

function AuditRow({ point }: { readonly point: AuditPoint }) {
  const { t } = useTranslation();
  const [{ outcome, clause }] = point.lines;
  const { name, needed, found } = auditPointText(t, point.lines);
  return (
    <tr>
      <th scope="row">
        {outcome === 'meets' ? null : (
          <span className={`word-${LOOKS[outcome]}`}>{t(`audit.outcome.${outcome}`)}: </span>
        )}
        {name}
        {outcome === 'meets' ? null : <AuditPlace point={point} />}
        <small>{clause}</small>
      </th>
      <td>{needed}</td>
      <td>{found}</td>
    </tr>
  );
}

/** A table of what was measured. */
export function AuditPoints({ points }: { readonly points: readonly AuditPoint[] }) {
  const { t } = useTranslation();
  return (
    <table className="audit">
      <thead>
        <tr>
          <th scope="col">{t('audit.head.what')}</th>
          <th scope="col">{t('audit.head.needed')}</th>
          <th scope="col">{t('audit.head.found')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <AuditRow key={point.id} point={point} />
        ))}
      </tbody>
    </table>
  );
}

/** Đo lại thể thức: what was measured when the written file was opened again. `children` follow the summary. */
export function AuditTable({ report, children }: { readonly report: AuditReport; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { faults, looks, meets } = useMemo(() => sortAudit(report), [report]);
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{t('audit.title')}</h2>
      <p className="small">
        <Icon name="tick" /> {t('audit.summary', { meets: meets.length, look: looks.length, fails: faults.length })}
      </p>
      {children}
      {faults.length + looks.length > 0 ? <AuditPoints points={[...faults, ...looks]} /> : null}
      <details>
        <summary>
          <Icon name="forward" className="chev" /> {t('auditFile.head.meets')}
        </summary>
        <AuditPoints points={meets} />
      </details>
    </section>
  );
}
