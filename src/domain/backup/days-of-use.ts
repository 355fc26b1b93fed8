import * as z from 'zod';

/** A day that comes back (a clock set to and fro) is known again as long as it is among so many. */
const MOST_RECENT = 60;

const daysSchema = z.object({ count: z.int().min(0), recent: z.array(z.string()) });

/** On how many days the program was used, and the last of them, ISO days in the order in which they came. */
export interface DaysOfUse extends Readonly<z.infer<typeof daysSchema>> {}

/** Reads what was noted; no days when there is nothing that can be read. */
export function parseDaysOfUse(text: string | undefined): DaysOfUse {
  const none = { count: 0, recent: [] };
  try {
    return daysSchema.safeParse(JSON.parse(text ?? '')).data ?? none;
  } catch {
    return none;
  }
}

/** With one day more; the same object when that day was counted, however the clock came to it. */
export function withDayOfUse(days: DaysOfUse, day: string): DaysOfUse {
  if (days.recent.includes(day)) return days;
  return { count: days.count + 1, recent: [...days.recent, day].slice(-MOST_RECENT) };
}
