import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWordWorker } from '../../src/state/word-writer.ts';
import { shippedFormat } from '../support/shipped.ts';
import { StandInWorker } from '../support/stand-in-worker.ts';

beforeEach(() => {
  StandInWorker.started = [];
  vi.stubGlobal('Worker', StandInWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('the worker for Word files', () => {
  const offer = { formats: [shippedFormat('HD05')], today: '2026-06-05' };
  const bytes = new Uint8Array([1]);

  it('gives what was measured, or why not, to whoever asked', async () => {
    const audited = createWordWorker('').audit(bytes, offer, new AbortController().signal);
    StandInWorker.started[0]?.refuse(0);
    expect(await audited).toEqual({ ok: false, problem: { kind: 'notAZip' } });
  });

  it('gives the lines of a file, or why not, to whoever asked', async () => {
    const read = createWordWorker('').readSource(bytes, new AbortController().signal);
    StandInWorker.started[0]?.refuse(0);
    expect(await read).toEqual({ ok: false, problem: { kind: 'notAZip' } });
  });

  it('ends when one request is cancelled, and asks the others again of a new one', async () => {
    const word = createWordWorker('');
    const one = new AbortController();
    const cancelled = word.audit(bytes, offer, one.signal);
    const other = word.audit(bytes, offer, new AbortController().signal);
    one.abort();
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    const [first, second] = StandInWorker.started;
    expect([first?.isEnded, second?.isEnded, second?.asked.length]).toEqual([true, false, 1]);
    second?.refuse(0);
    expect(await other).toMatchObject({ ok: false });
  });

  it('is left alone by a signal whose request was answered', async () => {
    const word = createWordWorker('');
    const signal = new AbortController();
    const audited = word.audit(bytes, offer, signal.signal);
    StandInWorker.started[0]?.refuse(0);
    await audited;
    signal.abort();
    expect(StandInWorker.started[0]?.isEnded).toBe(false);
  });

  it('fails what waits when it breaks, and begins anew', async () => {
    const word = createWordWorker('');
    const audited = word.audit(bytes, offer, new AbortController().signal);
    StandInWorker.started[0]?.onerror?.({ message: 'broken' });
    await expect(audited).rejects.toThrow('broken');
    void word.audit(bytes, offer, new AbortController().signal);
    expect(StandInWorker.started).toHaveLength(2);
  });
});
