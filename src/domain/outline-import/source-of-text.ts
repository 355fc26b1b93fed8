import { legacyTrace } from '../vietnamese/legacy-encodings.ts';
import { isTypedInOldLetters, type OldEncoding, withUnicodeLetters } from '../vietnamese/letters-of-before.ts';
import { cleanText } from '../vietnamese/text.ts';
import type { SourceLine, SourceLook, SourcePlace, SourceTable, SourceText } from './source-text.ts';

const UNSEEN = /[\u00ad\u200b-\u200f\u2060]/g;
/** A line of cells: a tab between words, or several tabs, of which some part empty cells. */
const ROW = /\S *\t[^\t]*\S|\t[^\t]*\t/;
/** A row of a table of contents: a title and its page. */
const CONTENTS_ROW = /^[^\t]*\p{L}[^\t]*\t+\s*\d{1,3}\s*$/u;

interface Row {
  readonly cells: readonly string[];
}

/**
 * Takes a pasted text; gives it line by line. Lines of cells parted by tabs, two or more of them with the same number of cells, are
 * a table. Of how the lines were set nothing is known but their capitals.
 */
export function sourceOfText(pasted: string): SourceText {
  const encoding = encodingOf(pasted);
  const rows = cleanText(pasted.replace(/\u000c/g, '\n'))
    .split('\n')
    .map((text): Row => ({ cells: cellsOf(text) }));
  const lines: SourceLine[] = [];
  const tables: SourceTable[] = [];
  const add = (text: string, at: SourcePlace): void => {
    lines.push(lineOf(text, at, lines.length, encoding));
  };
  for (let at = 0; at < rows.length; ) {
    const height = tableHeight(rows, at);
    if (height < 2) {
      add((rows[at]?.cells ?? []).join('\t'), { kind: 'body' });
      at += 1;
      continue;
    }
    const firstLine = lines.length;
    const index = tables.length;
    const block = rows.slice(at, at + height);
    for (const [row, { cells }] of block.entries()) {
      for (const [column, text] of cells.entries()) add(text, { kind: 'cell', table: index, row, column });
    }
    const columns = Math.max(...block.map(({ cells }) => cells.length));
    tables.push({ index, rows: height, columns, hasBorders: true, firstLine, lastLine: lines.length - 1 });
    at += height;
  }
  const old = lines.filter(({ converted }) => converted !== undefined).length;
  return {
    lines,
    tables,
    notes: encoding === undefined || old === 0 ? [] : [{ kind: 'legacyEncoding', encoding, lines: old }],
    letters: lines.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
  };
}

/** Cells of a row; a line whose only tab stands behind its number or point is no row. */
function cellsOf(text: string): readonly string[] {
  const behindLabel = /^\s*(?:[-–+•]|[^\s\t]{1,6}[.)/-]|[IVX]{1,5}|\d{1,2})\t(?=[^\t]*\S[^\t]*$)/u.test(text);
  return behindLabel || !ROW.test(text) || CONTENTS_ROW.test(text)
    ? [text]
    : text.split('\t').map((cell) => cell.trim());
}

/** Rows from here that stand below each other with the same number of cells. */
function tableHeight(rows: readonly Row[], from: number): number {
  const width = rows[from]?.cells.length ?? 0;
  if (width < 2) return 0;
  let end = from;
  while ((rows[end]?.cells.length ?? 0) === width) end += 1;
  const hasWords = rows.slice(from, end).some(({ cells }) => cells.filter((cell) => cell !== '').length >= 2);
  return hasWords ? end - from : 0;
}

/** Signs of Latin-1 that stand for letters in TCVN3; those that are typed for themselves are not among them. */
const SIGN_BESIDE_LETTER = /\p{L}[\u00a1-\u00a9\u00ac\u00ae\u00af\u00b5-\u00b9\u00bc-\u00be]|[\u00a7\u00ae]\p{L}/u;

function encodingOf(text: string): OldEncoding | undefined {
  const kind = legacyTrace(text)?.kind;
  if (kind === 'tcvn3') return 'TCVN3';
  if (kind === 'vni') return 'VNI';
  return SIGN_BESIDE_LETTER.test(text) ? 'TCVN3' : undefined;
}

function lineOf(text: string, at: SourcePlace, id: number, encoding: OldEncoding | undefined): SourceLine {
  const shown = text.replace(UNSEEN, '');
  const line = { id, text: shown, label: '', at, look: lookOf(shown) };
  return encoding !== undefined && isTypedInOldLetters(text)
    ? { ...line, converted: withUnicodeLetters(text, encoding).replace(UNSEEN, '') }
    : line;
}

function lookOf(text: string): SourceLook {
  return {
    boldLetters: 0,
    italicLetters: 0,
    isCapitals: /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi'),
    isCentred: false,
    isUnderlined: false,
    sizePt: 0,
    indentMm: 0,
    hasDotLeader: false,
  };
}
