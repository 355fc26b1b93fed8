import { describe, expect, it } from 'vitest';
import { sourceFiles, syntaxOf } from '../support/sources.ts';

const code = sourceFiles();
const files = sourceFiles(['.ts', '.tsx', '.mjs', '.json']);

describe('files of src', () => {
  it('are named in kebab-case, folders too', () => {
    const wrong = files.filter(
      ({ path }) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.\w+$/.test(path),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('hold one idea: none is longer than 300 lines', () => {
    const long = code.filter(({ text }) => text.split('\n').length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('export by name only', () => {
    const wrong = code.filter((file) => syntaxOf(file).some(({ type }) => type === 'ExportDefaultDeclaration'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('silence neither the compiler nor the linter', () => {
    const wrong = code.filter(({ text }) => /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
