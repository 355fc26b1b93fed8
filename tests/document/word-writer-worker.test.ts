import { afterEach, expect, it, vi } from 'vitest';
import type { WordReply, WordRequest } from '../../src/document/docx/word-writer-messages.ts';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { smallestWord } from '../support/docx/audit-package.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { readFormat } from '../support/docx/read-format.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Starts the worker's script with the two globals a worker has and no DOM; gives a way to ask it. */
async function startWorker(): Promise<(request: WordRequest) => Promise<WordReply>> {
  let listener: (event: { data: WordRequest }) => void = () => {};
  let answer: (reply: WordReply) => void = () => {};
  vi.stubGlobal('addEventListener', (_: string, added: typeof listener) => {
    listener = added;
  });
  vi.stubGlobal('postMessage', (reply: WordReply) => answer(reply));
  await import('../../src/document/docx/word-writer-worker.ts');
  return (request) =>
    new Promise((resolve) => {
      answer = resolve;
      listener({ data: request });
    });
}

it('answers a request with the same bytes as the writer, under the id of the request', async () => {
  const format = readFormat('hd05');
  const document = fixtureReport(format);
  const ask = await startWorker();
  const bytes = await writeDocx(document, format);
  expect(await ask({ id: 7, kind: 'write', document, format })).toMatchObject({
    id: 7,
    kind: 'written',
    bytes,
    report: { formatId: 'HD05' },
  });
});

it('answers with the reason when a report cannot be written', async () => {
  const ask = await startWorker();
  const reply = await ask({
    id: 8,
    kind: 'write',
    document: fixtureReport(readFormat('hd05')),
    format: readFormat('hd36'),
  });
  expect(reply).toMatchObject({ id: 8, kind: 'failed', error: expect.stringContaining('HD05') });
});

it('gives the draft a file carries back, and says when there is none', async () => {
  const format = readFormat('hd05');
  const document = fixtureReport(format);
  const ask = await startWorker();
  const written = await ask({ id: 9, kind: 'write', document, format, carried: { text: '{"a":"ẫ"}' } });
  const bytes = written.kind === 'written' ? written.bytes : new Uint8Array();
  expect(await ask({ id: 10, kind: 'readDraft', bytes })).toEqual({
    id: 10,
    kind: 'draft',
    draft: { text: '{"a":"ẫ"}' },
  });
  const bare = await writeDocx(document, format);
  expect(await ask({ id: 11, kind: 'readDraft', bytes: bare })).toMatchObject({
    kind: 'noDraft',
    problem: { kind: 'noDraft' },
  });
});

it('measures a file of any origin, and says why it cannot', async () => {
  const format = readFormat('hd05');
  const offer = { formats: [format], today: '2026-06-05' };
  const ask = await startWorker();
  const bytes = await writeDocx(fixtureReport(format), format);
  expect(await ask({ id: 12, kind: 'audit', bytes, offer })).toMatchObject({
    id: 12,
    kind: 'audited',
    audit: { report: { formatId: 'HD05' } },
  });
  const none = new TextEncoder().encode('không phải Word');
  expect(await ask({ id: 13, kind: 'audit', bytes: none, offer })).toEqual({
    id: 13,
    kind: 'refused',
    problem: { kind: 'notAZip' },
  });
});

it('reads the lines of a file of any origin, and says why it cannot', async () => {
  const ask = await startWorker();
  const bytes = smallestWord('<w:p><w:r><w:t>I. Tình hình</w:t></w:r></w:p>');
  expect(await ask({ id: 14, kind: 'readSource', bytes })).toMatchObject({
    id: 14,
    kind: 'source',
    source: { lines: [{ id: 0, text: 'I. Tình hình' }], letters: 10 },
  });
  const pdf = new TextEncoder().encode('%PDF-1.7');
  expect(await ask({ id: 15, kind: 'readSource', bytes: pdf })).toEqual({
    id: 15,
    kind: 'refused',
    problem: { kind: 'pdf' },
  });
});
