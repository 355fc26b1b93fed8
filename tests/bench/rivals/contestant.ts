import type { Format } from '../../../src/document/format/format-schema.ts';
import type { ReportDocument } from '../../../src/document/model/report-document.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import type { Outline } from '../../../src/domain/outline/outline-schema.ts';
import type { Filling, TagSyntax } from './fill-in.ts';

/** What is ready before the clock runs. Plain values: for the memory they are read from a file by another process. */
export interface Input {
  readonly outline: Outline;
  readonly draft: Draft;
  readonly format: Format;
  /** The report built from the draft. */
  readonly document: ReportDocument;
  /** The Word file our own writer makes of it. */
  readonly ours: Uint8Array;
  /** For those who fill in a template: it, and the texts and figures that go into it. */
  readonly template: Uint8Array;
  readonly filling: Filling;
}

export type Run = () => Uint8Array | Promise<Uint8Array>;

/** One way of making the Word file. */
export interface Contestant {
  readonly name: string;
  /** Whether it writes a whole Word file, to be compared with ours sentence by sentence. */
  readonly writes: boolean;
  /** How tags are written in its template, where it fills one in. */
  readonly syntax?: TagSyntax;
  start(input: Input): Run;
}
