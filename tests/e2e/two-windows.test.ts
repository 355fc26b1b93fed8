import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { newDraft } from './new-draft.ts';
import { storedDraft } from './stored-draft.ts';

const BOX = '[name="text.ket_qua"]';

describe('the same draft in two windows', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;
  let first: Page;
  let second: Page;
  let address = '';

  beforeAll(async () => {
    browser = await openBrowser(folder);
    first = browser.context.pages()[0] ?? (await browser.context.newPage());
    address = await newDraft(first);
    await first.goto(`${address}/muc/s1_1`);
    await first.locator(BOX).waitFor();
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is written in the first and only shown in the second, which says where it is open', async () => {
    await first.locator(BOX).click();
    await first.keyboard.type('Đã công khai');
    await first.getByText(/Đã lưu lúc/).waitFor();
    second = await browser.context.newPage();
    await second.goto(`${address}/muc/s1_1`);
    await second.getByText('Bản nháp này đang mở ở cửa sổ khác.').waitFor();
    await second.getByText(/Đang ở mục “.+”/).waitFor();
    expect(await second.locator(BOX).isEditable()).toBe(false);
    await first.locator(BOX).focus();
    await first.keyboard.type(' ở 19 thôn.');
    // what is saved there shows here
    await second.waitForFunction((box) => document.querySelector<HTMLTextAreaElement>(box)?.value.includes('19'), BOX);
  });

  it('is taken over in the second, with what was typed a moment before; the first looks on', async () => {
    await first.keyboard.type(' Thêm một câu chưa kịp lưu.');
    await second.getByRole('button', { name: 'Chuyển sang soạn ở đây' }).click();
    await second.locator(`${BOX}:read-write`).waitFor();
    expect(await second.locator(BOX).inputValue()).toBe('Đã công khai ở 19 thôn. Thêm một câu chưa kịp lưu.');
    await first.getByText('Bản nháp này đang mở ở cửa sổ khác.').waitFor();
    expect(await first.locator(BOX).isEditable()).toBe(false);
    await second.locator(BOX).focus();
    await second.keyboard.press('End');
    await second.keyboard.type(' Câu ở cửa sổ hai.');
    await second.getByText(/Đã lưu lúc/).waitFor();
  });

  it('goes on in the first when the second is closed', async () => {
    await second.close();
    await first.getByRole('button', { name: 'Chuyển sang soạn ở đây' }).click();
    await first.locator(`${BOX}:read-write`).waitFor();
    const whole = 'Đã công khai ở 19 thôn. Thêm một câu chưa kịp lưu. Câu ở cửa sổ hai.';
    expect(await first.locator(BOX).inputValue()).toBe(whole);
    const id = decodeURIComponent(address.split('/').at(-1) ?? '');
    expect(JSON.stringify(await storedDraft(first, id))).toContain(whole);
  });

  it('is free again for another window once it is left', async () => {
    await first.goto(PAGE);
    await first.getByRole('link', { name: /^Soạn tiếp/ }).waitFor();
    const third = await browser.context.newPage();
    await third.goto(`${address}/muc/s1_1`);
    await third.locator(`${BOX}:read-write`).waitFor();
    expect(await third.getByText('Bản nháp này đang mở ở cửa sổ khác.').count()).toBe(0);
    await third.close();
  });
});

describe('a newer program has been at the drafts', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;

  beforeAll(async () => {
    browser = await openBrowser(folder);
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('so this one writes nothing, says so, and keeps what is typed', async () => {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const address = await newDraft(page);
    await page.goto(`${address}/muc/s1_1`);
    await page.locator(BOX).click();
    await page.keyboard.type('Trước khi có bản mới.');
    await page.getByText(/Đã lưu lúc/).waitFor();
    // what a newer program does on opening
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('bao-cao-dan-chu', 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
    );
    await page.locator(BOX).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' Sau đó.');
    await page.getByText(/một bản chương trình mới hơn đã mở kho bản nháp/).waitFor();
    expect(await page.locator(BOX).inputValue()).toBe('Trước khi có bản mới. Sau đó.');
    const later = await browser.context.newPage();
    await later.goto(PAGE);
    await later.getByText(/không được ghi đè lên bản nháp của bản mới/).waitFor();
    await later.close();
  });
});
