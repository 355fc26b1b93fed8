import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedSections } from '../../src/domain/outline/outline-tree.ts';
import { fillPeriod } from '../../src/domain/shared/reporting-period.ts';
import { killBrowser, newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';
import { wordParagraphs } from '../support/word-text.ts';
import { fillSection } from './fill-report.ts';
import { newDraft } from './new-draft.ts';

const TYPED = {
  s1_1: 'Xã Gia Lộc có 19 thôn; Nhân dân các thôn Ngọc Uyên, Đồng Bào đã bàn việc mở đường.\nĐoạn thứ hai: ẫ Ữ ỗ ặ ỵ – “dân biết, dân bàn”.',
  s2_1: 'Ban Thường vụ Đảng ủy ban hành 4 văn bản lãnh đạo, chỉ đạo.',
  s5_2: 'Đã tổ chức 3 hội nghị đối thoại tại các cụm thôn.',
};

/** Reads what a section's text box holds, after opening its page. */
async function textOf(browser: OpenedBrowser, address: string, section: string): Promise<string> {
  const [page] = browser.context.pages();
  await page?.goto(`${address}/muc/${section}`);
  await page?.locator('[name="text.ket_qua"]').waitFor();
  return (await page?.locator('[name="text.ket_qua"]').inputValue()) ?? '';
}

describe('from the order to the Word file, over file://', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;
  let address = '';

  beforeAll(async () => {
    browser = await openBrowser(folder);
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins a new report and types in three sections', async () => {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    address = await newDraft(page);
    for (const [section, text] of Object.entries(TYPED)) {
      await page.goto(`${address}/muc/${section}`);
      await page.locator('[name="text.ket_qua"]').click();
      await page.keyboard.type(text);
    }
    await page.locator('[name="figures.DT01.actual"]').fill('3');
    await page.locator('[name="figures.DT04.actual"]').fill('khoảng 20');
    await page.locator('[name="figures.DT05.actual"]').fill('47');
    await page.getByText(/Đã lưu lúc/).waitFor();
  });

  it('finds every character again after kill -9 right after a save was announced', async () => {
    await killBrowser(folder);
    browser = await openBrowser(folder);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(PAGE);
    await page.getByRole('link', { name: /^Soạn tiếp/ }).waitFor();
    for (const [section, text] of Object.entries(TYPED)) expect(await textOf(browser, address, section)).toBe(text);
    expect(await page.locator('[name="figures.DT01.actual"]').inputValue()).toBe('3');
    expect(await page.locator('[name="figures.DT04.actual"]').inputValue()).toBe('khoảng 20');
    expect(await page.locator('[name="figures.DT05.actual"]').inputValue()).toBe('47');
  });

  it('checks without an error once the rest is filled in from the sample', async () => {
    const [page] = browser.context.pages();
    if (!page) throw new Error('no page');
    for (const { section } of askedSections(OUTLINE, 'full')) {
      await page.goto(`${address}/muc/${section.id}`);
      await page.locator('#section-heading').waitFor();
      await fillSection(page, section, COMPLETE);
    }
    await page.getByText(/Đã lưu lúc/).waitFor();
    await page.getByRole('link', { name: 'Kiểm tra', exact: true }).click();
    await page.getByText('Không còn lỗi. Xuất được bản chính thức.').waitFor({ timeout: 5000 });
  });

  it('exports a Word file with every heading and a sentence of every section, in order', async () => {
    const [page] = browser.context.pages();
    if (!page) throw new Error('no page');
    await page.getByRole('link', { name: 'Xem trước và xuất' }).first().click();
    await page.getByLabel('Bản chính thức').check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất bản chính thức' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('Bao-cao-dan-chu-6-thang-dau-nam-2026.docx');
    await page.getByText('Đã xuất:').waitFor();
    const paragraphs = wordParagraphs(readFileSync(await file.path()));
    let at = 0;
    const next = (wanted: string) => {
      const found = paragraphs.findIndex(
        (text, index) => index >= at && text.toLocaleLowerCase('vi').includes(wanted.toLocaleLowerCase('vi')),
      );
      expect(found, `“${wanted}” after paragraph ${at}`).toBeGreaterThanOrEqual(0);
      at = found;
    };
    for (const { section } of askedSections(OUTLINE, 'full').filter(({ section: { cover } }) => !cover)) {
      next(fillPeriod(section.heading, COMPLETE.period));
      const answer = COMPLETE.answers[section.id]?.['ket_qua'];
      if (answer?.state === 'value' && typeof answer.value === 'string') next(answer.value.split('\n')[0] ?? '');
      const nothing = COMPLETE.marks[section.id]?.nothingArose;
      if (nothing) next(nothing.reason.slice(0, 40));
    }
    next('Nơi nhận:');
    next('PHỤ LỤC');
  });

  it('asked nothing of any network and reported no error', () => {
    expect(browser.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
