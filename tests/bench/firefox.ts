import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beginReport, exportWord, sectionText, TYPED, typeSectionText } from '../e2e/firefox-job.ts';
import { newProfileFolder, PAGE } from '../support/chromium.ts';
import { type FoundFirefox, findFirefox, killFirefox, openFirefox, shown } from '../support/firefox.ts';
import { COMPLETE, HALF } from '../support/shipped.ts';
import { addressOf, SAMPLE } from './browser/addresses.ts';
import { inFirefox } from './kills/in-firefox.ts';
import { Place, playRounds } from './kills/place.ts';

const ROUNDS = 20;
const OUTPUT = 'tests/bench/output';

const SCREENS: readonly (readonly [name: string, address: string])[] = [
  ['trang-dau', `${PAGE}#/`],
  ['bao-cao-moi', `${PAGE}#/bao-cao-moi`],
  ['danh-sach-muc', addressOf(HALF.id)],
  ['soan-muc', `${SAMPLE}/muc/s5_2`],
  ['bang-co-dinh', `${SAMPLE}/muc/s3_1_1`],
  ['kiem-tra', `${addressOf(HALF.id)}/kiem-tra`],
  ['xem-truoc', `${addressOf(COMPLETE.id)}/xem-truoc`],
];

/** Prints how long one step takes. */
async function timed<Value>(name: string, act: () => Promise<Value>): Promise<Value> {
  const from = performance.now();
  const value = await act();
  console.log(`${name.padEnd(60)} ${(performance.now() - from).toFixed(0).padStart(6)} ms`);
  return value;
}

async function workThrough(firefox: FoundFirefox, folder: string): Promise<void> {
  const first = await timed('Firefox starts', () => openFirefox(firefox, folder));
  const address = await timed('a new report', () => beginReport(first.page));
  for (const [section, text] of Object.entries(TYPED)) {
    await timed(`${text.length} characters typed and said to be saved`, () =>
      typeSectionText(first.page, address, section, text),
    );
  }
  await killFirefox(first, folder);
  const again = await timed('Firefox starts after kill -9', () => openFirefox(firefox, folder));
  for (const [section, text] of Object.entries(TYPED)) {
    const held = await timed('the section opens', () => sectionText(again.page, address, section));
    if (held !== text) throw new Error(`In ${section} stands “${held}”`);
  }
  const { name, paragraphs } = await timed('Word file on the disk and read back', () => exportWord(again, address));
  console.log(`${name}: ${paragraphs.length} paragraphs`);
  for (const [screen, place] of SCREENS) {
    await again.page.goto('about:blank');
    await again.page.goto(place);
    await shown(again.page, screen === 'xem-truoc' ? '.sheet' : 'h1');
    await new Promise((done) => setTimeout(done, 500));
    await again.page.screenshot({ path: join(OUTPUT, `firefox-${screen}.png`) });
  }
  for (const line of [...first.requests, ...first.errors, ...again.requests, ...again.errors]) console.log(`  ${line}`);
  await again.browser.close();
}

/** The core of the work in Firefox, timed, with pictures of the screens; then kills while somebody types. */
export async function benchFirefox(rounds: number = ROUNDS): Promise<void> {
  const firefox = findFirefox();
  if (!firefox) {
    console.log('No Firefox on this machine: nothing is measured in it.');
    return;
  }
  console.log(firefox.version);
  mkdirSync(OUTPUT, { recursive: true });
  const folder = newProfileFolder();
  await workThrough(firefox, folder);
  await playRounds([new Place('Firefox, file://', PAGE, folder, inFirefox(firefox))], rounds);
  rmSync(folder, { recursive: true, force: true });
}
