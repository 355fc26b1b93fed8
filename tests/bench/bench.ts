import { benchBrowser } from './browser.ts';
import { benchCheck } from './check.ts';
import { benchRivals } from './rivals.ts';

/** By the names they are asked for with: `npm run bench -- rivals`. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  check: benchCheck,
  rivals: benchRivals,
  browser: benchBrowser,
};

/** Takes the names of parts; runs these, or all where none is named. Refuses a name it does not know. */
export async function runBench(names: readonly string[]): Promise<void> {
  for (const name of names.length === 0 ? Object.keys(PARTS) : names) {
    const run = PARTS[name];
    if (run === undefined) throw new Error(`No part ${name}; there are ${Object.keys(PARTS).join(', ')}`);
    await run();
  }
}
