import type {
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
  IRunStylePropertiesOptions,
  IStylesOptions,
} from 'docx';
import type { Component, Format, StyleRule } from '../format/format-schema.ts';
import { LINE_HEIGHT, textWidthPt } from '../format/text-width.ts';
import { mmToTwips, ptToEighths, ptToHalfPoints, ptToTwips } from '../format/units.ts';
import { HEADING_LIST, ITEM_LISTS } from './numbering.ts';
import { BLANK_STYLE, HEADING_STYLES, ITEM_STYLES, STYLE_NAMES, type StyleKey } from './style-ids.ts';

/** Ground of a place still to be filled: seen on screen and on a draft print, light enough to read through. */
const BLANK_GROUND = 'D9D9D9';
/** The smallest line Word sets: a paragraph that must exist after a table without taking room. */
const SMALLEST_LINE_PT = 1;

type Spacing = NonNullable<IParagraphStylePropertiesOptions['spacing']>;

/** Lines that grow with their type: an exact 18 pt would clip a 16 pt name of the type (the-thuc 9). */
function freeLines(beforePt = 0, afterPt = 0): Spacing {
  return { before: ptToTwips(beforePt), after: ptToTwips(afterPt), line: 240, lineRule: 'auto' };
}

function exactLines(linePt: number, afterPt = 0): Spacing {
  return { before: 0, after: ptToTwips(afterPt), line: ptToTwips(linePt), lineRule: 'exact' };
}

/** Lines of the content: exact, as the guide asks (the-thuc 4.6), unless the type is too large for them. */
function contentLines({ body }: Format, { sizePt }: StyleRule): Spacing {
  const { value: linePt } = body.lineSpacingPt;
  const after = body.spacingAfterPt.value;
  return sizePt * LINE_HEIGHT <= linePt ? exactLines(linePt, after) : freeLines(0, after);
}

function typeOf({ sizePt, bold, italic, underline, capitals }: StyleRule): IRunStylePropertiesOptions {
  return {
    size: ptToHalfPoints(sizePt),
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
    ...(capitals ? { allCaps: true } : {}),
    ...(underline ? { underline: { type: 'single' } } : {}),
  };
}

/** Gives the paragraph style of a component; its type comes from the layout rules. */
function styleFor(
  key: StyleKey,
  type: IRunStylePropertiesOptions,
  paragraph: IParagraphStylePropertiesOptions,
  next: StyleKey = key,
): IParagraphStyleOptions {
  const { id, name } = STYLE_NAMES[key];
  return { id, name, basedOn: 'Normal', next: STYLE_NAMES[next].id, quickFormat: true, run: type, paragraph };
}

function contentStyles(format: Format): IParagraphStyleOptions[] {
  const { styles, body } = format;
  const indent = { left: 0, firstLine: mmToTwips(body.firstLineIndentMm.value) };
  const alignment = body.justified.value ? 'both' : 'left';
  const text = { indent, alignment, spacing: contentLines(format, styles.body) } as const;
  return [
    styleFor('body', typeOf(styles.body), text),
    ...HEADING_STYLES.map((key, level) =>
      styleFor(
        key,
        typeOf(styles[key]),
        {
          ...text,
          spacing: contentLines(format, styles[key]),
          keepNext: true,
          keepLines: true,
          outlineLevel: level,
          numbering: { reference: HEADING_LIST, level },
        },
        'body',
      ),
    ),
    ...ITEM_STYLES.map((key, index) =>
      styleFor(key, typeOf(styles.body), { ...text, numbering: { reference: ITEM_LISTS[index] ?? '', level: 0 } }),
    ),
  ];
}

function centred(
  format: Format,
  key: Component & StyleKey,
  spacing = freeLines(),
  keepNext = false,
): IParagraphStyleOptions {
  return styleFor(key, typeOf(format.styles[key]), { alignment: 'center', spacing, ...(keepNext ? { keepNext } : {}) });
}

