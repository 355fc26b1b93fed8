import type { XmlElement } from './read-xml.ts';
import { childOf, numberOf, switchOf, valOf } from './xml-tree.ts';

/** How text is set, with every layer of the file applied. */
export interface RunFormat {
  /** Font of the letters a to z, and of letters with Vietnamese marks; a file may give them two. */
  readonly font: string;
  readonly markedFont: string;
  readonly halfPoints: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** Hexadecimal, or `auto`. */
  readonly colour: string;
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

export interface Border {
  readonly style: string;
  readonly eighths: number;
}

/** How a paragraph is set, with every layer of the file applied. Lengths in twips. */
export interface ParagraphFormat {
  readonly alignment: Alignment;
  readonly left: number;
  readonly right: number;
  /** Negative where the first line hangs out. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** No space between paragraphs of one style. */
  readonly contextualSpacing: boolean;
  /** Twips, or 240ths of a line where the rule is `auto`. */
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  /** 0 for the highest heading; 9 for text. */
  readonly outlineLevel: number;
  readonly topBorder: Border | undefined;
  readonly bottomBorder: Border | undefined;
  /** List and level; 0 for none. */
  readonly list: number;
  readonly listLevel: number;
  /** Dots run up to one of its tab stops. */
  readonly hasTabLeader: boolean;
}

/** What one layer states. */
export type RunOverrides = { -readonly [Key in keyof RunFormat]?: RunFormat[Key] };
export type ParagraphOverrides = { -readonly [Key in keyof ParagraphFormat]?: ParagraphFormat[Key] };

/** What holds where a file states nothing (ECMA-376, 17.3). */
export const PLAIN_RUN: RunFormat = {
  font: 'Times New Roman',
  markedFont: 'Times New Roman',
  halfPoints: 20,
  bold: false,
  italic: false,
  underline: false,
  capitals: false,
  hidden: false,
  colour: 'auto',
};

export const PLAIN_PARAGRAPH: ParagraphFormat = {
  alignment: 'left',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  contextualSpacing: false,
  line: 240,
  lineRule: 'auto',
  keepNext: false,
  pageBreakBefore: false,
  outlineLevel: 9,
  topBorder: undefined,
  bottomBorder: undefined,
  list: 0,
  listLevel: 0,
  hasTabLeader: false,
};

/** Gives the font of a theme reference such as `minorHAnsi`. */
export type ThemeFonts = (reference: string) => string | undefined;

/** Takes `w:rPr`; gives what it states. */
export function readRunProperties(element: XmlElement | undefined, themeFont: ThemeFonts): RunOverrides {
  const stated: RunOverrides = {};
  if (element === undefined || element.children.length === 0) return stated;
  const fonts = childOf(element, 'w:rFonts')?.attributes;
  const fontFor = (plain: string, themed: string): string | undefined =>
    themeFont(fonts?.get(themed) ?? '') ?? fonts?.get(plain);
  return Object.assign(
    stated,
    withoutGaps({
      font: fontFor('w:ascii', 'w:asciiTheme'),
      markedFont: fontFor('w:hAnsi', 'w:hAnsiTheme'),
      halfPoints: numberOf(valOf(element, 'w:sz')),
      bold: switchOf(element, 'w:b'),
      italic: switchOf(element, 'w:i'),
      underline: switchOf(element, 'w:u'),
      capitals: switchOf(element, 'w:caps'),
      hidden: switchOf(element, 'w:vanish'),
      colour: valOf(element, 'w:color')?.toUpperCase().replace('AUTO', 'auto'),
    } satisfies { [Key in keyof RunFormat]: RunFormat[Key] | undefined }),
  );
}

type WithoutGaps<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

/** Leaves out what is not stated, so that the layer below shows through. */
export function withoutGaps<Shape extends object>(shape: Shape): WithoutGaps<Shape> {
  // as: the values that are undefined have just been taken out
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as WithoutGaps<Shape>;
}
