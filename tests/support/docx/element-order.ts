const split = (names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `w:${name}`);

const RUN_PROPERTIES = `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
  snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs
  em lang eastAsianLayout specVanish oMath`;

const PARAGRAPH_PROPERTIES = `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
  pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
  adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
  textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`;

/**
 * The order of children that ECMA-376 (part 4, transitional) lays down as `xsd:sequence`. Word reads a document in
 * another order sometimes, refuses it sometimes and ignores the misplaced property sometimes.
 */
export const ELEMENT_ORDER: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:pPr', split(PARAGRAPH_PROPERTIES)],
  ['w:rPr', split(`ins del moveFrom moveTo ${RUN_PROPERTIES} rPrChange`)],
  [
    'w:tblPr',
    split(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
      tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
  ],
  [
    'w:tcPr',
    split(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers
      cellIns cellDel cellMerge tcPrChange`),
  ],
  [
    'w:sectPr',
    split(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
      cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
  ],
  ['w:tbl', split('bookmarkStart bookmarkEnd tblPr tblGrid tr')],
  ['w:tr', split('tblPrEx trPr tc')],
  ['w:tblBorders', split('top left start bottom right end insideH insideV')],
  ['w:tcBorders', split('top left start bottom right end insideH insideV tl2br tr2bl')],
  ['w:tblCellMar', split('top left start bottom right end')],
  ['w:tcMar', split('top left start bottom right end')],
  ['w:pBdr', split('top left bottom right between bar')],
  ['w:numPr', split('ilvl numId')],
  [
    'w:style',
    split(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
      personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  ],
  ['w:abstractNum', split('nsid multiLevelType tmpl name styleLink numStyleLink lvl')],
  ['w:lvl', split('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr')],
  ['w:num', split('abstractNumId lvlOverride')],
  ['w:numbering', split('numPicBullet abstractNum num numIdMacAtCleanup')],
]);

/** Children of `w:trPr` may stand in any order (`xsd:choice`), but no others. */
export const ROW_PROPERTIES = new Set(
  split(`cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del
    trPrChange`),
);

/**
 * Children of `cp:coreProperties` (ECMA-376 part 2, `opc-coreProperties.xsd`): `xsd:all`, so in any order, each once.
 * The Open XML SDK reads this part without looking at its elements.
 */
export const CORE_PROPERTIES: ReadonlySet<string> = new Set(
  `cp:category cp:contentStatus dcterms:created dc:creator dc:description dc:identifier cp:keywords dc:language
  cp:lastModifiedBy cp:lastPrinted dcterms:modified cp:revision dc:subject dc:title cp:version`.split(/\s+/),
);

/** Elements that may come several times in their parent. */
export const REPEATABLE = new Set(
  split('headerReference footerReference tr tc lvl abstractNum num lvlOverride tblStylePr bookmarkStart bookmarkEnd'),
);
