import { describe, expect, it } from 'vitest';
import { partOf, partsOf, type SourceFile, type SyntaxNode, sourceFiles, syntaxOf } from '../support/sources.ts';

/** Chrome 109 and Firefox 115 are the last on Windows 7 and 8.1. The build rewrites syntax, not missing functions. */
const NEWER_METHODS = new Set([
  'toSorted',
  'toReversed',
  'toSpliced',
  'with',
  'isWellFormed',
  'toWellFormed',
  'intersection',
  'symmetricDifference',
  'isSubsetOf',
  'isSupersetOf',
  'isDisjointFrom',
  'checkVisibility',
]);
/** Methods of sets that share their name with other things: found by their one argument, a set. */
const SET_METHODS = new Set(['union', 'difference']);
const NEWER_STATICS = [
  'Object.groupBy',
  'Map.groupBy',
  'Array.fromAsync',
  'Promise.withResolvers',
  'Promise.try',
  'URL.canParse',
  'URL.parse',
  'AbortSignal.any',
  'RegExp.escape',
  'Intl.DurationFormat',
  'Iterator.from',
];

/** Firefox 115 has these of the new CSS; nesting, `@scope` and the rest came later in one of the two. */
const NEWER_CSS: readonly (readonly [string, RegExp])[] = [
  ['nesting', /&/],
  ['color-mix outside @supports', /color-mix\(/],
  [':has', /:has\(/],
  ['light-dark', /light-dark\(/],
  ['@scope', /@scope\b/],
  ['@starting-style', /@starting-style/],
  ['anchor positioning', /anchor-name\s*:|position-area\s*:/],
];

function isSetMethod(node: SyntaxNode): boolean {
  const callee = node.type === 'CallExpression' ? partOf(node, 'callee') : undefined;
  const name = String(callee && partOf(callee, 'property')?.['name']);
  // z.union takes a list
  const [first] = partsOf(node, 'arguments');
  return SET_METHODS.has(name) && first !== undefined && first.type !== 'ArrayExpression';
}

function newerCode(file: SourceFile): readonly string[] {
  return syntaxOf(file).flatMap((node) => {
    if (isSetMethod(node)) return [`${file.path}: method of a set`];
    if (node.type === 'MemberExpression') {
      const property = String(partOf(node, 'property')?.['name'] ?? '');
      const whole = `${String(partOf(node, 'object')?.['name'] ?? '')}.${property}`;
      if (NEWER_METHODS.has(property) || NEWER_STATICS.includes(whole)) return [`${file.path}: ${property}`];
    }
    const regex = node['regex'];
    const flags = typeof regex === 'object' && regex !== null && 'flags' in regex ? String(regex.flags) : '';
    return flags.includes('v') ? [`${file.path}: flag v`] : [];
  });
}

/** The text with comments blanked; `color-mix` with a fallback declared before it or a block asking for it may stand. */
function newerStyle({ path, text }: SourceFile): readonly string[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const fallen = /@supports not \(background: color-mix\(/.test(plain);
  const asked = plain.replace(/@supports[^{]*\{/g, '{');
  return NEWER_CSS.flatMap(([name, pattern]) =>
    pattern.test(asked) && !(name.startsWith('color-mix') && fallen) ? [`${path}: ${name}`] : [],
  );
}

describe('what Chrome 109 and Firefox 115 do not have', () => {
  it('is not called in src', () => {
    const files = sourceFiles().filter(({ path }) => !path.startsWith('cli/'));
    expect(files.flatMap(newerCode)).toEqual([]);
  });

  it('is not used in the styles', () => {
    const styles = sourceFiles(['.css']);
    expect(styles.length).toBeGreaterThan(3);
    expect(styles.flatMap(newerStyle)).toEqual([]);
  });

  it.each([
    '[3, 1].toSorted()',
    '[3, 1].with(0, 2)',
    'Object.groupBy([], String)',
    'URL.canParse("a")',
    '/[a&&b]/v',
    'new Set([1]).union(new Set())',
    'Promise.withResolvers()',
  ])('the check finds %s', (text) => {
    expect(newerCode({ path: 'ui/a.ts', text: `export const a = ${text};` })).toHaveLength(1);
  });

  it.each(['.a { &:hover { color: red } }', '.a { color: color-mix(in srgb, red, blue) }', 'p:has(a) { color: red }'])(
    'the check finds %s',
    (text) => {
      expect(newerStyle({ path: 'ui/a.css', text })).toHaveLength(1);
    },
  );
});
