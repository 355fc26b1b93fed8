import { attribute, childElements, find, findAll, type XmlElement } from './read-xml.ts';

/** How a paragraph style sets its text, read back from a written file, in the units of the file. */
export interface MeasuredStyle {
  readonly name: string | undefined;
  readonly halfPoints: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals: boolean;
  readonly underline: string | undefined;
  readonly alignment: string | undefined;
  readonly line: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly firstLine: string | undefined;
  readonly outlineLevel: string | undefined;
  readonly keepNext: boolean;
}

/**
 * Takes the root of `word/styles.xml`; gives the measured styles by id. What a style leaves open is taken from the
 * defaults.
 */
export function measureStyles(root: XmlElement): ReadonlyMap<string, MeasuredStyle> {
  const defaults = find(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  return new Map(
    findAll(root, 'w:style').map((style) => {
      const run = find(style, 'w:rPr');
      const paragraph = find(style, 'w:pPr');
      const spacing = find(paragraph, 'w:spacing');
      const value = (parent: XmlElement | undefined, name: string) => attribute(find(parent, name), 'w:val');
      const has = (parent: XmlElement | undefined, name: string): boolean =>
        parent !== undefined && childElements(parent).some((child) => child.name === name);
      return [
        attribute(style, 'w:styleId') ?? '',
        {
          name: value(style, 'w:name'),
          halfPoints: Number(value(run, 'w:sz') ?? value(defaults, 'w:sz')),
          bold: has(run, 'w:b'),
          italic: has(run, 'w:i'),
          capitals: has(run, 'w:caps'),
          underline: value(run, 'w:u'),
          alignment: value(paragraph, 'w:jc'),
          line: `${attribute(spacing, 'w:line')} ${attribute(spacing, 'w:lineRule')}`,
          before: attribute(spacing, 'w:before'),
          after: attribute(spacing, 'w:after'),
          firstLine: attribute(find(paragraph, 'w:ind'), 'w:firstLine'),
          outlineLevel: value(paragraph, 'w:outlineLvl'),
          keepNext: has(paragraph, 'w:keepNext'),
        },
      ];
    }),
  );
}
