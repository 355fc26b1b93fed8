import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { auditPointText } from '../../i18n/audit-text.ts';
import type { MeasuredFile } from '../../state/audit-file.ts';
import { type AuditPoint, placesOf, type SortedAudit, sortAudit } from '../../state/audit-result.ts';
import { useAuditFile, useServices } from '../app/app-context.tsx';
import { Icon } from '../kit/icon.tsx';
import { AuditPlaces } from './audit-place.tsx';
import { OpenAuditSlip } from './audit-slip.tsx';
import { AuditPoints } from './audit-table.tsx';

const LOOKS = { faults: 'error', looks: 'warn', meets: 'done' } as const;
const GROUPS = ['faults', 'looks', 'meets'] as const;

/** By what the layout was chosen, in words. */
function useBasisText(): (measured: MeasuredFile) => string {
  const { t } = useTranslation();
  return ({ basis }) => {
    switch (basis.kind) {
      case 'chosen':
        return t('auditFile.basis.chosen');
      case 'date':
        return t('auditFile.basis.date', { date: formatDate(basis.date) });
      case 'today':
        return basis.date === undefined
          ? t('auditFile.basis.today')
          : t('auditFile.basis.tooEarly', { date: formatDate(basis.date) });
    }
  };
}

/** How much is wrong, to look at, in order. */
function Tally({ sorted }: { readonly sorted: SortedAudit }) {
  const { t } = useTranslation();
  return (
    <ul className="tally">
      {GROUPS.map((group) => (
        <li key={group}>
          <b className={`word-${LOOKS[group]}`}>{sorted[group].length}</b>
          <p>
            <span className={`word-${LOOKS[group]}`}>{t(`auditFile.group.${group}`)}</span>
            <small>{t(`auditFile.meaning.${group}`)}</small>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The layout the file was measured against, why, and the way to another. */
function LayoutChoice({ measured }: { readonly measured: MeasuredFile }) {
  const { t } = useTranslation();
  const { templates } = useServices();
  const basisText = useBasisText();
  const chosen = useAuditFile((state) => state.chosen);
  const choose = useAuditFile((state) => state.choose);
  return (
    <div className="frame audit-layout">
      <label htmlFor="audit-format">{t('auditFile.layout')}</label>
      <p className="help" id="audit-basis">
        {measured.format.name}: {basisText(measured)}
      </p>
      <select
        className="field-input"
        id="audit-format"
        aria-describedby="audit-basis"
        value={chosen ?? ''}
        onChange={(event) => void choose(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t('auditFile.automatic')}</option>
        {templates.formats.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One point: what, needed, found, where, and the clause. */
function AuditFinding({ point, group }: { readonly point: AuditPoint; readonly group: 'faults' | 'looks' }) {
  const { t } = useTranslation();
  const [{ clause, level }] = point.lines;
  const { name, needed, found } = auditPointText(t, point.lines);
  const places = placesOf(point);
  return (
    <li className="find audit-find">
      <span>
        <span className={`tag tag-${LOOKS[group]}`}>{t(`auditFile.group.${group}`)}</span>
      </span>
      <div>
        <h3>{name}</h3>
        <dl>
          <dt>{t('audit.head.needed')}</dt>
          <dd>{needed}</dd>
          <dt>{t('audit.head.found')}</dt>
          <dd>{found}</dd>
          {places.length > 0 ? (
            <>
              <dt>{t('auditFile.place')}</dt>
              <dd>
                <AuditPlaces places={places} />
              </dd>
            </>
          ) : null}
          <dt>{t('auditFile.clause')}</dt>
          <dd>
            {clause}
            {level === 'warning' && group === 'faults' ? ` (${t('auditFile.practice')})` : ''}
          </dd>
        </dl>
      </div>
    </li>
  );
}

/** Faults, then what a person has to look at. */
function Findings({ sorted }: { readonly sorted: SortedAudit }) {
  const { t } = useTranslation();
  return (['faults', 'looks'] as const)
    .filter((group) => sorted[group].length > 0)
    .map((group) => (
      <section className="find-group" key={group} aria-labelledby={`audit-${group}`}>
        <h2 id={`audit-${group}`}>
          <span className="n">{sorted[group].length}</span>
          {t(`auditFile.head.${group}`)}
        </h2>
        <ul>
          {sorted[group].map((point) => (
            <AuditFinding key={point.id} point={point} group={group} />
          ))}
        </ul>
      </section>
    ));
}

/** What was measured in a file: how much, against which layout, and every line of it. */
export function AuditResult({ measured }: { readonly measured: MeasuredFile }) {
  const { t } = useTranslation();
  const basisText = useBasisText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sorted = useMemo(() => sortAudit(measured.report), [measured.report]);
  return (
    <section aria-labelledby="audit-file" className="audit-result">
      <h2 id="audit-file" ref={heading} tabIndex={-1}>
        {measured.name}
      </h2>
      <div className="check">
        <div>
          <div role="status">
            <Tally sorted={sorted} />
          </div>
          <LayoutChoice measured={measured} />
          <OpenAuditSlip
            isMain
            name={measured.name}
            report={measured.report}
            layout={`${measured.format.name} (${basisText(measured)})`}
            checkedOn={measured.checkedOn}
          />
        </div>
        <div>
          {sorted.faults.length === 0 ? (
            <p className="notice notice-done">
              <Icon name="tick" /> {t('auditFile.noFaults')}
            </p>
          ) : null}
          <Findings sorted={sorted} />
          <details className="group-folded audit-meets">
            <summary className="group-head">
              <Icon name="forward" className="chev" />
              <h2>{t('auditFile.head.meets')}</h2>
              <p>{sorted.meets.length}</p>
            </summary>
            <AuditPoints points={sorted.meets} />
          </details>
        </div>
      </div>
    </section>
  );
}
