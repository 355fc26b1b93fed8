import type { Paragraph, Table } from 'docx';
import { breakLines } from '../format/break-lines.ts';
import type { Format } from '../format/format-schema.ts';
import { twipsToPt } from '../format/units.ts';
import type { AnnexDocument } from '../model/report-document.ts';
import { writeBlocks } from './blocks.ts';
import { annexHeadingList } from './numbering.ts';
import { textWidthTwips } from './page.ts';
import { writeLine } from './paragraphs.ts';

/**
 * Takes an annex and its position from 0. Gives its head as the guide's own annexes have it, PHỤ LỤC, title, link line
 * and dashes (the-thuc 4.10), then its blocks.
 */
export function writeAnnex(
  annex: AnnexDocument,
  index: number,
  dashes: string,
  format: Format,
): readonly (Paragraph | Table)[] {
  const textWidth = textWidthTwips(format, annex.orientation);
  const centred = (component: 'annexTitle' | 'annexLink', text: string): Paragraph[] => {
    const style = format.styles[component];
    const printed = style.capitals ? text.toLocaleUpperCase('vi') : text;
    return breakLines(printed, twipsToPt(textWidth), style).map((line) => writeLine(component, line));
  };
  return [
    writeLine('annexHead', annex.label),
    ...centred('annexTitle', annex.title),
    ...centred('annexLink', annex.link),
    writeLine('dashes', dashes),
    ...writeBlocks(annex.blocks, { format, textWidth, headingList: annexHeadingList(index), keepLastWithNext: false }),
  ];
}
