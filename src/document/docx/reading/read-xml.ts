import { fail, type Result, succeed } from '../../../domain/shared/result.ts';
import { PACKAGE_LIMITS } from './package-problem.ts';
import { canonicalName, type NameScope, rootScope, scopeWith } from './xml-names.ts';

/**
 * An element with the prefix this program uses for its namespace (`w:p`, whatever the file calls it), its attributes,
 * and its elements and texts in order.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Why a text is refused, and where in it. */
export interface XmlProblem {
  readonly kind: 'malformed' | 'documentType' | 'unknownEntity' | 'tooDeep' | 'tooLong' | 'forbiddenCharacter';
  readonly at: number;
}

const DEEPEST = 200;
const MOST_ELEMENTS = PACKAGE_LIMITS.elements;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

class XmlRefusal extends Error {
  readonly problem: XmlProblem;
  constructor(kind: XmlProblem['kind'], at: number) {
    super(kind);
    this.problem = { kind, at };
  }
}

/** A start tag as read. */
interface Tag {
  readonly written: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
}

interface OpenElement {
  readonly element: XmlElement & { readonly children: (XmlElement | string)[] };
  readonly written: string;
  readonly scope: NameScope;
  /** Tags without declarations of their own, by their whole text: a document has ten thousand tags and few that differ. */
  readonly known: Map<string, Tag>;
}

/** No document has so many; a file made to fill the memory might. */
const MOST_KNOWN = 10_000;

/**
 * Takes one XML document; gives its root element, in time linear in its length. Refuses what is not well-formed, every
 * document type declaration (so no entity is ever expanded or fetched), and nesting deeper than any document has.
 */
export function readXml(text: string): Result<XmlElement, XmlProblem> {
  try {
    return succeed(new XmlReading(text).read());
  } catch (refusal) {
    if (refusal instanceof XmlRefusal) return fail(refusal.problem);
    throw refusal;
  }
}

class XmlReading {
  private readonly text: string;
  private readonly open: OpenElement[] = [];
  private root: XmlElement | undefined;
  private at = 0;
  private count = 0;
  /** Attributes of the tag being read; kept from tag to tag, since a document has some ten thousand tags. */
  private readonly names: string[] = [];
  private readonly values: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  read(): XmlElement {
    const forbidden = FORBIDDEN.exec(this.text);
    if (forbidden !== null) throw new XmlRefusal('forbiddenCharacter', forbidden.index);
    if (this.text.startsWith('\ufeff')) this.at = 1;
    while (this.at < this.text.length) {
      if (this.text[this.at] === '<') this.readMarkup();
      else this.readText();
    }
    if (this.root === undefined || this.open.length > 0) throw new XmlRefusal('malformed', this.at);
    return this.root;
  }

  private readText(): void {
    const next = this.text.indexOf('<', this.at);
    const end = next === -1 ? this.text.length : next;
    this.addText(this.decode(this.text.slice(this.at, end)));
    this.at = end;
  }

  private addText(text: string): void {
    const parent = this.open[this.open.length - 1];
    if (parent !== undefined) parent.element.children.push(text);
    else if (text.trim() !== '') throw new XmlRefusal('malformed', this.at);
  }

