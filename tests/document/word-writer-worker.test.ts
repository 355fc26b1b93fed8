import { afterEach, expect, it, vi } from 'vitest';
import type { WriteWordReply, WriteWordRequest } from '../../src/document/docx/word-writer-messages.ts';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { readFormat } from '../support/docx/read-format.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Starts the worker's script with the two globals a worker has and no DOM; gives a way to ask it. */
async function startWorker(): Promise<(request: WriteWordRequest) => Promise<WriteWordReply>> {
  let listener: (event: { data: WriteWordRequest }) => void = () => {};
  let answer: (reply: WriteWordReply) => void = () => {};
  vi.stubGlobal('addEventListener', (_: string, added: typeof listener) => {
    listener = added;
  });
  vi.stubGlobal('postMessage', (reply: WriteWordReply) => answer(reply));
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
  expect(await ask({ id: 7, document, format })).toEqual({ id: 7, bytes: await writeDocx(document, format) });
});

it('answers with the reason when a report cannot be written', async () => {
  const ask = await startWorker();
  const reply = await ask({ id: 8, document: fixtureReport(readFormat('hd05')), format: readFormat('hd36') });
  expect(reply).toMatchObject({ id: 8, error: expect.stringContaining('HD05') });
});