function titleStyles(format: Format): IParagraphStyleOptions[] {
  const { beforePt, afterPt } = format.titleBlock;
  const border = {
    style: 'single',
    size: ptToEighths(format.ruleUnderTitlePt.value),
    space: 1,
    color: format.colour.value,
  } as const;
  return [
    centred(format, 'superiorBody'),
    centred(format, 'issuingBody'),
    centred(format, 'separator'),
    centred(format, 'number'),
    centred(format, 'urgencyMark'),
    centred(format, 'draftMark'),
    styleFor('scopeNote', typeOf(format.styles.scopeNote), { alignment: 'right', spacing: freeLines() }),
    styleFor('footNote', typeOf(format.styles.scopeNote), { alignment: 'center', spacing: freeLines() }),
    centred(format, 'partyTitle'),
    // The indents that make the rule as long as the title depend on the title: see letterhead-table.ts.
    styleFor('titleRule', {}, { border: { top: border }, spacing: exactLines(format.titleRuleLinePt.value) }),
    centred(format, 'placeDate'),
    centred(format, 'documentType', freeLines(beforePt.value), true),
    centred(format, 'authorLine', freeLines(), true),
    centred(format, 'subject', freeLines(), true),
    centred(format, 'dashes', freeLines(0, afterPt.value), true),
    centred(format, 'annexHead', freeLines(), true),
    centred(format, 'annexTitle', freeLines(), true),
    centred(format, 'annexLink', freeLines(), true),
    centred(format, 'pageNumber'),
  ];
}

function tableStyles(format: Format): IParagraphStyleOptions[] {
  const { styles, table, body } = format;
  const cell = freeLines(table.cellSpacingPt.value, table.cellSpacingPt.value);
  return [
    centred(format, 'tableTitle', freeLines(body.spacingAfterPt.value, body.spacingAfterPt.value), true),
    centred(format, 'tableHead', cell, true),
    styleFor('tableText', typeOf(styles.tableText), { spacing: cell }),
    styleFor('tableTextIndented', typeOf(styles.tableText), {
      spacing: cell,
      indent: { left: mmToTwips(table.indentMm.value) },
    }),
    styleFor('tableGap', {}, { spacing: exactLines(body.spacingAfterPt.value) }),
  ];
}

function signatureStyles(format: Format): IParagraphStyleOptions[] {
  const { styles, signatureGap, marks } = format;
  const hanging = ptToTwips(textWidthPt(marks.recipientBullet.value, styles.recipients));
  return [
    centred(format, 'signingAuthority', freeLines(), true),
    centred(format, 'signingTitle', freeLines(), true),
    styleFor(
      'signatureGap',
      typeOf(styles.signatory),
      { alignment: 'center', keepNext: true, spacing: exactLines(signatureGap.linePt.value) },
      'signatory',
    ),
    centred(format, 'signatory', freeLines(), true),
    styleFor('recipientsHead', typeOf(styles.recipientsHead), { keepNext: true, spacing: freeLines() }, 'recipients'),
    styleFor('recipients', typeOf(styles.recipients), {
      keepNext: true,
      spacing: freeLines(),
      indent: { left: hanging, hanging },
    }),
    styleFor('sectionEnd', { size: ptToHalfPoints(SMALLEST_LINE_PT) }, { spacing: exactLines(SMALLEST_LINE_PT) }),
  ];
}

/**
 * Gives document defaults and every style of the file: each paragraph is set through one of them, so that an officer
 * changes the style, not the text.
 */
export function documentStyles(format: Format): IStylesOptions {
  const font = format.font.value;
  const language = format.language.value;
  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
          size: ptToHalfPoints(format.styles.body.sizePt),
          color: format.colour.value,
          language: { value: language, eastAsia: language },
        },
        paragraph: { spacing: freeLines() },
      },
    },
    paragraphStyles: [
      ...contentStyles(format),
      ...titleStyles(format),
      ...tableStyles(format),
      ...signatureStyles(format),
    ],
    characterStyles: [
      {
        ...BLANK_STYLE,
        quickFormat: true,
        run: { shading: { type: 'clear', color: 'auto', fill: BLANK_GROUND } },
      },
    ],
  };
}
