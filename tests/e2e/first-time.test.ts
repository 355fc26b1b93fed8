import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newProfileFolder, openBrowser, PAGE } from '../support/chromium.ts';
import { wordParagraphs } from '../support/word-text.ts';

describe('the first time', () => {
  it('open, look at the sample, change a sentence, export: by mouse and keyboard, in one go', async () => {
    const folder = newProfileFolder();
    const { context, errors } = await openBrowser(folder);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(PAGE);
    await page.getByRole('link', { name: 'Xem báo cáo mẫu' }).click();
    // what is finished is folded to one line
    await page.getByText('II. Công tác lãnh đạo, chỉ đạo').click();
    await page.getByRole('link', { name: 'Lãnh đạo, chỉ đạo của cấp ủy' }).click();
    await page.getByLabel('Lời văn của mục').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Câu này vừa được sửa thử.');
    await page.getByRole('link', { name: 'Xem trước và xuất' }).first().click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Xuất bản dự thảo/ }).click();
    const paragraphs = wordParagraphs(readFileSync(await (await download).path()));
    expect(paragraphs.some((text) => text.endsWith('Câu này vừa được sửa thử.'))).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
