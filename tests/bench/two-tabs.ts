import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { newProfileFolder, openBrowser } from '../support/chromium.ts';
import { COMPLETE } from '../support/shipped.ts';
import { addressOf } from './browser/addresses.ts';
import { dropDraft } from './browser/export.ts';
import { spread } from './figures.ts';

/** What a person sees of a draft that is open twice, and where the words are typed. */
const SEEN = {
  /** Said in the tab that only reads. */
  readOnly: /đang mở ở cửa sổ khác/i,
  /** The button by which it becomes the one that writes. */
  takeOver: 'Chuyển sang soạn ở đây',
  box: '[name="text.ket_qua"]',
  saved: /Đã lưu lúc/,
} as const;

const ROUNDS = 100;
const DRAFT: Draft = { ...COMPLETE, id: 'thu-hai-cua-so', sample: false };
const ADDRESS = `${addressOf(DRAFT.id)}/muc/s5_2`;

/** What went wrong, in words, by kind. */
interface Tally {
  /** Words that were typed and are gone. */
  readonly lost: string[];
  /** Words that came only after the tab could be written in: a key typed at once would have met an older text. */
  readonly late: string[];
  /** Tabs that still let one write, or do not say why not. */
  readonly unclear: string[];
  /** From the click on the button until one can type, in ms. */
  readonly waits: number[];
}

/** What the box holds as soon as it can be written in. */
async function textOnceWritable(page: Page): Promise<string> {
  const held = await page.waitForFunction(
    (box) => {
      const element = document.querySelector<HTMLTextAreaElement>(box);
      // a box without a word is one that is not filled yet
      return element?.matches(':read-write') ? element.value || undefined : undefined;
    },
    SEEN.box,
    { polling: 5 },
  );
  return (await held.jsonValue()) ?? '';
}

async function typeWord(page: Page, word: string): Promise<void> {
  await page.locator(SEEN.box).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${word}`, { delay: 30 });
}

function missingIn(text: string, words: readonly string[]): string[] {
  const present = new Set(text.split(/\s+/));
  return words.filter((word) => !present.has(word));
}

/** Takes over in the tab that reads; notes which words are not there then, or come late. */
async function takeOver(page: Page, words: readonly string[], tally: Tally): Promise<void> {
  // two windows side by side, or two tabs of which one is hidden
  if (Math.random() < 0.5) await page.bringToFront();
  const button = page.getByRole('button', { name: SEEN.takeOver });
  await button.waitFor();
  const from = performance.now();
  await button.click();
  const missing = missingIn(await textOnceWritable(page), words);
  tally.waits.push(performance.now() - from);
  if (missing.length === 0) return;
  await pause(1000);
  const gone = new Set(missingIn(await page.locator(SEEN.box).inputValue(), words));
  tally.lost.push(...gone);
  tally.late.push(...missing.filter((word) => !gone.has(word)));
}

/** Whether a tab says that it only reads, and lets nobody write. */
async function noteReading(page: Page, name: string, tally: Tally): Promise<void> {
  try {
    await page.getByText(SEEN.readOnly).first().waitFor({ timeout: 5000 });
    if (await page.locator(`${SEEN.box}:read-write`).count()) tally.unclear.push(`${name}: can still be written in`);
  } catch {
    tally.unclear.push(`${name}: does not say that the draft is open elsewhere`);
  }
}

/** Opens the draft in two tabs of which the first writes. */
async function openTwice(context: BrowserContext): Promise<[writing: Page, reading: Page]> {
  const writing = context.pages()[0] ?? (await context.newPage());
  await dropDraft(writing, DRAFT);
  await writing.goto(ADDRESS);
  await writing.locator(SEEN.box).waitFor();
  await writing.getByText(SEEN.saved).waitFor();
  const reading = await context.newPage();
  await reading.goto(ADDRESS);
  return [writing, reading];
}

/** What the section holds when the draft is opened again with no other tab. */
async function textAtTheEnd(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto(ADDRESS);
  return textOnceWritable(page);
}

/**
 * Opens a draft in two tabs and writes in one and the other by turns, taking over at any moment, also before the text
 * is saved. Fails when a word is lost; what is late or unclear is printed.
 */
export async function benchTwoTabs(rounds: number = ROUNDS): Promise<void> {
  const folder = newProfileFolder();
  const { context } = await openBrowser(folder);
  context.setDefaultTimeout(15_000);
  const tally: Tally = { lost: [], late: [], unclear: [], waits: [] };
  const words: string[] = [];
  let [writing, reading] = await openTwice(context);
  await noteReading(reading, 'the second tab at first', tally);
  for (let round = 1; round <= rounds; round += 1) {
    const word = `lượt${round}ữ`;
    await typeWord(writing, word);
    words.push(word);
    await pause(Math.random() * 700);
    await takeOver(reading, words, tally);
    await noteReading(writing, `the tab that wrote, round ${round}`, tally);
    [writing, reading] = [reading, writing];
  }
  // the last one is not taken over, only saved
  words.push('hết');
  await typeWord(writing, 'hết');
  await pause(1000);
  await writing.getByText(SEEN.saved).waitFor();
  const lost = new Set([...tally.lost, ...missingIn(await textAtTheEnd(context), words)]);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`two tabs, ${words.length} words typed by turns; ms from take-over to typing: ${spread(tally.waits)}`);
  for (const line of tally.unclear) console.log(`  ${line}`);
  if (lost.size > 0) console.log(`  ${[...lost].join(', ')}`);
  console.log(`lost words: ${lost.size}; late words: ${tally.late.length}; unclear tabs: ${tally.unclear.length}`);
  if (lost.size > 0) throw new Error('A word is lost between two tabs.');
}
