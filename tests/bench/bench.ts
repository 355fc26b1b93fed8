import { benchBrowser } from './browser.ts';
import { benchCheck } from './check.ts';
import { benchDrafts } from './drafts.ts';
import { benchFirefox } from './firefox.ts';
import { benchKills } from './kills.ts';
import { benchOutlines } from './outlines.ts';
import { benchRivals } from './rivals.ts';
import { benchTwoTabs } from './two-tabs.ts';

/** By the names they are asked for with: `npm run bench -- rivals`. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  check: benchCheck,
  rivals: benchRivals,
  browser: benchBrowser,
  outlines: benchOutlines,
};

/** Run only when named, since they take long; how often may stand behind the name: `npm run bench -- kills 60`. */
const REPEATED: Readonly<Record<string, (times?: number) => Promise<void>>> = {
  kills: benchKills,
  tabs: benchTwoTabs,
  firefox: benchFirefox,
  drafts: benchDrafts,
};

/** Takes the names of parts; runs these, or all quick ones where none is named. Refuses a name it does not know. */
export async function runBench(words: readonly string[]): Promise<void> {
  for (const [index, name] of (words.length === 0 ? Object.keys(PARTS) : words).entries()) {
    if (/^\d+$/.test(name)) continue;
    const repeated = REPEATED[name];
    const run = repeated ? () => repeated(timesOf(words[index + 1])) : PARTS[name];
    if (run === undefined) {
      throw new Error(`No part ${name}; there are ${Object.keys({ ...PARTS, ...REPEATED }).join(', ')}`);
    }
    await run();
  }
}

function timesOf(word: string | undefined): number | undefined {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : undefined;
}
