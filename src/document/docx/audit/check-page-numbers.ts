import type { Format } from '../../format/format-schema.ts';
import { twipsToMm } from '../../format/units.ts';
import type { WordDocument, WordParagraph, WordSection } from '../reading/word-types.ts';
import type { AuditLine, AuditValue, Place } from './audit-report.ts';
import { isAbout, roundedMm } from './check-page.ts';
import { fitsOnePage } from './fits-one-page.ts';
import { example, judgeEach, metOr, text } from './judge.ts';
import { comparable, faceOf, placeOfParagraph, printedText } from './lines.ts';

interface Numbered {
  readonly section: WordSection;
  readonly place: Place | undefined;
  readonly own: readonly WordParagraph[];
  readonly inHeader: WordParagraph | undefined;
  readonly inFooter: WordParagraph | undefined;
}

const hasNumber = ({ fields }: WordParagraph): boolean => fields.includes('PAGE');

function placeOfNumber({ inHeader, inFooter }: Numbered): AuditValue {
  if (inHeader !== undefined) return { kind: 'pagePlace', place: 'header' };
  return { kind: 'pagePlace', place: inFooter === undefined ? 'nowhere' : 'footer' };
}

/** Measures the page number (box 15): none on the first page, then in the middle of the head, bare. */
export function checkPageNumbers(
  { sections, paragraphs, hasEvenHeaders }: WordDocument,
  format: Format,
): readonly AuditLine[] {
  const { page, styles } = format;
  const numbered = sections.map((section, index): Numbered => {
    const own = paragraphs.filter((one) => one.section === index);
    const [first] = own;
    return {
      section,
      own,
      place: first && placeOfParagraph(first),
      inHeader: section.headers.default.find(hasNumber),
      inFooter: section.footers.default.find(hasNumber),
    };
  });
  const begins = numbered.filter(({ section }) => !section.isContinuous);
  const shown = numbered.filter(({ inHeader }) => inHeader !== undefined);
  const header = { kind: 'pagePlace', place: 'header' } as const;
  const nowhere = { kind: 'pagePlace', place: 'nowhere' } as const;
  const isHidden = page.pageNumberFromPage.value > 1;
  return [
    ...judgeEach('pageNumber.firstPage', page.pageNumberFromPage, isHidden ? begins : [], (one) => {
      const onFirst = showsOnFirst(one);
      return {
        outcome: metOr(!onFirst),
        needed: nowhere,
        found: onFirst ? placeOfNumber(one) : nowhere,
        place: one.place,
      };
    }),
    ...judgeEach('pageNumber.laterPages', page.pageNumberFromTopMm, numbered, (one, index) => {
      const onEven = !hasEvenHeaders || one.section.headers.even.some(hasNumber);
      const isMet = one.inHeader !== undefined && onEven;
      // An annex of one page needs no number: some programs leave out its head. Of a longer one a person has to count.
      if (!isMet && index > 0 && !one.section.isContinuous && fitsOnePage(one.own, one.section)) return undefined;
      return {
        outcome: metOr(isMet, index === 0 ? 'fails' : 'look'),
        needed: header,
        found: placeOfNumber(one),
        place: one.place,
      };
    }),
    ...judgeEach('pageNumber.centred', page.pageNumberFromTopMm, shown, ({ inHeader, place }) => {
      const alignment = inHeader?.format.alignment ?? 'left';
      const needed = { kind: 'alignment', alignment: 'center' } as const;
      return { outcome: metOr(alignment === 'center'), needed, found: { kind: 'alignment', alignment }, place };
    }),
    ...judgeEach('pageNumber.fromTop', page.pageNumberFromTopMm, shown, ({ section, place }) => ({
      outcome: metOr(isAbout(twipsToMm(section.headerTwips), page.pageNumberFromTopMm.value)),
      needed: { kind: 'mm', mm: page.pageNumberFromTopMm.value },
      found: { kind: 'mm', mm: roundedMm(section.headerTwips) },
      place,
    })),
    ...judgeEach('pageNumber.bare', styles.pageNumber, shown, ({ inHeader, place }) => {
      const around = comparable(inHeader?.text ?? '')
        .replace(/\d+/g, '')
        .trim();
      const isBare = around === '' && !inHeader?.fields.includes('NUMPAGES');
      return { outcome: metOr(isBare), needed: example('2'), found: text(inHeader?.text.trim() || '2'), place };
    }),
    ...judgeEach('pageNumber.face', styles.pageNumber, shown, ({ inHeader, place }) => {
      const { sizePt } = styles.pageNumber;
      const runs = inHeader?.runs.length ? inHeader.runs : [{ text: '2', format: inHeader?.endFormat }];
      const faced = runs.flatMap(({ text: shownText, format: own }) => (own ? [{ text: shownText, format: own }] : []));
      const face = faceOf({ runs: faced, text: faced.map(printedText).join('') });
      const isMet = face.sizesPt.every((size) => size === sizePt) && face.bold === 'none' && face.italic === 'none';
      const needed = { ...face, sizesPt: [sizePt], bold: 'none', italic: 'none' } as const;
      return { outcome: metOr(isMet), needed: { kind: 'face', face: needed }, found: { kind: 'face', face }, place };
    }),
  ];
}

/** A section with a title page shows there what its first header has; another shows what all pages have. */
function showsOnFirst({ section, inHeader, inFooter }: Numbered): boolean {
  const { hasTitlePage, headers, footers } = section;
  return hasTitlePage ? [...headers.first, ...footers.first].some(hasNumber) : (inHeader ?? inFooter) !== undefined;
}
