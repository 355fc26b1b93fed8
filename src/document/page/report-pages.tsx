import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Format } from '../format/format-schema.ts';
import type { AnnexDocument, Block, ReportDocument } from '../model/report-document.ts';
import { type Fragment, type MeasuredPiece, paginate } from './paginate.ts';
import { AnnexHeadPart, BlockPart, LetterheadPart, SignaturePart, TablePart, TitlePart } from './sheet-parts.tsx';
import { pageVariables, styleOf } from './sheet-style.ts';

interface Piece {
  readonly key: string;
  readonly block?: Block;
  readonly node: ReactNode;
}

/** A run of pages with one orientation and its own page numbers. */
interface Part {
  readonly key: string;
  readonly isLandscape: boolean;
  readonly pieces: readonly Piece[];
}

function blockPieces(blocks: readonly Block[], format: Format): Piece[] {
  return blocks.map((block, index) => ({ key: `b${index}`, block, node: <BlockPart block={block} format={format} /> }));
}

function annexPart(annex: AnnexDocument, format: Format): Part {
  return {
    key: annex.id,
    isLandscape: annex.orientation === 'landscape',
    pieces: [
      { key: 'head', node: <AnnexHeadPart annex={annex} format={format} /> },
      ...blockPieces(annex.blocks, format),
    ],
  };
}

function partsOf(document: ReportDocument, format: Format): Part[] {
  const main: Part = {
    key: 'main',
    isLandscape: false,
    pieces: [
      { key: 'letterhead', node: <LetterheadPart document={document} format={format} /> },
      { key: 'title', node: <TitlePart document={document} format={format} /> },
      ...blockPieces(document.body, format),
      { key: 'signature', node: <SignaturePart document={document} format={format} /> },
    ],
  };
  return [main, ...document.annexes.map((annex) => annexPart(annex, format))];
}

function measure(element: HTMLElement, block: Block | undefined): MeasuredPiece {
  const style = getComputedStyle(element);
  const { height } = element.getBoundingClientRect();
  const after = Number.parseFloat(style.marginBottom) + Number.parseFloat(style.marginTop);
  const base = {
    after,
    keepWithNext: block?.kind === 'heading' || (block?.kind === 'paragraph' && block.leads === true),
  };
  if (block?.kind === 'paragraph' || block?.kind === 'item') {
    const lineHeight = Number.parseFloat(style.lineHeight);
    return { ...base, kind: 'lines', lineHeight, lineCount: Math.max(1, Math.round(height / lineHeight)) };
  }
  if (block?.kind === 'table') {
    const heights = (selector: string) =>
      [...element.querySelectorAll(selector)].map((row) => row.getBoundingClientRect().height);
    return {
      ...base,
      kind: 'rows',
      headHeight: heights('thead tr').reduce((sum, one) => sum + one, 0),
      rowHeights: heights('tbody tr'),
    };
  }
  return { ...base, kind: 'whole', height };
}

/** Part of a paragraph: the whole of it, moved up behind a window as high as its lines on this page. */
function Lines({
  piece,
  fragment,
  measured,
}: {
  readonly piece: Piece;
  readonly fragment: Fragment;
  readonly measured: MeasuredPiece;
}) {
  if (measured.kind !== 'lines' || (fragment.from === 0 && fragment.to === measured.lineCount)) return piece.node;
  const { lineHeight, after } = measured;
  const isLast = fragment.to === measured.lineCount;
  return (
    <div
      className="lines"
      style={{ height: (fragment.to - fragment.from) * lineHeight, marginBottom: isLast ? after : 0 }}
      {...(fragment.from > 0 ? { 'aria-hidden': true } : {})}
    >
      <div style={{ marginTop: -fragment.from * lineHeight }}>{piece.node}</div>
    </div>
  );
}

function FragmentView({
  piece,
  fragment,
  measured,
  format,
}: {
  readonly piece: Piece;
  readonly fragment: Fragment;
  readonly measured: MeasuredPiece;
  readonly format: Format;
}) {
  if (piece.block?.kind === 'table')
    return <TablePart table={piece.block} format={format} from={fragment.from} to={fragment.to} />;
  return <Lines piece={piece} fragment={fragment} measured={measured} />;
}

interface Layout {
  readonly part: Part;
  readonly measured: readonly MeasuredPiece[];
  readonly pages: readonly (readonly Fragment[])[];
}

/**
 * The document as A4 sheets: the same value the Word file is written from, in the layout's own millimetres and points.
 * Measured once after drawing, then cut into pages. `onPages` learns how many there are.
 */
export function ReportPages({
  document,
  format,
  pageLabel,
  onPages,
}: {
  readonly document: ReportDocument;
  readonly format: Format;
  readonly pageLabel: (page: number) => string;
  readonly onPages: (count: number) => void;
}) {
  const parts = useMemo(() => partsOf(document, format), [document, format]);
  const flows = useRef<HTMLDivElement>(null);
  const [layouts, setLayouts] = useState<readonly Layout[]>([]);
  useLayoutEffect(() => {
    const measured = parts.map((part, index): Layout => {
      const flow = flows.current?.children[index];
      const area = flow?.firstElementChild;
      const elements = [...(flow?.children ?? [])].slice(1).map((wrapper) => wrapper.firstElementChild);
      const pieces = elements.flatMap((element, at) =>
        element instanceof HTMLElement ? [measure(element, part.pieces[at]?.block)] : [],
      );
      return { part, measured: pieces, pages: paginate(pieces, area?.getBoundingClientRect().height ?? 0) };
    });
    setLayouts(measured);
    onPages(measured.reduce((sum, { pages }) => sum + pages.length, 0));
  }, [parts, onPages]);
  let total = 0;
  return (
    <>
      <div className="flows" ref={flows} aria-hidden="true" inert>
        {parts.map((part) => (
          <div key={part.key} className="flow" style={pageVariables(format, part.isLandscape)}>
            <div className="flow-area" />
            {part.pieces.map(({ key, node }) => (
              <div key={key}>{node}</div>
            ))}
          </div>
        ))}
      </div>
      {layouts.map(({ part, measured, pages }) =>
        pages.map((fragments, index) => {
          total += 1;
          const first = fragments[0];
          return (
            <article
              key={`${part.key}:${first?.piece}:${first?.from}`}
              className="sheet"
              style={pageVariables(format, part.isLandscape, format.page.isDuplex.value && index % 2 === 1)}
              aria-label={pageLabel(total)}
            >
              {index + 1 >= format.page.pageNumberFromPage.value ? (
                <p className="sheet-no" style={{ fontSize: `${format.styles.pageNumber.sizePt}pt` }}>
                  {index + 1}
                </p>
              ) : null}
              {part.key === 'main' && index === 0 && document.scopeNote ? (
                <p
                  className="sheet-scope"
                  style={{ ...styleOf(format, 'scopeNote'), top: `${format.marks.scopeNoteFromTopMm.value}mm` }}
                >
                  {document.scopeNote}
                </p>
              ) : null}
              {part.key === 'main' && index === pages.length - 1 && document.footNote ? (
                <p
                  className="sheet-media"
                  style={{ ...styleOf(format, 'scopeNote'), bottom: `${format.marks.mediaNoteFromBottomMm.value}mm` }}
                >
                  {document.footNote}
                </p>
              ) : null}
              {fragments.map((fragment) => {
                const piece = part.pieces[fragment.piece];
                const size = measured[fragment.piece];
                return piece && size ? (
                  <FragmentView key={piece.key} piece={piece} fragment={fragment} measured={size} format={format} />
                ) : null;
              })}
            </article>
          );
        }),
      )}
    </>
  );
}
