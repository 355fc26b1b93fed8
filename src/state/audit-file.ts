import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LayoutBasis } from '../document/docx/audit/audit-file.ts';
import type { AuditReport } from '../document/docx/audit/audit-report.ts';
import type { Format } from '../document/format/format-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import { localDay } from './local-time.ts';
import { type BytesProblem, readBytes } from './read-bytes.ts';
import type { Services } from './services.ts';

/** Why a file was not measured. */
export type AuditFileProblem =
  | BytesProblem
  /** The measuring itself broke; in English, for whoever maintains the program. */
  | { readonly kind: 'failed'; readonly message: string };

/** What was measured in a file, and how. */
export interface MeasuredFile {
  readonly name: string;
  readonly report: AuditReport;
  readonly format: Format;
  readonly basis: LayoutBasis;
  /** ISO day. */
  readonly checkedOn: string;
}

/** The audit of a Word file of any origin. The file lives in this page only, and only until it is forgotten. */
export interface AuditFileState {
  /** Name of the file that is being measured. */
  readonly measuring: string | undefined;
  /** Id of the layout chosen by hand; without one the date in the file decides. */
  readonly chosen: string | undefined;
  readonly measured: MeasuredFile | undefined;
  readonly refused: { readonly name: string; readonly problem: AuditFileProblem } | undefined;
  /** Measures a file; what was there before is forgotten. */
  readonly take: (file: File) => Promise<void>;
  /** Measures the same file against another layout; without an id against the one its date asks for. */
  readonly choose: (formatId: string | undefined) => Promise<void>;
  /** Stops measuring; what was measured before stays. */
  readonly cancel: () => void;
  /** Lets the file and everything measured in it go. */
  readonly forget: () => void;
}

export type AuditFileStore = StoreApi<AuditFileState>;

type Bytes = Uint8Array<ArrayBuffer>;

const NOTHING = { measuring: undefined, chosen: undefined, measured: undefined, refused: undefined } as const;

/** Measures bytes in the layout chosen by hand, else in the one in force on the date in the file, else today. */
async function measure(
  { word, templates, now }: Services,
  { name, bytes }: { readonly name: string; readonly bytes: Bytes },
  chosen: string | undefined,
  signal: AbortSignal,
): Promise<Result<MeasuredFile, AuditFileProblem>> {
  const { formats } = templates;
  const today = localDay(now());
  const offer = { formats, today, ...(chosen === undefined ? {} : { chosen }) };
  const audited = await word.audit(bytes, offer, signal);
  if (!audited.ok) return audited;
  const { report, basis } = audited.value;
  const format = formats.find(({ id }) => id === report.formatId);
  if (!format) throw new Error(`Measured against an unknown layout: ${report.formatId}`);
  return succeed({ name, report, format, basis, checkedOn: today });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** See `AuditFileState`. */
export function createAuditFileStore(services: Services): AuditFileStore {
  let running: AbortController | undefined;
  let kept: { readonly name: string; readonly bytes: Bytes } | undefined;

  return createStore<AuditFileState>((set, get) => {
    /** Runs one measuring at a time; a result that comes after another was begun or all was stopped is dropped. */
    const run = async (name: string, act: (signal: AbortSignal) => Promise<Result<MeasuredFile, AuditFileProblem>>) => {
      running?.abort();
      const own = new AbortController();
      running = own;
      set({ measuring: name });
      const result = await act(own.signal).catch((error: unknown) =>
        fail<AuditFileProblem>({ kind: 'failed', message: messageOf(error) }),
      );
      if (running !== own) return;
      running = undefined;
      if (result.ok) set({ measuring: undefined, measured: result.value, refused: undefined });
      else set({ measuring: undefined, measured: undefined, refused: { name, problem: result.problem } });
    };
    const stop = () => {
      running?.abort();
      running = undefined;
    };
    return {
      ...NOTHING,
      take(file) {
        kept = undefined;
        set(NOTHING);
        return run(file.name, async (signal) => {
          const bytes = await readBytes(file);
          if (!bytes.ok) return bytes;
          signal.throwIfAborted();
          kept = { name: file.name, bytes: bytes.value };
          return measure(services, kept, undefined, signal);
        });
      },
      async choose(chosen) {
        const file = kept;
        if (!file) return;
        set({ chosen });
        await run(file.name, (signal) => measure(services, file, chosen, signal));
      },
      cancel() {
        stop();
        const { measured } = get();
        if (!measured) kept = undefined;
        set({ measuring: undefined, chosen: measured?.basis.kind === 'chosen' ? measured.format.id : undefined });
      },
      forget() {
        stop();
        kept = undefined;
        set(NOTHING);
      },
    };
  });
}
