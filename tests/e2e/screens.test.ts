import { mkdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { HALF } from '../support/shipped.ts';

const OUTPUT = 'tests/e2e/output';

const SAMPLE = '#/ban-nhap/mau-gia-loc-2026-h1';
const HALF_SAMPLE = `#/ban-nhap/${HALF.id}`;
const SCREENS = [
  ['trang-dau', '#/'],
  ['bao-cao-moi', '#/bao-cao-moi'],
  ['don-vi', '#/don-vi'],
  ['tro-giup', '#/tro-giup'],
  ['kiem-tra-tep', '#/kiem-tra-tep'],
  ['xoa-sach', '#/xoa-sach'],
  ['sao-luu', '#/sao-luu'],
  ['de-cuong', '#/de-cuong'],
  ['danh-sach-muc', HALF_SAMPLE],
  ['phan-dau', `${SAMPLE}/muc/md`],
  ['soan-muc', `${SAMPLE}/muc/s5_2`],
  ['soan-muc-loi', `${HALF_SAMPLE}/muc/s5_1?o=figures.TD02.actual`],
  ['bang-co-dinh', `${SAMPLE}/muc/s3_1_1`],
  ['kiem-tra', `${HALF_SAMPLE}/kiem-tra`],
  ['kiem-tra-het-loi', `${SAMPLE}/kiem-tra`],
  ['xem-truoc', `${SAMPLE}/xem-truoc`],
  ['cac-ban-da-giu', `${SAMPLE}/phien-ban`],
] as const;

/** 200 % of a window is half of it in CSS pixels. */
const WINDOWS = [
  ['1366', 1366, 768, 'light'],
  ['1024', 1024, 768, 'light'],
  ['1366-200pc', 683, 384, 'light'],
  ['toi', 1366, 768, 'dark'],
] as const;

describe.each(WINDOWS)('every screen at %s', (name, width, height, scheme) => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    browser = await openBrowser(folder, { width, height, scheme });
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(SCREENS)('%s: nothing serious for axe, no scrolling sideways', async (screen, hash) => {
    const page = await browser.context.newPage();
    await page.goto(PAGE + hash);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${OUTPUT}/${screen}-${name}.png`, fullPage: screen !== 'xem-truoc' });
    expect(await seriousFindings(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await page.close();
  });
});
