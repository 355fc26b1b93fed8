import type { WriteWordReply, WriteWordRequest } from './word-writer-messages.ts';
import { writeDocx } from './write-docx.ts';

/**
 * Entry of a classic worker, bundled as one script and started from a Blob URL: the only kind that runs on `file://`.
 * On the page itself the first export would stop typing for more than a second on a slow machine.
 */
async function reply({ id, document, format }: WriteWordRequest): Promise<void> {
  try {
    const bytes = await writeDocx(document, format);
    post({ id, bytes }, [bytes.buffer]);
  } catch (problem) {
    post({ id, error: problem instanceof Error ? problem.message : String(problem) }, []);
  }
}

/** The bytes are handed over, not copied. */
function post(message: WriteWordReply, transfer: ArrayBuffer[]): void {
  globalThis.postMessage(message, { transfer });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<WriteWordRequest>) => {
  void reply(data);
});
