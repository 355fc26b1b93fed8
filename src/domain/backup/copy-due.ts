const DAY_MS = 24 * 3_600_000;

/** A draft as far as it matters here: when it was begun and last saved, ISO instants. */
export interface Worked {
  readonly createdAt: string;
  readonly savedAt: string;
}

/** Whether work of more than a day lies nowhere but in the browser. */
export function isCopyDue(lastCopyAt: string | undefined, drafts: readonly Worked[], now: string): boolean {
  const since = (instant: string) => Date.parse(now) - Date.parse(instant);
  if (lastCopyAt === undefined) return drafts.some(({ createdAt }) => since(createdAt) >= DAY_MS);
  return since(lastCopyAt) >= DAY_MS && drafts.some(({ savedAt }) => savedAt > lastCopyAt);
}
