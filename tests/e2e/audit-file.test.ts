import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import { seriousFindings } from '../support/axe.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { editPart, smallestParts, zipText } from '../support/docx/audit-package.ts';
import { COMPLETE, HALF, OUTLINE, shippedFormat } from '../support/shipped.ts';
import { dropFile } from './drop-file.ts';

const AUDIT = `${PAGE}#/kiem-tra-tep`;
const OUTPUT = 'tests/e2e/output';

/** The complete sample is signed on 15/5/2026: under HD 36. */
const format = shippedFormat('HD36');
const written = await writeDocx(buildReport(OUTLINE, COMPLETE, format, { kind: 'official' }), format);
const misspelt = editPart(written, 'word/document.xml', (xml) =>
  xml.replace('ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG CÔNG SẢN VIỆT NAM').replace('T/M BAN', 'TM. BAN'),
);
/** With the two above: a colon after Số, a number that is not the right size, a date with a needless zero. */
const fiveFaults = editPart(misspelt, 'word/document.xml', (xml) =>
  xml
    .replace(/>Số /, '>Số: ')
    .replace('tháng 5 năm', 'tháng 05 năm')
    .replace(/>-----</, '>--------<'),
);
const wrongFont = editPart(misspelt, 'word/styles.xml', (xml) => xml.replaceAll('Times New Roman', 'Arial'));

