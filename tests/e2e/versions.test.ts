import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { COMPLETE } from '../support/shipped.ts';
import { dropFile } from './drop-file.ts';
import { storedDraft } from './stored-draft.ts';

const MINE = { ...COMPLETE, id: 'cua-toi', sample: false };
const VERSIONS = `${PAGE}#/ban-nhap/cua-toi/phien-ban`;
const folder = newProfileFolder();
let browser: OpenedBrowser;

beforeAll(async () => {
  browser = await openBrowser(folder, { width: 1366, height: 768, scheme: 'light' });
});
afterAll(async () => {
  await browser.context.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a version kept under a name survives a reload, shows what changed since, and comes back without losing the present', async () => {
  const page = await browser.context.newPage();
  await page.goto(PAGE);
  await dropFile(page, 'ban-nhap.json', new TextEncoder().encode(JSON.stringify(MINE)));
  await page.locator('.summary').waitFor();
  await page.goto(VERSIONS);
  await page.getByLabel('Giữ bản đang soạn với tên').fill('Bản trình Ban Thường vụ');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 3, name: 'Bản trình Ban Thường vụ' }).waitFor();
  await page.goto(`${PAGE}#/ban-nhap/cua-toi/muc/s1_1`);
  const box = page.getByLabel('Lời văn của mục').first();
  await box.fill((await box.inputValue()).replace('19 thôn', '18 thôn'));
  await page.keyboard.press('Control+s');
  await page.getByText(/Đã lưu lúc/).waitFor();
  await page.goto(VERSIONS);
  await page.reload();
  await page.getByRole('link', { name: /^So với bản đang soạn: .*Bản trình Ban Thường vụ/ }).click();
  await page.getByText('Khác nhau 1 chỗ ở 1 mục.').waitFor();
  expect(await page.locator('del').allInnerTexts()).toEqual([expect.stringContaining('19')]);
  expect(await page.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('18')]);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Khôi phục bản trước' }).click();
  await page.getByRole('button', { name: 'Giữ bản đang soạn rồi khôi phục' }).click();
  await page.getByText(/Đã khôi phục bản/).waitFor();
  expect(await storedDraft(page, 'cua-toi')).toMatchObject({ answers: MINE.answers });
  await page.getByRole('heading', { level: 3, name: 'Trước khi khôi phục một bản cũ' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lấy lại bản đang soạn lúc trước' }).click();
  await page.getByRole('status').filter({ hasText: 'Trước khi khôi phục một bản cũ' }).waitFor();
  expect(JSON.stringify(await storedDraft(page, 'cua-toi'))).toContain('18 thôn');
});
