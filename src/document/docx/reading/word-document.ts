import { fail, type Result, succeed } from '../../../domain/shared/result.ts';
import type { Relationship } from './content-types.ts';
import { readLists } from './lists.ts';
import type { WordPackage } from './open-package.ts';
import { PACKAGE_LIMITS, type PackageProblem } from './package-problem.ts';
import { readBody } from './read-body.ts';
import type { Layers } from './read-paragraph.ts';
import { readSections, sectionElements, textWidthOf } from './read-sections.ts';
import type { XmlElement } from './read-xml.ts';
import { readStyles } from './style-sheet.ts';
import { readThemeFonts } from './theme-fonts.ts';
import type { WordDocument, WordParagraph } from './word-types.ts';
import { childOf, switchOf, textOf } from './xml-tree.ts';

type Read<Value> = Result<Value, PackageProblem>;

/** Takes an opened package; gives its text as printed: paragraphs with every layer of formatting applied. */
export function readWordDocument(file: WordPackage): Read<WordDocument> {
  const main = file.readTree(file.mainPath);
  if (!main.ok) return main;
  const body = childOf(main.value, 'w:body');
  if (body === undefined) return fail({ kind: 'damaged', part: file.mainPath });
  const relations = file.relationsOf(file.mainPath);
  if (!relations.ok) return relations;
  const layers = readLayers(file, relations.value);
  if (!layers.ok) return layers;
  const settings = readRelated(file, relations.value, 'settings');
  if (!settings.ok) return settings;
  const properties = readProperties(file);
  if (!properties.ok) return properties;
  const elements = sectionElements(body);
  if (elements.length > PACKAGE_LIMITS.sections) return fail({ kind: 'tooLong', part: file.mainPath });
  const sections = readSections(elements, (id) => readMargin(file, relations.value, id, layers.value));
  if (!sections.ok) return sections;
  const text = readBody(body, layers.value, sections.value.map(textWidthOf));
  if (text.paragraphs.length > PACKAGE_LIMITS.paragraphs) return fail({ kind: 'tooLong', part: file.mainPath });
  return succeed({
    ...text,
    sections: sections.value,
    hasMirroredMargins: switchOf(settings.value, 'w:mirrorMargins') ?? false,
    hasEvenHeaders: switchOf(settings.value, 'w:evenAndOddHeaders') ?? false,
    properties: properties.value,
  });
}

/** Takes the relationships of a part and a type; gives the part of that type, `undefined` where there is none. */
export function readRelated(
  file: WordPackage,
  relations: readonly Relationship[],
  type: string,
): Read<XmlElement | undefined> {
  const target = relations.find((relation) => relation.type === type)?.target;
  return target === undefined ? succeed(undefined) : file.readTree(target);
}

/** Takes a package and the relationships of its main part; gives its styles, lists and fonts. */
export function readLayers(file: WordPackage, relations: readonly Relationship[]): Read<Layers> {
  const theme = readRelated(file, relations, 'theme');
  if (!theme.ok) return theme;
  const styles = readRelated(file, relations, 'styles');
  if (!styles.ok) return styles;
  const numbering = readRelated(file, relations, 'numbering');
  if (!numbering.ok) return numbering;
  const themeFont = readThemeFonts(theme.value);
  const lists = readLists(numbering.value);
  return succeed({
    lists,
    themeFont,
    styles: readStyles(styles.value, themeFont, lists.indentsOf),
    labelOf: lists.startCounting(),
  });
}

/** A header that is named but missing prints nothing. */
function readMargin(
  file: WordPackage,
  relations: readonly Relationship[],
  id: string,
  layers: Layers,
): Read<readonly WordParagraph[]> {
  const target = relations.find((relation) => relation.id === id)?.target;
  const part = target === undefined ? succeed(undefined) : file.readTree(target);
  if (!part.ok) return part;
  // Lists in a header count for themselves.
  const ownCount = { ...layers, labelOf: layers.lists.startCounting() };
  return succeed(part.value === undefined ? [] : readBody(part.value, ownCount, []).paragraphs);
}

function readProperties(file: WordPackage): Read<WordDocument['properties']> {
  const roots = file.relationsOf('');
  if (!roots.ok) return roots;
  const core = readRelated(file, roots.value, 'core-properties');
  if (!core.ok) return core;
  const read = (name: string): string => textOf(childOf(core.value, name));
  return succeed({ title: read('dc:title'), author: read('dc:creator'), subject: read('dc:subject') });
}
