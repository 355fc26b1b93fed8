import { median, shown } from '../figures.ts';
import { REPORT_SIZES, type ReportPages } from '../long-report.ts';
import type { Contestant, Run } from './contestant.ts';
import { LIBRARIES, loadContestants } from './contestants.ts';
import { makeInput } from './make-input.ts';
import { checkSameLines, printedLines } from './printed-lines.ts';

const ROUNDS = 15;
const WARM_UPS = 3;

interface Runner {
  readonly contestant: Contestant;
  readonly run: Run;
  readonly bytes: number;
  readonly lines: number;
  readonly times: number[];
}

async function prepare(contestant: Contestant, pages: ReportPages): Promise<Runner> {
  const input = await makeInput(contestant, pages);
  const ours = printedLines(input.ours);
  const run = contestant.start(input);
  const file = await run();
  if (contestant.writes) checkSameLines(contestant.name, file, ours);
  return { contestant, run, bytes: file.length, lines: ours.length, times: [] };
}

/**
 * Another one begins each round, and each begins with a clean young heap: none pays for what the one before left behind.
 * A full collection before each would throw away compiled code as well, and measure the compiler.
 */
async function runRound(runners: readonly Runner[], round: number, isWarmUp: boolean): Promise<void> {
  for (const index of runners.keys()) {
    const runner = runners[(index + round) % runners.length];
    globalThis.gc?.({ type: 'minor' });
    const from = performance.now();
    await runner?.run();
    if (!isWarmUp) runner?.times.push(performance.now() - from);
  }
}

/** Round by round, so that a busy machine counts for both. */
function ratio(times: readonly number[], ours: readonly number[]): number {
  return median(times.map((time, round) => time / (ours[round] ?? time)));
}

function print({ contestant, bytes, times }: Runner, ours: readonly number[]): void {
  const range = `${shown(Math.min(...times))} – ${shown(Math.max(...times))}`;
  const compared = ratio(times, ours).toFixed(2).padStart(5);
  const size = (bytes / 1000).toFixed(0).padStart(4);
  console.log(
    `  ${contestant.name.padEnd(38)} median ${shown(median(times))} ms   ${range}   × ${compared}   ${size} kB   n=${times.length}`,
  );
}

/** Writes one report in every way, by turns in one process; prints medians and their ratios to ours. */
async function measureTimes(contestants: readonly Contestant[], pages: ReportPages): Promise<void> {
  const runners: Runner[] = [];
  for (const contestant of contestants) runners.push(await prepare(contestant, pages));
  for (let round = 0; round < WARM_UPS; round += 1) await runRound(runners, round, true);
  for (let round = 0; round < ROUNDS; round += 1) await runRound(runners, round, false);
  console.log(`the same report of ${pages} pages and its annex, ${runners[0]?.lines} paragraphs`);
  const [ours] = runners;
  for (const runner of runners) print(runner, ours?.times ?? []);
}

export async function measureAllTimes(): Promise<void> {
  const contestants: Contestant[] = [];
  for (const library of LIBRARIES) contestants.push(...(await loadContestants(library)));
  for (const { pages } of REPORT_SIZES) await measureTimes(contestants, pages);
}
