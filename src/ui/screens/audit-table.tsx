import { useTranslation } from 'react-i18next';
import type { AuditLine, AuditReport, Outcome } from '../../document/docx/audit/audit-report.ts';
import { auditText } from '../../i18n/audit-text.ts';
import { Icon } from '../kit/icon.tsx';

const LOOKS: Record<Outcome, string> = { meets: 'done', look: 'warn', fails: 'error', absent: 'error' };
/** What needs a person first; what is in order last. */
const ORDER: readonly Outcome[] = ['absent', 'fails', 'look', 'meets'];

function AuditRow({ line }: { readonly line: AuditLine }) {
  const { t } = useTranslation();
  const { name, needed, found } = auditText(t, line);
  return (
    <tr>
      <th scope="row">
        {line.outcome === 'meets' ? null : (
          <span className={`word-${LOOKS[line.outcome]}`}>{t(`audit.outcome.${line.outcome}`)}: </span>
        )}
        {name}
        {line.place && line.outcome !== 'meets' ? (
          <small>{t('audit.place', { excerpt: line.place.excerpt })}</small>
        ) : null}
        <small>{line.clause}</small>
      </th>
      <td>{needed}</td>
      <td>{found}</td>
    </tr>
  );
}

/** Đo lại thể thức: what was measured when the written file was opened again. */
export function AuditTable({ report }: { readonly report: AuditReport }) {
  const { t } = useTranslation();
  const count = (...outcomes: readonly Outcome[]) =>
    report.lines.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const lines = ORDER.flatMap((outcome) => report.lines.filter((line) => line.outcome === outcome));
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{t('audit.title')}</h2>
      <p className="small">
        <Icon name="tick" />{' '}
        {t('audit.summary', { meets: count('meets'), look: count('look'), fails: count('fails', 'absent') })}
      </p>
      <details open={count('look', 'fails', 'absent') > 0}>
        <summary>
          <Icon name="forward" className="chev" /> {t('audit.head.what')}
        </summary>
        <table className="audit">
          <thead>
            <tr>
              <th scope="col">{t('audit.head.what')}</th>
              <th scope="col">{t('audit.head.needed')}</th>
              <th scope="col">{t('audit.head.found')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <AuditRow key={`${line.check}:${line.place?.paragraph ?? ''}:${line.outcome}`} line={line} />
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
