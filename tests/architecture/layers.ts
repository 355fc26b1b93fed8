import { dirname, join } from 'node:path/posix';
import { importsOf, type SourceFile } from '../support/sources.ts';

/** One layer of the design: where it lies, what it may take, and where a thing belongs that breaks the rule. */
interface Layer {
  readonly folder: string;
  /** Folders or files of `src`. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
  /** Folders of which only types may be taken. */
  readonly types?: readonly string[];
  readonly advice: string;
}

/** The table of the design. The first row whose folder holds a file is its layer. */
export const LAYERS: readonly Layer[] = [
  {
    folder: 'domain',
    own: ['domain'],
    // diff: two texts word by word, for versions of a draft as for a file changed in Word
    packages: ['zod', 'diff'],
    advice:
      'The domain knows outline, draft and Vietnamese, and nothing of screens, files or Word. Hand the thing in as an argument, or move the code up into state or document.',
  },
  {
    folder: 'document/format',
    own: ['document/format', 'domain/shared'],
    packages: ['zod'],
    advice:
      'The layout rules know no report. What reads a draft belongs in document/model; what draws belongs in document/docx or document/page.',
  },
  {
    folder: 'document/model',
    own: ['document/model', 'document/format', 'domain'],
    packages: [],
    advice:
      'The report as blocks knows no writer. What is about Word belongs in document/docx, what is about the screen in document/page.',
  },
  {
    folder: 'document/docx',
    own: ['document/docx', 'document/model', 'document/format', 'domain'],
    packages: ['docx', 'fflate', 'diff'],
    advice: 'The Word writer turns blocks into bytes. What decides what is printed belongs in document/model.',
  },
  {
    folder: 'document/page',
    own: ['document/page', 'document/model', 'document/format'],
    packages: ['react', 'react/jsx-runtime'],
    advice:
      'The pages show blocks and know no draft and no store. Build the report above and hand it in; words of the screen belong in ui.',
  },
  {
    folder: 'storage',
    own: ['storage', 'domain'],
    // zod: what a database or another window says is from outside
    packages: ['idb', 'browser-fs-access', 'zod'],
    advice: 'Storage keeps drafts and knows nobody who uses them. Use cases belong in state, sentences in i18n.',
  },
  {
    folder: 'state',
    own: ['state', 'domain', 'document', 'storage'],
    packages: ['zustand/vanilla', 'zustand'],
    advice: 'State holds stores and use cases without a screen. What needs React or words belongs in ui.',
  },
  {
    folder: 'i18n',
    own: ['i18n', 'domain'],
    types: ['document/docx/audit'],
    packages: ['i18next', 'react-i18next'],
    advice: 'i18n chooses words for findings and problems. What decides belongs in domain, what shows belongs in ui.',
  },
  {
    folder: 'ui',
    own: ['ui', 'state', 'domain', 'document/model', 'document/format', 'document/page', 'i18n'],
    types: ['storage', 'document/docx/audit'],
    packages: ['react', 'react-dom', 'react-hook-form', 'react-i18next', 'zustand', '@hookform/resolvers/zod', 'zod'],
    advice:
      'A screen decides nothing and saves nothing itself. Writing Word goes through services.word, files and drafts through state.',
  },
  {
    folder: 'cli',
    own: ['cli', 'state', 'storage', 'domain', 'document', 'i18n'],
    packages: ['i18next', 'vite'],
    advice: 'The command line runs without a browser. What it needs of a screen belongs in state or domain.',
  },
  { folder: 'main.tsx', own: [''], packages: ['react', 'react-dom/client', 'zod'], advice: '' },
];

function lies(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function mayTake(layer: Layer, target: string, isType: boolean): boolean {
  return [...layer.own, ...(isType ? (layer.types ?? []) : [])].some((folder) => lies(target, folder));
}

function mayUse(layer: Layer, name: string): boolean {
  return layer.packages.includes(name) || (layer.folder === 'cli' && name.startsWith('node:'));
}

/** Every import that goes against the table, each with where the code belongs. */
export function wrongImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const layer = LAYERS.find(({ folder }) => lies(file.path, folder));
    if (!layer) return [`${file.path} lies in no layer. Give its folder a row in the table, or move it.`];
    return importsOf(file).flatMap(({ from, isType }) => {
      const target = from.startsWith('.') ? join(dirname(file.path), from) : undefined;
      const isAllowed = target === undefined ? mayUse(layer, from) : mayTake(layer, target, isType);
      return isAllowed ? [] : [`${file.path} imports ${target ?? from}. ${layer.advice}`];
    });
  });
}

/** Files that lead back to themselves through their imports, as the way round. Imports of types count. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const targets = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ from }) => (from.startsWith('.') ? [join(dirname(file.path), from)] : [])),
    ]),
  );
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      return;
    }
    if (finished.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
