import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

const SCRIPT = resolve('tests/bench/browser/slow-down-process.mjs');

/** Processes that show pages of the browser on this profile: those that descend from one whose command line names it. */
function pageProcesses(folder: string): readonly number[] {
  const known = new Map<number, { readonly parent: number; readonly command: string }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1] ?? 0);
      known.set(Number(name), { parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') });
    } catch {
      // it ended while the list was read
    }
  }
  const isOurs = (pid: number): boolean => {
    const one = known.get(pid);
    return one !== undefined && (one.command.includes(`--user-data-dir=${folder}`) || isOurs(one.parent));
  };
  return [...known]
    .filter(([pid, { command }]) => command.includes('--type=renderer') && isOurs(pid))
    .map(([pid]) => pid);
}

/**
 * Slows the page with its workers; gives a function that ends it. The throttle of Chromium slows the main thread alone,
 * and the Word file is written in a worker: the processes of the page are stopped and continued instead. On Linux only;
 * elsewhere nothing is slowed, and that is said.
 */
export async function slowDown(folder: string, factor: number): Promise<() => Promise<void>> {
  if (factor === 1) return async () => {};
  const pids = process.platform === 'linux' ? pageProcesses(folder) : [];
  if (pids.length === 0) {
    console.log('the page could not be slowed: these are figures at full speed');
    return async () => {};
  }
  const slower = spawn(process.execPath, [SCRIPT, String(factor), ...pids.map(String)], { stdio: 'inherit' });
  return async () => {
    const ended = once(slower, 'exit');
    slower.kill('SIGTERM');
    await ended;
  };
}

/** Milliseconds a worker of the page needs for a fixed piece of work: how much slower it is really. */
export function measureWorker(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const work = 'const from = performance.now(); let sum = 0; for (let i = 0; i < 1e8; i += 1) sum += i % 7;';
        const script = new Blob([`${work} postMessage(performance.now() - from + sum * 0);`]);
        const worker = new Worker(URL.createObjectURL(script));
        worker.onmessage = ({ data }) => {
          worker.terminate();
          done(data);
        };
      }),
  );
}
