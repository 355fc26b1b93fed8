import * as z from 'zod';
import { issuerIdSchema, type Profile } from '../../domain/profile/profile-schema.ts';
import { periodDays, previousPeriod, type ReportingPeriod } from '../../domain/shared/reporting-period.ts';
import { formatDate, readDate } from '../../domain/vietnamese/date.ts';

/** A day typed as ngày/tháng/năm; blank is allowed. The message is a text key. */
const typedDay = z.string().refine((text) => text.trim() === '' || readDate(text).ok, { message: 'newReport.badDate' });

/** The questions before the first section, as they stand in their boxes. */
export const newReportSchema = z
  .object({
    outline: z.string().min(1),
    tier: z.enum(['minimum', 'full']),
    kind: z.enum(['firstHalf', 'secondHalf', 'year']),
    year: z.string().regex(/^20\d\d$/, { message: 'newReport.badYear' }),
    cutoffDate: typedDay,
    deadline: typedDay,
    issuer: issuerIdSchema,
    signingForm: z.string(),
    signatory: z.string(),
    recipients: z.string(),
    order: z.string(),
    earlier: z.string(),
    takeTexts: z.boolean(),
    takeFigures: z.boolean(),
  })
  .superRefine(({ cutoffDate, deadline, kind, year }, context) => {
    if (!/^20\d\d$/.test(year)) return;
    const { from, to } = periodDays({ kind, year: Number(year) });
    const due = readDate(deadline);
    if (due.ok && due.value < from) {
      context.addIssue({ code: 'custom', path: ['deadline'], message: 'newReport.deadlineBefore' });
    }
    const read = readDate(cutoffDate);
    if (!read.ok) return;
    if (read.value < from || read.value > to)
      context.addIssue({ code: 'custom', path: ['cutoffDate'], message: 'newReport.cutoffOutside' });
  });

export type NewReportValues = z.infer<typeof newReportSchema>;

/** ISO day of a box; blank or unreadable gives `undefined`. */
export function dayOfBox(text: string): string | undefined {
  const read = readDate(text);
  return read.ok ? read.value : undefined;
}

/** The period a report begun on a day is most likely about: the half-year that is running, or just over. */
export function likelyPeriod(today: string): ReportingPeriod {
  const month = Number(today.slice(5, 7));
  const current: ReportingPeriod = { kind: month <= 6 ? 'firstHalf' : 'secondHalf', year: Number(today.slice(0, 4)) };
  return month === 1 || month === 7 ? previousPeriod(current) : current;
}

/** The likely answers, from the profile and the day. An order whose deadline has passed is not proposed. */
export function startingValues(profile: Profile, outline: string, today: string): NewReportValues {
  const [issuer] = profile.issuers;
  const period = likelyPeriod(today);
  const { deadline } = profile.order;
  const isCurrent = deadline !== undefined && deadline >= today;
  return {
    outline,
    tier: 'minimum',
    kind: period.kind,
    year: String(period.year),
    cutoffDate: '',
    deadline: isCurrent ? formatDate(deadline) : '',
    issuer: issuer?.id ?? 'ban_thuong_vu',
    signingForm: issuer?.signingForm ?? '',
    signatory: issuer?.signatory ?? '',
    recipients: issuer?.recipients.join('\n') ?? '',
    order: isCurrent || deadline === undefined ? profile.order.cite : '',
    earlier: '',
    takeTexts: false,
    takeFigures: false,
  };
}
