import { basename } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from '../support/sources.ts';
import { importCycles, LAYERS, wrongImports } from './layers.ts';

const files = sourceFiles();

describe('imports go down only', () => {
  it('no file takes what its layer may not', () => {
    expect(wrongImports(files)).toEqual([]);
  });

  it('no file leads back to itself', () => {
    expect(importCycles(files)).toEqual([]);
  });

  it('what the check is made of knows nothing of the whole check', () => {
    const below = files.filter(({ path }) => /^domain\/(?!completeness\/)/.test(path));
    expect(below.length).toBeGreaterThan(0);
    const upwards = below.filter((file) => importsOf(file).some(({ from }) => from.includes('completeness/')));
    expect(upwards.map(({ path }) => path)).toEqual([]);
  });

  it('only the Word writer knows docx', () => {
    const users = files.filter((file) => importsOf(file).some(({ from }) => from === 'docx')).map(({ path }) => path);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((path) => !path.startsWith('document/docx/'))).toEqual([]);
  });

  it.each(LAYERS)('$folder still has files', ({ folder }) => {
    expect(files.some(({ path }) => path === folder || path.startsWith(`${folder}/`))).toBe(true);
  });

  it('no barrels, and no folders that say nothing', () => {
    expect(files.filter(({ path }) => /^index\.tsx?$/.test(basename(path)))).toEqual([]);
    expect(files.filter(({ path }) => /(^|\/)(utils|helpers|common|types)\//.test(path))).toEqual([]);
  });
});

describe('the check itself', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });

  it.each([
    ['the domain reading a store', 'domain/draft/a.ts', "import { b } from '../../state/b.ts';"],
    ['the domain on a package', 'domain/draft/a.ts', "import { openDB } from 'idb';"],
    ['docx outside its folder', 'document/model/a.ts', "import { Paragraph } from 'docx';"],
    ['docx loaded late', 'ui/a.ts', "const word = await import('docx');"],
    ['a screen taking the database itself', 'ui/a.ts', "import { openDatabase } from '../storage/database.ts';"],
    ['a re-export upwards', 'storage/a.ts', "export { b } from '../ui/b.ts';"],
    [
      'pages reading a draft',
      'document/page/a.tsx',
      "import type { Draft } from '../../domain/draft/draft-schema.ts';",
    ],
    ['a folder nobody planned', 'services/a.ts', 'export const a = 1;'],
  ])('finds %s', (_, path, text) => {
    expect(wrongImports([file(path, text)])).toHaveLength(1);
  });

  it('lets a screen name the types of storage', () => {
    expect(
      wrongImports([file('ui/a.ts', "import type { StoredDraft } from '../storage/draft-repository.ts';")]),
    ).toEqual([]);
  });

  it('finds a way round of three files, also through types', () => {
    expect(
      importCycles([
        file('domain/a.ts', "import { b } from './b.ts';"),
        file('domain/b.ts', "import type { C } from './c.ts';"),
        file('domain/c.ts', "export * from './a.ts';"),
      ]),
    ).toEqual(['domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts']);
  });
});
