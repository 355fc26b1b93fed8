import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SubjectName } from './digest-of-report.ts';

/** The digests of the files, and the day and the hour at which their process believed to write them. */
export interface WrittenElsewhere {
  readonly digests: Readonly<Record<SubjectName, string>>;
  readonly day: string;
  readonly hour: number;
}

/** Where and when another process writes: `TODAY` an instant, `TZ` a time zone, `LC_ALL` a language. */
export type Elsewhere = Readonly<Record<'TODAY' | 'TZ' | 'LC_ALL', string>>;

/** Writes the reports in a process of its own, with another environment. */
export async function writeInOtherProcess(elsewhere: Elsewhere): Promise<WrittenElsewhere> {
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/support/docx/print-digests.mjs'], {
    env: { ...process.env, ...elsewhere },
  });
  // as: our own script prints it
  return JSON.parse(stdout) as WrittenElsewhere;
}
