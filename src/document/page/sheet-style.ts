import type { CSSProperties } from 'react';
import type { Component, Format } from '../format/format-schema.ts';
import { LINE_HEIGHT } from '../format/text-width.ts';

/** The look of one component as the layout gives it; sizes in points. */
export function styleOf(format: Format, component: Component): CSSProperties {
  const { sizePt, bold, italic, underline } = format.styles[component];
  return {
    fontSize: `${sizePt}pt`,
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    textDecoration: underline ? 'underline' : 'none',
  };
}

/**
 * Measures of the page for the style sheet: millimetres and points of the layout, nothing of the screen. `isBack`: the
 * back of a sheet printed on both sides, whose side margins change places.
 */
export function pageVariables({ page, font, colour }: Format, isLandscape: boolean, isBack = false): CSSProperties {
  const turned = isLandscape
    ? {
        width: page.heightMm.value,
        height: page.widthMm.value,
        top: page.leftMm.value,
        right: page.topMm.value,
        bottom: page.rightMm.value,
        left: page.bottomMm.value,
      }
    : {
        width: page.widthMm.value,
        height: page.heightMm.value,
        top: page.topMm.value,
        right: page.rightMm.value,
        bottom: page.bottomMm.value,
        left: page.leftMm.value,
      };
  const variables: Record<`--${string}`, string> = {
    '--sheet-width': `${turned.width}mm`,
    '--sheet-height': `${turned.height}mm`,
    '--sheet-top': `${turned.top}mm`,
    '--sheet-right': `${isBack ? turned.left : turned.right}mm`,
    '--sheet-bottom': `${turned.bottom}mm`,
    '--sheet-left': `${isBack ? turned.right : turned.left}mm`,
    '--sheet-number-top': `${page.pageNumberFromTopMm.value}mm`,
    '--sheet-left-column': `${page.letterheadLeftColumnMm.value}mm`,
    '--sheet-free-line': String(LINE_HEIGHT),
    '--sheet-font': `"${font.value}", "Liberation Serif", serif`,
    '--sheet-colour': `#${colour.value.replace(/^#/, '')}`,
  };
  return variables;
}
