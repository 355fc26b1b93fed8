import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WordReply, WordRequest } from '../../src/document/docx/word-writer-messages.ts';
import { createWordWorker } from '../../src/state/word-writer.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { readFormat } from '../support/docx/read-format.ts';

type Write = Extract<WordRequest, { kind: 'write' }>;

/** A worker that only keeps what it is asked; the test answers. */
class FakeWorker {
  static readonly started: FakeWorker[] = [];
  readonly asked: Write[] = [];
  onmessage: (event: { data: WordReply }) => void = () => {};
  onerror: (event: { message: string }) => void = () => {};
  isEnded = false;

  constructor() {
    FakeWorker.started.push(this);
  }

  postMessage(request: Write): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(at: number, bytes: Uint8Array<ArrayBuffer>): void {
    const id = this.asked[at]?.id ?? -1;
    this.onmessage({ data: { id, kind: 'written', bytes, report: { formatId: 'HD05', lines: [] } } });
  }
}

const format = readFormat('hd05');
const document = fixtureReport(format);
const never = new AbortController().signal;

beforeEach(() => {
  FakeWorker.started.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

function firstWorker(): FakeWorker {
  const [worker] = FakeWorker.started;
  if (!worker) throw new Error('No worker was started');
  return worker;
}

it('warms up once, with the beginning of the report, and writes in the same worker', async () => {
  const word = createWordWorker('');
  word.warmUp?.(document, format);
  word.warmUp?.(document, format);
  const worker = firstWorker();
  expect(worker.asked).toHaveLength(1);
  expect(worker.asked[0]?.document.body.length).toBeLessThan(document.body.length);
  const written = word.write(document, format, undefined, never);
  worker.answer(0, new Uint8Array([1]));
  worker.answer(1, new Uint8Array([2]));
  expect((await written).bytes).toEqual(new Uint8Array([2]));
  expect(worker.asked[1]?.document).toEqual(document);
  expect(FakeWorker.started).toHaveLength(1);
});

it('says nothing of a warm-up that failed, and starts anew for the file', async () => {
  const word = createWordWorker('');
  word.warmUp?.(document, format);
  firstWorker().onerror({ message: 'no memory' });
  const written = word.write(document, format, undefined, never);
  FakeWorker.started[1]?.answer(0, new Uint8Array([3]));
  expect((await written).bytes).toEqual(new Uint8Array([3]));
});

it('ends the worker when an export is cancelled, warmed up or not', async () => {
  const word = createWordWorker('');
  const cancel = new AbortController();
  word.warmUp?.(document, format);
  const written = word.write(document, format, undefined, cancel.signal);
  cancel.abort();
  await expect(written).rejects.toMatchObject({ name: 'AbortError' });
  expect(firstWorker().isEnded).toBe(true);
});
