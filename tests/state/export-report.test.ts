import { describe, expect, it, vi } from 'vitest';
import { COVER_FIELDS } from '../../src/domain/draft/cover.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { exportWord, formatOf, saveDraftCopy, saveDraftFile } from '../../src/state/export-report.ts';
import { draftFileName, plainName, wordFileName } from '../../src/state/file-names.ts';
import { createNoSeals } from '../../src/storage/draft-seals.ts';
import { WORD_TYPE } from '../../src/storage/files.ts';
import { openSealedFile } from '../../src/storage/sealed-file.ts';
import { newPassphraseKey } from '../../src/storage/sealed-text.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE, SHIPPED } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const empty = draftOf(OUTLINE);
const signed = (day: string) => withAnswer(empty, 'md', COVER_FIELDS.signingDate, text(day));

describe('the layout a report is printed in', () => {
  it.each<[string, Draft, string, string]>([
    ['signed on the last day of HD 36', signed('2026-05-26'), '2026-06-10', 'HD36'],
    ['signed on the first day of HD 05', signed('2026-05-27'), '2026-05-10', 'HD05'],
    ['not signed, due before HD 05', { ...empty, deadline: '2026-05-18' }, '2026-06-10', 'HD36'],
    ['not signed, due after', { ...empty, deadline: '2026-11-18' }, '2026-05-10', 'HD05'],
    ['neither signed nor due: today', empty, '2026-05-26', 'HD36'],
    ['neither signed nor due: today, later', empty, '2026-05-27', 'HD05'],
    ['chosen by hand against the day', { ...signed('2026-05-05'), formatId: 'HD05' }, '2026-05-05', 'HD05'],
    ['chosen by hand, but not there', { ...signed('2026-05-05'), formatId: 'HD99' }, '2026-05-05', 'HD36'],
    ['signed before any layout there is', signed('1999-01-01'), '2026-05-05', 'HD05'],
  ])('%s', (_, draft, today, id) => {
    expect(formatOf(SHIPPED, OUTLINE, draft, today).id).toBe(id);
  });
});

describe('names of files', () => {
  it('survive every system and mail program', () => {
    expect(plainName('  Đầu năm 2026: ẫ/Ữ  ')).toBe('Dau-nam-2026-a-U');
    expect(wordFileName(empty, 2)).toBe('Bao-cao-dan-chu-6-thang-dau-nam-2026-du-thao-2.docx');
    expect(wordFileName({ ...empty, period: { kind: 'year', year: 2027 } }, undefined)).toBe(
      'Bao-cao-dan-chu-nam-2027.docx',
    );
  });

  it('of a copy carry the time on the clock of this machine', () => {
    const afternoon = new Date(2026, 4, 12, 14, 32).toISOString();
    expect(draftFileName(empty, afternoon)).toBe('Bao-cao-dan-chu-6-thang-dau-nam-2026-ban-nhap-2026-05-12-1432.json');
  });
});

describe('handing files out', () => {
  it('gives the Word file its name and type; a draft is numbered', async () => {
    const { services, saved } = testServices();
    const { signal } = new AbortController();
    const official = await exportWord(services, OUTLINE, COMPLETE, { kind: 'official' }, false, signal);
    const draft = await exportWord(services, OUTLINE, COMPLETE, { kind: 'draft', number: 3 }, false, signal);
    expect([official, draft]).toMatchObject([
      { kind: 'saved', name: 'Bao-cao-dan-chu-6-thang-dau-nam-2026.docx' },
      { kind: 'saved', name: 'Bao-cao-dan-chu-6-thang-dau-nam-2026-du-thao-3.docx' },
    ]);
    expect(saved.map(({ type, content }) => [type, content.type, content.size])).toEqual([
      [WORD_TYPE, WORD_TYPE, 2],
      [WORD_TYPE, WORD_TYPE, 2],
    ]);
  });

  it('hands no official text out while something the guide demands is wrong in it; a draft goes out', async () => {
    const line = {
      check: 'page.margins',
      component: 'page',
      clause: 'quy cách trang',
      level: 'error',
      outcome: 'fails',
      needed: { kind: 'nothing' },
      found: { kind: 'nothing' },
    } as const;
    const report = { formatId: 'HD36', lines: [line] };
    const { word } = testServices().services;
    const { services, saved } = testServices({
      word: { ...word, write: async () => ({ bytes: new Uint8Array(), report }) },
    });
    const { signal } = new AbortController();
    const official = await exportWord(services, OUTLINE, COMPLETE, { kind: 'official' }, false, signal);
    expect(official).toEqual({ kind: 'blocked', faults: 1, report });
    expect(saved).toEqual([]);
    const draft = await exportWord(services, OUTLINE, COMPLETE, { kind: 'draft', number: 1 }, false, signal);
    expect(draft.kind).toBe('saved');
  });

  it('says nothing was saved when the dialog was closed', async () => {
    const { services } = testServices({ saveFile: async () => undefined });
    const { signal } = new AbortController();
    expect(await exportWord(services, OUTLINE, COMPLETE, { kind: 'official' }, false, signal)).toEqual({
      kind: 'closed',
    });
    expect(await saveDraftFile(services, COMPLETE)).toBeUndefined();
  });

  it('lets a copy of a sealed draft out sealed with its passphrase, and says so in its name', async () => {
    const made = await newPassphraseKey('con đường làng');
    if (!made.ok) throw new Error(made.problem);
    const seals = { ...createNoSeals(), keyOf: (id: string) => (id === COMPLETE.id ? made.value : undefined) };
    const { services, saved } = testServices({ seals });
    await saveDraftFile(services, COMPLETE);
    await saveDraftFile(services, empty);
    expect(saved.map(({ name }) => name.includes('co-mat-khau'))).toEqual([true, false]);
    const opened = await openSealedFile((await saved[0]?.content.text()) ?? '', 'con đường làng');
    expect(opened.ok && parseDraftFile(opened.value)).toEqual({ ok: true, value: COMPLETE });
  });

  it('writes no file in the clear when the passphrase cannot be used here', async () => {
    const { services, saved } = testServices();
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await saveDraftCopy(services, COMPLETE, 'con đường làng')).toEqual({
      kind: 'notSealed',
      problem: 'noCryptography',
    });
    expect(saved).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('gives a copy of the draft that can be opened again', async () => {
    const { services, saved } = testServices();
    await saveDraftFile(services, COMPLETE);
    expect(parseDraftFile((await saved[0]?.content.text()) ?? '')).toEqual({ ok: true, value: COMPLETE });
  });
});
