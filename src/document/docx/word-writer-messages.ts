import type { Format } from '../format/format-schema.ts';
import type { ReportDocument } from '../model/report-document.ts';

/** What the page sends to the writer. `id` comes back with the reply, since several exports may be on their way. */
export interface WriteWordRequest {
  readonly id: number;
  readonly document: ReportDocument;
  readonly format: Format;
}

/** What it gets back: the bytes of the file, or what went wrong (in English, for whoever maintains the program). */
export type WriteWordReply =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: string };
