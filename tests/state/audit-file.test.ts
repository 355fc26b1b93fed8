import { describe, expect, it } from 'vitest';
import type { LayoutBasis } from '../../src/document/docx/audit/audit-file.ts';
import type { AuditLine } from '../../src/document/docx/audit/audit-report.ts';
import { createAuditFileStore } from '../../src/state/audit-file.ts';
import { countByComponent, placesOf, sortAudit } from '../../src/state/audit-result.ts';
import type { Services } from '../../src/state/services.ts';
import { smallestParts, smallestWord, zipText } from '../support/docx/audit-package.ts';
import { testServices } from '../support/test-services.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM';
const dated = (line: string) => smallestWord([TITLE, line, 'BÁO CÁO', 'kết quả', 'Lời văn.'].map(paragraph).join(''));

function fileOf(bytes: Uint8Array | string, name = 'bao-cao.docx'): File {
  // as: made in this process, never shared memory
  return new File([bytes as Uint8Array<ArrayBuffer> | string], name);
}

function storeOn(day: string, parts: Partial<Services> = {}) {
  const { services } = testServices({ now: () => `${day}T01:00:00.000Z`, ...parts });
  return createAuditFileStore(services);
}

describe('the layout a file is measured against', () => {
  const HD36 = '2026-05-12';
  const HD05 = '2026-06-12';
  it.each<[string, string, string, LayoutBasis]>([
    ['Gia Lộc, ngày 05 tháng 6 năm 2026', HD36, 'HD05', { kind: 'date', date: '2026-06-05' }],
    ['Gia Lộc, ngày 27 tháng 5 năm 2026', HD36, 'HD05', { kind: 'date', date: '2026-05-27' }],
    ['Gia Lộc, ngày 26 tháng 5 năm 2026', HD05, 'HD36', { kind: 'date', date: '2026-05-26' }],
    ['Hải Phòng ngày 5 tháng 12 năm 2024', HD05, 'HD36', { kind: 'date', date: '2024-12-05' }],
    ['Gia Lộc, ngày      tháng 6 năm 2026', HD36, 'HD36', { kind: 'today' }],
    ['Gia Lộc, ngày … tháng … năm 2026', HD05, 'HD05', { kind: 'today' }],
    ['Gia Lộc, ngày 31 tháng 02 năm 2026', HD05, 'HD05', { kind: 'today' }],
    ['Gia Lộc, mùng năm tháng sáu', HD36, 'HD36', { kind: 'today' }],
    ['Gia Lộc, ngày 05 tháng 6 năm 1999', HD05, 'HD05', { kind: 'today', date: '1999-06-05' }],
  ])('“%s”, looked at on %s: %s', async (line, today, formatId, basis) => {
    const store = storeOn(today);
    await store.getState().take(fileOf(dated(line)));
    expect(store.getState().measured).toMatchObject({
      name: 'bao-cao.docx',
      format: { id: formatId },
      report: { formatId },
      basis,
      checkedOn: today,
    });
  });

  it('can be changed by hand and back, without choosing the file again', async () => {
    const store = storeOn(HD36);
    await store.getState().take(fileOf(dated('Gia Lộc, ngày 05 tháng 6 năm 2026')));
    await store.getState().choose('HD36');
    expect(store.getState()).toMatchObject({
      chosen: 'HD36',
      measured: { format: { id: 'HD36' }, basis: { kind: 'chosen' } },
    });
    await store.getState().choose(undefined);
    expect(store.getState()).toMatchObject({ chosen: undefined, measured: { format: { id: 'HD05' } } });
  });

  it('is chosen anew for the next file', async () => {
    const store = storeOn(HD36);
    await store.getState().take(fileOf(dated('Gia Lộc, ngày 05 tháng 6 năm 2026')));
    await store.getState().choose('HD36');
    await store.getState().take(fileOf(dated('Gia Lộc, ngày 05 tháng 6 năm 2026')));
    expect(store.getState().measured?.format.id).toBe('HD05');
  });
});

