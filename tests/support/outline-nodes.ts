import type { Section } from '../../src/domain/outline/outline-schema.ts';
import type { OutlineNode } from '../../src/domain/outline-import/outline-node.ts';

/** A heading of a file as the tests write it: its title, what it asks for, the headings below. */
export interface Written {
  readonly title: string;
  readonly label?: string;
  readonly guidance?: OutlineNode['guidance'];
  readonly figures?: OutlineNode['figures'];
  readonly tables?: OutlineNode['tables'];
  readonly below?: readonly Written[];
}

const LABELS = [
  (index: number) => `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][index] ?? index + 1}.`,
  (index: number) => `${index + 1}.`,
  (index: number) => `${index + 1}.${index + 1}.`,
  (index: number) => `${'abcdeghik'.charAt(index % 9)})`,
];

/** The tree of a file with these headings; lines are counted in reading order. */
export function nodesOf(written: readonly Written[]): OutlineNode[] {
  let line = 0;
  const make = (each: Written, level: number, index: number): OutlineNode => {
    line += 1;
    const own = line;
    return {
      line: own,
      label: each.label ?? LABELS[Math.min(level, LABELS.length) - 1]?.(index) ?? '',
      title: each.title,
      level,
      certainty: 'sure',
      guidance: each.guidance ?? [],
      figures: each.figures ?? [],
      tables: each.tables ?? [],
      children: (each.below ?? []).map((child, position) => make(child, level + 1, position)),
    };
  };
  return written.map((each, index) => make(each, 1, index));
}

/** All nodes of a tree in reading order. */
export function allNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** The headings of an outline as a file that has exactly these. */
export function headingsOf(sections: readonly Section[]): Written[] {
  return sections
    .filter(({ cover }) => !cover)
    .map(({ heading, children = [] }) => ({
      title: heading.replace('{ky_sau}', '6 tháng cuối năm 2026').replace('{ky}', '6 tháng đầu năm 2026'),
      below: headingsOf(children),
    }));
}
