import { periodDays } from '../../domain/shared/reporting-period.ts';
import { formatDateInWords } from '../../domain/vietnamese/date.ts';
import { cleanText, toCapitals } from '../../domain/vietnamese/text.ts';
import { breakLines, breakName } from '../format/break-lines.ts';
import type { Component, Format } from '../format/format-schema.ts';
import { mmToPt } from '../format/units.ts';
import type { BuildContext } from './context.ts';
import type { Letterhead } from './report-document.ts';

/** Room left by hand for a number or a day the văn thư fills in: no-break spaces, so that it keeps its width. */
const GAP = '\u00a0'.repeat(6);
/** A day or month takes two figures; wider gaps would break the line of a two-word place. */
const DAY_GAP = '\u00a0'.repeat(4);

/** Width of the text area in points. */
export function textWidthOfPagePt({ page }: Format): number {
  return mmToPt(page.widthMm.value - page.leftMm.value - page.rightMm.value);
}

/**
 * A text as it is printed in the style of a component: in capitals where the style asks for them, then broken into
 * balanced lines no wider than `widthPt`. Done here once, so that Word, preview and audit have the same lines.
 */
export function balancedLines(text: string, component: Component, widthPt: number, format: Format): readonly string[] {
  return breakLines(asPrinted(text, component, format), widthPt, format.styles[component]);
}

function asPrinted(text: string, component: Component, { styles }: Format): string {
  const line = cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return styles[component].capitals ? toCapitals(line) : line;
}

/** The name of a body in the left column. */
function nameLines(name: string, component: 'superiorBody' | 'issuingBody', format: Format): readonly string[] {
  const widthPt = mmToPt(format.page.letterheadLeftColumnMm.value);
  return breakName(asPrinted(name, component, format), widthPt, format.styles[component]);
}

/** `Số 05-BC/ĐU`: no colon, a leading zero below 10, a gap where there is no number yet (the-thuc.md 4.3). */
export function documentNumber({ cover, format }: BuildContext): string {
  const bare = cover.number.replace(/^0+(?=\d)/, '');
  const padded = /^\d+$/.test(bare) && Number(bare) < format.numbers.zeroBelow ? `0${bare}` : bare;
  return `${format.marks.numberWord.value} ${padded === '' ? GAP : padded}-${cover.symbol}`;
}

/** `Gia Lộc, ngày 05 tháng 6 năm 2026`; without a signing date day and month stay open (the-thuc.md 4.4). */
export function signedOn({ cover, draft }: BuildContext): string {
  if (cover.signingDate) return formatDateInWords(cover.signingDate);
  const { from } = periodDays(draft.period);
  const year = draft.deadline && draft.deadline >= from ? draft.deadline.slice(0, 4) : String(draft.period.year);
  return `ngày${DAY_GAP}tháng${DAY_GAP}năm\u00a0${year}`;
}

/** Box 1 to 4 of the layout, and the draft mark below the number. */
export function buildLetterhead(context: BuildContext): Letterhead {
  const { cover, format, purpose, draft } = context;
  const urgency = format.marks.urgency.value.find(({ id }) => id === draft.layout.urgency);
  return {
    superiorBody: nameLines(cover.superiorBody, 'superiorBody', format),
    issuingBody: nameLines(cover.issuingBody, 'issuingBody', format),
    separator: format.marks.separator.value,
    number: documentNumber(context),
    ...(urgency ? { urgencyMark: urgency.text } : {}),
    ...(purpose.kind === 'draft'
      ? { draftMark: format.marks.draftMark.value.replace('{n}', String(purpose.number)) }
      : {}),
    partyTitle: format.marks.partyTitle.value,
    placeDate: `${cover.place}, ${signedOn(context)}`,
  };
}
