import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Input } from './contestant.ts';
import { loadContestants } from './contestants.ts';
import { inputPath } from './input-path.ts';

/** Most memory the process has held, before the first report and after the last, in bytes. */
export interface Memory {
  readonly before: number;
  readonly peak: number;
}

const RUNS = 3;
const STATUS = '/proc/self/status';

/** On Linux the figure of `resourceUsage` is never less than that of the process that started this one. */
function peakBytes(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

/** One contestant by itself, in a process that has done nothing else: a heap once grown hides what comes later. */
export async function measureMemory(folder: string, library: string, position: number, pages: string): Promise<Memory> {
  const contestant = (await loadContestants(library))[position];
  if (contestant === undefined) throw new Error(`${library} has no contestant ${position}`);
  // as: written by `keepInputs` a moment ago
  const run = contestant.start(deserialize(readFileSync(inputPath(folder, library, position, pages))) as Input);
  const before = peakBytes();
  for (let count = 0; count < RUNS; count += 1) await run();
  return { before, peak: peakBytes() };
}