async function choose(page: Page, name: string, content: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Chọn tệp/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** Numbers beside "Không đạt", "Cần xem", "Đạt". */
async function tally(page: Page): Promise<readonly number[]> {
  await page.locator('.tally').waitFor();
  return (await page.locator('.tally b').allTextContents()).map(Number);
}

/** Pages of a printed file, as its own dictionary tells them. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('checking a Word file, over file://', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(folder);
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds nothing wrong in what this program exported, and prints the slip on one page, alone', async () => {
    await page.goto(PAGE);
    await page.getByRole('link', { name: 'Kiểm tra thể thức một tệp Word' }).click();
    await choose(page, 'bao-cao.docx', written);
    const [faults, , meets] = await tally(page);
    expect(faults).toBe(0);
    expect(meets).toBeGreaterThan(50);
    await page.getByText('Không thấy chỗ nào sai thể thức.').waitFor();
    await page.getByText('Hướng dẫn 36-HD/VPTW: chọn theo ngày ghi trong tệp, 15/5/2026').waitFor();
    await page.getByRole('button', { name: 'Mở phiếu kiểm tra' }).click();
    const file = join(folder, 'phieu.pdf');
    const pdf = await page.pdf({ path: file, preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(1);
    const text = textOf(file);
    if (text !== undefined) {
      expect(text).toContain('PHIẾU KIỂM TRA THỂ THỨC');
      expect(text).toContain('bao-cao.docx');
      expect(text).not.toMatch(/Làm việc không cần mạng|Chọn tệp khác|In phiếu/);
    }
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mở phiếu kiểm tra');
  });

  it('measures the same file again against another layout', async () => {
    await page.getByLabel('Đo theo').selectOption('HD05');
    await page.getByText('Hướng dẫn 05-HD/VPTW: chọn bằng tay').waitFor();
    expect((await tally(page))[0]).toBeGreaterThan(0);
    // separators in Nơi nhận: commas under the older guide, semicolons under the newer
    await page.getByText('Nơi nhận: dấu cuối dòng').first().waitFor();
  });

  it('prints a slip about five faults on one page, and more on no page that holds the last line alone', async () => {
    for (const [name, file, most] of [
      ['nam-loi.docx', fiveFaults, 1],
      ['phong-chu.docx', wrongFont, 2],
    ] as const) {
      await choose(page, name, file);
      await page.getByRole('heading', { name }).waitFor();
      await page.getByRole('button', { name: 'Mở phiếu kiểm tra' }).click();
      const path = join(folder, `${name}.pdf`);
      const pages = pagesOf(await page.pdf({ path, preferCSSPageSize: true }));
      expect([name, pages <= most]).toEqual([name, true]);
      const last = textOf(path)?.split('\f').slice(0, -1).at(-1);
      if (last !== undefined) expect(last.trim().split('\n').length).toBeGreaterThan(3);
      await page.keyboard.press('Escape');
    }
  });

  it('names what is wrong in a file edited by hand, and every paragraph on demand', async () => {
    await dropFile(page, 'sua-tay.docx', wrongFont);
    await page.getByRole('heading', { name: 'sua-tay.docx' }).waitFor();
    const faults = page.getByRole('region', { name: /Điều không đạt/ });
    const title = faults.getByRole('listitem').filter({ hasText: 'Tiêu đề: cách ghi' });
    expect(await title.textContent()).toContain('“ĐẢNG CÔNG SẢN VIỆT NAM”');
    await faults.getByText('Quyền hạn ký: chữ viết tắt T/M, K/T').waitFor();
    const font = faults.getByRole('listitem').filter({ hasText: 'Toàn văn: phông chữ' });
    expect(await font.textContent()).toMatch(/Times New Roman.*Arial.*và \d{3,} đoạn khác/);
    const shown = await font.locator('dd li').count();
    await font.getByText(/và \d+ đoạn khác/).click();
    await expect.poll(() => font.locator('dd li').count()).toBeGreaterThan(shown + 100);
  });

  it.each([
    ['quet.pdf', Buffer.from('%PDF-1.7'), 'Đây là tệp PDF'],
    ['bang.zip', zipText({ 'a.txt': 'a' }), 'không có văn bản Word'],
    [
      'macro.docm',
      zipText(smallestParts('', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' })),
      'lưu thành .docx không có macro',
    ],
    [
      'dtd.docx',
      zipText({ ...smallestParts(''), 'word/document.xml': '<!DOCTYPE d SYSTEM "http://example.invalid/d"><d/>' }),
      'Phần word/document.xml của tệp có khai báo DTD',
    ],
    ['cut.docx', written.slice(0, written.length / 2), 'hỏng hoặc chép chưa đủ'],
  ])('says what %s is and what to do', async (name, content, words) => {
    await choose(page, name, content);
    const message = page.getByRole('alert').filter({ hasText: name });
    await message.waitFor();
    expect(await message.textContent()).toContain(words);
    expect(await page.locator('.tally').count()).toBe(0);
  });

  it('offers to measure a dropped Word file that carries no draft', async () => {
    await page.goto(PAGE);
    await page.getByRole('link', { name: 'Soạn báo cáo mới' }).waitFor();
    await dropFile(page, 'noi-khac.docx', misspelt);
    await page.getByRole('alert').getByRole('button', { name: 'Kiểm tra thể thức tệp này' }).click();
    await page.getByRole('heading', { name: 'noi-khac.docx' }).waitFor();
    expect((await tally(page))[0]).toBe(2);
  });

  it('opens the slip about a file that was just exported', async () => {
    await page.goto(`${PAGE}#/ban-nhap/${HALF.id}/xem-truoc`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Xuất bản dự thảo/ }).click();
    const name = (await download).suggestedFilename();
    await page.getByRole('button', { name: 'Mở phiếu kiểm tra' }).click();
    const slip = page.getByRole('dialog', { name: 'PHIẾU KIỂM TRA THỂ THỨC' });
    expect(await slip.textContent()).toContain(name);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(1);
    await page.keyboard.press('Escape');
    expect(await slip.count()).toBe(0);
  });

  it('asked nothing of any network and reported no error', () => {
    expect(browser.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});

describe.each([
  ['1366', 1366, 768, 'light'],
  ['1366-200pc', 683, 384, 'light'],
  ['1024-200pc', 512, 384, 'light'],
  ['toi', 1366, 768, 'dark'],
] as const)('a file with faults and its slip at %s', (name, width, height, scheme) => {
  it('nothing serious for axe, no scrolling sideways', async () => {
    mkdirSync(OUTPUT, { recursive: true });
    const folder = newProfileFolder();
    const { context } = await openBrowser(folder, { width, height, scheme });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(AUDIT);
    await choose(page, `${'ten-tep-rat-dai-khong-co-dau-cach-'.repeat(4)}.docx`, wrongFont);
    await page.locator('.tally').waitFor();
    await page.screenshot({ path: `${OUTPUT}/kiem-tra-tep-ket-qua-${name}.png`, fullPage: true });
    expect(await seriousFindings(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Mở phiếu kiểm tra' }).click();
    const slip = page.getByRole('dialog');
    await page.screenshot({ path: `${OUTPUT}/phieu-${name}.png` });
    expect(await seriousFindings(page)).toEqual([]);
    expect(await slip.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    // the rest of the page is out of reach: from the last button the focus never lands behind the slip
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('#app') === null)).toBe(true);
    }
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** Text of a printed file; `undefined` where pdftotext is not installed. */
function textOf(file: string): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
