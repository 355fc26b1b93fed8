import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import {
  editedDocument,
  paragraphWith,
  plainText,
  withoutParagraph,
  withParagraphAfter,
  withWords,
} from '../support/docx/edit-word-file.ts';
import { COMPLETE } from '../support/shipped.ts';
import { dropFile } from './drop-file.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OUTPUT = 'tests/e2e/output';
const MINE = { ...COMPLETE, id: 'cua-toi', sample: false };
const NAME = 'Bao-cao-da-sua.docx';

/** What an officer does in Word in the course of an afternoon. */
const EDITS: readonly ((xml: string) => string)[] = [
  withWords(
    '11.240 hộ',
    'Xã Gia Lộc có 19 thôn, 11.250 hộ, 38.640 nhân khẩu; Đảng bộ xã có 57 chi bộ, đảng bộ trực thuộc với 1.986 đảng viên.',
  ),
  withParagraphAfter(
    '57/57 chi bộ, đảng bộ trực thuộc',
    'Ban Thường vụ đã giao Văn phòng Đảng ủy theo dõi việc thực hiện.',
  ),
  withWords(
    'hai trường học: 25/27',
    'Sửa đổi quy chế thực hiện dân chủ còn chậm, tại ba trường học: 25/27 nơi có quy chế còn phù hợp.',
  ),
  withoutParagraph('99,7% hồ sơ giải quyết'),
  withWords('Ban Tuyên giáo và Dân vận Thành ủy (để báo cáo)', '- Ban Tuyên giáo và Dân vận Thành ủy,'),
  withWords('Số hộ', 'Số hộ dân'),
  withWords('ĐÁNH GIÁ CHUNG', 'ĐÁNH GIÁ TỔNG QUÁT'),
  withWords('Thuận lợi:', 'Thuận lợi: cấp ủy quan tâm.'),
];

