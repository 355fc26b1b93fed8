import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { killBrowser, newProfileFolder, openBrowser, PAGE } from '../support/chromium.ts';
import { servePage } from '../support/serve-page.ts';
import { HALF } from '../support/shipped.ts';
import { dropFile } from './drop-file.ts';

const folders: string[] = [];

function profile(): string {
  const folder = newProfileFolder();
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A browser in which the dialog for folders answers with a folder of the page's own: a test cannot click the real one. */
async function openWithFolder(folder: string, address: string): Promise<Page> {
  const { context } = await openBrowser(folder);
  await context.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('usb', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return page;
}

/** Names and texts of the files in that folder. */
function filesOf(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('usb');
    const files: [string, string][] = [];
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemFileHandle) files.push([handle.name, await (await handle.getFile()).text()]);
    }
    return files.sort(([left], [right]) => left.localeCompare(right));
  });
}

describe('a folder for copies in a real browser', () => {
  it('is chosen once, gets copies without being asked, after a kill too, and a copy brings everything to another machine', async () => {
    const served = await servePage();
    const first = profile();
    let page = await openWithFolder(first, served.address);
    await dropFile(
      page,
      'ban-nhap.json',
      new TextEncoder().encode(JSON.stringify({ ...HALF, id: 'a', sample: false })),
    );
    await page.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
    await page.goto(`${served.address}#/sao-luu`);
    await page.getByRole('button', { name: 'Chọn thư mục' }).click();
    await page.getByText('Tự sao lưu vào thư mục “usb”').waitFor();
    expect((await filesOf(page)).map(([name]) => name)).toHaveLength(1);
    await killBrowser(first);

    page = await openWithFolder(first, served.address);
    await page.getByText('Tự sao lưu vào thư mục “usb”').waitFor();
    await page.goto(`${served.address}#/ban-nhap/a/muc/s1_1`);
    await page.getByRole('textbox').first().fill('Câu viết sau khi mở lại.');
    await page.getByText(/Đã lưu lúc/).waitFor();
    await page.getByRole('link', { name: /Báo cáo dân chủ ở cơ sở/ }).click();
    await page.waitForFunction(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('usb');
      let count = 0;
      for await (const name of folder.keys()) if (name.endsWith('.json')) count += 1;
      return count === 2;
    });
    const [name, text] = (await filesOf(page)).at(-1) ?? ['', ''];
    expect(text).toContain('Câu viết sau khi mở lại.');
    await page.context().close();
    served.close();

    const { context, errors } = await openBrowser(profile());
    const other = context.pages()[0] ?? (await context.newPage());
    await other.goto(PAGE);
    await dropFile(other, name, new TextEncoder().encode(text));
    await other.getByRole('button', { name: 'Khôi phục 1 bản nháp' }).waitFor();
    expect(await seriousFindings(other)).toEqual([]);
    await other.getByRole('button', { name: 'Khôi phục 1 bản nháp' }).click();
    await other.getByRole('link', { name: '6 tháng đầu năm 2026' }).click();
    await other.goto(`${PAGE}#/ban-nhap/a/muc/s1_1`);
    await expect.poll(() => other.getByRole('textbox').first().inputValue()).toBe('Câu viết sau khi mở lại.');
    expect(errors).toEqual([]);
    await context.close();
  });
});
