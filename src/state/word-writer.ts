import type { AuditReport } from '../document/docx/audit/audit-report.ts';
import type { DraftPartProblem } from '../document/docx/draft-part.ts';
import type { WordReply, WordRequest } from '../document/docx/word-writer-messages.ts';
import type { Format } from '../document/format/format-schema.ts';
import type { Block, ReportDocument } from '../document/model/report-document.ts';
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

/** Enough to run through the writer once: a few paragraphs, and the first rows of the figures. */
const WARM_UP_BLOCKS = 12;
const WARM_UP_ROWS = 3;

/** What is done with Word files, off the main thread. */
export interface WordWorker {
  /**
   * Takes the report that may be exported soon; starts the worker and has it write the beginning of it, so that its
   * script is loaded and compiled when somebody asks for the file. Does nothing where it runs already. Tells nobody of
   * a failure: the export will.
   */
  warmUp?(document: ReportDocument, format: Format): void;
  /**
   * Writes the file, opens the bytes again and measures them; `carried` is the draft that travels inside. Rejects when
   * cancelled.
   */
  write(
    document: ReportDocument,
    format: Format,
    carried: string | undefined,
    signal: AbortSignal,
  ): Promise<WrittenWord>;
  /** The text of the draft a Word file carries, or why there is none. */
  readDraft(bytes: Uint8Array): Promise<Result<string, DraftPartProblem>>;
}

type Unnumbered<Request> = Request extends { readonly id: number } ? Omit<Request, 'id'> : never;

function beginningOf(document: ReportDocument): ReportDocument {
  const short = (blocks: readonly Block[]): readonly Block[] =>
    blocks
      .slice(0, WARM_UP_BLOCKS)
      .map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.slice(0, WARM_UP_ROWS) } : block));
  const annexes = document.annexes.map((annex) => ({ ...annex, blocks: short(annex.blocks) }));
  return { ...document, body: short(document.body), annexes };
}

/**
 * Runs the Word writer in a worker, loaded from its inert text at the first use or before it, so that typing goes on meanwhile.
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
    warmUp(document, format) {
      if (worker !== undefined) return;
      ask({ kind: 'write', document: beginningOf(document), format }).catch(() => {});
    },
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
      if (reply.kind === 'draft') return succeed(reply.text);
      return reply.kind === 'noDraft' ? fail(reply.problem) : fail({ kind: 'noDraft' });
    },
  };
}
