import type { Format } from '../../../src/document/format/format-schema.ts';
import { mmToPt } from '../../../src/document/format/units.ts';
import type { Line } from '../../../src/document/page/break-text.ts';
import type { Laid, LaidPart } from '../../../src/document/page/laid.ts';
import type { Fragment } from '../../../src/document/page/paginate.ts';
import type { PrintedPage } from './printed-pages.ts';

/** Where a page begins: with a line of text, with a row of a table, or with the letterhead. */
interface Begin {
  /** The letters of the line; of a row the first word of its first cell. */
  readonly text: string;
  /** In points below the upper margin; a row stands under the repeated head of its table. */
  readonly from: number;
  /** Of a row: how far its first column reaches, in points from the left margin. */
  readonly columnPt?: number;
}

const letters = (text: string): string => text.normalize('NFC').replace(/\s/gu, '').replaceAll('\u2011', '-');
const textOf = (line: Line | undefined): string => (line ?? []).map(({ text }) => text).join('');

function beginOf(piece: Laid, { from }: Fragment): Begin {
  switch (piece.kind) {
    case 'text':
      return { text: letters(textOf(piece.lines[from])), from: 0 };
    case 'table': {
      const [word = ''] = textOf(piece.rows[from]?.cells[0]?.lines[0]).split(/\s/u);
      return { text: letters(word), from: piece.head.heightPt, columnPt: piece.columnsPt[0] ?? 0 };
    }
    case 'letterhead':
      return { text: '', from: 0 };
    case 'signature':
      return { text: letters(piece.signature.recipientsHead), from: 0 };
  }
}

/** Takes what was laid out; gives how each page begins, over all parts. */
export function beginsLaid(parts: readonly LaidPart[]): readonly Begin[] {
  return parts.flatMap(({ pieces, pages }) =>
    pages.map(([first]) => {
      const piece = first && pieces[first.piece];
      if (!first || !piece) throw new Error('A page without anything on it');
      return beginOf(piece, first);
    }),
  );
}

/** A word reaches above its line by less. */
const ABOVE_PT = 3;

/** Takes a printed page and how it should begin; gives what stands there, to be laid beside it. */
export function beginPrinted(page: PrintedPage, { text, from, columnPt }: Begin, { page: measures }: Format): string {
  const isLying = page.width > page.height;
  const top = mmToPt((isLying ? measures.leftMm : measures.topMm).value) + from - ABOVE_PT;
  const words = page.lines.flatMap((line) => line.words).filter((word) => word.top >= top);
  if (text === '') return '';
  if (columnPt !== undefined) {
    const end = mmToPt((isLying ? measures.bottomMm : measures.leftMm).value) + columnPt;
    const [first] = words.filter((word) => word.left < end).sort((one, other) => one.top - other.top);
    return letters(first?.text ?? '');
  }
  const line = page.lines.find((each) => each.top >= top);
  return letters((line?.words ?? []).map((word) => word.text).join('')).slice(0, text.length);
}
