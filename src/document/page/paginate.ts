/**
 * Distributes measured pieces over pages of one height. All lengths are points. Close to a word processor's breaks, not
 * equal to them: each has its own ways at the foot of a page.
 */
interface PieceBase {
  /** Space above, dropped at the head of a page. */
  readonly before?: number;
  /** Space below, dropped at the foot of a page. */
  readonly after: number;
  /** Never the last thing on a page (headings). */
  readonly keepWithNext: boolean;
}

export type MeasuredPiece =
  | (PieceBase & { readonly kind: 'whole'; readonly height: number })
  | (PieceBase & { readonly kind: 'lines'; readonly lineHeight: number; readonly lineCount: number })
  | (PieceBase & {
      readonly kind: 'rows';
      readonly headHeight: number;
      readonly rowHeights: readonly number[] /** Rows that stay with the one after them. */;
      readonly keptRows?: readonly boolean[];
    });

/** A piece, or the lines or rows of it from `from` up to and without `to`, on one page. */
export interface Fragment {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

/** Lengths are rounded on the way. */
const HAIR = 0.1;
/** Fewest lines of a paragraph that may stand alone at the head or foot of a page. */
const WIDOW_LINES = 2;

function countOf(piece: MeasuredPiece): number {
  if (piece.kind === 'lines') return piece.lineCount;
  // a table without rows still shows its head
  return piece.kind === 'rows' ? Math.max(1, piece.rowHeights.length) : 1;
}

function heightOf(piece: MeasuredPiece, from: number, to: number): number {
  if (piece.kind === 'whole') return piece.height;
  if (piece.kind === 'lines') return (to - from) * piece.lineHeight;
  return piece.headHeight + piece.rowHeights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

/** The head of a group does not end a page; a page of heads alone is left as it is. */
function withoutKeptRows(kept: readonly boolean[], from: number, to: number): number {
  let last = to;
  while (last > from && kept[last - 1]) last -= 1;
  return last;
}

/** How far a piece can go into the room that is left; `from` when nothing of it fits. */
function fitting(piece: MeasuredPiece, from: number, room: number): number {
  const end = countOf(piece);
  let to = end;
  while (to > from && heightOf(piece, from, to) > room + HAIR) to -= 1;
  if (piece.kind === 'rows' && to < end) return withoutKeptRows(piece.keptRows ?? [], from, to);
  if (to === end || piece.kind !== 'lines') return to;
  if (end - to < WIDOW_LINES) to = end - WIDOW_LINES;
  return to - from < WIDOW_LINES ? from : to;
}

/** How many rows at the beginning of a table stay with the one after them. */
function leadingKept(kept: readonly boolean[]): number {
  const first = kept.indexOf(false);
  return first === -1 ? kept.length : first;
}

/**
 * The least of a piece that may stand at the foot of a page: a paragraph too short to be parted stays whole, and the head
 * of a group stays with its first row.
 */
function smallestStart(piece: MeasuredPiece): number {
  if (piece.kind === 'whole') return 1;
  if (piece.kind === 'rows') return Math.min(countOf(piece), 1 + leadingKept(piece.keptRows ?? []));
  return piece.lineCount < 2 * WIDOW_LINES ? piece.lineCount : WIDOW_LINES;
}

/** What a heading needs below it on the same page: itself and the beginning of what follows. */
function roomWithNext(pieces: readonly MeasuredPiece[], index: number): number {
  const piece = pieces[index];
  if (!piece) return 0;
  const before = piece.before ?? 0;
  if (!piece.keepWithNext) return before + heightOf(piece, 0, smallestStart(piece));
  return before + heightOf(piece, 0, countOf(piece)) + piece.after + roomWithNext(pieces, index + 1);
}

/** Pages being filled from top to bottom. */
class Stack {
  readonly pages: Fragment[][] = [[]];
  private used = 0;
  private readonly height: number;

  constructor(height: number) {
    this.height = height;
  }

  get isFresh(): boolean {
    return this.used === 0;
  }

  holds(height: number): boolean {
    return this.used + height <= this.height + HAIR;
  }

  turn(): void {
    this.pages.push([]);
    this.used = 0;
  }

  /** Puts down as much of a piece as fits, from `from` on; gives how far it came. Nothing is ever left out. */
  place(piece: MeasuredPiece, index: number, from: number): number {
    if (from === 0 && !this.isFresh) this.used += piece.before ?? 0;
    let to = fitting(piece, from, this.height - this.used);
    if (to === from && !this.isFresh) {
      this.turn();
      to = fitting(piece, from, this.height);
    }
    // taller than a whole page: put it down anyway
    if (to === from) to = piece.kind === 'whole' ? countOf(piece) : from + 1;
    this.pages.at(-1)?.push({ piece: index, from, to });
    this.used += heightOf(piece, from, to) + piece.after;
    return to;
  }
}

/** Pages, each a list of fragments from top to bottom. Always at least one page; a piece taller than a page gets its own. */
export function paginate(pieces: readonly MeasuredPiece[], pageHeight: number): Fragment[][] {
  const stack = new Stack(pageHeight);
  pieces.forEach((piece, index) => {
    if (piece.keepWithNext && !stack.isFresh && !stack.holds(roomWithNext(pieces, index))) stack.turn();
    let from = 0;
    while (from < countOf(piece)) {
      if (from > 0) stack.turn();
      from = stack.place(piece, index, from);
    }
  });
  return stack.pages;
}
