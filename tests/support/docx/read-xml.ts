/** An element with its name as written (`w:p`), its attributes, and its elements and texts in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

export class XmlError extends Error {}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/?[^<>]*>|[^<]+|</gu;
const TAG = /^<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/u;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;
/** All that XML 1.0 lets into a document. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function decode(text: string): string {
  return text.replace(/&(#x[\da-fA-F]+|#\d+|\w+);|&/g, (whole, body: string | undefined) => {
    if (body === undefined) throw new XmlError('A bare ampersand.');
    if (!body.startsWith('#')) {
      const character = ENTITIES[body];
      if (character === undefined) throw new XmlError(`Unknown entity ${whole}.`);
      return character;
    }
    const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    const character = String.fromCodePoint(code);
    if (FORBIDDEN.test(character)) throw new XmlError(`Forbidden character ${whole}.`);
    return character;
  });
}

function readAttributes(text: string, tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new XmlError(`${name} stands twice in ${tag}.`);
    attributes.set(name, decode(double ?? single ?? ''));
  }
  return attributes;
}

/** Every prefix must be declared on the element or above it. */
function checkPrefixes(element: XmlElement, declared: ReadonlySet<string>): ReadonlySet<string> {
  const own = [...element.attributes.keys()].filter((name) => name.startsWith('xmlns:')).map((name) => name.slice(6));
  const known = own.length === 0 ? declared : new Set([...declared, ...own]);
  for (const name of [element.name, ...element.attributes.keys()]) {
    const [prefix, local] = name.split(':');
    if (local !== undefined && prefix !== 'xmlns' && !known.has(prefix ?? ''))
      throw new XmlError(`Prefix of ${name} is not declared.`);
  }
  return known;
}

/** What has been read so far: the elements still open, each with the prefixes known in it, and the root. */
class Reading {
  private readonly open: { readonly element: OpenElement; readonly prefixes: ReadonlySet<string> }[] = [];
  private root: XmlElement | undefined;

  addText(token: string): void {
    const parent = this.open.at(-1);
    const text = decode(token);
    if (parent !== undefined) parent.element.children.push(text);
    else if (text.trim() !== '') throw new XmlError('Text outside the root element.');
  }

  addTag(token: string): void {
    const match = TAG.exec(token);
    if (match === null) throw new XmlError(`Not a tag: ${token.slice(0, 60)}`);
    const [, closing, name = '', attributes = '', selfClosing] = match;
    if (closing === '/') this.close(name);
    else this.begin({ name, attributes: readAttributes(attributes, name), children: [] }, selfClosing === '/');
  }

  private begin(element: OpenElement, isEmpty: boolean): void {
    const parent = this.open.at(-1);
    if (this.root !== undefined && parent === undefined) throw new XmlError('A second root element.');
    const prefixes = checkPrefixes(element, parent?.prefixes ?? new Set(['xml']));
    this.root ??= element;
    parent?.element.children.push(element);
    if (!isEmpty) this.open.push({ element, prefixes });
  }

  private close(name: string): void {
    if (this.open.pop()?.element.name !== name) throw new XmlError(`</${name}> closes another element.`);
  }

  finish(): XmlElement {
    if (this.root === undefined || this.open.length > 0) throw new XmlError('The document ends too early.');
    return this.root;
  }
}

/**
 * Takes one XML document; gives its root element. Throws `XmlError` on what is not well-formed: tags that do not
 * match, attributes that stand twice, bare ampersands, unknown entities or prefixes, forbidden characters. A reader of
 * our own, so that tests without a browser can use it; it knows what word processors write: no DTD, no CDATA.
 */
export function readXml(xml: string): XmlElement {
  if (FORBIDDEN.test(xml)) throw new XmlError('A forbidden character.');
  const reading = new Reading();
  for (const [token] of xml.matchAll(TOKEN)) {
    if (token.startsWith('<?') || token.startsWith('<!--')) continue;
    if (token.startsWith('<')) reading.addTag(token);
    else reading.addText(token);
  }
  return reading.finish();
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** Gives the element and all below it, in document order. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childElements(element)) yield* walk(child);
}

/** Gives every element of that name in the element, in document order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return [...walk(element)].filter((candidate) => candidate.name === name);
}

/** Gives the first element reached by the names, each a child of the one before. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (parent, name) => (parent === undefined ? undefined : childElements(parent).find((child) => child.name === name)),
    element,
  );
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** Gives the printed text of the element: every `w:t` joined, and the hyphens that stand between them as elements. */
export function textOf(element: XmlElement): string {
  return [...walk(element)]
    .flatMap(({ name, children }) => {
      if (name === 'w:noBreakHyphen') return ['\u2011'];
      return name === 'w:t' ? children.filter((child) => typeof child === 'string') : [];
    })
    .join('');
}
