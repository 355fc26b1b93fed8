import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outlineFileText } from '../../src/domain/outline-editing/outline-file.ts';
import { seriousFindings } from '../support/axe.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { OUTLINE } from '../support/shipped.ts';
import { dropFile } from './drop-file.ts';

const PASSED_ON = { ...OUTLINE, id: 'cap_tren', title: 'Đề cương cấp trên gửi' };
const folder = newProfileFolder();
let browser: OpenedBrowser;

beforeAll(async () => {
  browser = await openBrowser(folder, { width: 1366, height: 768, scheme: 'light' });
});
afterAll(async () => {
  await browser.context.close();
  rmSync(folder, { recursive: true, force: true });
});

it('an outline that was passed on is changed by hand, survives a reload half-done, and a report is begun on its next version', async () => {
  const page = await browser.context.newPage();
  await page.goto(PAGE);
  await dropFile(page, 'de-cuong.json', new TextEncoder().encode(outlineFileText(PASSED_ON)));
  await page.getByText(/Đã nhận đề cương “Đề cương cấp trên gửi”/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sửa thành bản kế tiếp: Đề cương cấp trên gửi, bản 1' }).click();
  const row = (name: RegExp) => page.getByRole('treeitem', { name });
  // both rows in sight, as for a person who drags
  await row(/Tiếp xúc, đối thoại/).evaluate((between) => between.scrollIntoView({ block: 'center' }));
  await row(/Vai trò của Mặt trận/).dragTo(row(/Tiếp công dân, đối thoại/), { targetPosition: { x: 90, y: 4 } });
  await row(/^V ?Vai trò của Mặt trận/).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await row(/^VI ?Vai trò của Mặt trận/).waitFor();
  await row(/Nhiệm vụ trọng tâm/).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: 'Cần sửa 1 chỗ' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByText('Đã giữ trên máy').waitFor();
  await page.reload();
  await page.getByRole('button', { name: '(chưa có tên mục)' }).click();
  await page.getByLabel('Tên mục', { exact: true }).fill('Việc của kỳ sau');
  await page.getByRole('button', { name: 'Lưu đề cương' }).click();
  await page.getByRole('link', { name: /Đề cương cấp trên gửi, bản 2/ }).click();
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await page.getByText('Việc của kỳ sau').first().waitFor();
});
