import { readSourceFile } from '../../src/document/docx/reading/read-source.ts';
import type { Marking } from '../../src/domain/outline-import/marking.ts';
import { recognise } from '../../src/domain/outline-import/recognise.ts';
import { sourceOfText } from '../../src/domain/outline-import/source-of-text.ts';
import type { SourceText } from '../../src/domain/outline-import/source-text.ts';
import { smallestWord } from './docx/audit-package.ts';

export const p = (text: string, { run = '', paragraph = '' } = {}): string =>
  `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const bold = (text: string): string => p(text, { run: '<w:b/>' });
export const centred = (text: string): string => p(text, { run: '<w:b/>', paragraph: '<w:jc w:val="center"/>' });
export const italic = (text: string): string => p(text, { run: '<w:i/>' });

/** A table of rows of cells, with or without lines. */
export const table = (rows: readonly (readonly string[])[], hasLines = true): string =>
  `<w:tbl><w:tblPr>${hasLines ? '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>' : ''}</w:tblPr>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

export function sourceOfWord(body: string, options: Parameters<typeof smallestWord>[1] = {}): SourceText {
  const read = readSourceFile(smallestWord(body, options));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

/** The headings as a person sees them: two spaces a level, number and title. */
export function treeText(markings: readonly Marking[]): string {
  return markings
    .filter(({ role }) => role === 'heading')
    .map(({ level = 1, label, title }) => `${'  '.repeat(level - 1)}${`${label} ${title}`.trim()}`)
    .join('\n');
}

export const treeOfWord = (body: string): string => treeText(recognise(sourceOfWord(body)));
export const treeOfPasted = (text: string): string => treeText(recognise(sourceOfText(text)));

/** What each line that says something is taken for. */
export const rolesOf = (source: SourceText): readonly string[] =>
  recognise(source).flatMap(({ role, line }) => {
    const text = source.lines[line]?.text ?? '';
    return text.trim() === '' ? [] : [`${role}: ${text}`];
  });
