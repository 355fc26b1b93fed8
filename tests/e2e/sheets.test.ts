import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';

const SAMPLE = `${PAGE}#/ban-nhap/mau-gia-loc-2026-h1`;
const SENTENCE = 'Câu vừa gõ để xem trang in đổi theo.';

/** Lines that the browser makes longer than they were broken at, or does not fill where they should be full. */
async function wrongLines(page: Page): Promise<{ readonly all: number; readonly wrong: string[] }> {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('.sheet .tl')];
    const wrong = lines.filter((line) => {
      const words = document.createRange();
      words.selectNodeContents(line);
      const over = words.getBoundingClientRect().right - line.getBoundingClientRect().right;
      return over > 1.5 || (line.classList.contains('tl-full') && over < -1.5);
    });
    return { all: lines.length, wrong: wrong.map((line) => line.textContent ?? '') };
  });
}

/** Sheets whose text runs into the lower margin. */
async function overfull(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sheet')].flatMap((sheet) => {
      const bottom = sheet.getBoundingClientRect().bottom;
      const margin =
        (Number.parseFloat(getComputedStyle(sheet).paddingBottom) * sheet.getBoundingClientRect().height) /
        sheet.offsetHeight;
      const last = [...sheet.querySelectorAll<HTMLElement>('p:not(.sheet-media), table')].at(-1);
      const over = last ? last.getBoundingClientRect().bottom - (bottom - margin) : 0;
      return over > 2 ? [`${sheet.getAttribute('aria-label')}: ${over.toFixed(1)} px`] : [];
    }),
  );
}

describe('the printed pages in the browser', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(folder);
    page = await browser.context.newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('have every line as long as it was computed, and every page within its margins', async () => {
    await page.goto(`${SAMPLE}/xem-truoc`);
    await page.locator('.sheet').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.sheet[aria-busy="true"]'));
    // pages out of sight are not set until they are looked at
    await page.addStyleTag({ content: '.sheet { content-visibility: visible }' });
    const { all, wrong } = await wrongLines(page);
    expect(all).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
    expect(await overfull(page)).toEqual([]);
  });

  it('follow what is typed beside them, and lead back to its box', async () => {
    await page.goto('about:blank');
    await page.goto(`${SAMPLE}/muc/s3_2`);
    await page.getByRole('button', { name: 'Trang in' }).click();
    const column = page.locator('.beside');
    await column.locator('[data-current]').first().waitFor();
    const box = page.locator('[name="text.ket_qua"]');
    await box.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`\n${SENTENCE}`);
    const printed = column.locator('.sheet p', { hasText: SENTENCE });
    await printed.waitFor();
    // what was just written is brought into sight
    await page.waitForFunction(
      (sought) => {
        const column = document.querySelector('.beside')?.getBoundingClientRect();
        const place = [...document.querySelectorAll('.beside .sheet p')]
          .find((line) => line.textContent?.replace(/\s/g, '').includes(sought))
          ?.getBoundingClientRect();
        return column && place && place.top > column.top && place.bottom < column.bottom;
      },
      SENTENCE.replace(/\s/g, ''),
    );
    await page.screenshot({ path: 'tests/e2e/output/trang-in-1366.png' });
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('h1').click();
    await printed.click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'text.ket_qua');
    expect(page.url()).toContain('/muc/s3_2?o=text.ket_qua');
  });

  it('said nothing in the console and asked nothing of the network', () => {
    expect([browser.errors, browser.requests]).toEqual([[], []]);
  });
});
