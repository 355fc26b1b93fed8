import { readDate } from '../../../domain/vietnamese/date.ts';
import type { Format } from '../../format/format-schema.ts';
import type { AuditLine, Outcome } from './audit-report.ts';
import { AS_NAMED, example, judge, metOr, NOTHING, text } from './judge.ts';
import { placeOf } from './lines.ts';
import type { LetterheadParts } from './report-parts.ts';

const DATE =
  /^(?<place>.*?)(?<comma>\s*,)?\s*ngày\s*(?<day>\d{0,2})[.…_\s]*tháng\s*(?<month>\d{0,2})[.…_\s]*năm\s*(?<year>\d{0,4})/iu;
const UNIT_WORD = /^(xã|phường|đặc khu|đk|thành phố|tp)[ .]/iu;
/** A place that begins with a family name and has three syllables may be named after a person. */
const FAMILY_NAME =
  /^(Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mạc|Đoàn|Lương|Trương) \p{Lu}\p{L}* \p{Lu}/u;

/** The day written beside the place, `YYYY-MM-DD`; `undefined` where it is left open, in part, or no day of the calendar. */
export function readPlaceDate({ placeDate }: LetterheadParts): string | undefined {
  const { day = '', month = '', year = '' } = (placeDate && DATE.exec(placeDate.text)?.groups) ?? {};
  const date = readDate(`${day}/${month}/${year}`);
  return date.ok ? date.value : undefined;
}

/** Measures place and date (box 4): `Gia Lộc, ngày 05 tháng 6 năm 2026`. Day and month may be left open. */
export function checkPlaceDate({ placeDate, superiorBody }: LetterheadParts, format: Format): readonly AuditLine[] {
  const { dates, styles } = format;
  const model = example('Gia Lộc, ngày 05 tháng 6 năm 2026');
  const groups = placeDate && DATE.exec(placeDate.text)?.groups;
  if (placeDate === undefined || groups === undefined) {
    return [judge('placeDate.present', styles.placeDate, { outcome: 'absent', needed: model, found: NOTHING })];
  }
  const { place: name = '', comma = '', day = '', month = '' } = groups;
  const found = text(placeDate.text);
  const place = placeOf(placeDate);
  const zerosAreRight = isPadded(day, dates.zeroDayBelow) && isPadded(month, dates.zeroMonthBelow);
  return [
    judge('placeDate.present', styles.placeDate, {
      outcome: metOr(name !== '', 'absent'),
      needed: model,
      found,
      place,
    }),
    judge('placeDate.comma', styles.placeDate, { outcome: metOr(comma === ','), needed: model, found, place }),
    judge('placeDate.zeros', dates, { outcome: metOr(zerosAreRight), needed: model, found, place }),
    judge('placeDate.unitWord', styles.placeDate, {
      outcome: unitWord(name, superiorBody.map((line) => line.text).join(' ')),
      needed: AS_NAMED,
      found: text(name),
      place,
    }),
  ];
}

/** A zero exactly below the bound: `05`, `02`, but `6`. */
function isPadded(figures: string, below: number): boolean {
  if (figures === '') return true;
  return figures === (Number(figures) < below ? `0${Number(figures)}` : String(Number(figures)));
}

/** The unit is named where the name is one syllable or that of the province; after a person, which only people know. */
function unitWord(place: string, superior: string): Outcome {
  if (UNIT_WORD.test(place)) return 'meets';
  const capitals = place.toLocaleUpperCase('vi');
  // Not the commune itself, whose name stands above that of its own bodies.
  const isProvince = ['TỈNH', 'THÀNH PHỐ'].some((unit) => superior.endsWith(`${unit} ${capitals}`));
  if (!place.includes(' ') || isProvince) return 'fails';
  return FAMILY_NAME.test(place) ? 'look' : 'meets';
}
