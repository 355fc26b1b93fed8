import { describe, expect, it } from 'vitest';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import { coverageOf } from '../../src/domain/outline-import/coverage.ts';
import { headingReader } from '../../src/domain/outline-import/heading-words.ts';
import { matchSections } from '../../src/domain/outline-import/match-sections.ts';
import { withChosen } from '../../src/domain/outline-import/with-chosen.ts';
import { allNodes, headingsOf, nodesOf, type Written } from '../support/outline-nodes.ts';
import { OUTLINE, SHIPPED } from '../support/shipped.ts';

const [SYNONYMS] = SHIPPED.synonyms;
const SECTIONS = allSections(OUTLINE).filter(({ section }) => !section.cover);

/** A heading, and the sections that are right for it: none of them is a section of its own. */
type Row = readonly [title: string, right: readonly string[], below?: readonly Row[]];

function written(rows: readonly Row[]): Written[] {
  return rows.map(([title, , below = []]) => ({ title, below: written(below) }));
}

function rightOf(rows: readonly Row[]): (readonly string[])[] {
  return rows.flatMap(([, right, below = []]) => [right, ...rightOf(below)]);
}

/** The structures the domain note observed (f.1, f.2), and the ones of the order. An empty list: nothing known is right. */
const OBSERVED: readonly (readonly [name: string, rows: readonly Row[]])[] = [
  [
    'software of a province, by quarter',
    [
      ['Kết quả thực hiện công khai', ['s3_1_1']],
      ['Nhân dân bàn và quyết định trực tiếp', ['s3_1_2']],
      ['Nhân dân bàn, biểu quyết để cơ quan có thẩm quyền quyết định', ['s3_1_3']],
      ['Nhân dân tham gia ý kiến', ['s3_1_3']],
      ['Kết quả huy động vốn xây dựng hạ tầng cơ sở', ['s3_1_2']],
      ['Nhân dân kiểm tra, giám sát', ['s3_1_4']],
      ['Kết quả hoạt động của Ban Thanh tra nhân dân', ['s3_1_4']],
      ['Kết quả hoạt động của Ban Giám sát đầu tư của cộng đồng', ['s3_1_4']],
      ['Đơn thư khiếu nại, tố cáo', ['s5_3']],
      ['Kết quả tổ chức họp thôn, bản, tổ dân phố', ['s3_1_2']],
    ],
  ],
  [
    'criteria of friendly government',
    [
      ['Quy chế dân chủ và tuyên truyền', ['s2_3', 's2_2']],
      ['Cải cách hành chính', ['s4_3']],
      ['Văn hóa công sở, ứng xử', ['s4_2']],
      ['Tiếp xúc, đối thoại, đơn thư', ['s5', 's5_2', 's5_3']],
      ['Mức độ hài lòng', ['s4_2']],
    ],
  ],
  [
    'a district',
    [
      ['Khái quát', ['s1', 's1_1']],
      [
        'Kết quả thực hiện trên các loại hình',
        ['s3'],
        [
          ['xã, thị trấn', ['s3_1']],
          ['cơ quan, đơn vị sự nghiệp', ['s3_2', 's3_3']],
        ],
      ],
      ['Đánh giá khái quát', ['s7']],
    ],
  ],
  ['a commune, 2017', [['Khái quát tình hình địa phương', ['s1', 's1_1']]]],
  ['a commune, 2022', [['Một số đặc điểm tình hình chung của xã', ['s1', 's1_1']]]],
  [
    'a school, 2014',
    [
      [
        'Phần thứ nhất: đánh giá tình hình thực hiện trong nhà trường',
        [],
        [
          [
            'Công tác lãnh đạo, chỉ đạo của cấp ủy, thủ trưởng đơn vị',
            ['s2_1', 's2'],
            [['Đặc điểm tình hình', ['s1']]],
          ],
        ],
      ],
    ],
  ],
  [
    'a school, 2010',
    [
      [
        'Tình hình triển khai thực hiện',
        ['s2'],
        [
          ['Đặc điểm tình hình', ['s1']],
          ['Quá trình triển khai thực hiện', ['s2']],
        ],
      ],
    ],
  ],
  [
    'a kindergarten, 2022',
    [
      [
        'Kết quả tổ chức thực hiện',
        ['s3'],
        [
          [
            'Tăng cường sự lãnh đạo, chỉ đạo của Chi bộ, chính quyền',
            ['s2_1'],
            [['Hoạt động của Ban Chỉ đạo', ['s2_1']]],
          ],
        ],
      ],
    ],
  ],
  [
    'a primary school',
    [
      [
        'Đặc điểm, tình hình',
        ['s1'],
        [
          ['Quy mô', ['s1_1']],
          ['Số liệu đội ngũ', ['s1_1']],
          ['Thuận lợi', ['s1_2']],
        ],
      ],
    ],
  ],
  ['an empty form for schools', [['Tình hình triển khai thực hiện', ['s2']]]],
  [
    'half a year of Party building',
    [
      ['Kết quả 6 tháng đầu năm', ['s3']],
      ['Nhiệm vụ, giải pháp trọng tâm 6 tháng cuối năm', ['s8']],
    ],
  ],
  [
    'the items of the order',
    [
      ['Quán triệt, nâng cao nhận thức, trách nhiệm của các cấp ủy đảng về dân chủ và thực hành dân chủ', ['s2_1']],
      ['Tuyên truyền, phổ biến, tổ chức thực hiện Luật Thực hiện dân chủ ở cơ sở', ['s2_2']],
      ['Rà soát, sửa đổi, bổ sung, ban hành quy chế thực hiện dân chủ ở các loại hình cơ sở', ['s2_3']],
      ['Mở rộng công khai, dân chủ trong triển khai nhiệm vụ phát triển kinh tế xã hội', ['s4', 's4_1']],
      ['Tổ chức thực hiện Nghị quyết số 82/NQ-HĐND ngày 11/12/2025 của HĐND thành phố', ['s2_4']],
      ['Kiểm tra, giám sát việc thực hiện dân chủ ở các loại hình theo hướng chuyên đề', ['s2_5']],
      ['Tiếp xúc, đối thoại trực tiếp với Nhân dân', ['s5_2']],
      ['Nhiệm vụ trọng tâm 6 tháng cuối năm 2026', ['s8']],
    ],
  ],
  [
    'other subjects, in words that sound alike',
    [
      ['Tuyên truyền cải cách hành chính', []],
      ['Thực hiện Nghị quyết số 05-NQ/TU của Thành ủy', []],
      ['Công tác dân vận của lực lượng vũ trang', []],
      ['Tình hình Nhân dân và những vấn đề nổi lên trên địa bàn', []],
      ['Công tác kiểm tra, giám sát của Ủy ban Kiểm tra', ['s2_5']],
      ['Đối thoại tại nơi làm việc', ['s3_4']],
      ['Giải quyết kiến nghị của cử tri', ['s5_3', 's6']],
      ['Quy chế chi tiêu nội bộ', []],
      ['Phát triển kinh tế - xã hội', ['s4_1', 's4']],
      ['Nguyên nhân của ưu điểm', []],
    ],
  ],
];

