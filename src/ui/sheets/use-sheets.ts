import { startTransition, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Format } from '../../document/format/format-schema.ts';
import { buildReport } from '../../document/model/build-report.ts';
import type { Purpose } from '../../document/model/context.ts';
import type { ReportDocument } from '../../document/model/report-document.ts';
import type { LaidPart } from '../../document/page/laid.ts';
import { layOutPart, partsOf } from '../../document/page/lay-out.ts';
import { type Sheet, sheetsOf } from '../../document/page/sheets.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { formatOf } from '../../state/export-report.ts';
import { localDay } from '../../state/local-time.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { whenIdle } from '../kit/idle.ts';

/** The report as it is printed now, or was a moment ago. */
export interface Sheets {
  readonly document: ReportDocument;
  readonly format: Format;
  readonly parts: readonly LaidPart[];
  readonly sheets: readonly Sheet[];
  /** What they were laid for: another draft by now means that they are not up to date. */
  readonly draft: Draft;
  readonly purpose: Purpose;
}

/** The layout a draft is printed in. */
export function useFormat(): Format {
  const services = useServices();
  const outline = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft);
  return formatOf(services.templates, outline, draft, localDay(services.now()));
}

/** Lays one part after the other, each when the page is idle, so that no key waits for all of them. */
function layInSteps(left: readonly (() => LaidPart)[], done: (parts: readonly LaidPart[]) => void): () => void {
  const laid: LaidPart[] = [];
  let cancel = () => {};
  const step = () => {
    const lay = left[laid.length];
    if (lay) laid.push(lay());
    if (laid.length < left.length) cancel = whenIdle(step);
    else done(laid);
  };
  cancel = whenIdle(step);
  return () => cancel();
}

interface Printing {
  readonly outline: Outline;
  readonly draft: Draft;
  readonly format: Format;
  readonly purpose: Purpose;
}

/** Lays a report out, in steps or at once, from what was laid before in the same layout. */
class Laying {
  private last: Sheets | undefined;

  /** `done` gets the sheets; gives the way to call it off. */
  inSteps(printing: Printing, done: (sheets: Sheets) => void): () => void {
    const { steps, finish } = this.begin(printing);
    return layInSteps(steps, (parts) => done(finish(parts)));
  }

  atOnce(printing: Printing): Sheets {
    const { steps, finish } = this.begin(printing);
    return finish(steps.map((lay) => lay()));
  }

  private begin({ outline, draft, format, purpose }: Printing) {
    const document = buildReport(outline, draft, format, purpose);
    // pieces laid in one layout are of no use in another
    const before = this.last?.format === format ? this.last : undefined;
    const steps = partsOf(document).map((part) => () => layOutPart(part, document, format, before?.parts));
    const finish = (parts: readonly LaidPart[]): Sheets => {
      const sheets = sheetsOf(parts, document, format, before?.sheets);
      this.last = { document, format, parts, sheets, draft, purpose };
      return this.last;
    };
    return { steps, finish };
  }
}

/**
 * The sheets of the draft as it stands, laid when the page is idle and `afterMs` milliseconds after the last change, or at
 * once when the page is about to be printed. `undefined` until they are laid for the first time.
 */
export function useSheets(purpose: Purpose, afterMs: number): Sheets | undefined {
  const outline = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft);
  const format = useFormat();
  return useSheetsOf({ outline, draft, format, purpose }, afterMs);
}

/** The same for any report, not only the one that is open. */
export function useSheetsOf({ outline, draft, format, purpose }: Printing, afterMs: number): Sheets | undefined {
  const [laying] = useState(() => new Laying());
  const [shown, setShown] = useState<Sheets>();
  const isFirst = useRef(true);
  useEffect(() => {
    const printing = { outline, draft, format, purpose };
    let isPending = true;
    let cancel = () => {};
    const show = (sheets: Sheets) => {
      isPending = false;
      startTransition(() => setShown(sheets));
    };
    const wait = isFirst.current ? 0 : afterMs;
    isFirst.current = false;
    const timer = setTimeout(() => {
      cancel = whenIdle(() => {
        cancel = laying.inSteps(printing, show);
      });
    }, wait);
    const stop = () => {
      clearTimeout(timer);
      cancel();
    };
    const beforePrint = () => {
      if (!isPending) return;
      stop();
      isPending = false;
      flushSync(() => setShown(laying.atOnce(printing)));
    };
    window.addEventListener('beforeprint', beforePrint);
    return () => {
      stop();
      window.removeEventListener('beforeprint', beforePrint);
    };
  }, [outline, draft, format, purpose, afterMs, laying]);
  return shown;
}
