import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundFigure } from '../../domain/last-report/figures-in-report.ts';
import { periodCode, periodName, previousPeriod, type ReportingPeriod } from '../../domain/shared/reporting-period.ts';
import {
  type ChosenSections,
  type LastReport,
  type LastReportProposal,
  proposeLastReport,
} from '../../state/read-last-report.ts';
import { useWriting } from '../app/writing.ts';
import { Modal } from '../kit/modal.tsx';
import { Notice } from '../kit/notice.tsx';
import { keyOf, LastReportFigures } from './last-report-figures.tsx';
import { LastReportParts } from './last-report-parts.tsx';
import { useLastReportDoubts, useSectionOptions } from './last-report-words.ts';

/** What the person settled in the preview. */
export interface AcceptedLastReport {
  readonly report: LastReport;
  readonly placed: LastReportProposal['placed'];
  /** The figures that are taken. */
  readonly figures: readonly FoundFigure[];
  /** They go into the comparison column at once. */
  readonly isCarried: boolean;
}

/** Ticks of figures: what is certain is on until the person says no, anything else off; one number of an indicator at a time. */
function useTicks(figures: readonly FoundFigure[]) {
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOn = (figure: FoundFigure) => ticks.get(keyOf(figure)) ?? figure.certainty === 'sure';
  const tick = (figure: FoundFigure, next: boolean) => {
    const others = figures.filter(({ code, value }) => code === figure.code && value !== figure.value);
    setTicks(new Map([...ticks, ...others.map((other) => [keyOf(other), false] as const), [keyOf(figure), next]]));
  };
  return { isOn, tick };
}

/**
 * What the program read out of a finished report in Word, before any of it is used: where each text goes, and the figures with the
 * words they stand in. Nothing has been changed yet.
 */
export function LastReportPreview({
  report,
  period,
  onAccept,
  onClose,
}: {
  readonly report: LastReport;
  /** Of the report that is being written. */
  readonly period: ReportingPeriod;
  readonly onAccept: (accepted: AcceptedLastReport) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const write = useWriting();
  const [chosen, setChosen] = useState<ChosenSections>(new Map());
  const [isCarried, setCarried] = useState(false);
  const { placed, figures } = useMemo(() => proposeLastReport(report, chosen), [report, chosen]);
  const { isOn, tick } = useTicks(figures);
  const options = useSectionOptions(report.outline, report.title.period ?? period);
  const doubts = useLastReportDoubts(report, period);
  const taken = figures.filter(isOn);
  const { title } = report;
  const isOtherPeriod = title.period !== undefined && periodCode(title.period) !== periodCode(previousPeriod(period));
  return (
    <Modal title={t('lastReport.title', { name: report.name })} onClose={onClose}>
      <p>{t('lastReport.lead')}</p>
      {report.title.text === '' ? null : (
        <p className="help">
          {report.title.text}
          {report.title.period ? ` (${periodName(report.title.period)})` : ''}
        </p>
      )}
      {doubts.length > 0 ? (
        <Notice tone="warn" word={t('lastReport.doubt')}>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <section className="last-report-block">
        <h3>{t('lastReport.texts')}</h3>
        <LastReportParts
          report={report}
          placed={placed}
          options={options}
          onChoose={(line, section) => setChosen(new Map([...chosen, [line, section]]))}
        />
      </section>
      <section className="last-report-block">
        <h3>{t('lastReport.figures')}</h3>
        <p className="help">{t('lastReport.figuresHelp')}</p>
        <LastReportFigures outline={report.outline} figures={figures} isOn={isOn} onChoose={tick} />
        <p className="help" role="status">
          {t('lastReport.taken', { count: taken.length })}
        </p>
        {isOtherPeriod ? <Notice tone="warn">{t('lastReport.carryOther')}</Notice> : null}
        <label className="choice">
          <input type="checkbox" checked={isCarried} onChange={({ target }) => setCarried(target.checked)} />
          <span>{t('lastReport.carry')}</span>
        </label>
      </section>
      <p className="modal-act">
        <button
          className="btn btn-main"
          type="button"
          {...write.act}
          onClick={() => onAccept({ report, placed, figures: taken, isCarried })}
        >
          {t('lastReport.accept')}
        </button>
        <button className="btn" type="button" onClick={onClose}>
          {t('lastReport.cancel')}
        </button>
      </p>
    </Modal>
  );
}