  private readMarkup(): void {
    const { text, at } = this;
    const second = text[at + 1];
    if (second === '/') this.readEndTag();
    else if (second === '?') this.at = this.after('?>', at + 2);
    else if (second !== '!') this.readStartTag();
    else if (text.startsWith('<!--', at)) this.at = this.after('-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = this.after(']]>', at + 9);
      this.addText(text.slice(at + 9, end - 3));
      this.at = end;
    } else throw new XmlRefusal('documentType', at);
  }

  private after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    if (found === -1) throw new XmlRefusal('malformed', this.at);
    return found + mark.length;
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }

  private readEndTag(): void {
    const usual = `</${this.open[this.open.length - 1]?.written}>`;
    if (this.text.startsWith(usual, this.at)) {
      this.open.pop();
      this.at += usual.length;
      return;
    }
    const name = this.match(NAME, this.at + 2)?.[0] ?? '';
    const end = this.match(TAG_END, this.at + 2 + name.length);
    if (this.open.pop()?.written !== name || end === null || end[1] === '/') throw new XmlRefusal('malformed', this.at);
    this.at = TAG_END.lastIndex;
  }

  private readStartTag(): void {
    const parent = this.open[this.open.length - 1];
    const from = this.at;
    const whole = this.text.slice(from, this.text.indexOf('>', from) + 1);
    const known = parent?.known.get(whole);
    if (parent !== undefined && known !== undefined) {
      this.begin(known, parent);
      this.at = from + whole.length;
      return;
    }
    const written = this.readParts();
    const scope = scopeWith(parent?.scope ?? rootScope(), this.names, this.values);
    const tag = {
      written,
      name: this.elementName(scope, written),
      attributes: this.readAttributes(scope),
      isEmpty: this.text[this.at - 2] === '/',
    };
    const isSame = scope === parent?.scope;
    this.begin(tag, isSame ? parent : { scope, known: new Map() });
    // a value may hold `>`: then the text looked up is not the whole tag
    const isWhole = this.at === from + whole.length;
    if (isSame && isWhole && parent.known.size < MOST_KNOWN) parent.known.set(whole, tag);
  }

  /** Reads to the end of a start tag; gives its name and leaves its attributes in `names` and `values`. */
  private readParts(): string {
    const written = this.match(NAME, this.at + 1)?.[0];
    if (written === undefined) throw new XmlRefusal('malformed', this.at);
    let at = this.at + 1 + written.length;
    const { names, values } = this;
    names.length = 0;
    values.length = 0;
    for (let next = this.match(ATTRIBUTE, at); next !== null; next = this.match(ATTRIBUTE, at)) {
      names.push(next[1] ?? '');
      values.push(this.decode(next[2] ?? next[3] ?? ''));
      at = ATTRIBUTE.lastIndex;
    }
    if (this.match(TAG_END, at) === null) throw new XmlRefusal('malformed', at);
    this.at = TAG_END.lastIndex;
    return written;
  }

  private begin({ written, name, attributes, isEmpty }: Tag, inside: Pick<OpenElement, 'scope' | 'known'>): void {
    const parent = this.open[this.open.length - 1];
    if (parent === undefined && this.root !== undefined) throw new XmlRefusal('malformed', this.at);
    this.count += 1;
    if (this.count > MOST_ELEMENTS) throw new XmlRefusal('tooLong', this.at);
    if (this.open.length >= DEEPEST) throw new XmlRefusal('tooDeep', this.at);
    const element = { name, attributes, children: [] };
    this.root ??= element;
    parent?.element.children.push(element);
    if (!isEmpty) this.open.push({ element, written, scope: inside.scope, known: inside.known });
  }

  private readAttributes(scope: NameScope): ReadonlyMap<string, string> {
    const { names, values } = this;
    if (names.length === 0) return NO_ATTRIBUTES;
    const attributes = new Map<string, string>();
    for (let index = 0; index < names.length; index += 1) {
      attributes.set(this.attributeName(scope, names[index] ?? ''), values[index] ?? '');
    }
    if (attributes.size < names.length) throw new XmlRefusal('malformed', this.at);
    return attributes;
  }

  private elementName(scope: NameScope, written: string): string {
    const name = canonicalName(scope, written);
    if (name === undefined) throw new XmlRefusal('malformed', this.at);
    return name;
  }

  /** An attribute without a prefix is in no namespace. */
  private attributeName(scope: NameScope, written: string): string {
    return written.includes(':') && !written.startsWith('xmlns:') ? this.elementName(scope, written) : written;
  }

  private decode(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z]{1,8});|&/g, (_, body: string | undefined) => {
      if (body === undefined) throw new XmlRefusal('malformed', this.at);
      return body.startsWith('#') ? this.decodeNumber(body) : this.decodeEntity(body);
    });
  }

  private decodeEntity(name: string): string {
    const character = ENTITIES[name];
    if (character === undefined) throw new XmlRefusal('unknownEntity', this.at);
    return character;
  }

  private decodeNumber(body: string): string {
    const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    const character = code <= 0x10ffff && !isSurrogate ? String.fromCodePoint(code) : '\uffff';
    if (FORBIDDEN.test(character)) throw new XmlRefusal('forbiddenCharacter', this.at);
    return character;
  }
}