function matched(rows: readonly Row[]) {
  const nodes = nodesOf(written(rows));
  return matchSections(nodes, OUTLINE, SYNONYMS).map((match, index) => ({
    ...match,
    title: allNodes(nodes)[index]?.title ?? '',
    right: rightOf(rows)[index] ?? [],
  }));
}

describe('headings seen in real outlines and reports', () => {
  it.each(OBSERVED)('%s: nothing that is sure is wrong', (_, rows) => {
    const wrong = matched(rows).filter(
      ({ certainty, section, right }) => certainty === 'sure' && section !== undefined && !right.includes(section),
    );
    expect(wrong.map(({ title, section }) => `${title} → ${section}`)).toEqual([]);
  });

  it.each(OBSERVED)('%s: a heading a known section is right for has it among its candidates', (_, rows) => {
    const missed = matched(rows).filter(
      ({ candidates, right }) => right.length > 0 && !candidates.some(({ section }) => right.includes(section)),
    );
    expect(missed.map(({ title }) => title)).toEqual([]);
  });

  it('finds nearly all, as far as their section is not given to another heading already', () => {
    const results = OBSERVED.flatMap(([, rows]) => {
      const all = matched(rows);
      const given = all.map(({ section }) => section);
      return all
        .filter(({ right }) => right.length > 0)
        .map(({ section, right }) => (section ? right.includes(section) : right.every((id) => given.includes(id))));
    });
    expect(results.filter(Boolean).length / results.length).toBeGreaterThan(0.9);
  });

  it.each([
    ['Công tác tiếp dân', 's5_1'],
    ['CÔNG TÁC TIẾP CÔNG DÂN', 's5_1'],
    ['Đặc điểm tình hình', 's1'],
    ['Vai trò của MTTQ và các đoàn thể', 's6'],
    ['Lãnh đạo, chỉ đạo của cấp uỷ', 's2_1'],
    ['Thực hiện dân chủ ở xã, phường, thị trấn', 's3_1'],
    ['Phương hướng, nhiệm vụ năm 2027', 's8'],
    ['Đề xuất, kiến nghị (nếu có)', 's9'],
    ['Tiếp xúc, đối thoại với Nhân dân: nêu số cuộc, số người dự', 's5_2'],
  ])('%s is surely %s, however it is written', (title, section) => {
    expect(matched([[title, [section]]])[0]).toMatchObject({ section, certainty: 'sure' });
  });
});