describe('a file that cannot be measured', () => {
  const parts = smallestParts(paragraph('Chữ'));
  it.each<[string, Uint8Array | string, object]>([
    ['text', 'không phải Word', { kind: 'notAZip' }],
    ['a zip without a document', zipText({ 'a.txt': 'a' }), { kind: 'notWord' }],
    [
      'a document with macros',
      smallestWord('', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      { kind: 'macroEnabled' },
    ],
    [
      'a document type declaration',
      zipText({ ...parts, 'word/document.xml': '<!DOCTYPE d><d/>' }),
      { kind: 'documentType', part: 'word/document.xml' },
    ],
    [
      'XML that ends too early',
      zipText({ ...parts, 'word/document.xml': '<w:document>' }),
      { kind: 'damaged', part: 'word/document.xml' },
    ],
  ])('%s: says why, by name', async (_, bytes, problem) => {
    const store = storeOn('2026-05-12');
    await store.getState().take(fileOf(bytes, 'la.docx'));
    expect(store.getState()).toMatchObject({
      refused: { name: 'la.docx', problem },
      measured: undefined,
      measuring: undefined,
    });
  });

  it('is not even read when it is larger than any report', async () => {
    const store = storeOn('2026-05-12');
    const huge = Object.defineProperties(fileOf(''), {
      size: { value: 60 * 1024 * 1024 },
      arrayBuffer: { value: () => Promise.reject(new Error('read')) },
    });
    await store.getState().take(huge);
    expect(store.getState().refused?.problem).toMatchObject({ kind: 'tooLarge' });
  });

  it('may have gone from the disk, or be a folder', async () => {
    const store = storeOn('2026-05-12');
    const gone = Object.defineProperty(fileOf(''), 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
    await store.getState().take(gone);
    expect(store.getState().refused?.problem).toEqual({ kind: 'unreadable' });
  });

  it('may be what breaks the measuring; that is said too', async () => {
    const { word } = testServices().services;
    const store = storeOn('2026-05-12', { word: { ...word, audit: () => Promise.reject(new Error('out of memory')) } });
    await store.getState().take(fileOf(dated('Gia Lộc')));
    expect(store.getState().refused?.problem).toEqual({ kind: 'failed', message: 'out of memory' });
  });
});

describe('measuring', () => {
  /** A worker that answers when it is told to. */
  function slowWorker() {
    const { word } = testServices().services;
    let release = () => {};
    const signals: AbortSignal[] = [];
    const audit: Services['word']['audit'] = async (bytes, offer, signal) => {
      signals.push(signal);
      await new Promise<void>((done) => {
        release = done;
      });
      return word.audit(bytes, offer, signal);
    };
    return { word: { ...word, audit }, signals, release: () => release() };
  }
  const settle = () => new Promise((done) => setTimeout(done));

  it('can be stopped: nothing is shown, and the worker is told', async () => {
    const { word, signals, release } = slowWorker();
    const store = storeOn('2026-05-12', { word });
    const taken = store.getState().take(fileOf(dated('Gia Lộc')));
    await settle();
    expect(store.getState().measuring).toBe('bao-cao.docx');
    store.getState().cancel();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    release();
    await taken;
    expect(store.getState()).toMatchObject({ measuring: undefined, measured: undefined, refused: undefined });
  });

  it('again that is stopped leaves what was measured before', async () => {
    const { word, release } = slowWorker();
    const store = storeOn('2026-05-12', { word });
    const taken = store.getState().take(fileOf(dated('Gia Lộc')));
    await settle();
    release();
    await taken;
    const again = store.getState().choose('HD05');
    await settle();
    store.getState().cancel();
    release();
    await again;
    expect(store.getState()).toMatchObject({ measuring: undefined, chosen: undefined });
    expect(store.getState().measured?.format.id).toBe('HD36');
  });

  it('another file meanwhile gives the result of that file only', async () => {
    const { word, release } = slowWorker();
    const store = storeOn('2026-05-12', { word });
    const first = store.getState().take(fileOf(dated('Gia Lộc'), 'mot.docx'));
    await settle();
    const releaseFirst = release;
    const second = store.getState().take(fileOf(dated('Gia Lộc'), 'hai.docx'));
    releaseFirst();
    await settle();
    release();
    await Promise.all([first, second]);
    expect(store.getState().measured?.name).toBe('hai.docx');
  });

  it('leaves nothing behind once the file is let go', async () => {
    const store = storeOn('2026-05-12');
    await store.getState().take(fileOf(dated('Gia Lộc')));
    store.getState().forget();
    await store.getState().choose('HD36');
    expect(store.getState()).toMatchObject({ measured: undefined, chosen: undefined, refused: undefined });
  });
});

describe('what was measured', () => {
  const line = (
    level: AuditLine['level'],
    outcome: AuditLine['outcome'],
    check: AuditLine['check'] = 'page.size',
  ): AuditLine => ({
    check,
    component: 'page',
    clause: '',
    level,
    outcome,
    needed: { kind: 'nothing' },
    found: { kind: 'nothing' },
  });

  it('is read faults first, what the guide demands before what is practice', () => {
    const lines = [
      line('error', 'meets'),
      line('warning', 'fails'),
      line('error', 'look'),
      line('error', 'absent'),
      line('error', 'fails'),
    ];
    const { faults, looks, meets } = sortAudit({ formatId: 'HD05', lines });
    expect(faults.map(({ lines: [{ level, outcome }] }) => `${level} ${outcome}`)).toEqual([
      'error absent',
      'error fails',
      'warning fails',
    ]);
    expect([looks.length, meets.length]).toEqual([1, 1]);
  });

  it('names one fault in many paragraphs once, with every paragraph', () => {
    const at = (paragraph: number): AuditLine => ({
      ...line('error', 'fails', 'text.font'),
      place: { paragraph, excerpt: `Đoạn ${paragraph}` },
    });
    const { faults } = sortAudit({ formatId: 'HD05', lines: [at(1), line('error', 'fails'), at(2), at(2), at(7)] });
    expect(faults.map((point) => placesOf(point).map(({ paragraph }) => paragraph))).toEqual([[1, 2, 7], []]);
  });

  it('is summed up by component', () => {
    const lines = [line('error', 'meets'), line('error', 'meets'), line('error', 'meets', 'page.margins')];
    expect([...countByComponent(sortAudit({ formatId: 'HD05', lines }).meets)]).toEqual([['page', 2]]);
  });
});
