import { rmSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { newProfileFolder, openBrowser } from '../support/chromium.ts';
import { addressOf, SAMPLE } from './browser/addresses.ts';
import { benchExport, dropDraft } from './browser/export.ts';
import { benchScreens } from './browser/screens.ts';
import { longReport } from './long-report.ts';
import { printSizes } from './sizes.ts';

const SLOWDOWNS = [1, 6];
const LONG_REPORTS = [30, 100] as const;

/** Measures the built page in a real Chromium over `file://`, at full speed and slowed six times. */
export async function benchBrowser(): Promise<void> {
  printSizes();
  const folder = newProfileFolder();
  const { context } = await openBrowser(folder);
  const page = await context.newPage();
  const devtools: CDPSession = await context.newCDPSession(page);
  for (const pages of LONG_REPORTS) await dropDraft(page, longReport(pages));
  for (const slowdown of SLOWDOWNS) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await benchScreens(page, slowdown);
    await benchExport(page, slowdown, 'export of the sample', `${SAMPLE}/xem-truoc`);
    for (const pages of LONG_REPORTS) {
      const address = `${addressOf(longReport(pages).id)}/xem-truoc`;
      await benchExport(page, slowdown, `export of a ${pages}-page report`, address);
    }
  }
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
