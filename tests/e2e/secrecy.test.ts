import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { draftAddress } from './fill-report.ts';

const BOX = '[name="text.ket_qua"]';
const WORD = 'con đường làng quê';
const SECRET = 'Một câu không cho ai đọc.';

async function newDraft(page: Page): Promise<string> {
  await page.goto(`${PAGE}#/bao-cao-moi`);
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await page.getByRole('heading', { level: 1, name: /tháng|năm/ }).waitFor();
  return draftAddress(page);
}

/** Everything in every database of the page, letters of bytes too. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const read = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name));
      const transaction = database.transaction([...database.objectStoreNames]);
      for (const store of database.objectStoreNames) found.push(await read(transaction.objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found, (_, part: unknown) =>
      part instanceof Uint8Array ? new TextDecoder().decode(part) : part,
    );
  });
}

/** Every file under a folder; what vanishes meanwhile is passed over. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return entry.isFile() ? [path] : [];
  });
}

/** The files of a browser in which these words stand in the clear. */
function onDisk(folder: string, words: string): readonly string[] {
  const forms = [Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf8')];
  return filesOf(folder).filter((path) => {
    try {
      const content = readFileSync(path);
      return forms.some((form) => content.includes(form));
    } catch {
      return false;
    }
  });
}

describe('a draft that must not be read, and a machine that is handed back', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;
  let page: Page;
  let address = '';

  beforeAll(async () => {
    browser = await openBrowser(folder);
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
    address = await newDraft(page);
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is sealed with a passphrase, asked for again after a reload, and not found in any record', async () => {
    await page.goto(`${address}/muc/s1_1`);
    await page.locator(BOX).fill(SECRET);
    await page.goto(address);
    await page.getByText(/Đã lưu lúc/).waitFor();
    expect(await stored(page)).toContain(SECRET);
    // the way of looking finds what is there
    expect(onDisk(folder, SECRET)).not.toEqual([]);
    await page.getByText('Mật khẩu: chưa đặt').click();
    await page.getByRole('button', { name: 'Đặt mật khẩu…' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(WORD);
    await page.getByLabel('Gõ lại mật khẩu mới').fill(WORD);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Bản nháp đã có mật khẩu' }).waitFor();
    expect(await stored(page)).not.toContain(SECRET);
    await page.reload();
    await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải câu này');
    await page.keyboard.press('Enter');
    await page.getByText(/Mật khẩu chưa đúng/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(WORD);
    await page.keyboard.press('Enter');
    await page.getByText('Bản nháp có mật khẩu, đang mở ở trang này.').waitFor();
    await page.goto(`${address}/muc/s1_1`);
    expect(await page.locator(BOX).inputValue()).toBe(SECRET);
  });

  it('goes on being sealed while one writes, and the browser keeps no copy of the boxes', async () => {
    await page.locator(BOX).fill(`${SECRET} Viết thêm sau khi đặt mật khẩu.`);
    // as long as the browser takes to note what it would fill in again after a crash
    await page.waitForTimeout(4000);
    await page.goto(address);
    await page.getByText(/Đã lưu lúc/).waitFor();
    expect(await stored(page)).not.toContain('Viết thêm sau khi');
    expect(onDisk(folder, 'Viết thêm sau khi')).toEqual([]);
    expect(onDisk(folder, WORD)).toEqual([]);
  });

  it('everything is removed at once, and no other window writes it back', async () => {
    const other = await browser.context.newPage();
    const second = await newDraft(other);
    await other.goto(`${second}/muc/s1_1`);
    await other.locator(BOX).waitFor();
    await page.goto(`${PAGE}#/xoa-sach`);
    await page.getByLabel('Gõ chữ XÓA để xác nhận').fill('XÓA');
    await page.getByRole('button', { name: 'Xóa sạch' }).click();
    await page.getByRole('heading', { name: 'Đã xóa khỏi máy này' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await other.getByRole('heading', { name: 'Đã xóa khỏi máy này ở một cửa sổ khác' }).waitFor();
    await other.bringToFront();
    await page.bringToFront();
    // longer than a failed save waits before it is tried again
    await page.waitForTimeout(11_000);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await page.getByRole('heading', { name: 'Soạn báo cáo thực hiện dân chủ ở cơ sở' }).waitFor();
  });
});
