import type { WordParagraph } from '../reading/word-types.ts';
import { extentOf, isEmpty, type Line, wholeLine } from './lines.ts';

/** What a paragraph of the text is. Asides are titles of tables, units above them, names of parts in the middle. */
export interface ContentLine extends Line {
  readonly kind: 'heading' | 'item' | 'text' | 'aside';
  readonly level: 1 | 2 | 3;
}

const LONGEST_HEADING = 400;
const ROMAN_LABEL = /^[IVXLC]+\s*[-–.)/]\s*\S/u;
const NESTED_LABEL = /^\d{1,2}\.\d{1,2}(\.\d{1,2})?\.?\s/u;
const ARABIC_LABEL = /^\d{1,2}\s*[-–.)/]\s*\p{Lu}/u;
const LETTER_LABEL = /^[a-zđ]\s*[.)]\s/u;
const BULLET = /^[-–+*•▪]\s*\S/u;

/** Takes the text between title and end block with all paragraphs of the file; gives what each paragraph is. */
export function contentLines(content: readonly WordParagraph[], all: readonly WordParagraph[]): readonly ContentLine[] {
  return content
    .filter((paragraph) => !isEmpty(paragraph))
    .map((paragraph) => {
      const line = wholeLine(paragraph);
      const isAboveTable = all[paragraph.index + 1]?.cell !== undefined;
      return { ...line, ...kindOf(line, isAboveTable) };
    });
}

function kindOf(line: Line, isAboveTable: boolean): Pick<ContentLine, 'kind' | 'level'> {
  const { outlineLevel, alignment } = line.paragraph.format;
  const level = outlineLevel < 3 ? levels[outlineLevel] : typedLevel(line);
  if (level !== undefined) return { kind: 'heading', level };
  if (BULLET.test(line.text)) return { kind: 'item', level: 1 };
  const isBold = extentOf(line.runs, ({ bold }) => bold) === 'all';
  const isMiddle = alignment === 'center' || alignment === 'right';
  return { kind: isMiddle && (isAboveTable || isBold) ? 'aside' : 'text', level: 1 };
}

const levels = [1, 2, 3] as const;

/** A heading that was only typed: numbered and bold throughout. */
function typedLevel({ runs, text }: Line): 1 | 2 | 3 | undefined {
  if (text.length > LONGEST_HEADING || extentOf(runs, ({ bold }) => bold) !== 'all') return undefined;
  if (ROMAN_LABEL.test(text)) return 1;
  if (NESTED_LABEL.test(text)) return 3;
  if (ARABIC_LABEL.test(text)) return 2;
  return LETTER_LABEL.test(text) ? 3 : undefined;
}