describe('the default outline held against itself', () => {
  const matches = matchSections(nodesOf(headingsOf(OUTLINE.sections)), OUTLINE, SYNONYMS);

  it('finds every section, and is sure of all', () => {
    expect(matches.map(({ section, certainty }) => [section, certainty])).toEqual(
      SECTIONS.map(({ section }) => [section.id, 'sure']),
    );
  });

  it('answers every item of the order and lacks nothing', () => {
    const { items, lacking, own } = coverageOf(matches, OUTLINE);
    expect([items.filter(({ answeredBy }) => answeredBy.length === 0), lacking, own]).toEqual([[], [], []]);
  });

  it('needs no synonyms for that', () => {
    const plain = matchSections(nodesOf(headingsOf(OUTLINE.sections)), OUTLINE, undefined);
    expect(plain.map(({ section }) => section)).toEqual(SECTIONS.map(({ section }) => section.id));
  });
});

describe('what stands around a heading', () => {
  it('tells two of the same words apart', () => {
    const rows: Row[] = [
      ['Công tác lãnh đạo, chỉ đạo và tổ chức triển khai', ['s2'], [['Kiểm tra, giám sát', ['s2_5']]]],
      [
        'Kết quả thực hiện dân chủ ở các loại hình cơ sở',
        ['s3'],
        [['Ở xã và cộng đồng dân cư', ['s3_1'], [['Kiểm tra, giám sát', ['s3_1_4']]]]],
      ],
    ];
    expect(matched(rows).map(({ section }) => section)).toEqual(['s2', 's2_5', 's3', 's3_1', 's3_1_4']);
  });

  it('makes a heading of another part doubtful', () => {
    const rows: Row[] = [
      ['Tiếp công dân, đối thoại và giải quyết đơn thư', ['s5'], [['Thuận lợi, khó khăn', ['s1_2']]]],
    ];
    expect(matched(rows)[1]?.certainty).not.toBe('sure');
  });

  it('makes both doubtful where two have the same right', () => {
    const twice = matched([
      ['Tiếp công dân', ['s5_1']],
      ['Công tác tiếp dân', ['s5_1']],
    ]);
    expect(twice.filter(({ certainty, section }) => certainty === 'sure' && section)).toEqual([]);
  });

  it('asked figures speak for the section that has them', () => {
    const figure = { unit: 'vụ', measure: 'count', line: 1 } as const;
    const nodes = nodesOf([
      {
        title: 'Tình cảm xóm làng',
        figures: [
          { ...figure, label: 'số vụ, việc tiếp nhận hòa giải' },
          { ...figure, label: 'số hòa giải viên được tập huấn' },
        ],
      },
    ]);
    const [match] = matchSections(nodes, OUTLINE, SYNONYMS);
    expect(match?.signs.length === 0 || match?.signs.includes('indicators')).toBe(true);
    expect(match?.candidates.map(({ section }) => section)).not.toContain('s8');
  });
});

