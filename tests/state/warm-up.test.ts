import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReportDocument } from '../../src/document/model/report-document.ts';
import { createWordWorker } from '../../src/state/word-writer.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { readFormat } from '../support/docx/read-format.ts';
import { StandInWorker } from '../support/stand-in-worker.ts';

const format = readFormat('hd05');
const document = fixtureReport(format);
const never = new AbortController().signal;

beforeEach(() => {
  StandInWorker.started = [];
  vi.stubGlobal('Worker', StandInWorker);
});
afterEach(() => vi.unstubAllGlobals());

function firstWorker(): StandInWorker {
  const [worker] = StandInWorker.started;
  if (!worker) throw new Error('No worker was started');
  return worker;
}

function documentOf({ asked }: StandInWorker, at: number): ReportDocument | undefined {
  const request = asked[at];
  return request?.kind === 'write' ? request.document : undefined;
}

it('warms up once, with the beginning of the report, and writes in the same worker', async () => {
  const word = createWordWorker('');
  word.warmUp?.(document, format);
  word.warmUp?.(document, format);
  const worker = firstWorker();
  expect(worker.asked).toHaveLength(1);
  expect(documentOf(worker, 0)?.body.length).toBeLessThan(document.body.length);
  const written = word.write(document, format, undefined, never);
  worker.write(0, new Uint8Array([1]));
  worker.write(1, new Uint8Array([2]));
  expect((await written).bytes).toEqual(new Uint8Array([2]));
  expect(documentOf(worker, 1)).toEqual(document);
  expect(StandInWorker.started).toHaveLength(1);
});

it('says nothing of a warm-up that failed, and starts anew for the file', async () => {
  const word = createWordWorker('');
  word.warmUp?.(document, format);
  firstWorker().onerror?.({ message: 'no memory' });
  const written = word.write(document, format, undefined, never);
  StandInWorker.started[1]?.write(0, new Uint8Array([3]));
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
