import type { Format } from '../../format/format-schema.ts';
import { twipsToMm, twipsToPt } from '../../format/units.ts';
import type { WordParagraph } from '../reading/word-types.ts';
import type { AuditLine, AuditValue } from './audit-report.ts';
import { isAbout, roundedMm } from './check-page.ts';
import type { ContentLine } from './content-kinds.ts';
import { judge, judgeEach, type Measured, metOr } from './judge.ts';
import { placeOf, sizesOf } from './lines.ts';

/** Lines of a single 240th more or less are the rounding of other programs. */
const TOLERANCE_PT = 0.05;
const LINE_UNITS = 240;

/** Measures indent, spacing, alignment and size of the text (box 6). */
export function checkBodyLayout(lines: readonly ContentLine[], format: Format): readonly AuditLine[] {
  const { body, styles, habits } = format;
  const isRunning = ({ kind }: ContentLine): boolean => kind === 'text' || kind === 'item';
  const running = lines.filter(isRunning);
  const inColumn = lines.filter(({ kind }) => kind !== 'aside');
  const headings = lines.filter(({ kind, paragraph }) => kind === 'heading' && paragraph.format.alignment !== 'center');
  return [
    ...judgeEach('body.firstLine', body.firstLineIndentMm, running, (line) => measureFirstLine(line, format)),
    ...judgeEach('heading1.firstLine', habits.contentLayout, headings, (line) => measureFirstLine(line, format)),
    ...judgeEach('body.lineSpacing', body.lineSpacingPt, inColumn, (line) => measureLineSpacing(line, format)),
    ...judgeEach('body.gap', body.spacingAfterPt, inColumn, (line, index) =>
      measureGap(line, inColumn[index + 1], format),
    ),
    ...judgeEach('body.justified', body.justified, running, (line) => measureAlignment(line, format)),
    ...judgeEach('body.size', styles.body, running, (line) => measureSize(line, format)),
    ...checkUniformSize(running, format),
  ];
}

/** Where the first line begins; text that hangs, as lists of Word do, begins left of its block. */
function measureFirstLine(line: ContentLine, { body }: Format): Measured {
  const { left, firstLine } = line.paragraph.format;
  const wanted = body.firstLineIndentMm.value;
  // A list may hang: its bullet stands at the indent. Text may not be drawn in as a block.
  const isBlock = line.kind === 'text' && left > 0 && !isAbout(twipsToMm(left), 0);
  return {
    outcome: metOr(isAbout(twipsToMm(left + firstLine), wanted) && !isBlock),
    needed: { kind: 'mm', mm: wanted },
    found: { kind: 'mm', mm: roundedMm(left + firstLine) },
    place: placeOf(line),
  };
}

function measureLineSpacing(line: ContentLine, { body }: Format): Measured {
  const { line: height, lineRule } = line.paragraph.format;
  const pt = twipsToPt(height);
  const { lineSpacingMinPt: fromPt, lineSpacingMaxPt: toPt } = body;
  const isInside = pt >= fromPt - TOLERANCE_PT && pt <= (toPt ?? Number.POSITIVE_INFINITY) + TOLERANCE_PT;
  const found: AuditValue =
    lineRule === 'auto'
      ? { kind: 'lineSpacing', rule: lineRule, value: Math.round((height / LINE_UNITS) * 100) / 100 }
      : { kind: 'lineSpacing', rule: lineRule, value: pt };
  return {
    outcome: metOr(lineRule === 'exact' && isInside),
    needed: { kind: 'exactLines', fromPt, ...(toPt === undefined ? {} : { toPt }) },
    found,
    place: placeOf(line),
  };
}

/**
 * The gap to the next paragraph. Word takes the larger of space below and space above, older modes their sum: where only
 * the sum is enough, a person has to look.
 */
function measureGap(line: ContentLine, next: ContentLine | undefined, { body }: Format): Measured | undefined {
  if (next === undefined || next.paragraph.index !== line.paragraph.index + 1) return undefined;
  const isSameStyle = line.paragraph.styleId === next.paragraph.styleId;
  const space = ({ format }: WordParagraph, side: 'before' | 'after'): number =>
    format.contextualSpacing && isSameStyle ? 0 : twipsToPt(format[side]);
  const after = space(line.paragraph, 'after');
  const before = space(next.paragraph, 'before');
  const wanted = body.spacingAfterPt.value;
  const isEnough = Math.max(after, before) >= wanted - TOLERANCE_PT;
  return {
    outcome: metOr(isEnough, after + before >= wanted - TOLERANCE_PT ? 'look' : 'fails'),
    needed: { kind: 'ptRange', fromPt: wanted },
    found: { kind: 'pt', pt: Math.max(after, before) },
    place: placeOf(line),
  };
}

function measureAlignment(line: ContentLine, { body }: Format): Measured {
  const { alignment } = line.paragraph.format;
  const needed = body.justified.value ? 'both' : 'left';
  return {
    outcome: metOr(alignment === needed),
    needed: { kind: 'alignment', alignment: needed },
    found: { kind: 'alignment', alignment },
    place: placeOf(line),
  };
}

function measureSize(line: ContentLine, { styles }: Format): Measured {
  const { sizePt, allowedPt: [fromPt, toPt] = [sizePt, sizePt] } = styles.body;
  const pts = sizesOf(line.runs);
  return {
    outcome: metOr(pts.every((size) => size >= fromPt && size <= toPt)),
    needed: { kind: 'ptRange', fromPt, toPt },
    found: { kind: 'ptList', pts },
    place: placeOf(line),
  };
}

/** Both sizes are allowed, but not beside each other. */
function checkUniformSize(running: readonly ContentLine[], { styles, habits }: Format): readonly AuditLine[] {
  const { sizePt, allowedPt: [fromPt, toPt] = [sizePt, sizePt] } = styles.body;
  const allowed = running.filter(({ runs }) => sizesOf(runs).every((size) => size >= fromPt && size <= toPt));
  const [first] = allowed;
  if (first === undefined) return [];
  const usual = sizesOf(first.runs);
  const pts = [...new Set(allowed.flatMap(({ runs }) => sizesOf(runs)))].sort((one, other) => one - other);
  const different = allowed.find(({ runs }) => sizesOf(runs).join() !== usual.join());
  return [
    judge('body.uniformSize', habits.uniformSize, {
      outcome: metOr(pts.length === 1),
      needed: { kind: 'ptList', pts: usual },
      found: { kind: 'ptList', pts },
      place: different && placeOf(different),
    }),
  ];
}
