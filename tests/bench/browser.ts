import { rmSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { newProfileFolder, openBrowser } from '../support/chromium.ts';
import { addressOf, SAMPLE } from './browser/addresses.ts';
import { benchExport, dropDraft, measureExports, openPreview } from './browser/export.ts';
import { benchLongTable, LONG_TABLE } from './browser/long-table.ts';
import { benchScreens } from './browser/screens.ts';
import { measureWorker, slowDown } from './browser/slow-down.ts';
import { longReport } from './long-report.ts';
import { printSizes } from './sizes.ts';

const SLOWDOWNS = [1, 6];
const LONG_REPORTS = [30, 100] as const;

/** What is exported, by the name it is printed under. */
const EXPORTS: readonly (readonly [name: string, address: string])[] = [
  ['export of the sample', SAMPLE],
  ...LONG_REPORTS.map((pages) => [`export of ${pages} pages`, addressOf(longReport(pages).id)] as const),
];

/** The throttle of Chromium, which slows the main thread alone. */
async function benchThrottled(page: Page, devtools: CDPSession, slowdown: number): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await benchScreens(page, slowdown);
  await benchLongTable(page, slowdown);
  for (const [name, address] of EXPORTS) await benchExport(page, slowdown, name, `${address}/xem-truoc`);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** The whole page slowed, with the worker that writes the file. */
async function benchSlowed(page: Page, folder: string, slowdown: number): Promise<void> {
  const fast = await measureWorker(page);
  for (const [name, address] of EXPORTS.slice(0, 2)) {
    await openPreview(page, `${address}/xem-truoc`);
    const end = await slowDown(folder, slowdown);
    await measureExports(page, slowdown, `${name}, worker slowed too`);
    const slow = await measureWorker(page);
    await end();
    console.log(`  (a worker was really ${(slow / fast).toFixed(1)} times slower)`);
  }
}

/** Measures the built page in a real Chromium over `file://`, at full speed and slowed six times. */
export async function benchBrowser(): Promise<void> {
  printSizes();
  const folder = newProfileFolder();
  const { context } = await openBrowser(folder);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  for (const pages of LONG_REPORTS) await dropDraft(page, longReport(pages));
  await dropDraft(page, LONG_TABLE);
  for (const slowdown of SLOWDOWNS) await benchThrottled(page, devtools, slowdown);
  await benchSlowed(page, folder, Math.max(...SLOWDOWNS));
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
