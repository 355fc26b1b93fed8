import type { Format } from '../../format/format-schema.ts';
import { twipsToMm } from '../../format/units.ts';
import type { WordDocument, WordSection } from '../reading/word-types.ts';
import type { AuditLine } from './audit-report.ts';
import { judgeEach, type Measured, metOr } from './judge.ts';
import { placeOfParagraph } from './lines.ts';

/** Files keep twentieths of a point, and programs round in their own ways. */
const TOLERANCE_MM = 0.5;

export function isAbout(mm: number, wanted: number): boolean {
  return Math.abs(mm - wanted) <= TOLERANCE_MM;
}

/** Hundredths of a millimetre are the file's, not the officer's. */
export function roundedMm(twips: number): number {
  return Math.round(twipsToMm(twips) * 10) / 10;
}

/** Measures sheet and margins of every section. The guide gives no margins for a sheet laid sideways: its size only. */
export function checkPage(
  { sections, paragraphs, hasMirroredMargins }: WordDocument,
  { page }: Format,
): readonly AuditLine[] {
  const firstOf = (section: number) => {
    const paragraph = paragraphs.find((one) => one.section === section);
    return paragraph && placeOfParagraph(paragraph);
  };
  const sizes = judgeEach('page.size', page.widthMm, sections, (section, index) => ({
    ...measureSize(section, page.widthMm.value, page.heightMm.value),
    place: firstOf(index),
  }));
  const margins = judgeEach('page.margins', page.leftMm, sections, (section, index) =>
    section.widthTwips > section.heightTwips ? undefined : { ...measureMargins(section, page), place: firstOf(index) },
  );
  // asked for only where both sides are printed: one side may be printed with or without
  const mirrored = judgeEach('page.mirrored', page.isDuplex, page.isDuplex.value ? [hasMirroredMargins] : [], (is) => ({
    outcome: metOr(is),
    needed: { kind: 'state', state: 'mirrored' },
    found: { kind: 'state', state: is ? 'mirrored' : 'notMirrored' },
  }));
  return [...sizes, ...margins, ...mirrored];
}

function measureSize({ widthTwips, heightTwips }: WordSection, widthMm: number, heightMm: number): Measured {
  const [short, long] = [twipsToMm(widthTwips), twipsToMm(heightTwips)].sort((one, other) => one - other);
  return {
    outcome: metOr(isAbout(short ?? 0, widthMm) && isAbout(long ?? 0, heightMm)),
    needed: { kind: 'area', widthMm, heightMm },
    found: { kind: 'area', widthMm: roundedMm(widthTwips), heightMm: roundedMm(heightTwips) },
  };
}

function measureMargins(section: WordSection, page: Format['page']): Measured {
  const needed = {
    topMm: page.topMm.value,
    rightMm: page.rightMm.value,
    bottomMm: page.bottomMm.value,
    leftMm: page.leftMm.value,
  };
  const found = {
    topMm: roundedMm(section.topTwips),
    rightMm: roundedMm(section.rightTwips),
    bottomMm: roundedMm(section.bottomTwips),
    leftMm: roundedMm(section.leftTwips),
  };
  const isMet =
    isAbout(found.topMm, needed.topMm) &&
    isAbout(found.rightMm, needed.rightMm) &&
    isAbout(found.bottomMm, needed.bottomMm) &&
    isAbout(found.leftMm, needed.leftMm);
  return { outcome: metOr(isMet), needed: { kind: 'sides', ...needed }, found: { kind: 'sides', ...found } };
}
