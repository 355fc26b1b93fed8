import { COVER_FIELDS, COVER_SECTION } from '../draft/cover.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { isOldDay } from '../prose/old-day.ts';
import { nextPeriod, periodDays, periodName, type ReportingPeriod } from '../shared/reporting-period.ts';
import { readDate } from '../vietnamese/date.ts';
import type { WrittenText } from './written-texts.ts';

/** What the days of a text are held against. */
export interface DayFacts {
  readonly period: ReportingPeriod;
  readonly cutoff: string;
}

/** "30/02/2026", "ngày 31/4", "ngày 30 tháng 02 năm 2026"; not the middle of a number or of a document's symbol. */
const DAY =
  /(?<![\d/.,-])(?:(ngày )\s*)?(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}))?(?![\d/-])| tháng (\d{1,2})(?: năm (\d{4}))?(?!\d))/giu;
/** Without a year 29/02 may be right. */
const LEAP_YEAR = '2024';

interface WrittenDay {
  readonly text: string;
  readonly at: number;
  /** `undefined` when there is no such day. */
  readonly day: string | undefined;
  readonly hasYear: boolean;
}

function daysIn(text: string): readonly WrittenDay[] {
  return [...text.matchAll(DAY)].flatMap((match): WrittenDay[] => {
    const [whole, word, day = '', slashed, slashedYear, spelled, spelledYear] = match;
    const month = slashed ?? spelled ?? '';
    const year = slashedYear ?? spelledYear;
    // "5/9 cơ quan" is a share, and so is "32/45"; a day is called one, or has its year
    if (year === undefined && word === undefined) return [];
    const isPossible = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    if (!isPossible && word === undefined) return [];
    const read = readDate(`${day}/${month}/${year ?? LEAP_YEAR}`);
    const written = whole.slice(word?.length ?? 0).trim();
    return [{ text: written, at: match.index, day: read.ok ? read.value : undefined, hasYear: year !== undefined }];
  });
}

/** What is still to come is told by these; a sentence that has one is left alone. */
const TO_COME =
  /sẽ|trước ngày|chậm nhất|dự kiến|kế hoạch|hạn|hiệu lực|ước|hoàn thành|xong|tới|chuẩn bị|đến ngày|từ ngày/iu;

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at), text.lastIndexOf('\n', at));
  const end = text.slice(at).search(/[.;] |\n/);
  return text.slice(Math.max(0, start), end < 0 ? undefined : at + end);
}

const FIGURES_UP_TO = /số (?:liệu|thực hiện)[^.;\n]{0,40}đến (?:hết )?$/iu;
const REACH = 80;

/** The half a text speaks of; of the subject also a bare year. */
const HALF = /(?:6|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm\s+\d{4}/giu;
const YEAR = /năm\s+\d{4}/giu;

/** Trích yếu and opening name this period and the one after; another is left from an older report. */
function checkPeriod({ place, text }: WrittenText, period: ReportingPeriod): Finding[] {
  const isSubject = place.field === COVER_FIELDS.subject;
  if (place.section !== COVER_SECTION || !(isSubject || place.field === COVER_FIELDS.opening)) return [];
  const own = [periodName(period), periodName(nextPeriod(period))];
  const isOwn = (named: string) =>
    own.some((name) => name.endsWith(named.replace(/\s+/gu, ' ').toLocaleLowerCase('vi').replace('sáu', '6')));
  const named = [...text.matchAll(HALF), ...(isSubject ? text.matchAll(YEAR) : [])];
  const other = named.find((match) => !isOwn(match[0]) && !/so với\s*$/iu.test(text.slice(0, match.index)));
  return other ? [finding('warning', place, { code: 'otherPeriod', text: other[0], expected: own[0] ?? '' })] : [];
}

/**
 * Days and periods in a text (note E23): a day that does not exist, figures counted up to another day than the cut-off
 * date, another period in the subject or the opening. `isResult`: what it tells was done in the period, so a later day and
 * one of the year before are asked about.
 */
export function checkDays(written: WrittenText, { period, cutoff }: DayFacts, isResult: boolean): Finding[] {
  const { place, text } = written;
  const { from, to } = periodDays(period);
  const inDays = daysIn(text).flatMap(({ text: day, at, day: iso, hasYear }): Finding[] => {
    if (iso === undefined) return [finding('warning', place, { code: 'noSuchDay', text: day })];
    if (isResult && hasYear && isOldDay({ day: iso, at, text: day }, text, period))
      return [finding('hint', place, { code: 'oldDay', text: day })];
    if (!hasYear || cutoff === '' || iso < from || iso > to || iso === cutoff) return [];
    if (FIGURES_UP_TO.test(text.slice(Math.max(0, at - REACH), at)))
      return [finding('warning', place, { code: 'otherCutoff', text: day, cutoff })];
    return isResult && iso > cutoff && !TO_COME.test(sentenceAround(text, at))
      ? [finding('hint', place, { code: 'afterCutoff', text: day, cutoff })]
      : [];
  });
  return [...inDays, ...checkPeriod(written, period)];
}
