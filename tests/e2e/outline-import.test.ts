import { readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditFile } from '../../src/document/docx/audit/audit-file.ts';
import { faultsOf } from '../../src/document/docx/audit/audit-report.ts';
import { seriousFindings } from '../support/axe.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { SHIPPED } from '../support/shipped.ts';
import { wordParagraphs } from '../support/word-text.ts';
import { dropFile } from './drop-file.ts';
import { draftAddress } from './fill-report.ts';

const OUTLINE_FILE = 'tests/fixtures/outlines/a10-muoi-trang.docx';
const TWO_MINUTES_MS = 120_000;
/** A steady typist: some 200 letters a minute and a moment to look before each press. */
const LOOK_MS = 1500;
const KEY_MS = 120;

describe('the outline that came with the order, over file://', () => {
  const folder = newProfileFolder();
  let browser: OpenedBrowser;
  let page: Page;
  let address = '';
  let section = '';
  let file = new Uint8Array();

  beforeAll(async () => {
    browser = await openBrowser(folder);
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
  });
  afterAll(async () => {
    await browser.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const press = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    await page.waitForTimeout(LOOK_MS);
    await page.getByRole(role, { name }).first().click();
  };

  it('leads a person from the dropped file to the first typed sentence in less than two minutes', async () => {
    await page.goto(PAGE);
    const begun = Date.now();
    await press(/Nhập đề cương kèm công văn/, 'link');
    await dropFile(page, 'de-cuong.docx', readFileSync(OUTLINE_FILE));
    await page.getByRole('heading', { name: 'Chữ trong tệp' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    for (const _ of [1, 2, 3]) await press('Chỗ cần xem tiếp theo');
    await press('Đến phần lưu');
    await press('Lưu và soạn báo cáo theo đề cương này');
    await page.getByLabel('6 tháng đầu năm').check();
    await page.getByLabel('Năm', { exact: true }).fill('2026');
    await page.getByLabel('Ngày chốt số liệu').fill('10/5/2026');
    await press('Tạo bản nháp');
    await page.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
    address = draftAddress(page);
    await page.locator('main a[href*="/muc/"]').nth(1).click();
    const box = page.locator('textarea[name^="text."]').first();
    await box.click();
    section = page.url().split('/muc/')[1] ?? '';
    await page.keyboard.type('Xã có 19 thôn, Nhân dân bàn việc mở đường.', { delay: KEY_MS });
    const took = Date.now() - begun;
    process.stdout.write(`from the first page to the first sentence: ${Math.round(took / 1000)} s\n`);
    expect(await box.inputValue()).toBe('Xã có 19 thôn, Nhân dân bàn việc mở đường.');
    expect(took).toBeLessThan(TWO_MINUTES_MS);
  });

  it('gives a Word file with the headings of that outline and nothing to correct in its layout', async () => {
    await page.getByText(/Đã lưu lúc/).waitFor();
    await page.goto(`${address}/xem-truoc`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Xuất bản dự thảo/ }).click();
    file = new Uint8Array(readFileSync(await (await download).path()));
    const paragraphs = wordParagraphs(file);
    expect(paragraphs.some((text) => text.includes('Nhân dân bàn việc mở đường'))).toBe(true);
    const audited = auditFile(file, { formats: SHIPPED.formats, today: new Date().toISOString().slice(0, 10) });
    if (!audited.ok) throw new Error(audited.problem.kind);
    expect(faultsOf(audited.value.report, 'error')).toEqual([]);
  });

  it('opens again from that file on a machine that never saw the outline', async () => {
    const other = newProfileFolder();
    const elsewhere = await openBrowser(other);
    const there = elsewhere.context.pages()[0] ?? (await elsewhere.context.newPage());
    await there.goto(PAGE);
    await dropFile(there, 'bao-cao.docx', file);
    await there.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
    await there.goto(`${draftAddress(there)}/muc/${section}`);
    expect(await there.locator('textarea[name^="text."]').first().inputValue()).toBe(
      'Xã có 19 thôn, Nhân dân bàn việc mở đường.',
    );
    await elsewhere.context.close();
    rmSync(other, { recursive: true, force: true });
  });
});
