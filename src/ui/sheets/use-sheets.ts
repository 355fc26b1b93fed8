import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Format } from '../../document/format/format-schema.ts';
import { buildReport } from '../../document/model/build-report.ts';
import type { Purpose } from '../../document/model/context.ts';
import type { ReportDocument } from '../../document/model/report-document.ts';
import type { LaidPart } from '../../document/page/laid.ts';
import { layOutPart, partsOf } from '../../document/page/lay-out.ts';
import { type Sheet, sheetsOf } from '../../document/page/sheets.ts';
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
}

/** The layout a draft is printed in; the same object while nothing that decides on it changes. */
export function useFormat(): Format {
  const services = useServices();
  const outline = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft);
  const text = JSON.stringify(formatOf(services.templates, outline, draft, localDay(services.now())));
  // as: it was a Format a line ago
  return useMemo(() => JSON.parse(text) as Format, [text]);
}

/** Pieces laid in one layout are of no use in another. */
const inSameLayout = (before: Sheets | undefined, format: Format): Sheets | undefined =>
  before?.format === format ? before : undefined;

/** Lays one part after the other, each when the page is idle, so that no key waits for all of them. */
function layInSteps(
  document: ReportDocument,
  format: Format,
  before: readonly LaidPart[],
  done: (parts: readonly LaidPart[]) => void,
): () => void {
  const left = partsOf(document);
  const laid: LaidPart[] = [];
  let cancel = () => {};
  const step = () => {
    const part = left[laid.length];
    if (part) laid.push(layOutPart(part, document, format, before));
    if (laid.length < left.length) cancel = whenIdle(step);
    else done(laid);
  };
  cancel = whenIdle(step);
  return () => cancel();
}

/**
 * The sheets of the draft as it stands, laid when the page is idle and `afterMs` milliseconds after the last change.
 * `undefined` until they are laid for the first time.
 */
export function useSheets(purpose: Purpose, afterMs: number): Sheets | undefined {
  const outline = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft);
  const format = useFormat();
  const [shown, setShown] = useState<Sheets>();
  const last = useRef<Sheets>(undefined);
  const isFirst = useRef(true);
  useEffect(() => {
    let cancel = () => {};
    const lay = () => {
      const document = buildReport(outline, draft, format, purpose);
      const before = inSameLayout(last.current, format);
      cancel = layInSteps(document, format, before?.parts ?? [], (parts) => {
        const sheets = sheetsOf(parts, document, format, before?.sheets);
        last.current = { document, format, parts, sheets };
        startTransition(() => setShown(last.current));
      });
    };
    const timer = setTimeout(
      () => {
        cancel = whenIdle(lay);
      },
      isFirst.current ? 0 : afterMs,
    );
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [outline, draft, format, purpose, afterMs]);
  return shown;
}
