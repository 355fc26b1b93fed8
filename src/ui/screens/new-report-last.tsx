import { useContext, useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { KeptPrevious } from '../../domain/draft/kept-previous.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { readPreviousFile } from '../../state/previous-report.ts';
import {
  carriedFrom,
  carriesNoDraft,
  type LastReport,
  layLastReport,
  readLastReport,
} from '../../state/read-last-report.ts';
import { useServices } from '../app/app-context.tsx';
import { FailedFileContext } from '../app/use-open-file.ts';
import { type AcceptedLastReport, LastReportPreview } from '../wizard/last-report-preview.tsx';
import type { NewReportValues } from './new-report-form.ts';

/** The report of the period before, chosen before the new one is there. */
export interface LastChoice {
  readonly name: string;
  /** Figures that were ticked; absent: the file carries a draft, whose figures are offered later. */
  readonly count?: number;
  /** What is laid beside the new report, and that with the figures in its comparison column if they were wanted there. */
  readonly layOn: (fresh: Draft) => { readonly kept: KeptPrevious; readonly draft: Draft };
}

/** Opens a Word file, finished report or draft, that the new report is to be compared with. */
export function LastReportQuestion({
  outlines,
  chosen,
  onChoose,
}: {
  readonly outlines: readonly Outline[];
  readonly chosen: LastChoice | undefined;
  readonly onChoose: (choice: LastChoice | undefined) => void;
}) {
  const { t } = useTranslation();
  const services = useServices();
  const report = useContext(FailedFileContext);
  const button = useRef<HTMLButtonElement>(null);
  const [finished, setFinished] = useState<LastReport>();
  const [kind, year, outlineName] = useWatch<NewReportValues, ['kind', 'year', 'outline']>({
    name: ['kind', 'year', 'outline'],
  });
  // it was held against the sections of another outline
  useEffect(() => (outlineName === '' ? undefined : onChoose(undefined)), [outlineName, onChoose]);
  const outline = outlines.find(({ id, version }) => `${id}.${version}` === outlineName) ?? outlines[0];
  if (!outline) return null;
  const open = async () => {
    const file = await services.chooseFile();
    if (!file) return;
    const carried = await readPreviousFile(file, services);
    if (carried.ok) {
      onChoose({ name: file.name, layOn: (fresh) => ({ kept: carried.value, draft: fresh }) });
      return;
    }
    const read = carriesNoDraft(carried.problem)
      ? await readLastReport(file, outline, services, new AbortController().signal)
      : carried;
    if (read.ok) setFinished(read.value);
    else report({ file, problem: read.problem, isBeside: true });
  };
  const accept = ({ report: last, placed, figures, isCarried }: AcceptedLastReport) => {
    setFinished(undefined);
    onChoose({
      name: last.name,
      count: figures.length,
      layOn: (fresh) => {
        const kept = layLastReport(last, { placed }, figures, fresh, services);
        return { kept, draft: isCarried ? carriedFrom(fresh, kept, last.outline) : fresh };
      },
    });
  };
  return (
    <section className="block">
      <h2>{t('previous.label')}</h2>
      <p className="help">{t('lastReport.anyWord')}</p>
      <p className="last-report-open">
        <button className="btn" type="button" ref={button} onClick={() => void open()}>
          {t('lastReport.open')}
        </button>
      </p>
      <p role="status">
        {chosen
          ? t(chosen.count === undefined ? 'lastReport.openedDraft' : 'lastReport.opened', {
              name: chosen.name,
              count: chosen.count,
            })
          : ''}
      </p>
      {chosen ? (
        <button
          className="btn-text"
          type="button"
          onClick={() => {
            onChoose(undefined);
            button.current?.focus();
          }}
        >
          {t('lastReport.putAway')}
        </button>
      ) : null}
      {finished ? (
        <LastReportPreview
          report={finished}
          period={{ kind, year: Number(year) }}
          onAccept={accept}
          onClose={() => setFinished(undefined)}
        />
      ) : null}
    </section>
  );
}
