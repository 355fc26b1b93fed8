import { type IContext, type IXmlableObject, Paragraph, type SectionProperties, TableRow } from 'docx';
import { type Shape, writeShape } from './shapes.ts';

/** A paragraph that docx builds only where it is the first of its shape. */
export class RepeatedParagraph extends Paragraph {
  private readonly shape: Shape;
  private readonly build: (texts: readonly string[]) => Paragraph;
  /** docx keeps the properties of a section in the last paragraph of it: that one is no copy. */
  private whole: Paragraph | undefined;

  constructor(key: string, texts: readonly string[], build: (texts: readonly string[]) => Paragraph) {
    super({});
    this.build = build;
    this.shape = { element: 'w:p', key: `p ${key}`, texts, build };
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.whole?.prepForXml(context) ?? writeShape(this.shape, context);
  }

  override addSectionProperties(section: SectionProperties): void {
    this.whole = this.build(this.shape.texts);
    this.whole.addSectionProperties(section);
  }

  override removeSectionProperties(): void {
    this.whole = undefined;
  }
}

/** A row of a table that docx builds only where it is the first of its shape. Its cells give their own widths. */
export class RepeatedRow extends TableRow {
  private readonly shape: Shape;

  constructor(key: string, texts: readonly string[], build: (texts: readonly string[]) => TableRow) {
    super({ children: [] });
    this.shape = { element: 'w:tr', key: `tr ${key}`, texts, build };
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return writeShape(this.shape, context);
  }
}
