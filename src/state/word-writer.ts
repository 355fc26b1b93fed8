import type { AuditReport } from '../document/docx/audit/audit-report.ts';
import type { WordComparison } from '../document/docx/comparing/compare-word.ts';
import type { CarriedDraft, DraftPartProblem } from '../document/docx/draft-part.ts';
import type { WordReply, WordRequest } from '../document/docx/word-writer-messages.ts';
import type { ToCarry } from '../document/docx/write-docx.ts';
import type { Format } from '../document/format/format-schema.ts';
import type { PrintedParagraph } from '../document/model/printed-paragraph.ts';
import type { ReportDocument } from '../document/model/report-document.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';

interface Waiting {
  readonly resolve: (reply: WordReply) => void;
  readonly reject: (reason: Error) => void;
}

/** A Word file and what was measured in it. */
export interface WrittenWord {
  readonly bytes: Uint8Array;
  readonly report: AuditReport;
}

/** What is done with Word files, off the main thread. */
export interface WordWorker {
  /**
   * Writes the file, opens the bytes again and measures them; `carried` is the draft that travels inside. Rejects when
   * cancelled.
   */
  write(
    document: ReportDocument,
    format: Format,
    carried: ToCarry | undefined,
    signal: AbortSignal,
  ): Promise<WrittenWord>;
  /** The draft a Word file carries, or why there is none. */
  readDraft(bytes: Uint8Array): Promise<Result<CarriedDraft, DraftPartProblem>>;
  /** What was changed in a Word file since it was written with these paragraphs. */
  compare(bytes: Uint8Array, paragraphs: readonly PrintedParagraph[], fingerprint: string): Promise<WordComparison>;
}

type Unnumbered<Request> = Request extends { readonly id: number } ? Omit<Request, 'id'> : never;

/**
 * Runs the Word writer in a worker, loaded from its inert text at the first use, so that typing goes on meanwhile.
 * Cancelling ends the worker; the next request starts a new one.
 */
export function createWordWorker(source: string): WordWorker {
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
    started.onmessage = ({ data }: MessageEvent<WordReply>) => {
      const entry = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'failed') entry?.reject(new Error(data.error));
      else entry?.resolve(data);
    };
    started.onerror = (event) => stop(new Error(event.message));
    return started;
  };

  const ask = (request: Unnumbered<WordRequest>): Promise<WordReply> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      count += 1;
      waiting.set(count, { resolve, reject });
      worker.postMessage({ ...request, id: count });
    });

  return {
    async write(document, format, carried, signal) {
      const cancelled = () => stop(new DOMException('Cancelled', 'AbortError'));
      signal.throwIfAborted();
      signal.addEventListener('abort', cancelled, { once: true });
      try {
        const reply = await ask({ kind: 'write', document, format, ...(carried === undefined ? {} : { carried }) });
        if (reply.kind !== 'written') throw new Error(`Unexpected reply: ${reply.kind}`);
        return { bytes: reply.bytes, report: reply.report };
      } finally {
        signal.removeEventListener('abort', cancelled);
      }
    },
    async readDraft(bytes) {
      const reply = await ask({ kind: 'readDraft', bytes });
      if (reply.kind === 'draft') return succeed(reply.draft);
      return reply.kind === 'noDraft' ? fail(reply.problem) : fail({ kind: 'noDraft' });
    },
    async compare(bytes, paragraphs, fingerprint) {
      const reply = await ask({ kind: 'compare', bytes, paragraphs, fingerprint });
      return reply.kind === 'compared' ? reply.comparison : { kind: 'unreadable' };
    },
  };
}
