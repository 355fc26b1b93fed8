import { readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { newProfileFolder, openBrowser, PAGE } from '../support/chromium.ts';
import { measureWorker, slowDown } from './browser/slow-down.ts';
import { print } from './figures.ts';

/** Ten pages, 129 headings. */
const OUTLINE = 'tests/fixtures/outlines/a10-muoi-trang.docx';
const RUNS = 7;

/** Time from the file being there to the frame in which its lines and its tree stand. */
async function measureImport(page: Page, base64: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${PAGE}#/de-cuong/nhap`);
  await page.locator('h1').waitFor();
  await page.waitForTimeout(1500);
  // what was taken in before is there again: it would be taken for the new one
  const forget = page.getByRole('button', { name: 'Bỏ, không nhập đề cương này' });
  if (await forget.isVisible()) await forget.click();
  await page.locator('.import-tree').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  return page.evaluate(
    (content) =>
      new Promise<number>((resolve) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], 'de-cuong.docx'));
        const from = performance.now();
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
        const look = () => {
          if (document.querySelector('.import-tree h3') && document.querySelector('.import-line'))
            resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    base64,
  );
}

async function run(page: Page, base64: string, slowdown: number, name: string): Promise<void> {
  const times: number[] = [];
  for (let count = 0; count < RUNS; count += 1) times.push(await measureImport(page, base64));
  print({ name, slowdown, times });
}

/** Taking an outline of ten pages in, from the dropped file to its tree on the screen: the first one in a page, worker started anew. */
export async function benchOutlines(): Promise<void> {
  const folder = newProfileFolder();
  const { context } = await openBrowser(folder);
  const page = await context.newPage();
  const base64 = readFileSync(OUTLINE).toString('base64');
  const devtools = await context.newCDPSession(page);
  for (const rate of [1, 6]) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    await run(page, base64, rate, 'outline of ten pages, from the drop to its tree');
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const fast = await measureWorker(page);
  const end = await slowDown(folder, 6);
  await run(page, base64, 6, 'the same, worker slowed too');
  const slow = await measureWorker(page);
  await end();
  console.log(`  (a worker was really ${(slow / fast).toFixed(1)} times slower)`);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
