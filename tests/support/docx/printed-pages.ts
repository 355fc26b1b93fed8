import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGE = { maxBuffer: 64 * 1024 * 1024 };

/** In points from the upper left corner of the sheet. A box is as wide as the advance of its letters. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedWord extends Box {
  readonly text: string;
}

/** What stands at one height of the page, from left to right, through all columns. */
export interface PrintedLine extends Box {
  readonly words: readonly PrintedWord[];
}

/** A line drawn from left to right. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly at: number;
  readonly thickness: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
  /** Read for the first page of each orientation only; elsewhere empty. */
  readonly rules: readonly Rule[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
/** Words of unlike size at one height do not begin at one height. The lines of a report are 14 pt apart and more. */
const SAME_LINE = 3;

function boxOf(parts: readonly Box[]): Box {
  return {
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
  };
}

/** Puts the words of a page together again by height: pdftotext parts them by column and block. */
function linesOf(words: readonly PrintedWord[]): PrintedLine[] {
  const middle = (box: Box): number => (box.top + box.bottom) / 2;
  const rows: PrintedWord[][] = [];
  for (const word of [...words].sort((one, other) => middle(one) - middle(other))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && middle(word) - middle(first) < SAME_LINE) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => ({ ...boxOf(row), words: row.sort((one, other) => one.left - other.left) }));
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;

function readPage(xml: string): Omit<PrintedPage, 'rules'> {
  const [, width = '', height = ''] = /^ width="([\d.]+)" height="([\d.]+)"/.exec(xml) ?? [];
  const words = [...xml.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
    text: decode(text),
  }));
  return { width: Number(width), height: Number(height), lines: linesOf(words) };
}

const STROKE =
  /stroke-width:([\d.]+);.*? d="M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+) "(?: transform="matrix\((.*?)\)")?/g;

/** Level strokes of a page drawn as SVG, each once: LibreOffice draws the border of a paragraph twice. */
function readRules(svg: string): Rule[] {
  const found = [...svg.matchAll(STROKE)].flatMap(([, thickness, x1, y1, x2, y2, matrix = '1,0,0,1,0,0']) => {
    const [a = 1, , , d = 1, e = 0, f = 0] = matrix.split(',').map(Number);
    const xs = [a * Number(x1) + e, a * Number(x2) + e];
    if (y1 !== y2) return [];
    const at = d * Number(y1) + f;
    return [{ left: Math.min(...xs), right: Math.max(...xs), at, thickness: Number(thickness) * Math.abs(d) }];
  });
  const key = ({ left, right, at }: Rule): string => [left, right, at].map((value) => value.toFixed(1)).join(' ');
  return [...new Map(found.map((rule) => [key(rule), rule])).values()];
}

async function readPdf(pdf: string): Promise<PrintedPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], LARGE);
  const pages = stdout.split('<page').slice(1).map(readPage);
  const drawn = new Set([
    pages.findIndex(({ width, height }) => width < height),
    pages.findIndex(({ width, height }) => width > height),
  ]);
  return Promise.all(
    pages.map(async (page, index) => {
      if (!drawn.has(index)) return { ...page, rules: [] };
      const number = String(index + 1);
      // Unasked, pdftocairo shrinks the page by a thousandth to fit it on a sheet of whole points.
      const asItIs = ['-svg', '-noshrink', '-nocenter', '-f', number, '-l', number, pdf, '-'];
      const { stdout: svg } = await run('pdftocairo', asItIs, LARGE);
      return { ...page, rules: readRules(svg) };
    }),
  );
}

/**
 * Takes Word files; gives the pages of each as LibreOffice prints them. One start of LibreOffice, which takes longer
 * than a file, serves for all.
 */
export async function printPages(files: readonly Uint8Array[]): Promise<readonly (readonly PrintedPage[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'printed-'));
  try {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const names = files.map((_, index) => join(folder, `${index}.docx`));
    await Promise.all(files.map((bytes, index) => writeFile(names[index] ?? '', bytes)));
    const fixed = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder];
    await run('soffice', [...fixed, ...names], LARGE);
    const printed: PrintedPage[][] = [];
    for (const name of names) printed.push(await readPdf(name.replace(/docx$/, 'pdf')));
    return printed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
