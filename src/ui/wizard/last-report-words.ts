import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { screenLabel, sectionPaths } from '../../domain/outline/numbering.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { allSections } from '../../domain/outline/outline-tree.ts';
import type { ReportingPeriod } from '../../domain/shared/reporting-period.ts';
import { fillPeriod, periodCode, periodName, previousPeriod } from '../../domain/shared/reporting-period.ts';
import type { LastReport } from '../../state/read-last-report.ts';

export interface SectionOption {
  readonly id: string;
  readonly text: string;
}

/** Every section of the outline as a choice: "II.2. Tuyên truyền, quán triệt, tập huấn". */
export function useSectionOptions(outline: Outline, period: ReportingPeriod): readonly SectionOption[] {
  return useMemo(() => {
    const paths = sectionPaths(outline, () => true);
    return allSections(outline)
      .filter(({ section }) => !section.cover)
      .map(({ section }) => ({
        id: section.id,
        text: `${screenLabel(paths.get(section.id))}. ${fillPeriod(section.heading, period)}`,
      }));
  }, [outline, period]);
}

/** What speaks against the file being the report of the period before: another period, another kind of document. */
export function useLastReportDoubts({ title }: LastReport, period: ReportingPeriod): readonly string[] {
  const { t } = useTranslation();
  const wanted = previousPeriod(period);
  const isOther = title.period !== undefined && periodCode(title.period) !== periodCode(wanted);
  return [
    ...(isOther && title.period
      ? [t('lastReport.otherPeriod', { period: periodName(title.period), wanted: periodName(wanted) })]
      : []),
    ...(title.period ? [] : [t('lastReport.noPeriod', { wanted: periodName(wanted) })]),
    ...(title.isReport ? [] : [t('lastReport.noReport')]),
    ...(title.isReport && !title.isOfSubject ? [t('lastReport.otherSubject')] : []),
  ];
}
