import { rmSync } from 'node:fs';
import { findChromium, newProfileFolder, PAGE } from '../support/chromium.ts';
import { CHROMIUM } from './kills/in-chromium.ts';
import { Place, playRounds } from './kills/place.ts';
import { servePage } from './kills/serve-page.ts';

const ROUNDS = 300;

/**
 * Kills Chromium again and again while somebody types, and looks what is there afterwards; half of the times over
 * file://, half over http. Fails when something that was said to be saved is gone or a draft is damaged; how much typing
 * is lost is only printed.
 */
export async function benchKills(rounds: number = ROUNDS): Promise<void> {
  // looked for once, not before every start
  process.env['CHROME'] ??= await findChromium();
  const folder = newProfileFolder();
  const { address, end } = await servePage();
  const places = [
    new Place('Chromium, file://', PAGE, folder, CHROMIUM),
    new Place('Chromium, http://127.0.0.1', address, folder, CHROMIUM),
  ];
  await playRounds(places, rounds).finally(end);
  rmSync(folder, { recursive: true, force: true });
}
