import { type Face, textWidthPt } from '../format/text-width.ts';
import type { Run } from '../model/report-document.ts';

/** How a stretch of text is set. */
interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly blank: boolean;
}

/** Part of a run on one line. */
export interface Segment extends Look {
  readonly text: string;
}

export type Line = readonly Segment[];

export interface Room {
  /** Width of the lines, in points. */
  readonly widthPt: number;
  /** What the first line is drawn in by. */
  readonly firstIndentPt: number;
}

/** What is never divided: a word, or part of one up to a hyphen, in one face. */
interface Piece {
  readonly text: string;
  /** The same object for all pieces of a run. */
  readonly look: Look;
  readonly isSpace: boolean;
  /** A line may end behind it. */
  readonly mayEnd: boolean;
  readonly widthPt: number;
}

/** Lengths are rounded on the way; a word that fits to a hair fits. */
const HAIR_PT = 0.01;

/**
 * A word ends at ordinary spaces; inside it a line may end behind a hyphen or dash, but not before a figure. No-break
 * spaces and hyphens join.
 */
const PIECES = / +|[^ ]+/g;
const HYPHEN = /[-–]/;
const PARTS_OF_WORD = /.*?.[-–](?=[^\d\s\-–.,;:!?)])|.+/gsu;

/** Words measured before, by face: a report says the same words over and over. */
const measured = new Map<string, Map<string, number>>();
const MOST_WIDTHS = 20_000;

/** Measures words of one face. */
function measurer(face: Face): (text: string) => number {
  const key = `${face.sizePt}${face.bold ? 'b' : ''}${face.italic ? 'i' : ''}`;
  const widths = measured.get(key) ?? new Map<string, number>();
  measured.set(key, widths);
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (widths.size > MOST_WIDTHS) widths.clear();
    const width = textWidthPt(text, face);
    widths.set(text, width);
    return width;
  };
}

function piecesOf(runs: readonly Run[], base: Face): Piece[] {
  return runs.flatMap((run) => {
    const look = {
      bold: base.bold || run.bold === true,
      italic: base.italic || run.italic === true,
      blank: run.blank === true,
    };
    const widthOf = measurer({ sizePt: base.sizePt, bold: look.bold, italic: look.italic });
    const pieces: Piece[] = [];
    for (const word of run.text.match(PIECES) ?? []) {
      const isSpace = word.startsWith(' ');
      for (const text of HYPHEN.test(word) ? (word.match(PARTS_OF_WORD) ?? []) : [word])
        pieces.push({ text, look, isSpace, mayEnd: isSpace || /[-–]$/.test(text), widthPt: widthOf(text) });
    }
    return pieces;
  });
}

/** Pieces that stay together: a word may change its face in the middle. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const last = words[words.length - 1];
    if (isOpen && last && !piece.isSpace) last.push(piece);
    else words.push([piece]);
    isOpen = !piece.mayEnd;
  }
  return words;
}

interface CutRoom {
  readonly firstPt: number;
  readonly widthPt: number;
}

const sumOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { widthPt }) => sum + widthPt, 0);

/** A word wider than a whole line is cut where the line is full; the first line may have less room than the others. */
function cutWord(word: readonly Piece[], { firstPt, widthPt }: CutRoom, base: Face): Piece[][] {
  const parts: Piece[][] = [[]];
  let used = 0;
  for (const piece of word) {
    const widthOf = measurer({ sizePt: base.sizePt, bold: piece.look.bold, italic: piece.look.italic });
    for (const letter of piece.text.match(/\P{M}\p{M}*/gu) ?? []) {
      const width = widthOf(letter);
      if (used > 0 && used + width > (parts.length === 1 ? firstPt : widthPt) + HAIR_PT) {
        parts.push([]);
        used = 0;
      }
      parts[parts.length - 1]?.push({ ...piece, text: letter, widthPt: width });
      used += width;
    }
  }
  return parts;
}

function toLine(pieces: readonly Piece[]): Line {
  const line: Segment[] = [];
  let from = 0;
  for (const [index, { look }] of pieces.entries()) {
    if (look === pieces[index + 1]?.look) continue;
    const text = pieces.slice(from, index + 1).reduce((joined, piece) => joined + piece.text, '');
    line.push({ text, bold: look.bold, italic: look.italic, blank: look.blank });
    from = index + 1;
  }
  return line;
}

/**
 * Takes runs and the face and room they are set in; gives the lines a word processor breaks them into: each filled as far
 * as words go, spaces at its end left out. Text without words is one empty line.
 */
export function breakText(runs: readonly Run[], base: Face, { widthPt, firstIndentPt }: Room): readonly Line[] {
  const lines: Piece[][] = [[]];
  let used = firstIndentPt;
  let gap: Piece[] = [];
  const put = (word: readonly Piece[]): void => {
    const room = widthPt + HAIR_PT;
    const line = lines[lines.length - 1] ?? [];
    const width = sumOf(word);
    if (line.length > 0 && used + sumOf(gap) + width > room) {
      lines.push([]);
      used = 0;
      gap = [];
      put(word);
      return;
    }
    if (line.length === 0 && used + width > room) {
      const [first = [], ...rest] = cutWord(word, { firstPt: Math.max(1, widthPt - used), widthPt }, base);
      line.push(...first);
      used += sumOf(first);
      for (const part of rest) {
        lines.push([...part]);
        used = sumOf(part);
      }
      return;
    }
    line.push(...gap, ...word);
    used += sumOf(gap) + width;
    gap = [];
  };
  for (const word of wordsOf(piecesOf(runs, base))) {
    if (word[0]?.isSpace) gap = [...gap, ...word];
    else put(word);
  }
  return lines.map(toLine);
}
