import { readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { HALF } from '../support/shipped.ts';

let folder: string;
let browser: OpenedBrowser;
let page: Page;

beforeEach(async () => {
  folder = newProfileFolder();
  browser = await openBrowser(folder);
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
});
afterEach(async () => {
  await browser.context.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops a file on the page, as from the file manager. */
async function drop(name: string, content: string): Promise<void> {
  await page.locator('h1').waitFor();
  const transfer = await page.evaluateHandle(
    ({ fileName, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: 'application/json' }));
      return data;
    },
    { fileName: name, text: content },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

describe('files dropped on the page', () => {
  it('opens a draft file as a draft of this machine', async () => {
    await page.goto(PAGE);
    await drop('ban-nhap.json', JSON.stringify(HALF));
    await page.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
    await page.getByRole('link', { name: /Báo cáo dân chủ ở cơ sở/ }).click();
    await page.getByRole('link', { name: /^Soạn tiếp/ }).waitFor();
  });

  it.each([
    ['hong.json', '{"format": "bao-cao', 'không phải bản nháp'],
    ['khac.json', '{"a": 1}', 'không phải bản nháp'],
    ['moi.json', JSON.stringify({ ...HALF, version: 99 }), 'bản mới hơn'],
    ['hong-mot-cho.json', JSON.stringify({ ...HALF, tier: 'x' }), 'bị hỏng ở: tier'],
  ])(
    'says plainly why %s is not opened, changes nothing, and gives the original back',
    async (name, content, words) => {
      await page.goto(PAGE);
      await drop(name, content);
      const message = page.getByRole('alert');
      await message.waitFor();
      expect(await message.textContent()).toContain(words);
      expect(await message.textContent()).toContain('Không có gì trên máy bị thay đổi');
      expect(await page.getByRole('link', { name: /^Soạn tiếp/ }).count()).toBe(0);
      const download = page.waitForEvent('download');
      await message.getByRole('button', { name: 'Tải tệp gốc về' }).click();
      expect(readFileSync(await (await download).path(), 'utf8')).toBe(content);
    },
  );
});

describe('a Word file dropped on the page', () => {
  it('restores the draft it carries', async () => {
    await page.goto(`${PAGE}#/ban-nhap/${HALF.id}/xem-truoc`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Xuất bản dự thảo/ }).click();
    const word = readFileSync(await (await download).path());
    await page.goto(PAGE);
    await page.locator('h1').waitFor();
    const transfer = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], 'Bao-cao.docx'));
      return data;
    }, word.toString('base64'));
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
    await page.getByText('17/29').waitFor();
    expect(page.url()).not.toContain(HALF.id);
    expect(browser.errors).toEqual([]);
  });
});

describe('a browser without a database', () => {
  it('works in memory, says so all the time, and offers the file', async () => {
    await browser.context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    });
    await page.goto(PAGE);
    await page.getByText('Trình duyệt này không cho lưu bản nháp').waitFor();
    await page.getByRole('link', { name: 'Soạn báo cáo mới' }).click();
    await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
    await page.getByRole('link', { name: 'Bắt đầu soạn' }).click();
    await page.getByText('Chỉ giữ tạm, đóng trang là mất.').waitFor();
    await page.locator('[name="text.md_ho_ten"]').fill('Người thử');
    await page.getByText('Chỉ giữ tạm, đóng trang là mất.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu ra tệp' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('Người thử');
  });
});

describe('pasting what a document cannot hold', () => {
  it('keeps every visible character and still exports', async () => {
    await page.goto(`${PAGE}#/ban-nhap/mau-gia-loc-2026-h1/muc/s2_1`);
    const box = page.locator('[name="text.ket_qua"]');
    await box.fill(`Dân${String.fromCharCode(1)} chủ\ufffe 🙂 ${'Việt'.normalize('NFD')} ${'dài '.repeat(50_000)}HẾT`);
    await page.getByRole('link', { name: 'Xem trước và xuất' }).first().click();
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: /^Xuất bản dự thảo/ }).click();
    const { wordParagraphs } = await import('../support/word-text.ts');
    const text = wordParagraphs(readFileSync(await (await download).path())).join('\n');
    expect(text).toContain('Dân chủ 🙂 Việt dài');
    expect(text).toContain('dài HẾT');
    expect(browser.errors).toEqual([]);
  });
});
