import * as z from 'zod';

/** Kỳ báo cáo: first half, second half or whole of one year. */
export const reportingPeriodSchema = z.strictObject({
  kind: z.enum(['firstHalf', 'secondHalf', 'year']),
  year: z.int().min(2000).max(2100),
});

export type ReportingPeriod = Readonly<z.infer<typeof reportingPeriodSchema>>;
export type PeriodKind = ReportingPeriod['kind'];

const CODES: Record<PeriodKind, string> = { firstHalf: 'H1', secondHalf: 'H2', year: 'Y' };

/** `2026-H1`, `2026-H2` or `2026-Y`. */
export function periodCode(period: ReportingPeriod): string {
  return `${period.year}-${CODES[period.kind]}`;
}

/** Reads a period code; anything else gives `undefined`. */
export function parsePeriodCode(code: string): ReportingPeriod | undefined {
  const match = /^(\d{4})-(H1|H2|Y)$/.exec(code);
  if (!match) return undefined;
  const kind = (Object.keys(CODES) as PeriodKind[]).find((key) => CODES[key] === match[2]);
  return kind ? reportingPeriodSchema.safeParse({ kind, year: Number(match[1]) }).data : undefined;
}

/** The period after: the one whose tasks the report announces. */
export function nextPeriod({ kind, year }: ReportingPeriod): ReportingPeriod {
  if (kind === 'firstHalf') return { kind: 'secondHalf', year };
  if (kind === 'secondHalf') return { kind: 'firstHalf', year: year + 1 };
  return { kind: 'year', year: year + 1 };
}

/** The period before: "kỳ trước" of the figures. */
export function previousPeriod({ kind, year }: ReportingPeriod): ReportingPeriod {
  if (kind === 'firstHalf') return { kind: 'secondHalf', year: year - 1 };
  if (kind === 'secondHalf') return { kind: 'firstHalf', year };
  return { kind: 'year', year: year - 1 };
}

/** First and last day, as ISO dates. */
export function periodDays({ kind, year }: ReportingPeriod): { readonly from: string; readonly to: string } {
  const from = kind === 'secondHalf' ? `${year}-07-01` : `${year}-01-01`;
  const to = kind === 'firstHalf' ? `${year}-06-30` : `${year}-12-31`;
  return { from, to };
}

/** The name as it is printed in the report: "6 tháng đầu năm 2026". This is document text, not interface text. */
export function periodName({ kind, year }: ReportingPeriod): string {
  if (kind === 'firstHalf') return `6 tháng đầu năm ${year}`;
  if (kind === 'secondHalf') return `6 tháng cuối năm ${year}`;
  return `năm ${year}`;
}

/**
 * Fills `{ky}`, `{ky_sau}`, `{ky_truoc}` and `{nam}` in a text of the outline.
 * Other braces are left as they stand.
 */
export function fillPeriod(text: string, period: ReportingPeriod): string {
  return text
    .replaceAll('{ky}', periodName(period))
    .replaceAll('{ky_sau}', periodName(nextPeriod(period)))
    .replaceAll('{ky_truoc}', periodName(previousPeriod(period)))
    .replaceAll('{nam}', String(period.year));
}

/** Words of an outline as they are shown where no period is known: "{ky_sau}" is "kỳ sau". */
export function fillPeriodWords(text: string): string {
  return text
    .replaceAll('{ky_sau}', 'kỳ sau')
    .replaceAll('{ky_truoc}', 'kỳ trước')
    .replaceAll('{ky}', 'kỳ này')
    .replaceAll('{nam}', 'năm')
    .trim();
}
