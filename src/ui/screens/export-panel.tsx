import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditReport } from '../../document/docx/audit/audit-report.ts';
import type { Format } from '../../document/format/format-schema.ts';
import type { Purpose } from '../../document/model/context.ts';
import { type ExportOutcome, exportWord } from '../../state/export-report.ts';
import { wordFileName } from '../../state/file-names.ts';
import { localDay } from '../../state/local-time.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { useIsSealed } from '../app/use-is-sealed.ts';
import { useNoteCopy } from '../app/use-note-copy.ts';
import { usePage } from '../app/use-page.ts';
import { useProgress } from '../app/use-progress.ts';
import { Notice } from '../kit/notice.tsx';
import { OpenAuditSlip } from './audit-slip.tsx';
import { AuditTable } from './audit-table.tsx';
import { DraftNumber } from './draft-number.tsx';
import { CarryChoice, Confirmations, FormatChoice } from './export-choices.tsx';
import { AnnexChoices, LayoutChoices } from './layout-choices.tsx';
import { SaveCopy } from './save-copy.tsx';

type Outcome = ExportOutcome | { readonly kind: 'failed'; readonly message: string };

interface ExportPanelProps {
  readonly kind: Purpose['kind'];
  readonly setKind: (kind: Purpose['kind']) => void;
  readonly format: Format;
  readonly purpose: Purpose;
}

/** What was measured in the file that was written, and the slip about it. */
function AuditOfExport({ outcome }: { readonly outcome: Extract<ExportOutcome, { report: AuditReport }> }) {
  const { templates, now } = useServices();
  const draft = useDraft((state) => state.draft);
  const { report } = outcome;
  return (
    <AuditTable report={report}>
      <OpenAuditSlip
        name={outcome.kind === 'saved' ? outcome.name : wordFileName(draft, undefined)}
        report={report}
        layout={templates.formats.find(({ id }) => id === report.formatId)?.name ?? report.formatId}
        checkedOn={localDay(now())}
      />
    </AuditTable>
  );
}

/** Kind of copy, layout, file name, and the one button. */
export function ExportPanel({ kind, setKind, format, purpose }: ExportPanelProps) {
  const { t } = useTranslation();
  const services = useServices();
  const draft = useDraft((state) => state.draft);
  const outline = useDraft((state) => state.outline);
  const change = useDraft((state) => state.change);
  const noteCopy = useNoteCopy();
  const flush = useDraft((state) => state.flush);
  const heading = usePage(t('export.title'));
  const errors = useProgress().findings.filter(({ level }) => level === 'error');
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  // on for drafts, off for what leaves the office and for sealed drafts: a Word file is not sealed; chosen apart for each
  const isSealed = useIsSealed(draft.id);
  const [carry, setCarry] = useState({ draft: !isSealed, official: false });
  const carriesDraft = carry[kind];
  const [running, setRunning] = useState<AbortController>();
  const [outcome, setOutcome] = useState<Outcome>();
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) result.current?.focus();
  }, [outcome]);
  const isAllowed = kind === 'draft' || errors.every(({ id }) => confirmed.has(id));
  const confirm = (id: string, isOn: boolean) => {
    const next = new Set(confirmed);
    if (isOn) next.add(id);
    else next.delete(id);
    setConfirmed(next);
  };
  const whenAllowed = (act: () => void) => {
    if (isAllowed) act();
    else document.querySelector<HTMLElement>('.confirm input')?.focus();
  };
  const run = async () => {
    const abort = new AbortController();
    setRunning(abort);
    setOutcome(undefined);
    try {
      const exported = await exportWord(services, outline, draft, purpose, carriesDraft, abort.signal);
      setOutcome(exported);
      if (exported.kind === 'saved' && kind === 'draft')
        change((before) => ({ ...before, draftNumber: before.draftNumber + 1 }));
    } catch (error) {
      setOutcome(
        abort.signal.aborted
          ? { kind: 'closed' }
          : { kind: 'failed', message: error instanceof Error ? error.message : String(error) },
      );
    } finally {
      setRunning(undefined);
    }
  };
  return (
    <aside className="export" aria-label={t('export.title')}>
      <h1 ref={heading} tabIndex={-1}>
        {t('export.title')}
      </h1>
      <p className="to-text">
        <button className="btn-text" type="button" onClick={() => document.querySelector('.sheet')?.scrollIntoView()}>
          {t('preview.toText')}
        </button>
      </p>
      <fieldset>
        <legend className="hidden-text">{t('export.kind')}</legend>
        <div className="opt opt-first">
          <input
            type="radio"
            name="kind"
            id="kind-draft"
            checked={kind === 'draft'}
            onChange={() => setKind('draft')}
          />
          <label htmlFor="kind-draft">
            <strong>{t('export.draft')}</strong>
          </label>
          <p>
            <DraftNumber />
            <br />
            {t('export.draftHelp')}
          </p>
        </div>
        <div className="opt">
          <input
            type="radio"
            name="kind"
            id="kind-official"
            checked={kind === 'official'}
            onChange={() => setKind('official')}
          />
          <label htmlFor="kind-official">
            <strong>{t('export.official')}</strong>
          </label>
          <p>{errors.length > 0 ? t('export.officialErrors', { count: errors.length }) : t('export.officialReady')}</p>
        </div>
      </fieldset>
      {kind === 'official' ? <Confirmations errors={errors} confirmed={confirmed} confirm={confirm} /> : null}
      <CarryChoice isOn={carriesDraft} isSealed={isSealed} set={(isOn) => setCarry({ ...carry, [kind]: isOn })} />
      <FormatChoice format={format} />
      <AnnexChoices />
      <LayoutChoices format={format} />
      <p className="file">
        <span className="quiet">{t('export.fileName')}</span>
        <br />
        {wordFileName(draft, purpose.kind === 'draft' ? purpose.number : undefined)}
      </p>
      {running ? (
        <p className="running" role="status">
          {t('export.running')}{' '}
          <button className="btn" type="button" onClick={() => running.abort()}>
            {t('export.cancel')}
          </button>
        </p>
      ) : (
        <button
          className="btn btn-main btn-big"
          type="button"
          aria-disabled={!isAllowed}
          onClick={() => whenAllowed(() => void run())}
        >
          {kind === 'draft' ? t('export.runDraft', { number: draft.draftNumber }) : t('export.runOfficial')}
        </button>
      )}
      <div ref={result} tabIndex={-1}>
        {outcome?.kind === 'saved' ? (
          <Notice tone="done" word={t('export.done')} live>
            {outcome.name}
            {kind === 'draft' ? `. ${t('export.next', { number: draft.draftNumber })}.` : ''}
          </Notice>
        ) : null}
        {outcome?.kind === 'closed' ? <Notice live>{t('export.cancelled')}</Notice> : null}
        {outcome?.kind === 'blocked' ? (
          <Notice tone="error" word={t('export.failed')} live>
            {t('audit.blocked', { count: outcome.faults })}
          </Notice>
        ) : null}
        {outcome?.kind === 'failed' ? (
          <Notice tone="error" word={t('export.failed')} live>
            {t('export.failedText')} ({outcome.message})
          </Notice>
        ) : null}
      </div>
      <p className="help">{t('export.help')}</p>
      {outcome && 'report' in outcome ? <AuditOfExport outcome={outcome} /> : null}
      <p className="export-more">
        <button
          className="btn"
          type="button"
          aria-disabled={!isAllowed}
          onClick={() => whenAllowed(() => window.print())}
        >
          {t('export.print')}
        </button>
        <SaveCopy draft={draft} before={flush} onSaved={() => void noteCopy()} />
      </p>
    </aside>
  );
}
