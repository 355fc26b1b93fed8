/** What is wrong with the letters of a text, with the first word that shows it. */
export interface LegacyTrace {
  readonly kind: 'tcvn3' | 'vni' | 'decomposed' | 'damaged';
  readonly word: string;
}

/**
 * TCVN3 (ABC): Vietnamese letters stand where Latin-1 has signs: "B¸o c¸o", "®¬n". A sign between two letters, or one of
 * the signs that stand for đ and ơ before a letter; quotation marks « » are left alone.
 */
const TCVN3 = /[¡-©¬-¯±¶-¸¹¼-¾](?<=\p{L}.)(?=\p{L})|[®§¬¨©¦](?=\p{L})/u;

/**
 * VNI: a tone or a hook is a letter of its own after the vowel: "baùo caùo", "ñöôïc". Such pairs do not occur in composed
 * Vietnamese, where the vowel itself carries the mark.
 */
const VNI =
  /[aAeE][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[oO][ùøûïåäüëÙØÛÏÅÄÜË]|[uU][ùøûïåäüëÙØÛÏÅÄÜË]|[ñÑ][aeiouyöôAEIOUYÖÔ]/g;

/** Letters and marks apart (NFD), after composing what can be composed. */
const DECOMPOSED = /\p{L}[\u0300-\u036f]\S*/u;

/** Left behind by a wrong conversion: the sign for an unreadable letter, private letters, ắ where đ belongs. */
const DAMAGED = /[\ufffd\ue000-\uf8ff]|[ắẮ](?<!\p{L}.)(?=[aăâeêioôơuưyáàảãạếềệốồộớờợứừựíìịóòọúùụ])/u;

/** One foreign name may look like VNI; a text that was written in it has many such pairs. */
const FEWEST_VNI_WORDS = 2;

function wordAround(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(at))?.[0] ?? '';
  return before + after;
}

/**
 * Looks for text that was typed with an old font and never converted. Gives the first trace, or nothing; never converts,
 * since no conversion is without damage.
 */
export function legacyTrace(text: string): LegacyTrace | undefined {
  if (text !== text.normalize('NFC') || DECOMPOSED.test(text)) {
    const word = DECOMPOSED.exec(text.normalize('NFD'))?.[0] ?? '';
    return { kind: 'decomposed', word: word.normalize('NFC') };
  }
  const damaged = DAMAGED.exec(text);
  if (damaged) return { kind: 'damaged', word: wordAround(text, damaged.index) };
  const tcvn3 = TCVN3.exec(text);
  if (tcvn3) return { kind: 'tcvn3', word: wordAround(text, tcvn3.index) };
  const words = new Set([...text.matchAll(VNI)].map(({ index }) => wordAround(text, index)));
  const [word] = words;
  return word !== undefined && words.size >= FEWEST_VNI_WORDS ? { kind: 'vni', word } : undefined;
}
