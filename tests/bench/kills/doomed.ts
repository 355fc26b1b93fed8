import { setTimeout as pause } from 'node:timers/promises';
import type { Note } from './watch-saving.ts';

/** A browser in which somebody types and which is going to be killed. */
export interface Doomed {
  /** Gives the program a draft by dropping its file on the page. */
  readonly drop: (address: string, text: string) => Promise<void>;
  /** Watches the page from its next opening on. */
  readonly watch: (take: (note: Note) => void) => Promise<void>;
  /** Opens the section as a person would after the power came back. Gives what its box holds. */
  readonly openSection: (address: string) => Promise<string>;
  /** Waits until the page says that the draft is saved. */
  readonly untilSaved: () => Promise<void>;
  /** Puts the caret into the box and marks everything in it. */
  readonly markAll: () => Promise<void>;
  readonly type: (letter: string) => Promise<void>;
  /** What the database holds of a draft; `undefined` where it is not looked at. */
  readonly stored: (id: string) => Promise<unknown>;
  /** Kills at once. */
  readonly kill: () => void;
}

/** A kind of browser. */
export interface Opening {
  readonly open: (folder: string) => Promise<Doomed>;
  /** Ends what still runs on the profile folder, and waits until it is gone. */
  readonly bury: (folder: string) => Promise<void>;
}

const TRIES = 5;

/** Opens the browser; where it does not start, kills what is left of it and tries again. */
export async function openPatiently({ open, bury }: Opening, folder: string): Promise<Doomed> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await open(folder);
    } catch (problem) {
      if (tries === TRIES) throw problem;
      console.log(`  (the browser did not start: ${firstLine(problem)})`);
      await bury(folder);
      await pause(1000);
    }
  }
}

/** The first line of what went wrong; drivers tell long stories. */
export function firstLine(problem: unknown): string {
  return (problem instanceof Error ? problem.message : String(problem)).split('\n')[0] ?? '';
}
