import { breakLines } from '../format/break-lines.ts';
import type { Component, Format } from '../format/format-schema.ts';
import { mmToTwips, twipsToPt } from '../format/units.ts';

/** Width of the text area in twips; a landscape page is the portrait page turned. */
export function textWidthTwips({ page }: Format, orientation: 'portrait' | 'landscape'): number {
  return orientation === 'portrait'
    ? mmToTwips(page.widthMm.value) - mmToTwips(page.leftMm.value) - mmToTwips(page.rightMm.value)
    : mmToTwips(page.heightMm.value) - mmToTwips(page.topMm.value) - mmToTwips(page.bottomMm.value);
}

/** The columns of letterhead and signature in twips. */
export function columnTwips(format: Format): { readonly left: number; readonly right: number } {
  const left = mmToTwips(format.page.letterheadLeftColumnMm.value);
  return { left, right: textWidthTwips(format, 'portrait') - left };
}

/** One text as the lines it is set in: each after the first goes on with the one before. */
export function brokenLines(
  texts: readonly string[],
  component: Component,
  format: Format,
  widthTwips: number,
): readonly { readonly text: string; readonly joins?: true }[] {
  const style = format.styles[component];
  return texts
    .map((text) => (style.capitals ? text.toLocaleUpperCase('vi') : text))
    .flatMap((text) => breakLines(text, twipsToPt(widthTwips), style))
    .map((text, index) => (index === 0 ? { text } : { text, joins: true }));
}
