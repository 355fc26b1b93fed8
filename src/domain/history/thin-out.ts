import type { KeptVersion } from './kept-version.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Most automatic versions of one draft, and most bytes they may take together. */
export const MOST_AUTOMATIC = 100;
export const MOST_AUTOMATIC_BYTES = 16 * 1024 * 1024;

/** How close two automatic versions may lie, by their age: each up to `age` old stays when the next is `apart` away. */
const STEPS: readonly { readonly age: number; readonly apart: number }[] = [
  { age: DAY_MS, apart: 0 },
  { age: 7 * DAY_MS, apart: 3 * HOUR_MS },
  { age: 60 * DAY_MS, apart: DAY_MS },
  { age: Number.POSITIVE_INFINITY, apart: 7 * DAY_MS },
];

function apartAt(age: number): number {
  return STEPS.find((step) => age <= step.age)?.apart ?? 0;
}

/**
 * The automatic versions that are to go, so that the history of one draft stays bounded: with time they lie further apart, and
 * the oldest go when there are too many or they take too much room. Named ones never go, and count for nothing. A clock set back
 * makes versions of the future: they count as new.
 */
export function thinOut(versions: readonly KeptVersion[], now: string): readonly KeptVersion[] {
  const automatic = versions
    .filter(({ reason }) => reason !== 'named')
    .sort((left, right) => right.at.localeCompare(left.at));
  const gone: KeptVersion[] = [];
  let kept = 0;
  let bytes = 0;
  let newer: number | undefined;
  for (const version of automatic) {
    const at = Date.parse(version.at);
    const isTooClose = newer !== undefined && newer - at < apartAt(Date.parse(now) - at);
    const isTooMuch = kept >= MOST_AUTOMATIC || (kept > 0 && bytes + version.bytes > MOST_AUTOMATIC_BYTES);
    if (isTooClose || isTooMuch) {
      gone.push(version);
      continue;
    }
    newer = at;
    kept += 1;
    bytes += version.bytes;
  }
  return gone;
}
