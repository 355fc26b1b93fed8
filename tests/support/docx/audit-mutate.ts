import { strToU8, zipSync } from 'fflate';
import { unzipText } from './audit-package.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

const below = (random: () => number, end: number): number => Math.floor(random() * end);

/** Bytes of the archive, packed data and directory alike. */
const flipBytes: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  for (let count = 1 + below(random, 20); count > 0; count -= 1) {
    const at = below(random, changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
  }
  return changed;
};

const truncate: Mutation = (bytes, random) => bytes.slice(0, below(random, bytes.length));

/** Packed again, so that checksums are right and only the XML is wrong. */
function withTexts(bytes: Uint8Array, edit: (texts: [path: string, text: string][]) => void): Uint8Array {
  const texts = Object.entries(unzipText(bytes));
  edit(texts);
  return zipSync(Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)])), { level: 1 });
}

const swapParts: Mutation = (bytes, random) =>
  withTexts(bytes, (texts) => {
    const one = texts[below(random, texts.length)];
    const other = texts[below(random, texts.length)];
    if (one !== undefined && other !== undefined) [one[1], other[1]] = [other[1], one[1]];
  });

const cutXml: Mutation = (bytes, random) =>
  withTexts(bytes, (texts) => {
    const part = texts[below(random, texts.length)];
    if (part === undefined) return;
    const from = below(random, part[1].length);
    part[1] = part[1].slice(0, from) + part[1].slice(from + below(random, 400));
  });

/** Whole tags are taken out or doubled: often still XML, never the same document. */
const moveTags: Mutation = (bytes, random) =>
  withTexts(bytes, (texts) => {
    const part = texts.find(
      ([path]) => path === ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'][below(random, 3)],
    );
    if (part === undefined) return;
    const tags = part[1].split(/(?=<)/);
    for (let count = 1 + below(random, 6); count > 0; count -= 1) {
      const at = below(random, tags.length);
      const tag = tags[at] ?? '';
      if (/^<w:[^>]*\/>$/.test(tag)) tags.splice(at, 1, ...(random() < 0.5 ? [] : [tag, tag]));
      else tags[at] = tag.replace(/"[^"]*"/, `"${['-1', '99999999', '', 'NaN', '%1%9%0'][below(random, 5)]}"`);
    }
    part[1] = tags.join('');
  });

const MUTATIONS = [flipBytes, truncate, swapParts, cutXml, moveTags];

/** Takes a file and a seed; gives the file damaged in one of five ways, the same for the same seed. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const mutation = MUTATIONS[seed % MUTATIONS.length] ?? flipBytes;
  return mutation(bytes, seededNumbers(seed));
}
