import { afterEach, describe, expect, it, vi } from 'vitest';
import { type KeyParameters, keyParametersSchema } from '../../src/domain/sealing/key-parameters.ts';
import { openSealedFile, sealFile } from '../../src/storage/sealed-file.ts';
import { deriveKey, hasCryptography, isRightKey, makeCheck, newKeyParameters } from '../../src/storage/sealed-text.ts';

const QUICK = { ...newKeyParameters(), iterations: 100_000 };

async function keyOf(word: string, parameters: KeyParameters = QUICK): Promise<CryptoKey> {
  const key = await deriveKey(word, parameters);
  if (!key.ok) throw new Error(key.problem);
  return key.value;
}

async function fileOf(text: string, word: string): Promise<string> {
  const sealed = await sealFile(text, word);
  if (!sealed.ok) throw new Error(sealed.problem);
  return sealed.value;
}

afterEach(() => vi.unstubAllGlobals());

describe('the key of a passphrase', () => {
  it('is made slowly, with a salt of its own, and what made it is data', () => {
    const [one, two] = [newKeyParameters(), newKeyParameters()];
    expect(one.iterations).toBeGreaterThanOrEqual(600_000);
    expect(one.salt).not.toBe(two.salt);
    expect(keyParametersSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('is the same however the keyboard composes the letters', async () => {
    const check = await makeCheck(await keyOf('đường làng'.normalize('NFC')), 'p');
    expect(await isRightKey(await keyOf('đường làng'.normalize('NFD')), check, 'p')).toBe(true);
    expect(await isRightKey(await keyOf('duong lang'), check, 'p')).toBe(false);
    expect(await isRightKey(await keyOf('đường làng'), check, 'q')).toBe(false);
  });

  it('cannot be read out of the page', async () => {
    const key = await keyOf('x');
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it.each([
    { iterations: 99_999 },
    { iterations: 10_000_001 },
    { iterations: 600_000.5 },
    { salt: '' },
    { salt: 'c2hvcnQ=' },
    { salt: 'not base64 at all!' },
  ])('is refused for parameters out of bounds: %o', async (change) => {
    expect(await deriveKey('x', { ...QUICK, ...change })).toEqual({ ok: false, problem: 'parametersOutOfBounds' });
  });

  it('is refused and nothing crashes where the browser has no cryptography', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(hasCryptography()).toBe(false);
    expect(await deriveKey('x', QUICK)).toEqual({ ok: false, problem: 'noCryptography' });
    expect(await sealFile('text', 'x')).toEqual({ ok: false, problem: 'noCryptography' });
  });
});

describe('a sealed file', () => {
  it('opens with its passphrase only, also with a mark before the first letter', async () => {
    const file = await fileOf('Xã Bình Hòa\n', 'đúng');
    expect(file).not.toContain('Bình');
    expect(await openSealedFile(file, 'đúng')).toEqual({ ok: true, value: 'Xã Bình Hòa\n' });
    expect(await openSealedFile(`\ufeff${file}`, 'đúng')).toEqual({ ok: true, value: 'Xã Bình Hòa\n' });
    expect(await openSealedFile(file, 'Đúng')).toEqual({ ok: false, problem: 'wrongPassphrase' });
  });

  it('holds a text of some megabytes', async () => {
    const text = 'Nhân dân bàn và quyết định. '.repeat(100_000);
    expect(await openSealedFile(await fileOf(text, 'x'), 'x')).toEqual({ ok: true, value: text });
  });

  it('tells a later version, another file and a damaged one apart', async () => {
    const file = await fileOf('text', 'x');
    expect(await openSealedFile(file.replace('"version": 1', '"version": 2'), 'x')).toMatchObject({ problem: 'newer' });
    expect(await openSealedFile('{"format":"bao-cao-dan-chu"}', 'x')).toMatchObject({ problem: 'notASealedFile' });
    expect(await openSealedFile(file.slice(0, -20), 'x')).toMatchObject({ problem: 'notASealedFile' });
    const cut = JSON.parse(file);
    cut.content.data = btoa(atob(cut.content.data).slice(1));
    expect(await openSealedFile(JSON.stringify(cut), 'x')).toMatchObject({ problem: 'damaged' });
    cut.key.iterations = 5;
    expect(await openSealedFile(JSON.stringify(cut), 'x')).toMatchObject({ problem: 'damaged' });
  });

  it('refuses parts of another file sealed with the same passphrase', async () => {
    const [one, two] = [JSON.parse(await fileOf('one', 'x')), JSON.parse(await fileOf('two', 'x'))];
    expect((await openSealedFile(JSON.stringify({ ...one, content: two.content }), 'x')).ok).toBe(false);
    expect((await openSealedFile(JSON.stringify({ ...one, content: one.check }), 'x')).ok).toBe(false);
  });
});
