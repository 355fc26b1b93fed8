import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Field, Outline, Section } from '../../src/domain/outline/outline-schema.ts';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import { type BuildInput, type BuiltOutline, buildOutline } from '../../src/domain/outline-import/build-outline.ts';
import { matchSections } from '../../src/domain/outline-import/match-sections.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { headingsOf, nodesOf, type Written } from '../support/outline-nodes.ts';
import { OUTLINE, SHIPPED, shippedFormat } from '../support/shipped.ts';

const [SYNONYMS] = SHIPPED.synonyms;

function built(written: readonly Written[], parts: Partial<BuildInput> = {}): BuiltOutline {
  const nodes = nodesOf(written);
  const made = buildOutline({
    nodes,
    matches: matchSections(nodes, OUTLINE, SYNONYMS),
    base: OUTLINE,
    synonyms: SYNONYMS,
    id: 'de_cuong_rieng',
    version: 1,
    title: 'Đề cương gửi kèm',
    documentType: 'Báo cáo',
    subject: OUTLINE.subject,
    ...parts,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

function sectionOf({ outline }: BuiltOutline, id: string): Section {
  const found = allSections(outline).find(({ section }) => section.id === id);
  if (!found) throw new Error(`no section ${id}: ${shapeOf(outline.sections).join(' ')}`);
  return found.section;
}

/** Ids with their depth: "s1 .s1_1 .s1_2". */
function shapeOf(sections: readonly Section[], depth = ''): string[] {
  return sections.flatMap(({ id, children = [], cover }) =>
    cover ? [] : [`${depth}${id}`, ...shapeOf(children, `${depth}.`)],
  );
}

const fieldIds = (section: Section) => (section.fields ?? []).map(({ id }) => id);
const fieldOf = (section: Section, id: string): Field | undefined => section.fields?.find((field) => field.id === id);
const count = { unit: 'cuộc', measure: 'count', line: 1 } as const;

describe('an outline made of the headings of the default one', () => {
  const made = built(headingsOf(OUTLINE.sections));

  it('has the same sections, questions, rules, wordings and annexes', () => {
    const comparable = ({ sections, rules, wordings, annexes, closing, obsoleteTerms, order }: Outline) => ({
      sections: sections.map((section) => JSON.parse(JSON.stringify(section))),
      rules,
      wordings,
      annexes,
      closing,
      obsoleteTerms,
      order,
    });
    expect(comparable(made.outline)).toEqual(comparable(OUTLINE));
  });

  it('has nothing to tell', () => {
    expect(made.notes).toEqual([]);
  });
});

describe('a matched heading', () => {
  const made = built(
    [
      { title: 'CÔNG TÁC TIẾP DÂN CỦA CẤP ỦY VÀ UBND', guidance: ['Nêu số ngày tiếp.'] },
      { title: 'Phương hướng, nhiệm vụ 6 tháng cuối năm 2026' },
      { title: 'Nhiệm vụ về sau', label: 'X.' },
    ],
    {
      matches: [
        { node: 1, section: 's5_1', certainty: 'chosen', signs: [], candidates: [] },
        { node: 2, section: 's8', certainty: 'sure', signs: [], candidates: [] },
      ],
    },
  );

  it('keeps id and questions, and takes its name from the file, in sentence case', () => {
    const section = sectionOf(made, 's5_1');
    const known = allSections(OUTLINE).find(({ section: each }) => each.id === 's5_1')?.section;
    expect(section.heading).toBe('Công tác tiếp dân của cấp ủy và UBND');
    expect(section.short).toBeUndefined();
    expect(fieldIds(section)).toEqual((known?.fields ?? []).map(({ id }) => id));
    expect(section.namesNoCitizen).toBe(true);
    expect(section.guidance).toEqual(['Nêu số ngày tiếp.', ...(known?.guidance ?? [])]);
  });

  it('loses only what names something that is not there', () => {
    const links = (fieldOf(sectionOf(made, 's8'), 'nhiem_vu') as Extract<Field, { kind: 'table' }>).columns;
    expect(links.map(({ id }) => id)).not.toContain('han_che');
    expect(made.notes).toContainEqual({ kind: 'fieldLoosened', section: 's8', field: 'nhiem_vu' });
  });

  it('keeps the rules whose figures are all there, and those over many for the ones that are', () => {
    const rules = made.outline.rules ?? [];
    const changed = rules.find(({ id }) => id === 'changed');
    expect(changed?.forFigures).toContain('TD04');
    expect(changed?.forFigures).not.toContain('DU01');
    expect(rules.length).toBeLessThan((OUTLINE.rules ?? []).length);
    expect(made.notes).toContainEqual({ kind: 'annexLeftOut', annex: 'PL3' });
  });

  it('comes with the cover block, about its own subject', () => {
    const own = built([{ title: 'Tiếp công dân' }], { subject: 'kết quả tiếp công dân {ky}' });
    expect(own.outline.sections[0]).toMatchObject({ id: 'md', cover: true });
    expect(fieldOf(sectionOf(own, 'md'), 'md_mo_dau')).toMatchObject({
      default: expect.stringContaining('báo cáo kết quả tiếp công dân {ky} (số liệu'),
    });
    expect(own.outline.closing).toBe('Trên đây là báo cáo kết quả tiếp công dân {ky} của {chu_the}.');
  });
});

describe('a heading only the file has', () => {
  const file: Written[] = [
    {
      title: 'Công tác văn thư, lưu trữ năm 2026',
      guidance: ['Nêu rõ số văn bản {đến, đi}.'],
      figures: [
        { ...count, label: 'số văn bản đến', unit: 'văn bản' },
        { ...count, label: 'số cuộc hòa giải viên được tập huấn', unit: 'cuộc' },
        { ...count, label: 'số hòa giải viên được tập huấn', unit: 'người' },
      ],
      tables: [
        {
          table: 0,
          title: 'Biểu văn bản',
          columns: ['Tên văn bản', 'Số lượng', 'Tỷ lệ đúng hạn', 'Ngày ban hành'],
          rows: [],
        },
        { table: 1, title: '', columns: ['Loại', 'Số lượng'], rows: ['Đến', 'Đi'] },
      ],
    },
    { title: 'Công tác văn thư, lưu trữ' },
  ];
  const made = built(file, { matches: [] });
  const section = sectionOf(made, 't_cong_tac_van_thu_luu_tru');

  it('gets a short id of its words, the same when the file is read again and next year', () => {
    expect(shapeOf(built(file, { matches: [] }).outline.sections)).toEqual(shapeOf(made.outline.sections));
    expect(shapeOf(built([{ title: 'Công tác văn thư, lưu trữ năm 2027' }], { matches: [] }).outline.sections)).toEqual(
      ['t_cong_tac_van_thu_luu_tru'],
    );
  });

  it('is asked for a text, its figures and its tables', () => {
    expect(section).toMatchObject({
      requirement: 'required',
      tier: 'minimum',
      guidance: ['Nêu rõ số văn bản {đến, đi}.'],
    });
    expect(fieldIds(section)).toEqual([
      'ket_qua',
      'c_so_van_ban_den',
      'c_so_cuoc_hoa_giai_vien_duoc_tap_huan',
      'HG08',
      'b_bieu_van_ban',
      'b_loai_so_luong',
    ]);
  });

  it('reuses an indicator of the same words whose own section is not there', () => {
    expect(made.notes).toContainEqual({ kind: 'indicatorKept', figure: 'HG08', section: section.id });
    const beside = built([...file.slice(0, 1), { title: 'Hòa giải ở cơ sở' }], {
      matches: [{ node: 2, section: 's3_1_5', certainty: 'sure', signs: [], candidates: [] }],
    });
    expect(fieldIds(sectionOf(beside, section.id))).not.toContain('HG08');
    expect(beside.notes).toContainEqual({
      kind: 'askedElsewhere',
      label: 'số hòa giải viên được tập huấn',
      figure: 'HG08',
    });
  });

  it('tells the kind of a column by its words, and rows the file names are fixed', () => {
    expect(fieldOf(section, 'b_bieu_van_ban')).toMatchObject({
      columns: [
        { kind: 'shortText' },
        { kind: 'number' },
        { kind: 'number', measure: 'percent', unit: '%' },
        { kind: 'date' },
      ],
    });
    expect(fieldOf(section, 'b_loai_so_luong')).toMatchObject({
      columns: [{ label: 'Số lượng' }],
      rows: { fixed: [{ label: 'Đến' }, { label: 'Đi' }] },
    });
  });
});

describe('levels', () => {
  const deep: Written[] = [
    {
      title: 'Việc nội bộ',
      guidance: ['Chung cho cả phần.'],
      below: [
        {
          title: 'Văn phòng',
          below: [
            { title: 'Văn thư', below: [{ title: 'Văn bản đến', guidance: ['Bao nhiêu?'] }, { title: 'Văn bản đi' }] },
          ],
        },
      ],
    },
  ];

  it('what is deeper than the third becomes titled texts of it, guidance of parts goes to the first one writes in', () => {
    const made = built(deep, { matches: [] });
    expect(shapeOf(made.outline.sections)).toEqual(['t_viec_noi_bo', '.t_van_phong', '..t_van_thu']);
    const leaf = sectionOf(made, 't_van_thu');
    expect(leaf.guidance).toEqual(['Chung cho cả phần.']);
    expect(leaf.fields?.map(({ id, print }) => [id, print])).toEqual([
      ['ket_qua', 'paragraphs'],
      ['t_van_ban_den', { as: 'titled' }],
      ['t_van_ban_di', { as: 'titled' }],
    ]);
    expect(made.notes.map(({ kind }) => kind)).toContain('folded');
  });

  it('points of a section with questions of its own are titled texts of it', () => {
    const made = built([
      {
        title: 'Tiếp công dân, đối thoại và giải quyết đơn thư',
        below: [
          {
            title: 'Đối thoại với Nhân dân',
            below: [
              { title: 'Định kỳ', label: 'a)' },
              { title: 'Đột xuất', label: 'b)' },
            ],
          },
        ],
      },
    ]);
    expect(shapeOf(made.outline.sections)).toEqual(['s5', '.s5_2']);
    expect(fieldIds(sectionOf(made, 's5_2'))).toEqual(
      expect.arrayContaining(['DT01', 'bang_hoi_nghi', 't_dinh_ky', 't_dot_xuat']),
    );
  });

  it('numbered headings below such a section stay sections; the one that fits best takes its questions', () => {
    const made = built([
      {
        title: 'Nhiệm vụ trọng tâm 6 tháng cuối năm 2026',
        below: [
          { title: 'Mục tiêu chung của xã', label: '1.' },
          { title: 'Các nhiệm vụ', label: '2.' },
        ],
      },
    ]);
    expect(shapeOf(made.outline.sections)).toEqual(['t_nhiem_vu_trong_tam', '.t_muc_tieu_chung_cua_xa', '.s8']);
    expect(fieldIds(sectionOf(made, 's8'))).toContain('nhiem_vu');
    expect(made.notes).toContainEqual({ kind: 'movedBelow', node: 1, known: 's8', into: 'Các nhiệm vụ' });
  });

  it('a part without headings below it brings its sections, but for those the file has elsewhere', () => {
    const made = built(
      [
        { title: 'Tiếp công dân, đối thoại và giải quyết đơn thư', guidance: ['Nêu số ngày.'] },
        { title: 'Giải quyết khiếu nại, tố cáo' },
      ],
      {
        matches: [
          { node: 1, section: 's5', certainty: 'sure', signs: [], candidates: [] },
          { node: 2, section: 's5_3', certainty: 'chosen', signs: [], candidates: [] },
        ],
      },
    );
    expect(shapeOf(made.outline.sections)).toEqual(['s5', '.s5_1', '.s5_2', 's5_3']);
    expect(sectionOf(made, 's5_1').guidance?.[0]).toBe('Nêu số ngày.');
  });
});

describe('sections the file lacks and a person wants', () => {
  const file: Written[] = [
    {
      title: 'Tiếp công dân, đối thoại và giải quyết đơn thư',
      below: [{ title: 'Tiếp công dân' }, { title: 'Giải quyết đơn thư' }],
    },
    { title: 'Nhiệm vụ trọng tâm' },
  ];

  it('come where the default outline has them', () => {
    const made = built(file, { wanted: [{ section: 's5_2' }, { section: 's2_4' }, { section: 's9' }] });
    expect(shapeOf(made.outline.sections)).toEqual(['s2_4', 's5', '.s5_1', '.s5_2', '.s5_3', 's8', 's9']);
  });

  it('or after a heading of the file', () => {
    const made = built(file, { wanted: [{ section: 's6', after: 4 }] });
    expect(shapeOf(made.outline.sections)).toEqual(['s5', '.s5_1', '.s5_3', 's8', 's6']);
  });

  it('are added once', () => {
    const made = built(file, {
      wanted: [{ section: 's5_1' }, { section: 's5' }, { section: 'md' }, { section: 'xx' }],
    });
    expect(shapeOf(made.outline.sections)).toEqual(['s5', '.s5_1', '.s5_3', 's8']);
  });
});

it('a report is written on it: headings of the file, titled texts lettered', () => {
  const { outline } = built([
    {
      title: 'CÔNG TÁC NỘI BỘ',
      below: [{ title: 'Văn phòng', below: [{ title: 'Văn thư', below: [{ title: 'Văn bản đến' }] }] }],
    },
  ]);
  const draft = withAnswer(draftOf(outline), 't_van_thu', 't_van_ban_den', text('Đã nhận 120 văn bản.'));
  const { body } = buildReport(outline, draft, shippedFormat('HD05'), { kind: 'draft', number: 1 });
  const lines = body.map((block) => {
    if (block.kind === 'heading') return `${block.label} ${block.text}`;
    return 'runs' in block ? block.runs.map((run) => run.text).join('') : '';
  });
  expect(lines.slice(1, -1)).toEqual([
    'I- CÔNG TÁC NỘI BỘ',
    '1. Văn phòng',
    '1.1. Văn thư',
    'a) Văn bản đến',
    'Đã nhận 120 văn bản.',
  ]);
});

it('an id, a title or a subject no outline may have is refused with its place', () => {
  const nodes = nodesOf([{ title: 'Tiếp công dân' }]);
  const made = buildOutline({
    nodes,
    matches: [],
    base: OUTLINE,
    id: '1',
    version: 1,
    title: ' ',
    documentType: 'Báo cáo',
    subject: 'x {la}',
  });
  expect(made.ok ? [] : made.problem.map(({ place }) => place)).toEqual(expect.arrayContaining(['id', 'title']));
  expect(parseOutline({}).ok).toBe(false);
});
