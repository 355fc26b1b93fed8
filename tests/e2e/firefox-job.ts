import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { readDraftPart } from '../../src/document/docx/draft-part.ts';
import { openPackage } from '../../src/document/docx/reading/open-package.ts';
import { readWordDocument } from '../../src/document/docx/reading/word-document.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { PAGE } from '../support/chromium.ts';
import { type OpenedFirefox, shown, typeAt } from '../support/firefox.ts';

/** What is typed in two sections: letters of every kind, dashes, quotation marks, paragraphs. */
export const TYPED = {
  s1_1: 'Xã Gia Lộc có 19 thôn; Nhân dân bàn việc mở đường.\nĐoạn thứ hai: ẫ Ữ ỗ ặ ỵ – “dân biết, dân bàn”.',
  s2_1: 'Ban Thường vụ Đảng ủy ban hành 4 văn bản lãnh đạo, chỉ đạo.',
} as const;

/** Begins a report as an officer would. Gives the address of its draft. */
export async function beginReport(page: Page): Promise<string> {
  await page.goto(PAGE);
  await (await shown(page, 'a', 'Soạn báo cáo mới')).click();
  await (await shown(page, 'label', '6 tháng đầu năm')).click();
  await typeAt(page, 'Năm', '2026');
  await typeAt(page, 'Ngày chốt số liệu', '10/5/2026');
  await (await shown(page, 'label', 'Bản đầy đủ')).click();
  await typeAt(page, 'Hạn gửi', '18/5/2026');
  await (await shown(page, 'button', 'Tạo bản nháp')).click();
  await shown(page, 'h1', 'Báo cáo thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026');
  return page.url().replace(/(#\/ban-nhap\/[^/?]+).*/, '$1');
}

/** Types with the keyboard in the text box of a section and waits until it is said to be saved. */
export async function typeSectionText(page: Page, address: string, section: string, text: string): Promise<void> {
  await page.goto(`${address}/muc/${section}`);
  await (await shown(page, '[name="text.ket_qua"]')).click();
  await page.keyboard.type(text);
  await shown(page, '.save-ok', 'Đã lưu lúc');
}

/** What the text box of a section holds, after opening its page. */
export async function sectionText(page: Page, address: string, section: string): Promise<string> {
  await page.goto(`${address}/muc/${section}`);
  const box = await shown(page, '[name="text.ket_qua"]');
  return box.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : ''));
}

async function downloaded(folder: string): Promise<string> {
  let before = '';
  for (const until = Date.now() + 20_000; Date.now() < until; await pause(200)) {
    const names = readdirSync(folder);
    const [name] = names.filter((one) => one.endsWith('.docx'));
    // while it comes in it bears a name of Firefox's own for a moment: only what stood there twice is the file
    const isStill = names.join() === before;
    before = names.join();
    if (name && isStill && !names.some((one) => one.endsWith('.part')) && existsSync(join(folder, name))) return name;
  }
  throw new Error(`No Word file came into ${folder}`);
}

/** A Word file as the program itself reads it. */
export interface ReadBack {
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly draft: Draft;
}

async function readBack(folder: string, name: string): Promise<ReadBack> {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const file = openPackage(bytes);
  const part = await readDraftPart(bytes);
  if (!file.ok || !part.ok) throw new Error(`${name} cannot be read`);
  const word = readWordDocument(file.value);
  const draft = parseDraftFile(part.value.text);
  if (!word.ok || !draft.ok) throw new Error(`${name} holds no document or no draft`);
  return { name, paragraphs: word.value.paragraphs.map(({ text }) => text), draft: draft.value };
}

/** Exports the draft as a Word file and reads it back with the program's own reader. */
export async function exportWord({ page, downloads }: OpenedFirefox, address: string): Promise<ReadBack> {
  await page.goto(`${address}/xem-truoc`);
  await shown(page, '.sheet');
  await (await shown(page, 'button', 'Xuất bản dự thảo')).click();
  const name = await downloaded(downloads);
  await shown(page, '*', 'Đã xuất:');
  // the number of the next print is saved, too; leaving before that makes the browser ask
  await shown(page, '.save-ok', 'Đã lưu lúc');
  return readBack(downloads, name);
}

async function printedBytes(file: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(200)) {
    if (existsSync(file) && readFileSync(file).subarray(-1024).includes('%%EOF')) return;
  }
  throw new Error(`${file} was not printed`);
}

/** Prints the preview of a draft as PDF. Gives how many sheets the page shows, and what is printed on how many pages. */
export async function printPreview({ page, printed: file }: OpenedFirefox, address: string) {
  await page.goto(`${address}/xem-truoc`);
  await shown(page, '.sheet');
  const { sheets, sideways } = await page.evaluate(() => {
    setTimeout(() => window.print(), 0);
    // the sign by which the program knows a browser that prints pages of several sizes; elsewhere a sheet is turned
    const hasSizes = CSS.supports('field-sizing', 'content');
    return {
      sheets: document.querySelectorAll('.sheet').length,
      sideways: hasSizes ? document.querySelectorAll('.sheet-lying').length : 0,
    };
  });
  await printedBytes(file);
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const pages = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)];
  const lying = pages.filter(([, width, height]) => Number(width) > Number(height));
  return { shown: { sheets, sideways }, printed: { sheets: pages.length, sideways: lying.length } };
}
