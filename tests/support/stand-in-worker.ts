import type { WordReply, WordRequest } from '../../src/document/docx/word-writer-messages.ts';

/** A worker that only keeps what it is asked; the test answers. */
export class StandInWorker {
  static started: StandInWorker[] = [];
  readonly asked: WordRequest[] = [];
  isEnded = false;
  onmessage: ((event: { data: WordReply }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;

  constructor() {
    StandInWorker.started.push(this);
  }

  postMessage(request: WordRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Answers the request at this place with a written file. */
  write(at: number, bytes: Uint8Array<ArrayBuffer>): void {
    const id = this.asked[at]?.id ?? -1;
    this.onmessage?.({ data: { id, kind: 'written', bytes, report: { formatId: 'HD05', lines: [] } } });
  }

  /** Answers that the file of the request at this place is no zip. */
  refuse(at: number): void {
    const request = this.asked[at];
    if (request) this.onmessage?.({ data: { id: request.id, kind: 'refused', problem: { kind: 'notAZip' } } });
  }
}
