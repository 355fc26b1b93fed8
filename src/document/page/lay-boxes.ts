import type { Component, Format } from '../format/format-schema.ts';
import { textWidthPt } from '../format/text-width.ts';
import { mmToPt } from '../format/units.ts';
import { textWidthOfPagePt } from '../model/build-letterhead.ts';
import type { Letterhead, SignatureBlock } from '../model/report-document.ts';
import { breakText } from './break-text.ts';
import type { LaidLetterhead, LaidSignature } from './laid.ts';
import { balanced, freeLinePt } from './lay-text.ts';

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

/** Boxes 1 to 4: the higher column decides each of the two rows. */
export function layLetterhead(letterhead: Letterhead, format: Format): LaidLetterhead {
  const line = (style: Component): number => freeLinePt(format.styles[style]);
  const rightPt = textWidthOfPagePt(format) - mmToPt(format.page.letterheadLeftColumnMm.value);
  const placeDate = balanced(format, 'placeDate', letterhead.placeDate, rightPt);
  const bodies = [
    ...letterhead.superiorBody.map(() => line('superiorBody')),
    ...letterhead.issuingBody.map(() => line('issuingBody')),
    line('separator'),
  ];
  const numbers = [
    line('number'),
    letterhead.urgencyMark === undefined ? 0 : line('urgencyMark'),
    letterhead.draftMark === undefined ? 0 : line('draftMark'),
  ];
  return {
    kind: 'letterhead',
    key: `letterhead:${JSON.stringify(letterhead)}`,
    heightPt:
      Math.max(sum(bodies), line('partyTitle') + format.titleRuleLinePt.value) +
      Math.max(sum(numbers), sum(placeDate.map(() => line('placeDate')))),
    letterhead,
    placeDate,
  };
}

/** What the lines of a recipient after the first are drawn in by: the width of its bullet. */
export function recipientIndentPt({ marks, styles }: Format): number {
  return textWidthPt(marks.recipientBullet.value, styles.recipients);
}

/** Boxes 7 and 9a, with the space above them. */
export function laySignature(signature: SignatureBlock, format: Format): LaidSignature {
  const { styles, signatureGap, page } = format;
  const hanging = recipientIndentPt(format);
  const widthPt = mmToPt(page.letterheadLeftColumnMm.value) - hanging;
  const recipients = signature.recipients.map((text) =>
    breakText([{ text }], styles.recipients, { widthPt, firstIndentPt: -hanging }),
  );
  const left =
    freeLinePt(styles.recipientsHead) + sum(recipients.map((lines) => lines.length * freeLinePt(styles.recipients)));
  const right =
    sum(
      signature.lines.map(({ role }) => freeLinePt(styles[role === 'authority' ? 'signingAuthority' : 'signingTitle'])),
    ) +
    signatureGap.lines.value * signatureGap.linePt.value +
    freeLinePt(styles.signatory);
  return {
    kind: 'signature',
    key: `signature:${JSON.stringify(signature)}`,
    heightPt: signatureGap.beforePt.value + Math.max(left, right),
    signature,
    recipients,
  };
}
