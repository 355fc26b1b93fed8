import type { XmlElement } from './read-xml.ts';
import { childrenOf } from './xml-tree.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its address: `styles`, `header`, `officeDocument`. */
  readonly type: string;
  /** Path inside the package. */
  readonly target: string;
}

interface ContentTypes {
  readonly byPath: ReadonlyMap<string, string>;
  readonly byExtension: ReadonlyMap<string, string>;
}

export function readContentTypes(root: XmlElement): ContentTypes {
  const typesBy = (element: string, key: string): ReadonlyMap<string, string> =>
    new Map(
      childrenOf(root, element).map(({ attributes }) => [
        (attributes.get(key) ?? '').toLowerCase().replace(/^\//, ''),
        attributes.get('ContentType') ?? '',
      ]),
    );
  return { byPath: typesBy('ct:Override', 'PartName'), byExtension: typesBy('ct:Default', 'Extension') };
}

/** Gives the content type of a part; empty where none is declared. */
export function contentTypeOf({ byPath, byExtension }: ContentTypes, path: string): string {
  const lower = path.toLowerCase();
  return byPath.get(lower) ?? byExtension.get(lower.slice(lower.lastIndexOf('.') + 1)) ?? '';
}

/** Takes the relationships of a part and the folder of the part; gives those that stay inside the file. */
export function readRelationships(root: XmlElement | undefined, folder: string): readonly Relationship[] {
  return childrenOf(root, 'rel:Relationship')
    .filter(({ attributes }) => attributes.get('TargetMode')?.toLowerCase() !== 'external')
    .map(({ attributes }) => {
      const type = attributes.get('Type') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(attributes.get('Target') ?? '', folder),
      };
    });
}

/** Resolves `../x` and `/x`; a target that climbs out of the package ends at its root and names no part. */
function resolveTarget(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
