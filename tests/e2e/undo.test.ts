import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { draftOf } from '../support/builders.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { OUTLINE } from '../support/shipped.ts';
import { dropFile } from './drop-file.ts';

const ID = 'hoan-tac';
const UNDO = 'Control+Alt+KeyZ';
const REDO = 'Control+Alt+KeyY';

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
const undoButton = (page: Page) => page.getByRole('button', { name: /^Hoàn tác: / });
const redoButton = (page: Page) => page.getByRole('button', { name: /^Làm lại: / });

async function toSection(page: Page, section: string, id = ID): Promise<void> {
  await page.goto(`${PAGE}#/ban-nhap/${id}/muc/${section}`);
  await page.locator('#section-heading').waitFor();
}

/** An empty draft of this name, opened from a file. */
async function begin(page: Page, id: string): Promise<void> {
  await page.goto(`${PAGE}#/`);
  const draft = draftOf(OUTLINE, { id, tier: 'full' });
  await dropFile(page, 'ban-nhap.json', new TextEncoder().encode(JSON.stringify(draft)));
  await page.locator('h1', { hasText: '6 tháng' }).waitFor();
}

/** Saves and opens the page anew. */
async function reload(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.save-ok').waitFor();
  await page.reload();
  await page.locator('h1').waitFor();
}

describe('undoing over the whole draft, over file://', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(folder);
    page = await browser.context.newPage();
    await begin(page, ID);
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves the letters of a box to the browser and its Ctrl+Z', async () => {
    await toSection(page, 's5_1');
    const text = page.locator('[name="text.ket_qua"]');
    await text.pressSequentially('Đã tiếp công dân.');
    await page.keyboard.press('Control+z');
    expect((await text.inputValue()).length).toBeLessThan('Đã tiếp công dân.'.length);
    expect(await focusedName(page)).toBe('text.ket_qua');
    expect(await redoButton(page).getAttribute('aria-disabled')).toBe('true');
    await text.fill('Đã tiếp công dân.');
  });

  it('undoes in two sections, before and after a reload, and does both again', async () => {
    await toSection(page, 's5_2');
    await page.locator('[name="figures.DT01.actual"]').pressSequentially('3');
    await page.locator('[name="figures.DT04.actual"]').pressSequentially('45');
    await page.keyboard.press(UNDO);
    expect(await focusedName(page)).toBe('figures.DT04.actual');
    expect(await page.locator('[name="figures.DT04.actual"]').inputValue()).toBe('');

    await reload(page);
    await undoButton(page).click();
    expect(await page.locator('[name="figures.DT01.actual"]').inputValue()).toBe('');
    await undoButton(page).click();
    await page.waitForFunction(() => location.hash.endsWith('/muc/s5_1'));
    await page.waitForFunction(() => {
      const box = document.querySelector('[name="text.ket_qua"]');
      // around the box, not in it: the keys that led here go on
      return document.activeElement !== document.body && document.activeElement?.contains(box);
    });

    await reload(page);
    for (let count = 0; (await redoButton(page).getAttribute('aria-disabled')) !== 'true'; count += 1) {
      expect(count).toBeLessThan(10);
      await page.keyboard.press(REDO);
    }
    await page.waitForFunction(() => location.hash.endsWith('/muc/s5_2'));
    expect(await page.locator('[name="figures.DT01.actual"]').inputValue()).toBe('3');
    expect(await page.locator('[name="figures.DT04.actual"]').inputValue()).toBe('45');
    await toSection(page, 's5_1');
    expect(await page.locator('[name="text.ket_qua"]').inputValue()).toBe('Đã tiếp công dân.');
  });

  it('takes back what is typed in the open row of a table, then the row', async () => {
    await toSection(page, 's7_2');
    const table = page.locator('[data-table="han_che"]');
    await table.locator('[data-target="tables.han_che"]').click();
    await table.locator('.row-editor textarea, .row-editor input').first().pressSequentially('Chậm công khai');
    await page.keyboard.press(UNDO);
    expect(await undoButton(page).getAttribute('aria-label')).toMatch(/^Hoàn tác: thêm dòng, mục VII\.2 – /);
    expect(await table.locator('tbody tr').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-table="han_che"]') !== null)).toBe(true);
    await page.keyboard.press(UNDO);
    expect(await table.locator('tbody tr').count()).toBe(0);
    await page.keyboard.press(REDO);
    await page.keyboard.press(REDO);
    expect(await table.locator('tbody').innerText()).toContain('Chậm công khai');
  });

  it.each([
    [1366, 768],
    [1024, 768],
    [683, 384],
  ])(
    'stands in the header without fault, and nothing moves when there is something to undo, at %i',
    async (width, height) => {
      await page.setViewportSize({ width, height });
      const id = `hoan-tac-${width}`;
      await begin(page, id);
      await toSection(page, 's6', id);
      expect(await undoButton(page).innerText()).toContain('chưa có gì');
      const place = async () => (await page.locator('#section-heading').boundingBox())?.y;
      const before = await place();
      const box = page.locator('main textarea').first();
      await box.pressSequentially(`Đã phối hợp ${width}`);
      await page.evaluate(() => window.scrollTo(0, 0));
      expect(await place()).toBe(before);
      await page.locator('.save-ok').waitFor();
      expect(await place()).toBe(before);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    },
  );

  it('asks nothing of the network and meets no error', () => {
    expect(browser.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
