const NAME = /^Bao-cao-dan-chu-sao-luu-(\d{4}-\d{2}-\d{2})-(\d{6})-([0-9a-f]{4})\.json(\.tam)?$/;

/** Newest copies that stay, and days of which the newest copy stays. */
export const NEWEST_KEPT = 10;
export const DAYS_KEPT = 14;

/** Beginning of the name of every backup file. */
export const BACKUP_NAME = 'Bao-cao-dan-chu-sao-luu';

/** Name of a copy in the folder. `day` and `time` (hhmmss) by the clock of the machine, `machine`: four hexadecimal digits. */
export function copyName(day: string, time: string, machine: string): string {
  return `${BACKUP_NAME}-${day}-${time}-${machine}.json`;
}

interface Copy {
  readonly name: string;
  /** It was begun and not finished: the page was closed over it. */
  readonly isTorso: boolean;
  readonly day: string;
  readonly at: string;
}

function copiesOf(names: readonly string[], machine: string): readonly Copy[] {
  return names
    .flatMap((name) => {
      const [, day, time, owner, ending] = NAME.exec(name) ?? [];
      if (day === undefined || time === undefined || owner !== machine) return [];
      return [{ name, isTorso: ending !== undefined, day, at: `${day}-${time}` }];
    })
    .sort((left, right) => right.at.localeCompare(left.at));
}

/**
 * Which files of the folder may go. Only copies of this machine, by their exact name: the newest ten stay, and of each of the
 * last fourteen days with copies the newest. Whatever else lies in the folder is never named here.
 */
export function copiesToRemove(names: readonly string[], machine: string): readonly string[] {
  const all = copiesOf(names, machine);
  const copies = all.filter(({ isTorso }) => !isTorso);
  // one that is younger than the last copy may be in writing, in another window
  const torsos = all.filter(({ isTorso, at }) => isTorso && at < (copies[0]?.at ?? ''));
  const days = [...new Set(copies.map(({ day }) => day))].slice(0, DAYS_KEPT);
  const lastOfDay = new Set(days.map((day) => copies.find((copy) => copy.day === day)?.name));
  return [...copies.slice(NEWEST_KEPT), ...torsos].flatMap(({ name }) => (lastOfDay.has(name) ? [] : [name]));
}
