import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureOf, rowsOf } from '../../src/domain/draft/draft-answers.ts';
import { type Draft, draftSchema } from '../../src/domain/draft/draft-schema.ts';
import { seriousFindings } from '../support/axe.ts';
import { draftOf } from '../support/builders.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { OUTLINE } from '../support/shipped.ts';
import { dropFile } from './drop-file.ts';
import { storedDraft } from './stored-draft.ts';

const OUTPUT = 'tests/e2e/output';
const ID = 'ban-phim';
const EMPTY: Draft = draftOf(OUTLINE, { id: ID, tier: 'full' });
const PROJECTS = 500;

/** 200 % of a window is half of it in CSS pixels. */
const WINDOWS = [
  ['1366', 1366, 768],
  ['1024', 1024, 768],
  ['1366-200pc', 683, 384],
] as const;

async function look(page: Page, screen: string, windows: readonly (typeof WINDOWS)[number][] = WINDOWS): Promise<void> {
  for (const [name, width, height] of windows) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${OUTPUT}/${screen}-${name}.png` });
    expect(await seriousFindings(page), `${screen} at ${name}`).toEqual([]);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overhang, `${screen} at ${name} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** Copies text elsewhere, as from another program: by its keys, over the clipboard of the system. */
async function copyElsewhere(browser: OpenedBrowser, text: string): Promise<void> {
  const other = await browser.context.newPage();
  await other.setContent('<textarea aria-label="Excel"></textarea>');
  await other.getByLabel('Excel').evaluate((box: HTMLTextAreaElement, value) => {
    box.value = value;
    box.focus();
  }, text);
  await other.keyboard.press('Control+a');
  await other.keyboard.press('Control+c');
  await other.close();
}

/** Presses Tab until something that answers to the selector has the focus. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${selector}`);
}

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

/** Types numbers down, or up, the column the focus stands in, to its end; gives what went where. */
async function typeColumn(
  page: Page,
  first: number,
  most: number,
  key: 'Enter' | 'Shift+Enter' = 'Enter',
): Promise<Map<string, number>> {
  const typed = new Map<string, number>();
  for (let number = first; typed.size < most; number += 1) {
    const name = await focusedName(page);
    if (typed.has(name)) break;
    await page.keyboard.type(String(number));
    typed.set(name, number);
    await page.keyboard.press(key);
  }
  return typed;
}

/** From one section to the next by its key. */
async function nextSection(page: Page): Promise<void> {
  const before = page.url();
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction((address) => location.href !== address, before);
  await page.locator('#section-heading').waitFor();
}

describe('figures by keyboard alone, over file://', () => {
  const folder = newProfileFolder();
  const typed = new Map<string, number>();
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    browser = await openBrowser(folder);
    await browser.context.addInitScript(() => {
      Object.assign(window, { presses: 0 });
      window.addEventListener('pointerdown', () => Object.assign(window, { presses: 1 }), { capture: true });
    });
    page = await browser.context.newPage();
    await page.goto(PAGE);
    await page.locator('h1').waitFor();
    await dropFile(page, 'ban-nhap.json', new TextEncoder().encode(JSON.stringify(EMPTY)));
    await page.locator('h1', { hasText: '6 tháng' }).waitFor();
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('types forty figures in the sections, a column at a time', async () => {
    await page.goto(`${PAGE}#/ban-nhap/${ID}/muc/s5_1`);
    await page.locator('#section-heading').waitFor();
    for (const part of ['s5_1', 's5_2', 's5_3']) {
      // down the first column, and up the second
      await tabTo(page, 'main input[data-column="actual"]');
      for (const [name, value] of await typeColumn(page, 10 + typed.size, 40 - typed.size)) typed.set(name, value);
      await page.keyboard.press('Tab');
      for (const [name, value] of await typeColumn(page, 10 + typed.size, 40 - typed.size, 'Shift+Enter'))
        typed.set(name, value);
      expect(typed.size, part).toBeGreaterThan(0);
      if (typed.size >= 40) break;
      await nextSection(page);
    }
    expect(typed.size).toBe(40);
  });

  it('pastes a column of ten from another program after looking at it, and types the rest', async () => {
    await page.goto(`${PAGE}#/ban-nhap/${ID}/muc/s3_1_4`);
    await page.locator('#section-heading').waitFor();
    await page.waitForTimeout(300);
    const names = await page
      .locator('main .block:not(details *) input[data-column="actual"]')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('name') ?? ''));
    expect(names).toHaveLength(10);
    const column = names.map((_, index) => 1000 + index);
    await copyElsewhere(browser, column.map((value) => value.toLocaleString('vi-VN')).join('\r\n'));
    await page.bringToFront();
    await tabTo(page, 'main input[data-column="actual"]');
    await page.keyboard.press('Control+v');
    await page.getByRole('dialog', { name: 'Dán số liệu' }).waitFor();
    await look(page, 'dan-so-lieu');
    await tabTo(page, '.modal-act .btn-main');
    await page.keyboard.press('Enter');
    await page.getByText(`Đã điền ${column.length} ô`).waitFor();
    expect(await focusedName(page)).toBe(names[0]);
    names.forEach((name, index) => {
      typed.set(name, column[index] ?? Number.NaN);
    });
    while (typed.size < 60) {
      await tabTo(page, 'main input[data-column="estimate"]');
      for (const [name, value] of await typeColumn(page, 300, 60 - typed.size)) typed.set(name, value);
    }
    expect(typed.size).toBe(60);
  });

  it('writes how a figure was estimated and what it is compared with, without the mouse', async () => {
    await page.goto(`${PAGE}#/ban-nhap/${ID}/muc/s5_1`);
    await page.locator('#section-heading').waitFor();
    await tabTo(page, 'main input[data-column="actual"]');
    await page.keyboard.press('Alt+Enter');
    await tabTo(page, '[name$=".estimateBasis"]');
    await page.keyboard.type('bình quân 5 tháng nhân 6');
    await tabTo(page, '[name$=".earlierMode"]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '[data-target$=".formerUnits"]');
    for (const [name, value] of [
      ['Xã Gia Tân', '12'],
      ['Xã Gia Khánh', '1.080'],
    ] as const) {
      await tabTo(page, '[data-target$=".formerUnits"]');
      await page.keyboard.press('Enter');
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await page.keyboard.type(value);
    }
    await page.getByText('Cộng lại: 1.092').waitFor();
    await look(page, 'chi-tiet-so-lieu');
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toMatch(/^figures\.\w+\.actual$/);
  });

  it('pastes a table of five hundred rows, which stays within reach', async () => {
    const rows = Array.from(
      { length: PROJECTS },
      (_, index) => `${index + 1}\tĐường trục số ${index + 1}\tThôn ${(index % 19) + 1}\tTiền, ngày công\t1.180\t0,5`,
    );
    await copyElsewhere(browser, rows.join('\r\n'));
    await page.bringToFront();
    await page.goto(`${PAGE}#/ban-nhap/${ID}/muc/s3_1_2`);
    await page.locator('#section-heading').waitFor();
    await tabTo(page, '[name="figures.BQ09.actual"]');
    await page.keyboard.type('500');
    typed.set('figures.BQ09.actual', 500);
    await tabTo(page, '[data-target="tables.bang_cong_trinh"]');
    await page.keyboard.press('Control+v');
    await page.getByRole('dialog', { name: /^Dán vào bảng/ }).waitFor();
    await look(page, 'dan-bang');
    await tabTo(page, '.modal-act .btn-main');
    await page.keyboard.press('Enter');
    await page.getByText(`thêm ${PROJECTS} dòng`).waitFor();
    await page.getByText('Số dòng: 500 công trình').waitFor();
    // the whole of it takes axe half a minute: once is enough, its parts are the same at every width
    await look(page, 'bang-500-dong', WINDOWS.slice(0, 1));
  });

  it('goes through the long table by arrows, and moves a row', async () => {
    await tabTo(page, '.grid-box.long button', 'Shift+Tab');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.endsWith('số 500'));
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Dòng này nay là dòng 499 trong 500.').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    expect(await focusedName(page)).toBe('tables.bang_cong_trinh.498.cells.ten');
    await page.keyboard.press('Escape');
  });

  it('all of it is in the stored draft, as it was typed', async () => {
    await page.keyboard.press('Control+s');
    await page.getByText(/Đã lưu lúc/).waitFor();
    const draft = draftSchema.parse(await storedDraft(page, ID));
    expect(typed.size).toBe(61);
    for (const [name, value] of typed) {
      const [, code = '', part] = name.split('.');
      const figure = figureOf(draft, code);
      expect(part === 'estimate' ? figure.estimate : figure.actual, name).toEqual({ state: 'value', value });
    }
    const [first] = [...typed.keys()].map((name) => name.split('.')[1] ?? '');
    expect(figureOf(draft, first ?? '')).toMatchObject({
      estimateBasis: 'bình quân 5 tháng nhân 6',
      earlier: { state: 'formerUnits', units: [{ name: 'Xã Gia Tân' }, { value: { state: 'value', value: 1080 } }] },
    });
    const rows = rowsOf(draft, 's3_1_2', 'bang_cong_trinh');
    expect(rows).toHaveLength(PROJECTS);
    expect(rows[498]?.cells).toMatchObject({
      ten: { state: 'value', value: 'Đường trục số 500' },
      tong_gia_tri: { state: 'value', value: 1_180_000_000 },
      dan_gop: { state: 'value', value: 500_000 },
    });
  });

  it('needed no mouse and no network, and reported no error', async () => {
    expect(await page.evaluate(() => (window as unknown as { readonly presses: number }).presses)).toBe(0);
    expect(browser.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
