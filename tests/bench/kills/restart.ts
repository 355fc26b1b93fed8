import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../support/chromium.ts';

/** Processes of the browser on a profile folder, the one that started the others first. */
function browserProcesses(folder: string): number[] {
  const found: { readonly pid: number; readonly isChild: boolean }[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (command.includes(`--user-data-dir=${folder}`)) {
        found.push({ pid: Number(name), isChild: command.includes('--type=') });
      }
    } catch {
      // it ended while the list was read
    }
  }
  return found.sort((left, right) => Number(left.isChild) - Number(right.isChild)).map(({ pid }) => pid);
}

function kill(processes: readonly number[]): void {
  for (const pid of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // a child that went with its parent
    }
  }
}

/** A browser that is going to be killed: which processes to kill is known before, so that the blow falls at once. */
export interface Doomed {
  readonly page: Page;
  /** Kills what was there when the browser had opened; to be followed by `bury`. */
  readonly kill: () => void;
}

const TRIES = 5;

/** Opens the browser on its profile; where it does not start, kills what is left of it and tries again. */
export async function openDoomed(folder: string): Promise<Doomed> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { context } = await openBrowser(folder);
      context.setDefaultTimeout(20_000);
      const page = context.pages()[0] ?? (await context.newPage());
      const processes = browserProcesses(folder);
      if (processes.length === 0) throw new Error(`No browser runs on ${folder}`);
      return { page, kill: () => kill(processes) };
    } catch (problem) {
      if (tries === TRIES) throw problem;
      console.log(
        `  (the browser did not start: ${problem instanceof Error ? problem.message.split('\n')[0] : problem})`,
      );
      await bury(folder);
      await pause(1000);
    }
  }
}

/** Waits until nothing of a killed browser runs any more, killing what came after the list was made. */
export async function bury(folder: string): Promise<void> {
  for (let left = browserProcesses(folder); left.length > 0; left = browserProcesses(folder)) {
    kill(left);
    await pause(20);
  }
}
