import * as z from 'zod';

const DAY_MS = 24 * 3_600_000;

const lastCopySchema = z.object({ at: z.iso.datetime(), savedAt: z.string() });

/** The last copy of a draft that left the browser: when (ISO instant), and of which save; blank when that is not known. */
export interface LastCopy extends Readonly<z.infer<typeof lastCopySchema>> {}

/** Reads what was noted about the last copy of a draft; `undefined` when there is nothing that can be read. */
export function parseLastCopy(text: string | undefined): LastCopy | undefined {
  if (!text) return undefined;
  try {
    return lastCopySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A draft as far as it matters here: when it was begun and last saved, ISO instants, and its last copy. */
export interface Worked {
  readonly createdAt: string;
  readonly savedAt: string;
  readonly copy: LastCopy | undefined;
}

/**
 * Whether work of more than a day on one draft lies nowhere but in the browser. Whether it was saved after the copy is told by the
 * save the copy was made of, not by which instant is later; and an instant more than a day ahead says that the clock was set back:
 * how long ago it was is not known then, and one reminder too many costs less than one too few.
 */
export function isCopyDue({ createdAt, savedAt, copy }: Worked, now: string): boolean {
  const isLongAgo = (instant: string) => Math.abs(Date.parse(now) - Date.parse(instant)) >= DAY_MS;
  if (!copy) return isLongAgo(createdAt);
  return copy.savedAt !== savedAt && isLongAgo(copy.at);
}
