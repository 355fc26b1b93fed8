/** Numbers between 0 and 1 that are the same in every run with the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[below(random, values.length)] ?? values[0];
}

function deep(levels: number): string {
  return `${'['.repeat(levels)}1${']'.repeat(levels)}`;
}

/** JSON that stands where something else was expected. */
const RUBBISH = [
  'null',
  'true',
  '0',
  '-1',
  '1e400',
  '123456789012345678901234567890',
  '0.1e-320',
  '""',
  '"\\u0000\\ud800"',
  '[]',
  '{}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"state":"value","value":{"toString":1}}',
  '[[],[[]],{}]',
  deep(60),
  deep(9000),
] as const;

/** Places of values in a JSON text: from, to. */
function valuesIn(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|\[\]|\{\})/g)].map((found) => {
    const to = (found.index ?? 0) + found[0].length;
    return [to - (found[1] ?? '').length, to] as const;
  });
}

/** One value of a JSON text swapped for another type, or a key nobody expects put in. The text stays JSON. */
export function mutateValue(random: Random, text: string): string {
  const values = valuesIn(text);
  if (random() < 0.15 && text.includes('{')) {
    const at = text.indexOf('{', below(random, text.length)) + 1;
    const key = pick(random, ['__proto__', 'constructor', 'hasOwnProperty', 'version', 'id', 'kind'] as const);
    return at > 0 && text[at] !== '}'
      ? `${text.slice(0, at)}"${key}":${pick(random, RUBBISH)},${text.slice(at)}`
      : text;
  }
  const [from, to] = values[below(random, values.length)] ?? [0, 0];
  return text.slice(0, from) + pick(random, RUBBISH) + text.slice(to);
}

/** The bytes of a file with something wrong: flipped, cut, doubled, exchanged, filled with zeros. */
export function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  const at = below(random, copy.length);
  const span = 1 + below(random, 64);
  switch (below(random, 6)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
      return copy;
    case 1:
      return copy.slice(0, at);
    case 2:
      return copy.slice(at);
    case 3:
      return Uint8Array.from([
        ...copy.subarray(0, at),
        ...copy.subarray(Math.max(0, at - span * 20)),
        ...copy.subarray(at),
      ]);
    case 4:
      return copy.fill(0, at, at + span);
    default:
      for (let index = at; index < at + span && index < copy.length; index += 1) copy[index] = below(random, 256);
      return copy;
  }
}
