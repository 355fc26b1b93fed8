import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AuditReport } from '../../document/docx/audit/audit-report.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { auditPointText } from '../../i18n/audit-text.ts';
import { type AuditPoint, countByComponent, type SortedAudit, sortAudit } from '../../state/audit-result.ts';
import { useKeys } from '../app/use-keys.ts';
import { AuditPlace } from './audit-place.tsx';

/** What the slip says of a file. */
interface SlipContent {
  readonly name: string;
  readonly report: AuditReport;
  /** Name of the layout, and by what it was chosen. */
  readonly layout: string;
  /** ISO day. */
  readonly checkedOn: string;
}

function SlipRow({ point, number }: { readonly point: AuditPoint; readonly number: number }) {
  const { t } = useTranslation();
  const [{ outcome, level, clause }] = point.lines;
  const { name, needed, found } = auditPointText(t, point.lines);
  return (
    <tr>
      <td className="slip-number">{number}</td>
      <th scope="row">
        {name}
        <AuditPlace point={point} />
      </th>
      <td data-head={t('audit.head.needed')}>{needed}</td>
      <td data-head={t('audit.head.found')}>{found}</td>
      <td data-head={t('auditFile.clause')}>
        {clause}
        {outcome !== 'look' && level === 'warning' ? ` (${t('auditFile.practice')})` : ''}
      </td>
    </tr>
  );
}

/** Faults and what a person has to look at, numbered through. */
function SlipTable({ sorted }: { readonly sorted: SortedAudit }) {
  const { t } = useTranslation();
  const groups = (['faults', 'looks'] as const).filter((group) => sorted[group].length > 0);
  if (groups.length === 0) return <p>{t('slip.nothing')}</p>;
  return (
    <table className="slip-table">
      <thead>
        <tr>
          <th scope="col">{t('field.order')}</th>
          <th scope="col">{t('slip.what')}</th>
          <th scope="col">{t('audit.head.needed')}</th>
          <th scope="col">{t('audit.head.found')}</th>
          <th scope="col">{t('auditFile.clause')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th className="slip-group" colSpan={5} scope="rowgroup">
              {t(`auditFile.group.${group}`)}
            </th>
          </tr>
          {sorted[group].map((point, index) => (
            <SlipRow key={point.id} point={point} number={index + 1 + (group === 'looks' ? sorted.faults.length : 0)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** What is in order, by component: enough to see what was measured. */
function SlipSum({ meets }: { readonly meets: readonly AuditPoint[] }) {
  const { t } = useTranslation();
  if (meets.length === 0) return null;
  const parts = [...countByComponent(meets)].map(
    ([component, count]) => `${t(`audit.component.${component}`)} (${count})`,
  );
  return (
    <p>
      <b>{t('slip.meets', { count: meets.length })}</b> {parts.join('; ')}.
    </p>
  );
}

/** Phiếu kiểm tra thể thức, as it is printed. */
function SlipPaper({
  content: { name, report, layout, checkedOn },
  headingId,
  heading,
}: {
  readonly content: SlipContent;
  readonly headingId: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const { t } = useTranslation();
  const sorted = useMemo(() => sortAudit(report), [report]);
  const counts = { meets: sorted.meets.length, look: sorted.looks.length, fails: sorted.faults.length };
  return (
    <article className="slip-paper">
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {t('slip.title')}
      </h2>
      <dl>
        <dt>{t('slip.file')}</dt>
        <dd>{name}</dd>
        <dt>{t('slip.layout')}</dt>
        <dd>{layout}</dd>
        <dt>{t('slip.day')}</dt>
        <dd>{formatDate(checkedOn)}</dd>
        <dt>{t('slip.result')}</dt>
        <dd>{t('slip.counts', counts)}</dd>
      </dl>
      <SlipTable sorted={sorted} />
      <SlipSum meets={sorted.meets} />
      <p className="slip-program">{t('slip.program', { name: t('frame.title') })}</p>
    </article>
  );
}

/**
 * The slip over everything else: the rest of the page is out of reach while it is open, and is not printed. It stays in the
 * flow of the page, not in the browser's top layer, so that it is printed like any other text, over as many pages as it
 * takes.
 */
function AuditSlip({
  content,
  opener,
  onClose,
}: {
  readonly content: SlipContent;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useKeys(useMemo(() => ({ escape: onClose }), [onClose]));
  useEffect(() => {
    const rest = document.getElementById('app');
    const back = opener.current;
    rest?.toggleAttribute('inert', true);
    document.body.classList.add('slip-open');
    heading.current?.focus();
    return () => {
      rest?.toggleAttribute('inert', false);
      document.body.classList.remove('slip-open');
      back?.focus();
    };
  }, [opener]);
  return createPortal(
    <dialog className="slip" open aria-modal="true" aria-labelledby={headingId}>
      <p className="slip-bar">
        <button className="btn btn-main" type="button" onClick={() => window.print()}>
          {t('slip.print')}
        </button>
        <button className="btn" type="button" onClick={onClose}>
          {t('slip.close')}
        </button>
      </p>
      <SlipPaper content={content} headingId={headingId} heading={heading} />
    </dialog>,
    document.body,
  );
}

/** The button that opens the slip. `isMain` where nothing else is the next step. */
export function OpenAuditSlip({ isMain = false, ...content }: SlipContent & { readonly isMain?: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useMemo(() => () => setOpen(false), []);
  return (
    <>
      <button
        className={`btn slip-opener ${isMain ? 'btn-main' : ''}`}
        type="button"
        ref={button}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('slip.open')}
      </button>
      {isOpen ? <AuditSlip content={content} opener={button} onClose={close} /> : null}
    </>
  );
}
