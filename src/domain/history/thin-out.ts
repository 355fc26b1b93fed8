import type { KeptVersion } from './kept-version.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Most automatic versions of one draft, and most bytes they may take together. */
export const MOST_AUTOMATIC = 100;
export const MOST_AUTOMATIC_BYTES = 16 * 1024 * 1024;

/** How many stay, by their age: of versions up to `age` old the last of each stretch of this length; 0: all of them. */
const STEPS: readonly { readonly age: number; readonly stretch: number }[] = [
  { age: DAY_MS, stretch: 0 },
  { age: 7 * DAY_MS, stretch: 3 * HOUR_MS },
  { age: 60 * DAY_MS, stretch: DAY_MS },
  { age: Number.POSITIVE_INFINITY, stretch: 7 * DAY_MS },
];

/**
 * The stretch of time a version stands for; `undefined` while it is young enough to stand for itself. Stretches lie fixed in time
 * and longer ones are made of shorter ones: measured from its neighbour instead, each version would be the one too close as it
 * came of age, and a week of hourly ones would leave nothing. Days begin at seven in the morning here, when nobody works.
 */
function stretchOf(at: number, old: number): string | undefined {
  const length = STEPS.find(({ age }) => old <= age)?.stretch ?? 0;
  return length === 0 ? undefined : `${length}:${Math.floor(at / length)}`;
}

/**
 * The automatic versions that are to go, so that the history of one draft stays bounded: with time they lie further apart, and
 * the oldest go when there are too many or they take too much room. The newest stays in any case. Named ones never go, and count
 * for nothing. A clock set back makes versions of the future: they count as new. A version is never older than the days on which
 * newer ones were kept say: a clock that jumps ahead by a year ages all of them by a day.
 */
export function thinOut(versions: readonly KeptVersion[], now: string): readonly KeptVersion[] {
  const automatic = versions
    .filter(({ reason }) => reason !== 'named')
    .sort((left, right) => Date.parse(right.at) - Date.parse(left.at));
  const gone: KeptVersion[] = [];
  const taken = new Set<string>();
  let kept = 0;
  let bytes = 0;
  const days = new Set<number>();
  for (const version of automatic) {
    const at = Date.parse(version.at);
    days.add(Math.floor(at / DAY_MS));
    const stretch = stretchOf(at, Math.min(Date.parse(now) - at, days.size * DAY_MS));
    const isStoodFor = stretch !== undefined && taken.has(stretch);
    const isTooMuch = kept >= MOST_AUTOMATIC || (kept > 0 && bytes + version.bytes > MOST_AUTOMATIC_BYTES);
    if (isStoodFor || isTooMuch) {
      gone.push(version);
      continue;
    }
    if (stretch !== undefined) taken.add(stretch);
    kept += 1;
    bytes += version.bytes;
  }
  return gone;
}
