import { type PeriodKind, periodCode, type ReportingPeriod } from '../shared/reporting-period.ts';

/** Words by which a sentence speaks of an earlier time on purpose. */
const ON_PURPOSE =
  /so với|so sánh|cùng kỳ|kỳ trước|năm trước|giai đoạn|nhiệm kỳ|năm học|từ (?:ngày|tháng|năm)|tồn|chuyển sang|quyết toán|niên độ/iu;

/** Whether a sentence compares, or speaks of an earlier time on purpose. */
export function speaksOfEarlierTime(sentence: string): boolean {
  return ON_PURPOSE.test(sentence);
}

/** A day inside the name of a document: "Luật …, ngày 10 tháng 11 năm 2025". */
const DAY_BEFORE = /ngày\s+\d{1,2}\s+(?:tháng\s+\d{1,2}\s+)?$/iu;

const HALVES: Readonly<Record<PeriodKind, string>> = {
  firstHalf: '(?:6|sáu)\\s+tháng\\s+đầu\\s+năm\\s+',
  secondHalf: '(?:6|sáu)\\s+tháng\\s+cuối\\s+năm\\s+',
  year: 'năm\\s+',
};

/** How a text names the period before: by its year; by its half where the year is the same. */
function patternOf(period: ReportingPeriod, previous: ReportingPeriod): RegExp {
  const months = previous.year === period.year ? '' : '|(?:tháng|quý)\\s+[\\dIVX]{1,3}\\s*/\\s*|năm\\s+';
  // not the beginning of "2025 - 2030"
  return new RegExp(`(?:${HALVES[previous.kind]}${months})${previous.year}(?!\\d|\\s*[-–]\\s*\\d)`, 'giu');
}

/**
 * Where a text speaks of the period before as if it were this one: "trong năm 2025" left standing in the report of 2026. A
 * sentence that compares, or names a document by its day, is left alone.
 */
export function oldPeriodsIn(text: string, period: ReportingPeriod, previous: ReportingPeriod): readonly string[] {
  const isSameYear = period.year === previous.year;
  if (periodCode(period) === periodCode(previous) || (isSameYear && previous.kind === 'year')) return [];
  const pattern = patternOf(period, previous);
  return text.split(/(?<=[.;!?])\s+|\n+/u).flatMap((sentence) => {
    if (speaksOfEarlierTime(sentence)) return [];
    return [...sentence.matchAll(pattern)]
      .filter((match) => !DAY_BEFORE.test(sentence.slice(0, match.index)))
      .map(([found]) => found);
  });
}
