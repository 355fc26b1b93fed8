import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { parseSync } from 'vite';

/** One file of `src`, by its path from there: `domain/draft/cover.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import or re-export of a file. */
export interface Import {
  /** As written: `../shared/result.ts`, `zod`. */
  readonly from: string;
  /** Only types are taken; nothing of it is left when the program runs. */
  readonly isType: boolean;
}

/** Every file below `src` with one of the endings, in order. */
export function sourceFiles(endings: readonly string[] = ['.ts', '.tsx']): readonly SourceFile[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .sort()
    .map((path) => ({ path: path.replace(/^src\//, ''), text: readFileSync(path, 'utf8') }));
}

/** What a file takes from others, with dynamic imports and re-exports. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ from: moduleRequest.value, isType }] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      from: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      isType: false,
    })),
  ];
}

/** A node of the syntax tree, as far as the tests look into it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes directly below one. */
function below(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value): SyntaxNode[] => {
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

/** Every node of a file, from the outside in. */
export function syntaxOf({ path, text }: SourceFile): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const program: unknown = parseSync(path, text).program;
  const waiting = isNode(program) ? [program] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node);
    waiting.push(...below(node));
  }
  return found;
}

/** A node below another by its key, if there is one. */
export function partOf(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const part = node[key];
  return isNode(part) ? part : undefined;
}

/** The nodes in a list of a node. */
export function partsOf(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const list = node[key];
  return Array.isArray(list) ? list.filter(isNode) : [];
}
