import '../../domain/shared/without-eval.ts';
import { auditFile } from './audit/audit-file.ts';
import { auditWord } from './audit/audit-word.ts';
import { compareWord } from './comparing/compare-word.ts';
import { readDraftPart } from './draft-part.ts';
import { readSourceFile } from './reading/read-source.ts';
import type { WordReply, WordRequest } from './word-writer-messages.ts';
import { writeDocx } from './write-docx.ts';

async function answer(request: WordRequest): Promise<WordReply> {
  const { id } = request;
  if (request.kind === 'write') {
    const bytes = await writeDocx(request.document, request.format, request.carried);
    const audited = auditWord(bytes, request.format, { origin: 'ours' });
    if (!audited.ok) throw new Error(`The written file cannot be read back: ${audited.problem.kind}`);
    return { id, kind: 'written', bytes, report: audited.value };
  }
  if (request.kind === 'compare') {
    const { bytes, paragraphs, fingerprint } = request;
    return { id, kind: 'compared', comparison: await compareWord(bytes, paragraphs, fingerprint) };
  }
  if (request.kind === 'audit') {
    const audited = auditFile(request.bytes, request.offer);
    return audited.ok
      ? { id, kind: 'audited', audit: audited.value }
      : { id, kind: 'refused', problem: audited.problem };
  }
  if (request.kind === 'readSource') {
    const source = readSourceFile(request.bytes);
    return source.ok ? { id, kind: 'source', source: source.value } : { id, kind: 'refused', problem: source.problem };
  }
  const read = await readDraftPart(request.bytes);
  return read.ok ? { id, kind: 'draft', draft: read.value } : { id, kind: 'noDraft', problem: read.problem };
}

/**
 * Entry of a classic worker, bundled as one script and started from a Blob URL: the only kind that runs on `file://`.
 * On the page itself the first export would stop typing for more than a second on a slow machine.
 */
async function reply(request: WordRequest): Promise<void> {
  try {
    const answered = await answer(request);
    post(answered, answered.kind === 'written' ? [answered.bytes.buffer] : []);
  } catch (problem) {
    post({ id: request.id, kind: 'failed', error: problem instanceof Error ? problem.message : String(problem) }, []);
  }
}

/** The bytes are handed over, not copied. */
function post(message: WordReply, transfer: ArrayBuffer[]): void {
  globalThis.postMessage(message, { transfer });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<WordRequest>) => {
  void reply(data);
});
