import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSealedFile, openSealedFile, sealFile } from '../../src/storage/sealed-file.ts';
import { deriveKey, newKeyParameters, openSealed, seal } from '../../src/storage/sealed-text.ts';

const WORD = 'mười hai con đường làng';
const text = fc.string({ unit: 'binary', maxLength: 400 });

async function keyOf(word: string): Promise<CryptoKey> {
  const key = await deriveKey(word, { ...newKeyParameters(), iterations: 100_000 });
  if (!key.ok) throw new Error(key.problem);
  return key.value;
}

function letters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

describe('a sealed text', () => {
  let key: CryptoKey;
  let other: CryptoKey;
  beforeAll(async () => {
    key = await keyOf(WORD);
    other = await keyOf(WORD);
  });

  it('opens to the same letters, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.string(), async (plain, place) => {
        expect(await openSealed(key, await seal(key, plain, place), place)).toEqual({ ok: true, value: plain });
      }),
    );
  });

  it('shows nothing of the letters, and never the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 8, unit: 'grapheme-ascii' }), async (plain) => {
        const [one, two] = [await seal(key, plain, 'p'), await seal(key, plain, 'p')];
        expect(letters(one.bytes)).not.toContain(plain);
        expect(letters(one.bytes)).not.toBe(letters(two.bytes));
        expect(letters(one.iv)).not.toBe(letters(two.iv));
      }),
    );
  });

  it('is refused when one bit was changed, at another place, and with another salt', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(7), fc.boolean(), async (plain, where, bit, inIv) => {
        const sealed = await seal(key, plain, 'here');
        const changed = { iv: sealed.iv.slice(), bytes: sealed.bytes.slice() };
        const target = inIv ? changed.iv : changed.bytes;
        const at = where % target.length;
        target[at] = (target[at] ?? 0) ^ (1 << bit);
        for (const opened of [
          await openSealed(key, changed, 'here'),
          await openSealed(key, sealed, 'there'),
          await openSealed(other, sealed, 'here'),
        ])
          expect(opened).toEqual({ ok: false, problem: 'wrongKeyOrDamaged' });
      }),
    );
  });
});

describe('a sealed file', () => {
  const PLAIN = '{"format":"bao-cao-dan-chu","report":"Kế hoạch số 12-KH/ĐU \ufeff 𠀋"}\n';
  let file: string;
  beforeAll(async () => {
    const sealed = await sealFile(PLAIN, WORD);
    if (!sealed.ok) throw new Error(sealed.problem);
    file = sealed.value;
  });

  it('is refused when one letter of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0x21, max: 0x7e }), async (where, code) => {
        // blanks and the end of the last line mean nothing in JSON
        const places = [...file].flatMap((char, at) => (/\s/.test(char) ? [] : [at]));
        const at = places[where % places.length] ?? 0;
        const letter = String.fromCharCode(code);
        fc.pre(file[at] !== letter);
        const changed = file.slice(0, at) + letter + file.slice(at + 1);
        expect((await openSealedFile(changed, WORD)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('is known as one, and nothing else is', () => {
    expect(isSealedFile(file)).toBe(true);
    fc.assert(
      fc.property(fc.oneof(fc.json(), text), (other) => {
        expect(isSealedFile(other)).toBe(false);
        expect(isSealedFile(`${other} bao-cao-dan-chu.tep-khoa`)).toBe(false);
      }),
    );
  });
});
