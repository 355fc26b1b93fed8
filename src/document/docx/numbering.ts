import type { ILevelsOptions, INumberingOptions } from 'docx';
import type { Format } from '../format/format-schema.ts';
import { mmToTwips } from '../format/units.ts';
import { HEADING_STYLES, ITEM_STYLES, STYLE_NAMES } from './style-ids.ts';

/** Names under which docx keeps the lists; they do not reach the file. */
export const HEADING_LIST = 'headings';
export const ITEM_LISTS = ['items', 'sub-items'] as const;

/** Takes the position of an annex from 0; gives the name of its own list of headings. */
export function annexHeadingList(annex: number): string {
  return `${HEADING_LIST}-annex-${annex}`;
}

/** `%1-`, `%2.`, and for a nested level the numbers from the second level on: `%2.%3.` */
function levelText({ numbering, pattern }: Format['headings']['levels'][number], level: number): string {
  const own = `%${level + 1}`;
  const number = numbering === 'nested' ? Array.from({ length: level }, (_, step) => `%${step + 2}`).join('.') : own;
  return pattern.replace('{n}', number);
}

const NUMBER_FORMATS = {
  upperRoman: 'upperRoman',
  decimal: 'decimal',
  nested: 'decimal',
  lowerLetter: 'lowerLetter',
} as const;

/**
 * The number is followed by a space and the text runs back to the margin: the same first line as the text (the-thuc
 * 4.6).
 */
function headingLevels(format: Format, tied: boolean): ILevelsOptions[] {
  const indent = { left: 0, firstLine: mmToTwips(format.body.firstLineIndentMm.value) };
  return HEADING_STYLES.flatMap((key, level) => {
    const rule = format.headings.levels[level];
    if (rule === undefined) return [];
    return {
      level,
      format: NUMBER_FORMATS[rule.numbering],
      text: levelText(rule, level),
      alignment: 'left',
      suffix: 'space',
      style: { paragraph: { indent }, ...(tied ? { style: STYLE_NAMES[key].id } : {}) },
    };
  });
}

function itemLevel(format: Format, marker: string, style: string): ILevelsOptions {
  const font = format.font.value;
  return {
    level: 0,
    format: 'bullet',
    text: marker,
    alignment: 'left',
    suffix: 'space',
    style: {
      style,
      paragraph: { indent: { left: 0, firstLine: mmToTwips(format.body.firstLineIndentMm.value) } },
      // Word and LibreOffice take a symbol font for bullets unless told otherwise.
      run: { font: { ascii: font, hAnsi: font, eastAsia: font, cs: font } },
    },
  };
}

/**
 * Gives the lists of the file: the headings of the body tied to Heading 1–3, an untied copy for each annex (its numbers
 * start anew), `-` and `+`.
 */
export function documentNumbering(format: Format, annexes: number): INumberingOptions {
  const markers = [format.marks.listMarker.value, format.marks.subListMarker.value];
  return {
    config: [
      { reference: HEADING_LIST, levels: headingLevels(format, true) },
      ...ITEM_STYLES.map((key, index) => ({
        reference: ITEM_LISTS[index] ?? '',
        levels: [itemLevel(format, markers[index] ?? '', STYLE_NAMES[key].id)],
      })),
      ...Array.from({ length: annexes }, (_, annex) => ({
        reference: annexHeadingList(annex),
        levels: headingLevels(format, false),
      })),
    ],
  };
}
