import { breakLines } from '../format/break-lines.ts';
import type { Component, Format, StyleRule } from '../format/format-schema.ts';
import { LINE_HEIGHT } from '../format/text-width.ts';
import { mmToPt, ptToTwips, twipsToPt } from '../format/units.ts';
import type { Run, Source } from '../model/report-document.ts';
import { breakText } from './break-text.ts';
import type { Known, LaidText } from './laid.ts';

export interface TextOptions {
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly keepWithNext?: boolean;
  readonly source?: Source;
}

/** Height of a line that grows with its type, in whole twips: over the thirty rows of a page less is half a point. */
export const freeLinePt = (rule: StyleRule): number => twipsToPt(ptToTwips(rule.sizePt * LINE_HEIGHT));

/** Content is set in exact lines unless its type is too large for them (the-thuc 4.6): the rule of the Word writer. */
function contentLinePt({ body }: Format, rule: StyleRule): number {
  const { value } = body.lineSpacingPt;
  return freeLinePt(rule) <= value ? value : freeLinePt(rule);
}

/** A paragraph of the content: justified, its first line drawn in. `firstIndentPt` in the format's millimetres. */
export function layContent(
  format: Format,
  style: Component,
  runs: readonly Run[],
  widthPt: number,
  own: TextOptions,
  known: Known,
): LaidText {
  const rule = format.styles[style];
  const { beforePt = 0, keepWithNext = false, source } = own;
  const key = `${style}:${widthPt}:${JSON.stringify([runs, beforePt, keepWithNext, source])}`;
  const earlier = known.get(key);
  if (earlier?.kind === 'text') return earlier;
  const firstIndentPt = mmToPt(format.body.firstLineIndentMm.value);
  return {
    kind: 'text',
    key,
    style,
    lines: breakText(runs, rule, { widthPt, firstIndentPt }),
    lineHeightPt: contentLinePt(format, rule),
    beforePt,
    afterPt: format.body.spacingAfterPt.value,
    firstIndentPt,
    align: format.body.justified.value ? 'justify' : 'left',
    keepWithNext,
    ...(source ? { source } : {}),
  };
}

/** Lines in the middle: titles, heads of annexes and tables. They stay with what follows unless told otherwise. */
export function layCentred(
  format: Format,
  style: Component,
  texts: readonly string[],
  own: TextOptions = {},
): LaidText {
  const rule = format.styles[style];
  const { beforePt = 0, afterPt = 0, keepWithNext = true, source } = own;
  const face = { bold: rule.bold, italic: rule.italic, blank: false };
  return {
    kind: 'text',
    key: `${style}:${JSON.stringify([texts, beforePt, afterPt, source])}`,
    style,
    lines: texts.map((text) => [{ ...face, text }]),
    lineHeightPt: freeLinePt(rule),
    beforePt,
    afterPt,
    firstIndentPt: 0,
    align: 'center',
    keepWithNext,
    ...(source ? { source } : {}),
  };
}

/** Lines as the Word writer breaks a text to be centred: capitals where the style asks for them, balanced. */
export function balanced(format: Format, style: Component, text: string, widthPt: number): readonly string[] {
  const rule = format.styles[style];
  return breakLines(rule.capitals ? text.toLocaleUpperCase('vi') : text, widthPt, rule);
}
