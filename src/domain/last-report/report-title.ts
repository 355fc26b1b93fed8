import type { Outline } from '../outline/outline-schema.ts';
import type { Marking } from '../outline-import/marking.ts';
import type { SourceText } from '../outline-import/source-text.ts';
import type { ReportingPeriod } from '../shared/reporting-period.ts';
import { tellingWords } from './indicator-names.ts';
import { lineText } from './report-parts.ts';

/** What the head of a finished report says of it. */
export interface ReportTitle {
  /** The lines of its title, as one. Empty: it has none that can be told. */
  readonly text: string;
  readonly period: ReportingPeriod | undefined;
  /** It calls itself a report. */
  readonly isReport: boolean;
  /** It is about what the outline is about. */
  readonly isOfSubject: boolean;
}

const REPORT = /^báo cáo(?!\p{L})/iu;
const HALF = /(?:6|06|sáu)\s+tháng\s+(đầu|cuối)\s+năm\s+(\d{4})/iu;
const YEAR = /năm\s+(\d{4})/iu;
/** So much of the subject of the outline has to be in the title. */
const OF_SUBJECT = 0.6;
/** Lines looked at where no head was recognised. */
const FIRST_LINES = 14;

/** The period a title speaks of first: "6 tháng cuối năm 2025", "năm 2025". */
export function periodIn(text: string): ReportingPeriod | undefined {
  const half = HALF.exec(text);
  const year = Number(half?.[2] ?? YEAR.exec(text)?.[1]);
  if (!(year >= 2000 && year <= 2100)) return undefined;
  if (half === null) return { kind: 'year', year };
  return { kind: half[1]?.toLocaleLowerCase('vi') === 'đầu' ? 'firstHalf' : 'secondHalf', year };
}

/** Takes the lines of a file and what they were taken for; gives what its title says. */
export function reportTitle(source: SourceText, markings: readonly Marking[], outline: Outline): ReportTitle {
  const cover = source.lines.filter((_, at) => markings[at]?.role === 'cover').map(lineText);
  const head = cover.length > 0 ? cover : source.lines.slice(0, FIRST_LINES).map(lineText);
  const at = head.findIndex((text) => REPORT.test(text));
  const text = head.slice(Math.max(0, at)).join(' ').replace(/\s+/gu, ' ').trim();
  const said = new Set(tellingWords(text));
  const subject = tellingWords(outline.subject.replace(/\{[^}]*\}/gu, ' '));
  const share = subject.filter((word) => said.has(word)).length / (subject.length || 1);
  const title = at < 0 ? '' : text;
  return { text: title, period: periodIn(text), isReport: at >= 0, isOfSubject: share >= OF_SUBJECT };
}
