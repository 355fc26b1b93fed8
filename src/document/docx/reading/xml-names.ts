const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Prefixes this program uses. A file may use others; "strict" files have other namespaces for the same things. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${OFFICE}/package/2006/relationships`, 'rel'],
  [`${OFFICE}/package/2006/content-types`, 'ct'],
  [`${OFFICE}/package/2006/metadata/core-properties`, 'cp'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Namespaces this program does not know never take the name of one it knows. */
const UNKNOWN = '?';

/** The prefixes declared at one place, and the names already looked up there. One reading has its own. */
export interface NameScope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

export function rootScope(): NameScope {
  return { prefixes: new Map([['xml', 'xml']]), names: new Map() };
}

/** Takes the scope of the parent and the attributes of an element; gives the scope inside it. */
export function scopeWith(scope: NameScope, names: readonly string[], uris: readonly string[]): NameScope {
  if (!names.some((name) => name.startsWith('xmlns'))) return scope;
  const prefixes = new Map(scope.prefixes);
  for (const [index, name] of names.entries()) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      prefixes.set(name.slice('xmlns:'.length), PREFIXES.get(uris[index] ?? '') ?? UNKNOWN);
    }
  }
  return { prefixes, names: new Map() };
}

/** Gives the name with this program's prefix; `undefined` where its prefix is not declared. */
export function canonicalName(scope: NameScope, written: string): string | undefined {
  const known = scope.names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(':');
  const prefix = scope.prefixes.get(colon === -1 ? '' : written.slice(0, colon));
  if (prefix === undefined && colon !== -1) return undefined;
  const local = written.slice(colon + 1);
  const name = prefix === undefined ? local : `${prefix}:${local}`;
  scope.names.set(written, name);
  return name;
}
