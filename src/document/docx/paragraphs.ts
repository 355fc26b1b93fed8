import { type IParagraphOptions, NoBreakHyphen, Paragraph, TextRun } from 'docx';
import type { Run } from '../model/report-document.ts';
import { cleanText } from './clean-text.ts';
import { BLANK_STYLE, STYLE_NAMES, type StyleKey } from './style-ids.ts';

/** Word has an element of its own for the hyphen that does not break; the character would change the font. */
function withNoBreakHyphens(text: string): (string | NoBreakHyphen)[] {
  return text
    .split(/(\u2011)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\u2011' ? new NoBreakHyphen() : part));
}

function writeRun({ text, bold, italic, blank }: Run, allBold: boolean): TextRun {
  return new TextRun({
    children: withNoBreakHyphens(cleanText(text)),
    ...(blank ? { style: BLANK_STYLE.id } : {}),
    ...(bold || allBold ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
  });
}

/** What a style cannot carry because it depends on the place: alignment in a column, keeping with what follows. */
type OwnFormatting = Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext' | 'numbering' | 'spacing'>;

interface ParagraphOptions extends OwnFormatting {
  readonly allBold?: boolean;
}

/**
 * Gives one paragraph in the given style; its runs are cleaned, empty runs left out. The only place where text enters
 * the file.
 */
export function writeParagraph(style: StyleKey, runs: readonly Run[], options: ParagraphOptions = {}): Paragraph {
  const { allBold = false, ...own } = options;
  return new Paragraph({
    style: STYLE_NAMES[style].id,
    ...own,
    children: runs.filter(({ text }) => text !== '').map((run) => writeRun(run, allBold)),
  });
}

/** Gives one paragraph of plain text in the given style. */
export function writeLine(style: StyleKey, text: string, options: OwnFormatting = {}): Paragraph {
  return writeParagraph(style, [{ text }], options);
}
