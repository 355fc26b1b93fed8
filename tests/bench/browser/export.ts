import type { Page } from 'playwright-core';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { PAGE } from '../../support/chromium.ts';
import { print } from '../figures.ts';

/** Milliseconds until the file is there, and the longest time the page could not answer meanwhile. */
async function measureExport(page: Page): Promise<{ readonly total: number; readonly block: number }> {
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(window, { blocks });
    // from the click as the page gets it: whoever clicks by program looks at the button for a while first
    window.addEventListener(
      'click',
      () => Object.assign(window, { clickedAt: performance.timeOrigin + performance.now() }),
      {
        capture: true,
        once: true,
      },
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: /^Xuất bản dự thảo/ }).click();
  await download;
  const until = performance.timeOrigin + performance.now();
  await page.waitForTimeout(200);
  const { blocks, clickedAt } = await page.evaluate(() => {
    const noted = window as unknown as { readonly blocks: readonly number[]; readonly clickedAt: number };
    return { blocks: noted.blocks, clickedAt: noted.clickedAt };
  });
  return { total: until - clickedAt, block: Math.max(0, ...blocks) };
}

/** Gives the program the text of a draft as a person would, by dropping its file on the page. */
export async function dropFile(page: Page, text: string, address: string = PAGE): Promise<void> {
  await page.goto(address);
  await page.locator('h1').waitFor();
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'ban-nhap.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await page.locator('h1', { hasText: '6 tháng đầu năm' }).waitFor();
}

export function dropDraft(page: Page, draft: Draft): Promise<void> {
  return dropFile(page, JSON.stringify(draft));
}

export async function openPreview(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('.sheet').first().waitFor();
}

/** The first export of a page just opened starts the worker; the later ones find it running. */
export async function measureExports(page: Page, slowdown: number, name: string): Promise<void> {
  const first = await measureExport(page);
  const next: number[] = [];
  const blocks = [first.block];
  for (let run = 0; run < 5; run += 1) {
    const { total, block } = await measureExport(page);
    next.push(total);
    blocks.push(block);
  }
  print({ name: `${name}, first`, slowdown, times: [first.total] });
  print({ name: `${name}, later`, slowdown, times: next });
  print({ name: `${name}, longest block`, slowdown, times: blocks });
}

export async function benchExport(page: Page, slowdown: number, name: string, address: string): Promise<void> {
  await openPreview(page, address);
  await measureExports(page, slowdown, name);
}
