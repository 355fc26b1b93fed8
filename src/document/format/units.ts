/**
 * Lengths as the layout rules state them, turned into the units of WordprocessingML. Every result is a whole number,
 * rounded to the nearest: 1 mm = 56.6929 twips, 1 pt = 20 twips = 2 half-points = 8 eighths.
 */
const TWIPS_PER_INCH = 1440;
const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
const TWIPS_PER_POINT = 20;

/** Takes millimetres, gives twips: page size, margins, indents, column widths. */
export function mmToTwips(mm: number): number {
  return Math.round((mm / MM_PER_INCH) * TWIPS_PER_INCH);
}

/** Takes points, gives twips: space above and below, line spacing, measured text. */
export function ptToTwips(pt: number): number {
  return Math.round(pt * TWIPS_PER_POINT);
}

/** Takes points, gives half-points: the size of type (`w:sz`). */
export function ptToHalfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** Takes points, gives eighths of a point: the thickness of a border (`w:sz` of a border). */
export function ptToEighths(pt: number): number {
  return Math.round(pt * 8);
}

/** Takes millimetres, gives points, not rounded: to compare a column with measured text. */
export function mmToPt(mm: number): number {
  return (mm / MM_PER_INCH) * POINTS_PER_INCH;
}

/** Takes twips, gives points, not rounded. */
export function twipsToPt(twips: number): number {
  return twips / TWIPS_PER_POINT;
}

/** Takes twips, gives millimetres, not rounded: to read a written document back. */
export function twipsToMm(twips: number): number {
  return (twips / TWIPS_PER_INCH) * MM_PER_INCH;
}
