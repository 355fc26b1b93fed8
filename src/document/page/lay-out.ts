import type { Component, Format } from '../format/format-schema.ts';
import { mmToPt } from '../format/units.ts';
import { textWidthOfPagePt } from '../model/build-letterhead.ts';
import { COVER_SOURCES } from '../model/cover-sources.ts';
import type { AnnexDocument, Block, ReportDocument, Table } from '../model/report-document.ts';
import { isWhole, type Known, type Laid, type LaidPart, type LaidText } from './laid.ts';
import { layLetterhead, laySignature } from './lay-boxes.ts';
import { layTable } from './lay-table.ts';
import { balanced, layCentred, layContent, type TextOptions } from './lay-text.ts';
import { type MeasuredPiece, paginate } from './paginate.ts';

interface Place {
  readonly format: Format;
  readonly widthPt: number;
  readonly known: Known;
}

function layBlock(block: Block, { format, widthPt, known }: Place, around: TextOptions): Laid[] {
  const own = { ...around, source: block.source };
  switch (block.kind) {
    case 'heading': {
      const text = block.label === '' ? block.text : `${block.label} ${block.text}`;
      return [layContent(format, `heading${block.level}`, [{ text }], widthPt, { ...own, keepWithNext: true }, known)];
    }
    case 'paragraph': {
      const keepWithNext = block.leads === true || around.keepWithNext === true;
      return [layContent(format, 'body', block.runs, widthPt, { ...own, keepWithNext }, known)];
    }
    case 'item': {
      const marker = block.level === 1 ? format.marks.listMarker.value : format.marks.subListMarker.value;
      return [layContent(format, 'body', [{ text: `${marker} ` }, ...block.runs], widthPt, own, known)];
    }
    case 'table':
      return [...layTableTitle(block, format, widthPt), layTable(block, format, widthPt, known)];
  }
}

function layTableTitle({ title, source }: Table, format: Format, widthPt: number): LaidText[] {
  if (title === undefined) return [];
  const space = format.body.spacingAfterPt.value;
  const texts = balanced(format, 'tableTitle', title, widthPt);
  return [layCentred(format, 'tableTitle', texts, { beforePt: space, afterPt: space, source })];
}

function layBlocks(blocks: readonly Block[], place: Place, keepsLast: boolean): Laid[] {
  return blocks.flatMap((block, index) => {
    const afterTable = blocks[index - 1]?.kind === 'table' && block.kind !== 'table';
    return layBlock(block, place, {
      ...(afterTable ? { beforePt: place.format.body.spacingAfterPt.value } : {}),
      keepWithNext: keepsLast && index === blocks.length - 1,
    });
  });
}

function layMain(document: ReportDocument, format: Format, known: Known): Laid[] {
  const { beforePt, afterPt } = format.titleBlock;
  const { authorLine } = document;
  return [
    layLetterhead(document.letterhead, format),
    layCentred(format, 'documentType', [document.documentType], { beforePt: beforePt.value }),
    ...(authorLine === undefined ? [] : [layCentred(format, 'authorLine', [authorLine])]),
    layCentred(format, 'subject', document.subject, { source: COVER_SOURCES.subject }),
    layCentred(format, 'dashes', [document.dashes], { afterPt: afterPt.value }),
    ...layBlocks(document.body, { format, widthPt: textWidthOfPagePt(format), known }, true),
    laySignature(document.signature, format),
  ];
}

/** Text area of a sheet, in points. One laid sideways is the portrait page turned (see docx/page.ts). */
export function textAreaPt(
  { page }: Format,
  isLandscape: boolean,
): { readonly widthPt: number; readonly heightPt: number } {
  const across = mmToPt(page.widthMm.value - page.leftMm.value - page.rightMm.value);
  const down = mmToPt(page.heightMm.value - page.topMm.value - page.bottomMm.value);
  return isLandscape ? { widthPt: down, heightPt: across } : { widthPt: across, heightPt: down };
}

function layAnnex(annex: AnnexDocument, dashes: string, format: Format, known: Known): Laid[] {
  const { widthPt } = textAreaPt(format, annex.orientation === 'landscape');
  const centred = (style: Component, text: string) => layCentred(format, style, balanced(format, style, text, widthPt));
  return [
    layCentred(format, 'annexHead', [annex.label]),
    centred('annexTitle', annex.title),
    centred('annexLink', annex.link),
    layCentred(format, 'dashes', [dashes], { afterPt: format.titleBlock.afterPt.value }),
    ...layBlocks(annex.blocks, { format, widthPt, known }, false),
  ];
}

function measured(piece: Laid): MeasuredPiece {
  switch (piece.kind) {
    case 'letterhead':
    case 'signature':
      return { kind: 'whole', height: piece.heightPt, after: 0, keepWithNext: false };
    case 'text': {
      const base = { before: piece.beforePt, after: piece.afterPt, keepWithNext: piece.keepWithNext };
      return isWhole(piece)
        ? { ...base, kind: 'whole', height: piece.lines.length * piece.lineHeightPt }
        : { ...base, kind: 'lines', lineHeight: piece.lineHeightPt, lineCount: piece.lines.length };
    }
    case 'table':
      return {
        kind: 'rows',
        after: 0,
        keepWithNext: false,
        headHeight: piece.head.heightPt,
        rowHeights: piece.rows.map(({ heightPt }) => heightPt),
        keptRows: piece.rows.map(({ keepsNext }) => keepsNext),
      };
  }
}

/** What is laid out on its own: the text, and each annex. */
export type ReportPart = 'main' | AnnexDocument;

export function partsOf(document: ReportDocument): readonly ReportPart[] {
  return ['main', ...document.annexes];
}

/**
 * Takes a part of a report, its layout and, while one types, the parts laid before in the same layout; gives it with its
 * pages. A piece that is as it was is the same object as before, so that it need not be drawn again.
 */
export function layOutPart(
  part: ReportPart,
  document: ReportDocument,
  format: Format,
  before: readonly LaidPart[] = [],
): LaidPart {
  const key = part === 'main' ? part : part.id;
  const isLandscape = part !== 'main' && part.orientation === 'landscape';
  const earlier = before.find((one) => one.key === key)?.pieces ?? [];
  const known: Known = new Map(earlier.map((piece) => [piece.key, piece]));
  const laid = part === 'main' ? layMain(document, format, known) : layAnnex(part, document.dashes, format, known);
  const pieces = laid.map((piece) => known.get(piece.key) ?? piece);
  const pages = paginate(pieces.map(measured), textAreaPt(format, isLandscape).heightPt);
  return { key, isLandscape, pieces, pages };
}

/** Takes a report and its layout; gives every part with its pages. */
export function layOut(document: ReportDocument, format: Format): readonly LaidPart[] {
  return partsOf(document).map((part) => layOutPart(part, document, format));
}
