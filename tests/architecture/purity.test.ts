import { describe, expect, it } from 'vitest';
import { partOf, partsOf, type SourceFile, type SyntaxNode, sourceFiles, syntaxOf } from '../support/sources.ts';

/** Clock, ids and chance are handed in from outside, so that the same draft always gives the same report. */
const FORBIDDEN = ['Date.now', 'Math.random', 'crypto', 'performance', 'Intl.DateTimeFormat'];

function nameOf(node: SyntaxNode | undefined): string {
  if (node?.type === 'Identifier') return String(node['name']);
  if (node?.type !== 'MemberExpression') return '';
  return `${nameOf(partOf(node, 'object'))}.${nameOf(partOf(node, 'property'))}`;
}

function impureParts(file: SourceFile): readonly string[] {
  return syntaxOf(file).flatMap((node) => {
    const isClock =
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      nameOf(partOf(node, 'callee')) === 'Date' &&
      partsOf(node, 'arguments').length === 0;
    const name = nameOf(node);
    const found = isClock ? 'new Date()' : FORBIDDEN.find((each) => each === name || name === `globalThis.${each}`);
    return found ? [`${file.path} uses ${found}: take it as an argument.`] : [];
  });
}

const PURE = ['domain/', 'document/format/', 'document/model/'];

describe('the pure layers', () => {
  it('read no clock and throw no dice', () => {
    const files = sourceFiles().filter(({ path }) => PURE.some((folder) => path.startsWith(folder)));
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap(impureParts)).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'crypto.randomUUID()', 'globalThis.crypto.subtle'])(
    'the check finds %s',
    (text) => {
      expect(impureParts({ path: 'domain/a.ts', text: `export const a = ${text};` })).not.toEqual([]);
    },
  );

  it('lets a given day be counted with', () => {
    expect(
      impureParts({ path: 'domain/a.ts', text: 'export const a = (b: number) => new Date(b).getUTCDay();' }),
    ).toEqual([]);
  });
});
