import type { Format } from '../document/format/format-schema.ts';
import type { ReportDocument } from '../document/model/report-document.ts';

type Reply = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: string };

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Runs the Word writer in a worker, loaded from its inert text at the first export, so that typing goes on meanwhile.
 * Cancelling ends the worker; the next export starts a new one.
 */
export function createWordWriter(
  source: string,
): (document: ReportDocument, format: Format, signal: AbortSignal) => Promise<Uint8Array> {
  let worker: Worker | undefined;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  const stop = (reason: Error) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  const start = () => {
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const started = new Worker(url);
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      const entry = waiting.get(data.id);
      waiting.delete(data.id);
      if ('bytes' in data) entry?.resolve(data.bytes);
      else entry?.reject(new Error(data.error));
    };
    started.onerror = (event) => stop(new Error(event.message));
    return started;
  };

  return (document, format, signal) =>
    new Promise((resolve, reject) => {
      const cancelled = () => stop(new DOMException('Cancelled', 'AbortError'));
      if (signal.aborted) {
        reject(new DOMException('Cancelled', 'AbortError'));
        return;
      }
      signal.addEventListener('abort', cancelled, { once: true });
      worker ??= start();
      count += 1;
      const settled =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          signal.removeEventListener('abort', cancelled);
          settle(value);
        };
      waiting.set(count, { resolve: settled(resolve), reject: settled(reject) });
      worker.postMessage({ id: count, document, format });
    });
}
