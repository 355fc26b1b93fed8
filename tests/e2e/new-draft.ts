import type { Page } from 'playwright-core';
import { PAGE } from '../support/chromium.ts';
import { draftAddress } from './fill-report.ts';

/** Begins a report as an officer does, from the first page; gives the address of the draft. */
export async function newDraft(page: Page): Promise<string> {
  await page.goto(PAGE);
  await page.getByRole('link', { name: 'Soạn báo cáo mới' }).click();
  await page.getByLabel('6 tháng đầu năm').check();
  await page.getByLabel('Năm', { exact: true }).fill('2026');
  await page.getByLabel('Ngày chốt số liệu').fill('10/5/2026');
  await page.getByLabel('Bản đầy đủ').check();
  await page.getByLabel('Hạn gửi').fill('18/5/2026');
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await page.getByRole('heading', { level: 1, name: /6 tháng đầu năm 2026/ }).waitFor();
  return draftAddress(page);
}
