import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previousOf } from '../../domain/draft/kept-previous.ts';
import { periodCode, periodName, previousPeriod } from '../../domain/shared/reporting-period.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { localDay } from '../../state/local-time.ts';
import { previousCandidates, readPreviousFile } from '../../state/previous-report.ts';
import {
  carriedFrom,
  carriesNoDraft,
  type LastReport,
  layLastReport,
  readLastReport,
} from '../../state/read-last-report.ts';
import { useDraft, useDraftStore, useLibrary, useServices } from '../app/app-context.tsx';
import { FailedFileContext } from '../app/use-open-file.ts';
import { useWriting } from '../app/writing.ts';
import { type AcceptedLastReport, LastReportPreview } from './last-report-preview.tsx';

/** Which report is laid beside this one: a draft of this machine, or one in a draft file or Word file. */
export function PreviousChoice() {
  const write = useWriting();
  const { t } = useTranslation();
  const services = useServices();
  const report = useContext(FailedFileContext);
  const stored = useLibrary((library) => library.drafts);
  const draft = useDraft((state) => state.draft);
  const layBeside = useDraft((state) => state.layBeside);
  const store = useDraftStore();
  const [finished, setFinished] = useState<LastReport>();
  const candidates = previousCandidates(draft, stored);
  const wanted = previousPeriod(draft.period);
  const open = async () => {
    const file = await services.chooseFile();
    if (!file) return;
    const read = await readPreviousFile(file, services);
    if (read.ok) await layBeside(read.value);
    else if (carriesNoDraft(read.problem)) await openReport(file);
    else report({ file, problem: read.problem, isBeside: true });
  };
  const openReport = async (file: File) => {
    const read = await readLastReport(file, store.getState().outline, services, new AbortController().signal);
    if (read.ok) setFinished(read.value);
    else report({ file, problem: read.problem, isBeside: true });
  };
  const accept = async ({ report: finished, placed, figures, isCarried }: AcceptedLastReport) => {
    setFinished(undefined);
    const laid = layLastReport(finished, { placed }, figures, store.getState().draft, services);
    if (isCarried) store.getState().refill((now) => carriedFrom(now, laid, finished.outline), 'carried');
    await layBeside(laid);
  };
  return (
    <>
      <p className="help">{t('previous.help', { period: periodName(wanted) })}</p>
      <ul className="previous-candidates">
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <button
              className="btn"
              type="button"
              {...write.act}
              onClick={() => void layBeside(previousOf(candidate, { kind: 'draft', id: candidate.id }, services.now()))}
            >
              {periodName(candidate.period)}, {t(`tier.${candidate.tier}`)}, {formatDate(localDay(candidate.updatedAt))}
            </button>
            {periodCode(candidate.period) === periodCode(wanted) ? (
              <span className="help"> {t('previous.isBefore')}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <button className="btn" type="button" {...write.act} onClick={() => void open()}>
        {t('previous.fromFile')}
      </button>
      <p className="help">{t('lastReport.anyWord')}</p>
      {finished ? (
        <LastReportPreview
          report={finished}
          period={draft.period}
          onAccept={(accepted) => void accept(accepted)}
          onClose={() => setFinished(undefined)}
        />
      ) : null}
    </>
  );
}
