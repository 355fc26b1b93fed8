import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFigures, allSections } from '../../src/domain/outline/outline-tree.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import { buildOutline } from '../../src/domain/outline-import/build-outline.ts';
import type { AskedFigure, OutlineNode } from '../../src/domain/outline-import/outline-node.ts';
import type { SectionMatch } from '../../src/domain/outline-import/section-match.ts';
import { allNodes } from '../support/outline-nodes.ts';
import { OUTLINE, SHIPPED } from '../support/shipped.ts';

const IDS = allSections(OUTLINE).map(({ section }) => section.id);
const LABELS = allFigures(OUTLINE).map(({ field }) => field.label);

const title = fc.oneof(
  fc.constantFrom(
    'Công tác văn thư',
    'ĐẶC ĐIỂM, TÌNH HÌNH',
    'Văn phòng {ky}',
    'a',
    '',
    '  ',
    '…',
    '1',
    'Nguyên nhân',
    'x'.repeat(300),
  ),
  fc.constantFrom(...allSections(OUTLINE).map(({ section }) => section.heading)),
  fc.string(),
);
const figure: fc.Arbitrary<AskedFigure> = fc.record({
  label: fc.oneof(fc.constantFrom(...LABELS, '', 'Số {DT01}'), fc.string()),
  unit: fc.constantFrom('cuộc', '', '%', 'triệu đồng'),
  measure: fc.constantFrom('count', 'percent', 'money', 'area', 'score'),
  line: fc.nat(50),
});
const table = fc.record({
  table: fc.nat(3),
  title: fc.constantFrom('', 'Biểu', 'Biểu {x}'),
  columns: fc.array(fc.constantFrom('Tên', 'Số lượng', 'Tỷ lệ', 'Ngày', '', 'Số lượng'), { maxLength: 4 }),
  rows: fc.array(fc.constantFrom('Thôn 1', 'Thôn 2', '', 'Thôn 1'), { maxLength: 3 }),
});

type Bare = Omit<OutlineNode, 'line' | 'children' | 'level'> & { readonly children: readonly Bare[] };
const tree = fc.letrec<{ node: Bare }>((tie) => ({
  node: fc.record({
    label: fc.constantFrom('I.', '1.', 'a)', '', '1.1.'),
    title,
    certainty: fc.constant('sure' as const),
    guidance: fc.array(fc.constantFrom('Nêu rõ?', '', '{a}'), { maxLength: 2 }),
    figures: fc.array(figure, { maxLength: 2 }),
    tables: fc.array(table, { maxLength: 1 }),
    children: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  }),
}));

function numbered(bare: readonly Bare[]): OutlineNode[] {
  let line = 0;
  const make = (node: Bare, level: number): OutlineNode => {
    line += 1;
    const own = line;
    return { ...node, line: own, level, children: node.children.map((child) => make(child, level + 1)) };
  };
  return bare.map((node) => make(node, 1));
}

const input = fc.record({
  nodes: fc.array(tree.node, { maxLength: 5 }).map(numbered),
  sections: fc.array(fc.option(fc.constantFrom(...IDS, 'khong_co'), { nil: undefined }), {
    minLength: 40,
    maxLength: 40,
  }),
  wanted: fc.array(fc.record({ section: fc.constantFrom(...IDS), after: fc.option(fc.nat(12), { nil: undefined }) }), {
    maxLength: 4,
  }),
});

describe('an outline made of any file', () => {
  it('is one the program accepts, whatever the headings and the matches are, and keeps every heading', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(input, ({ nodes, sections, wanted }) => {
        const matches = allNodes(nodes).map(
          ({ line }, index): SectionMatch => ({
            node: line,
            section: sections[index % 40],
            certainty: 'guess',
            signs: [],
            candidates: [],
          }),
        );
        const made = buildOutline({
          nodes,
          matches,
          base: OUTLINE,
          synonyms: SHIPPED.synonyms[0],
          id: 'rieng',
          version: 1,
          title: 'Đề cương',
          documentType: 'Báo cáo',
          subject: 'kết quả {ky}',
          wanted,
        });
        if (!made.ok) throw new Error(JSON.stringify(made.problem.slice(0, 5)));
        expect(parseOutline(JSON.parse(JSON.stringify(made.value.outline))).ok).toBe(true);
        const ids = new Set(allSections(made.value.outline).map(({ section }) => section.id));
        const lost = allNodes(nodes).filter(({ line }) => !ids.has(made.value.sectionOf.get(line) ?? ''));
        expect(lost).toEqual([]);
        const inner = allSections(made.value.outline).filter(({ section }) => section.children && section.fields);
        expect(inner).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
