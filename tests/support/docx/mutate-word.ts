import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { unzipText } from './audit-package.ts';
import {
  flipBits,
  lieInHeader,
  listTwice,
  type Mutation,
  spoilPacked,
  swapEntries,
  truncate,
} from './mutate-archive.ts';
import { below, oneOf, seededNumbers } from './seeded-numbers.ts';

/** The same bytes at whatever hour the test runs. */
const FIXED = new Date(2026, 4, 12);

/** Packed again, so that checksums are right and only the XML is wrong. */
function withTexts(bytes: Uint8Array, edit: (texts: [path: string, text: string][]) => void): Uint8Array {
  const texts = Object.entries(unzipText(bytes));
  edit(texts);
  return zipSync(Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)])), { level: 1, mtime: FIXED });
}

const swapParts: Mutation = (bytes, random) =>
  withTexts(bytes, (texts) => {
    const [one, other] = [oneOf(random, texts), oneOf(random, texts)];
    [one[1], other[1]] = [other[1], one[1]];
  });

const cutXml: Mutation = (bytes, random) =>
  withTexts(bytes, (texts) => {
    const part = oneOf(random, texts);
    const from = below(random, part[1].length);
    part[1] = part[1].slice(0, from) + part[1].slice(from + below(random, 400));
  });

const TAGGED = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'];
const VALUES = ['-1', '99999999', '', 'NaN', '%1%9%0'];

function changeTag(tag: string, random: () => number): string {
  if (!/^<w:[^>]*\/>$/.test(tag)) return tag.replace(/"[^"]*"/, `"${oneOf(random, VALUES)}"`);
  return random() < 0.5 ? '' : tag + tag;
}

/** Whole tags are taken out, doubled or given other values: often still XML, never the same document. */
const moveTags: Mutation = (bytes, random) =>
  withTexts(bytes, (texts) => {
    const path = oneOf(random, TAGGED);
    for (const part of texts.filter((text) => text[0] === path)) {
      const tags = part[1].split(/(?=<)/);
      for (let count = 1 + below(random, 6); count > 0; count -= 1) {
        const at = below(random, tags.length);
        tags[at] = changeTag(tags[at] ?? '', random);
      }
      part[1] = tags.join('');
    }
  });

/** Any bytes at all inside the text of a part, often no UTF-8; packed again with the right checksum. */
const spoilText: Mutation = (bytes, random) => {
  const parts = unzipSync(bytes);
  const part = parts[oneOf(random, Object.keys(parts))] ?? new Uint8Array();
  for (let count = 1 + below(random, 8); count > 0; count -= 1) {
    part[below(random, part.length)] = below(random, 256);
  }
  return zipSync(parts, { level: 1, mtime: FIXED });
};

const CARRIED = 'customXml/item1.xml';
const RUBBISH: readonly unknown[] = [null, true, -1, 1e300, '', 'x', '\u0000', [], {}, [null], { state: 'value' }];

interface Spot {
  readonly holder: object;
  readonly key: string;
}

function spotsIn(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...spotsIn(inner)]);
}

/** A value anywhere in a JSON text is taken out, moved to another place, or made rubbish; now and then it is no JSON. */
function spoilJson(text: string, random: () => number): string {
  if (random() < 0.1) return text.slice(0, below(random, text.length));
  const root: unknown = JSON.parse(text);
  const spots = spotsIn(root);
  for (let count = 1 + below(random, 3); count > 0; count -= 1) {
    const { holder, key } = oneOf(random, spots);
    const other = oneOf(random, spots);
    const moved: unknown = structuredClone(Reflect.get(other.holder, other.key));
    if (random() < 0.2) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, random() < 0.3 ? moved : oneOf(random, RUBBISH));
  }
  return JSON.stringify(root);
}

/** The draft inside is another text, with the checksum of that text: only its own schema can tell. */
const rewriteDraft: Mutation = (bytes, random) => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[CARRIED] ?? new Uint8Array());
  const text = Buffer.from(/>([^<>]+)<\/banNhap>/.exec(xml)?.[1] ?? '', 'base64').toString('utf8');
  const other = Buffer.from(spoilJson(text, random), 'utf8');
  const sha256 = createHash('sha256').update(other).digest('hex');
  const rewritten = xml
    .replace(/sha256="\w*"/, `sha256="${sha256}"`)
    .replace(/>[^<>]+<\/banNhap>/, () => `>${other.toString('base64')}</banNhap>`);
  return zipSync({ ...parts, [CARRIED]: strToU8(rewritten) }, { level: 1, mtime: FIXED });
};

/** Every way a Word file is damaged here. All but the last leave the draft inside as it was, or broken. */
export const MUTATIONS = {
  'flipped bits': flipBits,
  'cut off': truncate,
  'parts listed twice': listTwice,
  'parts changed over in the directory': swapEntries,
  'lies in the headers': lieInHeader,
  'bytes replaced in packed parts': spoilPacked,
  'texts of parts changed over': swapParts,
  'bytes replaced in texts': spoilText,
  'pieces cut out of texts': cutXml,
  'tags lost, doubled and changed': moveTags,
  'another draft inside': rewriteDraft,
} as const;

export type MutationName = keyof typeof MUTATIONS;

/** Takes a file, a way to damage it and a seed; gives the damaged file, the same for the same seed. */
export function mutate(bytes: Uint8Array, name: MutationName, seed: number): Uint8Array {
  return MUTATIONS[name](bytes, seededNumbers(seed));
}
