/** Encodings of before Unicode that Vietnamese offices typed with. Their letters are read as Latin-1. */
export type OldEncoding = 'TCVN3' | 'VNI';

/** Each pair: the letters of TCVN3 (ABC) as Latin-1 shows them, the Vietnamese letters they stand for. */
const TCVN3_ROWS: readonly (readonly [string, string])[] = [
  ['\u00b5\u00b6\u00b7\u00b8\u00b9', 'àảãáạ'],
  ['\u00a8\u00bb\u00bc\u00bd\u00be\u00c6', 'ăằẳẵắặ'],
  ['\u00a9\u00c7\u00c8\u00c9\u00ca\u00cb', 'âầẩẫấậ'],
  ['\u00ae', 'đ'],
  ['\u00cc\u00ce\u00cf\u00d0\u00d1', 'èẻẽéẹ'],
  ['\u00aa\u00d2\u00d3\u00d4\u00d5\u00d6', 'êềểễếệ'],
  ['\u00d7\u00d8\u00dc\u00dd\u00de', 'ìỉĩíị'],
  ['\u00df\u00e1\u00e2\u00e3\u00e4', 'òỏõóọ'],
  ['\u00ab\u00e5\u00e6\u00e7\u00e8\u00e9', 'ôồổỗốộ'],
  ['\u00ac\u00ea\u00eb\u00ec\u00ed\u00ee', 'ơờởỡớợ'],
  ['\u00ef\u00f1\u00f2\u00f3\u00f4', 'ùủũúụ'],
  // ư has the code of the soft hyphen
  ['\u00ad\u00f5\u00f6\u00f7\u00f8\u00f9', 'ưừửữứự'],
  ['\u00fa\u00fb\u00fc\u00fd\u00fe', 'ỳỷỹýỵ'],
  ['\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7', 'ĂÂÊÔƠƯĐ'],
];

const TCVN3 = new Map(
  TCVN3_ROWS.flatMap(([from, to]) => [...from].map((letter, at) => [letter, [...to][at] ?? letter] as const)),
);

/** VNI: a mark is a letter of its own behind the vowel. Each row: vowel, marks, letters. */
const VNI_ROWS: readonly (readonly [string, string, string])[] = [
  ['a', 'ùøûõï', 'áàảãạ'],
  ['a', 'âáàåãä', 'âấầẩẫậ'],
  ['a', 'êéèúüë', 'ăắằẳẵặ'],
  ['e', 'ùøûõï', 'éèẻẽẹ'],
  ['e', 'âáàåãä', 'êếềểễệ'],
  ['o', 'ùøûõï', 'óòỏõọ'],
  ['o', 'âáàåãä', 'ôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];

/** Letters that carry their mark themselves. */
const VNI_ALONE: readonly (readonly [string, string])[] = [...'íìæóòîñôö'].map(
  (letter, at) => [letter, [...'íìỉĩịỵđơư'][at] ?? letter] as const,
);

const VNI = new Map([
  ...VNI_ALONE,
  ...VNI_ROWS.flatMap(([vowel, marks, letters]) =>
    [...marks].map((mark, at) => [vowel + mark, [...letters][at] ?? vowel + mark] as const),
  ),
]);

const VNI_PAIR = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[íìæóòîñôö]/giu;

/** Capitals of the vowel decide: the mark behind a capital is typed either way. */
function fromVniPair(pair: string): string {
  const letter = VNI.get(pair.toLowerCase());
  if (letter === undefined) return [...pair].map((one) => (pair.length > 1 ? fromVniPair(one) : one)).join('');
  const [vowel = ''] = pair;
  return vowel === vowel.toLowerCase() ? letter : letter.toUpperCase();
}

/** Letters that only Unicode has: a text that holds them was not typed in an old encoding. */
const ONLY_UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const NOT_PLAIN = /[\u00a1-\u00ff]/;

/** Whether a text set in a font of that encoding is still typed in it, and was not converted before. */
export function isTypedInOldLetters(text: string): boolean {
  return NOT_PLAIN.test(text) && !ONLY_UNICODE.test(text);
}

/**
 * Takes a text typed in an old encoding and read as Latin-1; gives it in Unicode. TCVN3 has capitals with a tone only in
 * fonts of capitals: such a text comes out in small letters.
 */
export function withUnicodeLetters(text: string, encoding: OldEncoding): string {
  const converted =
    encoding === 'TCVN3'
      ? [...text].map((letter) => TCVN3.get(letter) ?? letter).join('')
      : text.replace(VNI_PAIR, fromVniPair);
  return converted.normalize('NFC');
}

/** The encoding a font is for, by its name: ".VnTime", "VNI-Times". */
export function encodingOfFont(font: string): OldEncoding | undefined {
  if (/^\.Vn/i.test(font)) return 'TCVN3';
  return /^VNI[- ]/i.test(font) ? 'VNI' : undefined;
}

/** Fonts of TCVN3 whose small letters are printed as capitals end in H: ".VnTimeH". */
export function isFontOfCapitals(font: string): boolean {
  return /^\.Vn.*H$/.test(font);
}