const WINDOWS = [
  ['1366', 1366, 768, 'light'],
  ['1024', 1024, 768, 'light'],
  ['1366-200pc', 683, 384, 'light'],
  ['toi', 1366, 768, 'dark'],
] as const;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function look(page: Page, screen: string): Promise<void> {
  for (const [name, width, height, colorScheme] of WINDOWS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${OUTPUT}/${screen}-${name}.png`, fullPage: true });
    await page.evaluate(AXE);
    const result: AxeResult = await page.evaluate(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
    );
    const serious = result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('a Word file changed in Word and brought back', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;
  let page: Page;
  let word: Uint8Array;

  const row = (words: string) => page.locator('.edit', { hasText: words });
  const taking = () => page.getByRole('button', { name: /vào bản nháp$/ });

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    browser = await openBrowser(folder);
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(PAGE);
    await dropFile(page, 'ban-nhap.json', Buffer.from(JSON.stringify(MINE)));
    await page.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
    await page.goto(`${PAGE}#/ban-nhap/${MINE.id}/xem-truoc`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Xuất bản dự thảo/ }).click();
    word = readFileSync(await (await download).path());
    await page.getByText('Đã xuất:').waitFor();
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('unchanged opens the draft that is here, without a second copy', async () => {
    await dropFile(page, NAME, word);
    await page.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
    await page.getByRole('link', { name: /Báo cáo dân chủ ở cơ sở/ }).click();
    await page
      .getByRole('link', { name: /^Soạn tiếp/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /^Soạn tiếp/ }).count()).toBe(1);
  });

  it('shows every changed place with old and new words; nothing is chosen for the officer', async () => {
    await dropFile(
      page,
      NAME,
      editedDocument(word, (xml) => EDITS.reduce((changed, edit) => edit(changed), xml)),
    );
    const heading = page.getByRole('heading', { level: 1, name: 'Những chỗ đã sửa trong Word' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toContain(`#/ban-nhap/${MINE.id}/sua-trong-word`);
    expect(await page.locator('.edit').count()).toBe(EDITS.length);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await row('11.250').locator('del').first().textContent()).toContain('11.240');
    expect(await row('11.250').locator('ins').first().textContent()).toContain('11.250');
    await look(page, 'sua-trong-word');
  });

  it('takes what is chosen, leaves the rest, and can be undone', async () => {
    await row('11.250').getByLabel('Lấy chữ trong Word').check();
    await row('Văn phòng Đảng ủy theo dõi').getByLabel('Lấy chữ trong Word').check();
    await row('Sửa đổi quy chế thực hiện dân chủ còn chậm').getByLabel('Lấy chữ trong Word').check();
    await row('99,7% hồ sơ').getByLabel('Giữ chữ trong bản nháp').check();
    expect(await taking().textContent()).toBe('Đưa 3 chỗ vào bản nháp');
    await taking().click();
    await page.getByText('Đã đưa 3 chỗ vào bản nháp.').waitFor();
    await page.getByRole('button', { name: 'Lấy lại như trước' }).click();
    expect(await page.locator('.edit').count()).toBe(EDITS.length);
    await taking().click();
    await page.getByText('Đã đưa 3 chỗ vào bản nháp.').waitFor();
    await look(page, 'sua-trong-word-da-lay');
    expect(await page.locator('.edit').count()).toBe(EDITS.length - 3);
  });

  it('has the taken words in the draft, and the others as they were', async () => {
    await page.getByText(/Đã lưu lúc/).waitFor();
    await page.goto(`${PAGE}#/ban-nhap/${MINE.id}/muc/s1_1`);
    const text = page.locator('[name="text.ket_qua"]');
    await text.waitFor();
    expect(await text.inputValue()).toContain('11.250 hộ, 38.640 nhân khẩu');
    await page.goto(`${PAGE}#/ban-nhap/${MINE.id}/muc/s2_1`);
    await page.getByRole('heading', { level: 1, name: /Lãnh đạo, chỉ đạo/ }).waitFor();
    expect(await text.inputValue()).toMatch(/cuối năm 2025\.\nBan Thường vụ đã giao Văn phòng Đảng ủy/);
    await page.goto(`${PAGE}#/ban-nhap/${MINE.id}/muc/s7_1`);
    await page.locator('[name="lists.uu_diem.4.value"]').waitFor();
    expect(await page.locator('[name="lists.uu_diem.4.value"]').inputValue()).toContain('99,7% hồ sơ');
  });

  it('is still being looked through after a visit to a section, and says what to do after a reload', async () => {
    await page.goto(`${PAGE}#/ban-nhap/${MINE.id}/sua-trong-word`);
    await row('99,7% hồ sơ').waitFor();
    expect(await row('99,7% hồ sơ').getByLabel('Giữ chữ trong bản nháp').isChecked()).toBe(true);
    await page.reload();
    await page.getByText('Thả lại tệp Word vào trang để so lại').waitFor();
    await look(page, 'sua-trong-word-het');
  });

  it('of a draft that went on here leads to that draft: what is in it already is not shown again', async () => {
    await dropFile(
      page,
      NAME,
      editedDocument(word, (xml) => EDITS.reduce((changed, edit) => edit(changed), xml)),
    );
    await page.getByText('Bản nháp trên máy đã khác bản trong tệp').waitFor();
    expect(page.url()).toContain(`/${MINE.id}/`);
    await page.getByText('3 chỗ sửa trong Word đã có trong bản nháp').waitFor();
    expect(await page.locator('.edit').count()).toBe(EDITS.length - 3);
    await look(page, 'sua-trong-word-ban-truoc');
  });

  it('not changed in Word says that the draft went on, and opens the state in the file apart when asked', async () => {
    await dropFile(page, NAME, word);
    await page.getByRole('heading', { level: 1, name: 'Bản nháp trên máy đã khác bản trong tệp' }).waitFor();
    await look(page, 'tep-ban-truoc');
    await page.getByRole('button', { name: 'Mở bản trong tệp thành một bản nháp riêng' }).click();
    await page.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
    expect(page.url()).not.toContain(`/${MINE.id}`);
    await page.getByRole('link', { name: /Báo cáo dân chủ ở cơ sở/ }).click();
    await page.getByText(`mở từ tệp ${NAME}`).waitFor();
    expect(await page.getByRole('link', { name: /^Soạn tiếp/ }).count()).toBe(2);
    await look(page, 'hai-ban-nhap');
  });

  it('with a paragraph divided offers both halves as one choice', async () => {
    await page.goto(`${PAGE}#/ban-nhap/${MINE.id}`);
    const place = '23 hội nghị tuyên truyền';
    const divided = (xml: string) => {
      const [first = '', ...rest] = plainText(paragraphWith(xml, place)).split('. ');
      return withWords(place, `${first}.`)(withParagraphAfter(place, rest.join('. '))(xml));
    };
    await dropFile(page, NAME, editedDocument(word, divided));
    const act = page.locator('.edit', { hasText: 'Tách đoạn' });
    await act.waitFor();
    expect(await page.locator('.edit').count()).toBe(1);
    expect(await act.getByRole('radio').count()).toBe(2);
    await look(page, 'sua-trong-word-tach-doan');
  });

  it('asked nothing of any network and reported no error', () => {
    expect(browser.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
