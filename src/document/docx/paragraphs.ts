import { type IParagraphOptions, NoBreakHyphen, Paragraph, TextRun } from 'docx';
import type { Run } from '../model/report-document.ts';
import { cleanText } from './clean-text.ts';
import { RepeatedParagraph } from './repeated.ts';
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
    children: withNoBreakHyphens(text),
    ...(blank ? { style: BLANK_STYLE.id } : {}),
    ...(bold || allBold ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
  });
}

/** What a style cannot carry because it depends on the place: alignment in a column, keeping with what follows. */
type OwnFormatting = Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext' | 'numbering' | 'spacing'>;

export interface ParagraphOptions extends OwnFormatting {
  readonly allBold?: boolean;
}

/** Gives runs free of all that XML refuses, empty ones left out. Every text of the file goes through here. */
export function cleanRuns(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ text }) => text !== '').map((run) => ({ ...run, text: cleanText(run.text) }));
}

/** All that sets one paragraph apart from another but its texts. */
export function paragraphKey(style: StyleKey, runs: readonly Run[], options: ParagraphOptions): string {
  const faces = runs.map(({ bold, italic, blank }) => `r${bold ? 'b' : ''}${italic ? 'i' : ''}${blank ? '?' : ''}`);
  return `${style} ${JSON.stringify(options)} ${faces.join()}`;
}

/** Gives one paragraph in the given style, its runs already clean. */
export function buildParagraph(style: StyleKey, runs: readonly Run[], options: ParagraphOptions): Paragraph {
  const { allBold = false, ...own } = options;
  return new Paragraph({
    style: STYLE_NAMES[style].id,
    ...own,
    children: runs.map((run) => writeRun(run, allBold)),
  });
}

/** Takes runs and as many texts; gives the runs with these texts. */
export function withTexts(runs: readonly Run[], texts: readonly string[]): readonly Run[] {
  return runs.map((run, index) => ({ ...run, text: texts[index] ?? '' }));
}

/** Gives one paragraph in the given style; its runs are cleaned, empty runs left out. */
export function writeParagraph(style: StyleKey, runs: readonly Run[], options: ParagraphOptions = {}): Paragraph {
  const clean = cleanRuns(runs);
  return new RepeatedParagraph(
    paragraphKey(style, clean, options),
    clean.map(({ text }) => text),
    (texts) => buildParagraph(style, withTexts(clean, texts), options),
  );
}

/** Gives one paragraph of plain text in the given style. */
export function writeLine(style: StyleKey, text: string, options: OwnFormatting = {}): Paragraph {
  return writeParagraph(style, [{ text }], options);
}
