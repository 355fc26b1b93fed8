import { partOf, partsOf, type SourceFile, type SyntaxNode, syntaxOf } from '../support/sources.ts';

/** Every text by its key: `finding.tooFew.what`. */
export type Texts = ReadonlyMap<string, string>;

export function flatTexts(tree: object, prefix = ''): Texts {
  return new Map(
    Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flatTexts(value, `${prefix}${name}.`)]
        : [[`${prefix}${name}`, String(value)] as const],
    ),
  );
}

/** `Còn {{count}} lỗi` → `count`. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name).sort();
}

/** A key as it stands in the code: itself, or a pattern for one made of parts. */
type Key = string | RegExp;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function stringOf(node: SyntaxNode): string | undefined {
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
}

function patternOf(node: SyntaxNode): RegExp | undefined {
  if (node.type !== 'TemplateLiteral') return undefined;
  const parts = partsOf(node, 'quasis').map((quasi) => {
    const value = quasi['value'];
    return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
  });
  // one that begins with a gap could be anything, and would make every key used
  return /^\w+\./.test(parts[0] ?? '') ? new RegExp(`^${parts.map(escaped).join('\\w+')}$`) : undefined;
}

/** The keys an expression can be: itself, both sides of a choice, a pattern; nothing for a variable. */
function keysIn(node: SyntaxNode | undefined): readonly Key[] {
  if (!node) return [];
  if (node.type === 'ConditionalExpression')
    return [...keysIn(partOf(node, 'consequent')), ...keysIn(partOf(node, 'alternate'))];
  const key = stringOf(node) ?? patternOf(node);
  return key === undefined ? [] : [key];
}

function isTranslation(node: SyntaxNode): boolean {
  const callee = node.type === 'CallExpression' ? partOf(node, 'callee') : undefined;
  if (callee?.type === 'Identifier') return callee['name'] === 't';
  return callee?.type === 'MemberExpression' && partOf(callee, 'property')?.['name'] === 't';
}

/** Names given to a text; `undefined` when they cannot be seen from here. */
function namesGiven(call: SyntaxNode): ReadonlySet<string> | undefined {
  const given = partsOf(call, 'arguments')[1];
  if (!given) return new Set();
  if (given.type !== 'ObjectExpression') return undefined;
  const properties = partsOf(given, 'properties');
  if (properties.some(({ type }) => type === 'SpreadElement')) return undefined;
  return new Set(properties.map((property) => String(partOf(property, 'key')?.['name'])));
}

function textsOf(key: Key, texts: Texts): readonly (readonly [string, string])[] {
  return [...texts].filter(([name]) => (typeof key === 'string' ? name === key : key.test(name)));
}

/** What a person would see wrong: keys without a text, and texts whose gaps are not filled. */
export function brokenTexts(files: readonly SourceFile[], texts: Texts): readonly string[] {
  return files.flatMap((file) =>
    syntaxOf(file)
      .filter(isTranslation)
      .flatMap((call) => {
        const names = namesGiven(call);
        return keysIn(partsOf(call, 'arguments')[0]).flatMap((key) => {
          const found = textsOf(key, texts);
          if (found.length === 0) return [`${file.path}: no text for ${key}`];
          // what a pattern stands for is known to the compiler, not here
          if (!names || typeof key !== 'string') return [];
          return found.flatMap(([name, text]) =>
            placeholders(text)
              .filter((gap) => !names.has(gap))
              .map((gap) => `${file.path}: {{${gap}}} of ${name} is not given`),
          );
        });
      }),
  );
}

/** Texts nobody shows: no file names their key, whole or as a pattern. */
export function unusedTexts(files: readonly SourceFile[], texts: Texts): readonly string[] {
  const literals = new Set<string>();
  const patterns = new Map<string, RegExp>();
  for (const node of files.flatMap(syntaxOf)) {
    const text = stringOf(node);
    if (text !== undefined) literals.add(text);
    const pattern = patternOf(node);
    if (pattern) patterns.set(pattern.source, pattern);
  }
  return [...texts.keys()].filter(
    (key) => !literals.has(key) && ![...patterns.values()].some((pattern) => pattern.test(key)),
  );
}
