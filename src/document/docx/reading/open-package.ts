import { fail, type Result, succeed } from '../../../domain/shared/result.ts';
import { compoundFileProblem } from './compound-file.ts';
import { contentTypeOf, type Relationship, readContentTypes, readRelationships } from './content-types.ts';
import { inflatePart, refuseEntry } from './inflate-part.ts';
import { otherTextProblem } from './other-text-file.ts';
import { PACKAGE_LIMITS, type PackageProblem } from './package-problem.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** An opened Word file. Parts are unpacked when they are asked for; pictures and the like never are. */
export interface WordPackage {
  readonly paths: readonly string[];
  /** The part that holds the text, usually `word/document.xml`. */
  readonly mainPath: string;
  /** A part as text; `undefined` where there is none. */
  readonly readText: (path: string) => Result<string | undefined, PackageProblem>;
  /** A part as a tree; `undefined` where there is none. */
  readonly readTree: (path: string) => Result<XmlElement | undefined, PackageProblem>;
  /** The parts a part refers to. Links out of the file are left out and never followed. */
  readonly relationsOf: (path: string) => Result<readonly Relationship[], PackageProblem>;
}

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Takes the bytes of a file; gives the Word package in it, or why it is none. Bounds are checked on the declared sizes
 * before anything is unpacked and again while unpacking. Never throws, whatever the bytes are.
 */
export function openPackage(bytes: Uint8Array): Result<WordPackage, PackageProblem> {
  if (bytes.length > PACKAGE_LIMITS.fileBytes) {
    return fail({ kind: 'tooLarge', part: '', bytes: bytes.length, limit: PACKAGE_LIMITS.fileBytes });
  }
  const foreign = compoundFileProblem(bytes) ?? otherTextProblem(bytes);
  if (foreign !== undefined) return fail(foreign);
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const refused = directory.value.map(refuseEntry).find((problem) => problem?.kind === 'bombSuspected');
  if (refused !== undefined) return fail(refused);
  return openEntries(new PartReader(bytes, directory.value));
}

class PartReader {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly bytes: Uint8Array;
  private readBytes = 0;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.bytes = bytes;
    this.entries = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  }

  readText = (path: string): Result<string | undefined, PackageProblem> => {
    const entry = this.entries.get(path.toLowerCase());
    if (entry === undefined) return succeed(undefined);
    this.readBytes += entry.bytes;
    const limit = PACKAGE_LIMITS.totalBytes;
    if (this.readBytes > limit) return fail({ kind: 'tooLarge', part: path, bytes: this.readBytes, limit });
    const part = inflatePart(this.bytes, entry);
    if (!part.ok) return part;
    const text = decodeText(part.value);
    return text === undefined ? fail({ kind: 'damaged', part: path }) : succeed(text);
  };

  readTree = (path: string): Result<XmlElement | undefined, PackageProblem> => {
    const text = this.readText(path);
    if (!text.ok || text.value === undefined) return text.ok ? succeed(undefined) : text;
    const tree = readXml(text.value);
    if (tree.ok) return tree;
    const { kind } = tree.problem;
    return fail({ kind: kind === 'tooLong' || kind === 'documentType' ? kind : 'damaged', part: path });
  };

  relationsOf = (path: string): Result<readonly Relationship[], PackageProblem> => {
    const slash = path.lastIndexOf('/') + 1;
    const tree = this.readTree(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return tree.ok ? succeed(readRelationships(tree.value, path.slice(0, slash))) : tree;
  };
}

/** Office writes UTF-8; the standard allows UTF-16 with a byte order mark. */
function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  let encoding = 'utf-8';
  if (first === 0xff && second === 0xfe) encoding = 'utf-16le';
  if (first === 0xfe && second === 0xff) encoding = 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function openEntries(reader: PartReader): Result<WordPackage, PackageProblem> {
  const types = reader.readTree(CONTENT_TYPES);
  if (!types.ok) return types;
  if (types.value === undefined) return fail({ kind: 'notWord' });
  const roots = reader.relationsOf('');
  if (!roots.ok) return roots;
  const mainPath = roots.value.find(({ type }) => type === 'officeDocument')?.target;
  if (mainPath === undefined) return fail({ kind: 'notWord' });
  const paths = [...reader.entries.values()].map(({ path }) => path);
  const problem = refuseKind(contentTypeOf(readContentTypes(types.value), mainPath), paths);
  if (problem !== undefined) return fail(problem);
  if (!reader.entries.has(mainPath.toLowerCase())) return fail({ kind: 'damaged', part: mainPath });
  const { readText, readTree, relationsOf } = reader;
  return succeed({ paths, mainPath, readText, readTree, relationsOf });
}

/** Takes the content type of the main part and all paths; gives why the file is not a plain Word document. */
function refuseKind(type: string, paths: readonly string[]): PackageProblem | undefined {
  if (/macroEnabled/i.test(type) || paths.some((path) => /(^|\/)vbaProject\.bin$/i.test(path))) {
    return { kind: 'macroEnabled' };
  }
  return /wordprocessingml\.(document|template)\.main\+xml$/i.test(type) ? undefined : { kind: 'notWord' };
}
