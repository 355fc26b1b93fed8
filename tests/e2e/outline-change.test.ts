import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { seriousFindings } from '../support/axe.ts';
import { draftOf } from '../support/builders.ts';
import { newProfileFolder, type OpenedBrowser, openBrowser, PAGE } from '../support/chromium.ts';
import { SECOND } from '../support/second-outline.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';
import { dropFile } from './drop-file.ts';
import { storedDraft } from './stored-draft.ts';

const MINE = { ...COMPLETE, id: 'cua-toi', sample: false };
const folder = newProfileFolder();
let browser: OpenedBrowser;

beforeAll(async () => {
  browser = await openBrowser(folder, { width: 1366, height: 768, scheme: 'light' });
});
afterAll(async () => {
  await browser.context.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a report goes to another outline by keyboard, what has no place is put to use, and undoing brings the old outline back', async () => {
  const page = await browser.context.newPage();
  await page.goto(PAGE);
  const bytes = (text: string) => new TextEncoder().encode(text);
  // a draft that was begun on the other outline brings it to this machine
  await dropFile(page, 'khac.json', bytes(draftFileText(draftOf(SECOND, { id: 'khac' }), SECOND)));
  await page.waitForURL(/khac/);
  await dropFile(page, 'ban-nhap.json', bytes(draftFileText(MINE)));
  await page.waitForURL(/cua-toi/);
  await page.goto(`${PAGE}#/ban-nhap/cua-toi/doi-de-cuong`);
  await page.getByLabel('Đề cương mới').selectOption({ label: 'Đề cương của cấp trên (bản 1)' });
  await page.getByText('không còn yêu cầu').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  for (const width of [1366, 1024]) {
    await page.setViewportSize({ width, height: 768 });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Chuyển sang đề cương này' }).press('Enter');
  await page.getByText(/Đã chuyển sang/).waitFor();
  expect(await storedDraft(page, 'cua-toi')).toMatchObject({ outline: { id: SECOND.id } });
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Xem phần không còn trong đề cương' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Phần không còn trong đề cương' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Đưa vào một ô: Lời văn của mục' }).first().press('Enter');
  await page.getByLabel('Ô nhận “Lời văn của mục”').selectOption('viec_rieng.ket_qua');
  await page.getByRole('button', { name: 'Đưa vào ô này' }).press('Enter');
  await page.getByText(/Đã đưa/).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(/Đã lưu lúc/).waitFor();
  expect(await storedDraft(page, 'cua-toi')).toMatchObject({
    answers: { viec_rieng: { ket_qua: { state: 'value' } } },
  });
  await page.keyboard.press('Control+Alt+z');
  await page.getByRole('button', { name: 'Hoàn tác: đổi đề cương' }).waitFor();
  await page.keyboard.press('Control+Alt+z');
  await page.getByText('Không có phần nào.').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(/Đã lưu lúc/).waitFor();
  expect(await storedDraft(page, 'cua-toi')).toMatchObject({ outline: { id: OUTLINE.id }, answers: MINE.answers });
});
