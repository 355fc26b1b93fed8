import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProfileFolder, PAGE } from '../support/chromium.ts';
import { hasProgram } from '../support/docx/office.ts';
import { findFirefox, killFirefox, type OpenedFirefox, openFirefox, shown } from '../support/firefox.ts';
import { COMPLETE } from '../support/shipped.ts';
import { beginReport, exportWord, printPreview, sectionText, TYPED, typeSectionText } from './firefox-job.ts';

const firefox = findFirefox();
const title = `in Firefox, over file://${firefox ? '' : ' (skipped: no Firefox on this machine)'}`;

describe.skipIf(firefox === undefined)(title, () => {
  const folder = newProfileFolder();
  let opened: OpenedFirefox;
  let address = '';
  const reported: string[] = [];

  const open = async (): Promise<void> => {
    if (firefox) opened = await openFirefox(firefox, folder);
  };
  const noteReports = () => reported.push(...opened.requests, ...opened.errors);

  beforeAll(open);
  afterAll(async () => {
    await opened.browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins a new report and types in two sections by keyboard', async () => {
    address = await beginReport(opened.page);
    for (const [section, text] of Object.entries(TYPED)) await typeSectionText(opened.page, address, section, text);
  });

  it('finds every character again after kill -9 right after a save was announced', async () => {
    noteReports();
    await killFirefox(opened, folder);
    await open();
    await opened.page.goto(PAGE);
    await shown(opened.page, 'a', 'Soạn tiếp');
    for (const [section, text] of Object.entries(TYPED)) {
      expect(await sectionText(opened.page, address, section)).toBe(text);
    }
  });

  it('exports a Word file that holds what was typed, printed and as the draft it carries', async () => {
    const { name, paragraphs, draft } = await exportWord(opened, address);
    expect(name).toBe('Bao-cao-dan-chu-6-thang-dau-nam-2026-du-thao-1.docx');
    const printed = paragraphs.map((text) => text.replaceAll('\u00a0', ' '));
    for (const text of Object.values(TYPED)) expect(printed).toEqual(expect.arrayContaining(text.split('\n')));
    for (const [section, text] of Object.entries(TYPED)) {
      expect(draft.answers[section]?.['ket_qua']).toEqual({ state: 'value', value: text });
    }
  });

  it.skipIf(!hasProgram('pdftotext', '-v'))(
    'prints every sheet on one page, those laid sideways too, and no page more (needs pdftotext)',
    async () => {
      // the last annex of the sample lies sideways
      const { shown: wanted, printed } = await printPreview(opened, `${PAGE}#/ban-nhap/${COMPLETE.id}`);
      expect(printed).toEqual(wanted);
      expect(wanted.sheets).toBeGreaterThan(1);
    },
  );

  it('asked nothing of any network and reported no error', () => {
    noteReports();
    expect(reported).toEqual([]);
  });
});
