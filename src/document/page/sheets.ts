import type { Format } from '../format/format-schema.ts';
import { COVER_SOURCES } from '../model/cover-sources.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { isWhole, type Laid, type LaidPart } from './laid.ts';

/** A piece on a sheet, or its lines or rows from `from` up to and without `to`. */
export interface Placed {
  readonly key: string;
  readonly piece: Laid;
  readonly from: number;
  readonly to: number;
}

/** One printed page: what stands on it and how it lies. */
export interface Sheet {
  /** Part and position in it: a sheet stays the same sheet while its text changes. */
  readonly key: string;
  readonly isLandscape: boolean;
  /** The back of a sheet printed on both sides: its side margins change places. */
  readonly isBack: boolean;
  /** Number printed at its head; the first page of a part carries none. */
  readonly number?: number;
  readonly scopeNote?: string;
  readonly footNote?: string;
  readonly placed: readonly Placed[];
  /** A back left white, so that an annex begins on a front. */
  readonly isBlank?: true;
}

/** Two paragraphs may say the same in the same place of a draft; what stands beside each other needs keys of its own. */
function withKeys(placed: readonly Omit<Placed, 'key'>[]): Placed[] {
  const seen = new Map<string, number>();
  return placed.map((one) => {
    const count = seen.get(one.piece.key) ?? 0;
    seen.set(one.piece.key, count + 1);
    return { ...one, key: count === 0 ? one.piece.key : `${one.piece.key}#${count}` };
  });
}

function sheetsOfPart(part: LaidPart, document: ReportDocument, { page }: Format): Sheet[] {
  const isMain = part.key === 'main';
  return part.pages.map((fragments, index) => {
    const number = index + 1;
    const placed = fragments.flatMap(({ piece, from, to }) => {
      const laid = part.pieces[piece];
      return laid ? [{ piece: laid, from, to: laid.kind === 'text' && isWhole(laid) ? laid.lines.length : to }] : [];
    });
    return {
      key: `${part.key}:${number}`,
      isLandscape: part.isLandscape,
      isBack: page.isDuplex.value && number % 2 === 0,
      ...(number >= page.pageNumberFromPage.value ? { number } : {}),
      ...(isMain && index === 0 && document.scopeNote ? { scopeNote: document.scopeNote } : {}),
      ...(isMain && number === part.pages.length && document.footNote ? { footNote: document.footNote } : {}),
      placed: withKeys(placed),
    };
  });
}

function blankBack({ key, isLandscape }: LaidPart): Sheet {
  return { key: `${key}:back`, isLandscape, isBack: true, isBlank: true, placed: [] };
}

function isSame(one: Sheet, other: Sheet | undefined): boolean {
  return (
    other !== undefined &&
    one.number === other.number &&
    one.isBlank === other.isBlank &&
    one.isLandscape === other.isLandscape &&
    one.isBack === other.isBack &&
    one.scopeNote === other.scopeNote &&
    one.footNote === other.footNote &&
    one.placed.length === other.placed.length &&
    one.placed.every(({ piece, from, to }, index) => {
      const before = other.placed[index];
      return before?.piece === piece && before.from === from && before.to === to;
    })
  );
}

/**
 * Takes the parts laid out and the sheets there were before; gives the sheets in order. One on which nothing changed is
 * the same object as before, so that it need not be drawn again.
 */
export function sheetsOf(
  parts: readonly LaidPart[],
  document: ReportDocument,
  format: Format,
  before: readonly Sheet[] = [],
): readonly Sheet[] {
  const earlier = new Map(before.map((sheet) => [sheet.key, sheet]));
  return parts
    .flatMap((part, index) => {
      const own = sheetsOfPart(part, document, format);
      const endsOnFront = format.page.isDuplex.value && own.length % 2 === 1 && index < parts.length - 1;
      return endsOnFront ? [...own, blankBack(part)] : own;
    })
    .map((sheet) => {
      const known = earlier.get(sheet.key);
      return known && isSame(sheet, known) ? known : sheet;
    });
}

/** Whether a piece comes from a section; letterhead and signature are the cover block's. */
export function isOfSection(piece: Laid, section: string): boolean {
  if (piece.kind === 'letterhead' || piece.kind === 'signature') return section === COVER_SOURCES.signatory.section;
  return piece.source?.section === section;
}

/** The first sheet with something of a section on it; -1 where nothing of it is printed. */
export function sheetOfSection(sheets: readonly Sheet[], section: string): number {
  return sheets.findIndex(({ placed }) => placed.some(({ piece }) => isOfSection(piece, section)));
}
