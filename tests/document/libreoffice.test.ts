import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { mmToPt } from '../../src/document/format/units.ts';
import type { Heading } from '../../src/document/model/report-document.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { hasProgram, printWithOffice } from '../support/docx/office.ts';
import { readFormat } from '../support/docx/read-format.ts';

const missing = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
  ['pdfinfo', '-v'],
].flatMap(([name = '', flag = '']) => (hasProgram(name, flag) ? [] : [name]));

const title = `a report printed by LibreOffice${missing.length > 0 ? ` (skipped: no ${missing.join(', no ')} here)` : ''}`;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe.skipIf(missing.length > 0)(title, () => {
  const format = readFormat('hd05');
  const report = fixtureReport(format);
  const printed = writeDocx(report, format).then(printWithOffice);

  const firstLine = (page: string | undefined): string =>
    page
      ?.split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? '';

  it('shows no number on the first page of body and annexes, and the bare number at the head of the others', async () => {
    const { pages } = await printed;
    const heads = pages.map(firstLine);
    const annex = pages.findIndex((page) => page.includes('PHỤ LỤC 1'));
    expect(heads[0]).toMatch(/^ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG\s+ĐẢNG CỘNG SẢN VIỆT NAM$/);
    expect(heads.slice(1, annex)).toEqual(Array.from({ length: annex - 1 }, (_, index) => String(index + 2)));
    expect(heads.slice(annex)).toEqual(['PHỤ LỤC 1', 'PHỤ LỤC 2', '2', '3']);
  }, 60_000);

  it('has as many pages as its text needs, none empty, the second annex landscape', async () => {
    const { pages, sizes } = await printed;
    expect(pages).toHaveLength(7);
    for (const page of pages) expect(inOneLine(page).length).toBeGreaterThan(60);
    const [width, height] = [mmToPt(format.page.widthMm.value), mmToPt(format.page.heightMm.value)];
    for (const [index, size] of sizes.entries()) {
      const [expectedWidth, expectedHeight] = index < 4 ? [width, height] : [height, width];
      expect(size[0]).toBeCloseTo(expectedWidth, 0);
      expect(size[1]).toBeCloseTo(expectedHeight, 0);
    }
  }, 60_000);

  it('prints every heading with its label, in order', async () => {
    const text = inOneLine((await printed).pages.join(' '));
    const headings = report.body.filter((block): block is Heading => block.kind === 'heading');
    let at = 0;
    for (const { label, text: words, level } of headings) {
      const shown = format.styles[`heading${level}`].capitals ? words.toLocaleUpperCase('vi') : words;
      const found = text.indexOf(`${label} ${shown}`, at);
      expect(found, `${label} ${shown}`).toBeGreaterThanOrEqual(at);
      at = found;
    }
  }, 60_000);

  it('prints number and date on one line, and the name of the signatory once, after the title', async () => {
    const { pages } = await printed;
    expect(pages[0]).toMatch(/Số 05-BC\/ĐU\s+Gia Lộc, ngày 05 tháng 6 năm 2026/);
    const text = inOneLine(pages.join(' '));
    expect(text.split('Nguyễn Văn A')).toHaveLength(2);
    expect(text.indexOf('PHÓ BÍ THƯ')).toBeLessThan(text.indexOf('Nguyễn Văn A'));
  }, 60_000);
});
