import type { FileAudit, LayoutOffer } from '../document/docx/audit/audit-file.ts';
import type { AuditReport } from '../document/docx/audit/audit-report.ts';
import type { WordComparison } from '../document/docx/comparing/compare-word.ts';
import type { CarriedDraft, DraftPartProblem } from '../document/docx/draft-part.ts';
import type { PackageProblem } from '../document/docx/reading/package-problem.ts';
import type { WordReply, WordRequest } from '../document/docx/word-writer-messages.ts';
import type { ToCarry } from '../document/docx/write-docx.ts';
import type { Format } from '../document/format/format-schema.ts';
import type { PrintedParagraph } from '../document/model/printed-paragraph.ts';
import type { Block, ReportDocument } from '../document/model/report-document.ts';
import type { SourceText } from '../domain/outline-import/source-text.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';

interface Waiting {
  readonly request: WordRequest;
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
    carried: ToCarry | undefined,
    signal: AbortSignal,
  ): Promise<WrittenWord>;
  /** The draft a Word file carries, or why there is none. */
  readDraft(bytes: Uint8Array): Promise<Result<CarriedDraft, DraftPartProblem>>;
  /** What was changed in a Word file since it was written with these paragraphs. */
  compare(bytes: Uint8Array, paragraphs: readonly PrintedParagraph[], fingerprint: string): Promise<WordComparison>;
  /** Measures a Word file of any origin. Rejects when cancelled. */
  audit(bytes: Uint8Array, offer: LayoutOffer, signal: AbortSignal): Promise<Result<FileAudit, PackageProblem>>;
  /** The text of a Word file line by line, as far as an outline can be found in it. Rejects when cancelled. */
  readSource(bytes: Uint8Array, signal: AbortSignal): Promise<Result<SourceText, PackageProblem>>;
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
 * Cancelling ends the worker, since it does one thing at a time and cannot be spoken to meanwhile; what else was asked of
 * it is asked again of a new one.
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

  const send = (request: WordRequest) => {
    worker ??= start();
    worker.postMessage(request);
  };

  const cancel = (id: number) => {
    worker?.terminate();
    worker = undefined;
    waiting.get(id)?.reject(new DOMException('Cancelled', 'AbortError'));
    waiting.delete(id);
    for (const { request } of waiting.values()) send(request);
  };

  const ask = (asked: Unnumbered<WordRequest>, signal?: AbortSignal): Promise<WordReply> => {
    signal?.throwIfAborted();
    count += 1;
    const id = count;
    const abort = () => cancel(id);
    signal?.addEventListener('abort', abort, { once: true });
    const reply = new Promise<WordReply>((resolve, reject) => {
      const request = { ...asked, id };
      waiting.set(id, { request, resolve, reject });
      send(request);
    });
    return reply.finally(() => signal?.removeEventListener('abort', abort));
  };

  return {
    warmUp(document, format) {
      if (worker !== undefined) return;
      ask({ kind: 'write', document: beginningOf(document), format }).catch(() => {});
    },
    async write(document, format, carried, signal) {
      const request = { kind: 'write', document, format, ...(carried === undefined ? {} : { carried }) } as const;
      const reply = await ask(request, signal);
      if (reply.kind !== 'written') throw new Error(`Unexpected reply: ${reply.kind}`);
      return { bytes: reply.bytes, report: reply.report };
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
    async audit(bytes, offer, signal) {
      const reply = await ask({ kind: 'audit', bytes, offer }, signal);
      if (reply.kind === 'audited') return succeed(reply.audit);
      if (reply.kind === 'refused') return fail(reply.problem);
      throw new Error(`Unexpected reply: ${reply.kind}`);
    },
    async readSource(bytes, signal) {
      const reply = await ask({ kind: 'readSource', bytes }, signal);
      if (reply.kind === 'source') return succeed(reply.source);
      if (reply.kind === 'refused') return fail(reply.problem);
      throw new Error(`Unexpected reply: ${reply.kind}`);
    },
  };
}
