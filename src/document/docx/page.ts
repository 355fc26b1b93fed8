import type { ISectionPropertiesOptions } from 'docx';
import type { Format } from '../format/format-schema.ts';
import { mmToTwips } from '../format/units.ts';

export type Orientation = 'portrait' | 'landscape';

interface Page {
  readonly widthTwips: number;
  readonly heightTwips: number;
  readonly topTwips: number;
  readonly rightTwips: number;
  readonly bottomTwips: number;
  readonly leftTwips: number;
}

/**
 * Takes the layout rules and the orientation; gives sheet and margins in twips. A landscape page is the portrait page
 * turned: the wide binding margin comes to the top, so that the sheets can be bound together (the-thuc 1, 9).
 */
function pageOf({ page }: Format, orientation: Orientation): Page {
  const width = mmToTwips(page.widthMm.value);
  const height = mmToTwips(page.heightMm.value);
  const top = mmToTwips(page.topMm.value);
  const right = mmToTwips(page.rightMm.value);
  const bottom = mmToTwips(page.bottomMm.value);
  const left = mmToTwips(page.leftMm.value);
  return orientation === 'portrait'
    ? { widthTwips: width, heightTwips: height, topTwips: top, rightTwips: right, bottomTwips: bottom, leftTwips: left }
    : {
        widthTwips: height,
        heightTwips: width,
        topTwips: left,
        rightTwips: top,
        bottomTwips: right,
        leftTwips: bottom,
      };
}

/** Gives the width of the text area in twips. */
export function textWidthTwips(format: Format, orientation: Orientation): number {
  const page = pageOf(format, orientation);
  return page.widthTwips - page.leftTwips - page.rightTwips;
}

/**
 * Gives the two columns of letterhead and signature in twips; together exactly the text width. Left: the body and the
 * recipients, right: the Party's title, the date and the signature (the-thuc 3).
 */
export function letterheadColumns(format: Format): readonly [left: number, right: number] {
  const left = mmToTwips(format.page.letterheadLeftColumnMm.value);
  return [left, textWidthTwips(format, 'portrait') - left];
}

/**
 * Gives the properties of one section. `restart` for an annex, which has its own numbering (the-thuc 1). The number is
 * hidden on the first page by a title page without a header of its own.
 */
export function sectionProperties(
  format: Format,
  orientation: Orientation,
  restart: boolean,
): ISectionPropertiesOptions {
  const page = pageOf(format, orientation);
  const fromEdge = mmToTwips(format.page.pageNumberFromTopMm.value);
  return {
    // printed on both sides, an annex begins on a sheet of its own
    type: restart && format.page.isDuplex.value ? 'oddPage' : 'nextPage',
    titlePage: format.page.pageNumberFromPage.value > 1,
    page: {
      // docx swaps the sides itself when told "landscape", so it is given the portrait sheet.
      size: {
        width: Math.min(page.widthTwips, page.heightTwips),
        height: Math.max(page.widthTwips, page.heightTwips),
        orientation,
      },
      margin: {
        top: page.topTwips,
        right: page.rightTwips,
        bottom: page.bottomTwips,
        left: page.leftTwips,
        header: fromEdge,
        footer: fromEdge,
        gutter: 0,
      },
      ...(restart ? { pageNumbers: { start: 1 } } : {}),
    },
  };
}
