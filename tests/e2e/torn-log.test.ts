import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newProfileFolder, type OpenedBrowser, openBrowser } from '../support/chromium.ts';
import { newDraft } from './new-draft.ts';

const BOX = '[name="text.ket_qua"]';

/** Half a record, as a power cut in the middle of a write leaves it: the head of one of a hundred bytes, and nothing behind it. */
const TORN = Buffer.from([1, 2, 3, 4, 100, 0, 1]);

function tear(folder: string): void {
  const log = join(folder, 'Default/IndexedDB/file__0.indexeddb.leveldb');
  const newest = readdirSync(log)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (!newest) throw new Error('The browser keeps no log');
  appendFileSync(join(log, newest), TORN);
}

describe('a power cut in the middle of a write', () => {
  const folder = newProfileFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function inBrowser<Outcome>(act: (browser: OpenedBrowser) => Promise<Outcome>): Promise<Outcome> {
    const browser = await openBrowser(folder);
    try {
      return await act(browser);
    } finally {
      await browser.context.close();
    }
  }

  /** Opens the section, types behind what stands there, and waits until that is said to be saved. */
  const write = (address: string, words: string) =>
    inBrowser(async ({ context }) => {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(`${address}/muc/s1_1`);
      await page.locator(BOX).waitFor();
      // whoever begins to type at once has seen the page for a while
      await page.waitForTimeout(1500);
      const before = await page.locator(BOX).inputValue();
      await page.locator(BOX).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(words);
      await page.getByText(/Đã lưu lúc/).waitFor();
      return before;
    });

  it('costs nothing of what is written after it, however often the browser is opened', async () => {
    const address = await inBrowser(async ({ context }) => newDraft(context.pages()[0] ?? (await context.newPage())));
    await write(address, 'Trước khi mất điện.');
    tear(folder);
    expect(await write(address, ' Sau khi mất điện.')).toBe('Trước khi mất điện.');
    tear(folder);
    expect(await write(address, ' Lần nữa.')).toBe('Trước khi mất điện. Sau khi mất điện.');
    expect(await write(address, '')).toBe('Trước khi mất điện. Sau khi mất điện. Lần nữa.');
  });
});
