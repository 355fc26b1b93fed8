import type { File, IContext, IXmlableObject, XmlComponent } from 'docx';

/**
 * Most of a report is a few shapes over and over, a paragraph of the text or a row of figures, with other words in them.
 * docx spends most of its time on building and printing some dozen objects for each. Here docx writes every shape once,
 * with slots in the place of its texts; each further one of that shape is a single mark. Slots and marks are filled in
 * when the XML is there, so that the file is docx's own to the byte.
 */
export interface Shape {
  readonly element: 'w:p' | 'w:tr';
  /** Two with the same key differ in nothing but their texts. */
  readonly key: string;
  /** What stands in its `w:t`, in order; none of them empty. */
  readonly texts: readonly string[];
  /** The component as docx builds it, with these texts. */
  readonly build: (texts: readonly string[]) => XmlComponent;
}

/** Noncharacters: `cleanText` has taken them out of every text, so that no text can be taken for a slot or a mark. */
const SLOT = '\uFDD0';
const MARK = '\uFDD1';
const END = '\uFDD2';
const SLOTS = /<w:t xml:space="preserve">\uFDD0(\d+)\.(\d+)\uFDD2<\/w:t>/g;
const PLACES = new RegExp(`${SLOTS.source}|<(w:p|w:tr)>\uFDD1(\\d+)\uFDD2</\\3>`, 'g');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const inText = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

/** Most texts have none, and looking is much cheaper than rewriting. */
const SPECIAL = /[&<>"'\u2011]/;

/** Word has an element of its own for the hyphen that does not break; the character would change the font. */
function printText(text: string): string {
  if (!SPECIAL.test(text)) return inText(text);
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .split('\u2011')
    .map((part) => (part === '' ? '' : inText(part)))
    .join('<w:noBreakHyphen/>');
}

interface Known {
  readonly id: number;
  readonly first: Shape;
}

/** The shapes of one document. */
class Shapes {
  private readonly known = new Map<string, Known>();
  private readonly copies: { readonly id: number; readonly texts: readonly string[] }[] = [];

  write(shape: Shape, context: IContext): IXmlableObject | undefined {
    const known = this.known.get(shape.key);
    if (known !== undefined) {
      this.copies.push({ id: known.id, texts: shape.texts });
      return { [shape.element]: [`${MARK}${this.copies.length - 1}${END}`] };
    }
    const id = this.known.size;
    this.known.set(shape.key, { id, first: shape });
    return shape.build(shape.texts.map((_, index) => `${SLOT}${id}.${index}${END}`)).prepForXml(context);
  }

  /** Throws where docx has not written every slot and every mark just once. */
  fill(xml: string): string {
    const firsts = [...this.known.values()].map(({ first }) => first);
    const patterns = firsts.map((first, id) => cutPattern(xml, first, id));
    const open = firsts.reduce((sum, { texts }) => sum + texts.length, this.copies.length);
    const printed: string[] = [];
    let at = 0;
    let places = 0;
    for (const { 0: place, 1: id, 2: slot, 4: copy, index } of xml.matchAll(PLACES)) {
      printed.push(xml.slice(at, index));
      if (copy === undefined) printed.push(printText(firsts[Number(id)]?.texts[Number(slot)] ?? ''));
      else this.printCopy(Number(copy), patterns, printed);
      at = index + place.length;
      places += 1;
    }
    if (places !== open) throw new Error(`docx wrote ${places} places for text, not ${open}.`);
    printed.push(xml.slice(at));
    return printed.join('');
  }

  private printCopy(index: number, patterns: readonly (readonly string[])[], printed: string[]): void {
    const { id, texts } = this.copies[index] ?? { id: -1, texts: [] };
    for (const [slot, piece] of (patterns[id] ?? []).entries()) {
      if (slot > 0) printed.push(printText(texts[slot - 1] ?? ''));
      printed.push(piece);
    }
  }
}

/** Gives the pieces of XML around the texts of a shape as docx has written it. */
function cutPattern(xml: string, { element, texts }: Shape, id: number): readonly string[] {
  const at = xml.indexOf(`${SLOT}${id}.0${END}`);
  const end = `</${element}>`;
  const whole = xml.slice(xml.lastIndexOf(`<${element}>`, at), xml.indexOf(end, at) + end.length);
  const pieces = whole.replace(SLOTS, SLOT).split(SLOT);
  if (at === -1 || pieces.length !== texts.length + 1)
    throw new Error(`docx wrote ${element} in another way: ${whole}`);
  return pieces;
}

const SHAPES = new WeakMap<File, Shapes>();

/**
 * Gives a component for docx to write: whole where it is the first of its shape, else a mark. Only the text of the
 * document is written once and filled in; docx formats headers and footers twice.
 */
export function writeShape(shape: Shape, context: IContext): IXmlableObject | undefined {
  const { file, viewWrapper } = context;
  if (viewWrapper !== file.Document || shape.texts.length === 0 || shape.texts.includes('')) {
    return shape.build(shape.texts).prepForXml(context);
  }
  const shapes = SHAPES.get(file) ?? new Shapes();
  SHAPES.set(file, shapes);
  return shapes.write(shape, context);
}

/** Takes `word/document.xml` as docx wrote it for this document; gives it with every text in its place. */
export function fillShapes(file: File, xml: string): string {
  return SHAPES.get(file)?.fill(xml) ?? xml;
}