describe('corrections', () => {
  const matches = matchSections(
    nodesOf([{ title: 'Tiếp công dân' }, { title: 'Công tác văn thư' }]),
    OUTLINE,
    SYNONYMS,
  );
  const [first, second] = matches.map(({ node }) => node);
  if (first === undefined || second === undefined) throw new Error('two headings were expected');

  it('what a person chose is taken, and a section is given away once', () => {
    const chosen = withChosen(matches, second, 's5_1');
    expect(chosen.map(({ section, certainty }) => [section, certainty])).toEqual([
      [undefined, 'guess'],
      ['s5_1', 'chosen'],
    ]);
    expect(chosen[1]?.candidates.map(({ section }) => section)).toContain('s5_1');
  });

  it('a heading can be made one of its own', () => {
    const own = withChosen(matches, first, undefined);
    expect(own[0]).toMatchObject({ certainty: 'chosen' });
    expect(own[0]?.section).toBeUndefined();
    expect(coverageOf(own, OUTLINE).own).toEqual([first, second]);
  });

  it('a heading that is not there changes nothing', () => {
    expect(withChosen(matches, 99, 's8')).toBe(matches);
  });
});

describe('what the order demands', () => {
  it('names the items nothing answers, and what would', () => {
    const matches = matchSections(nodesOf([{ title: 'Đối thoại với Nhân dân' }]), OUTLINE, SYNONYMS);
    const { items, lacking } = coverageOf(matches, OUTLINE);
    expect(items.filter(({ answeredBy }) => answeredBy.length > 0).map(({ item }) => item.id)).toEqual(['CV6']);
    expect(items.find(({ item }) => item.id === 'CV5')?.lacking).toEqual(['s2_4']);
    expect(lacking).toContain('s2_4');
    expect(lacking).not.toContain('s5_2');
  });

  it('a part without headings below it brings what it has', () => {
    const matches = matchSections(
      nodesOf([{ title: 'Tiếp công dân, đối thoại và giải quyết đơn thư' }]),
      OUTLINE,
      SYNONYMS,
    );
    expect(coverageOf(matches, OUTLINE).lacking).not.toContain('s5_3');
  });
});

describe('the synonyms', () => {
  it('are for sections that exist, and no name belongs to two', () => {
    const reader = headingReader(SYNONYMS);
    const ids = SECTIONS.map(({ section }) => section.id);
    const named = (SYNONYMS?.sections ?? []).flatMap(({ id, names = [] }) =>
      names.map((name) => [reader.key(name), id] as const),
    );
    const clashes = named.filter(([key, id]) => named.some(([other, of]) => other === key && of !== id));
    const parts = (SYNONYMS?.sections ?? []).flatMap(({ under = [] }) => under.flatMap((each) => each.parts));
    expect((SYNONYMS?.sections ?? []).map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
    expect(parts.filter((id) => !ids.includes(id))).toEqual([]);
    expect(clashes).toEqual([]);
  });
});
