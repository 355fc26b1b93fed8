import type { Outline } from '../outline/outline-schema.ts';
import { allFigures, allSections } from '../outline/outline-tree.ts';
import { isObjectName } from '../shared/ids.ts';
import { searchText } from '../vietnamese/search-text.ts';

const LONGEST = 40;

/** An id made of words: "Tiếp công dân" → `tiep_cong_dan`. The same words always give the same id. */
export function idOfWords(words: string): string {
  const plain = searchText(words)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const cut = plain.length > LONGEST ? plain.slice(0, LONGEST + 1).replace(/_[^_]*$/, '') : plain;
  const short = cut.slice(0, LONGEST);
  if (short === '') return 'muc';
  return /^[a-z]/.test(short) && !isObjectName(short) ? short : `m_${short}`;
}

/** The id of the words, or with `_2`, `_3` … behind it when that is taken. */
export function freeId(words: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const id = idOfWords(words);
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? id : `${id}_${count}`;
    if (!used.has(next)) return next;
  }
}

/** Ids of all sections. */
export function sectionIds(outline: Outline): readonly string[] {
  return allSections(outline).map(({ section }) => section.id);
}

/** Ids of all indicators: they are one of a kind in the whole outline. */
export function figureIds(outline: Outline): readonly string[] {
  return allFigures(outline).map(({ field }) => field.id);
}
