import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import { field, figureField, type Json, section } from './builders.ts';
import { OUTLINE } from './shipped.ts';

/** What names other places of the outline, which may be gone in this one. */
const REFERRING = new Set([
  'answers',
  'bases',
  'partOf',
  'ratio',
  'sumIs',
  'countIs',
  'notSameAs',
  'openings',
  'print',
]);

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The sections of the shipped outline as an author would write them anew, without what refers to other places. */
function shippedSections(): readonly Json[] {
  const text = JSON.stringify(OUTLINE.sections, (key, value: unknown) => {
    if (REFERRING.has(key)) return undefined;
    return key === 'requirement' && isRecord(value) ? 'optional' : value;
  });
  return listOf(JSON.parse(text));
}

type Edit = (section: Json) => readonly Json[];

function edited(sections: readonly Json[], edits: Readonly<Record<string, Edit>>): Json[] {
  return sections.flatMap((each) => {
    const below = each['children'] ? { children: edited(listOf(each['children']), edits) } : {};
    const whole = { ...each, ...below };
    return edits[String(each['id'])]?.(whole) ?? [whole];
  });
}

const withFields = (owner: Json, change: (fields: readonly Json[]) => readonly Json[]): Json => ({
  ...owner,
  fields: change(listOf(owner['fields'])),
});

function madeOf(sections: readonly Json[], parts: Json): Outline {
  const parsed = parseOutline({ ...OUTLINE, annexes: [], rules: [], wordings: [], ...parts, sections });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem, null, 1));
  return parsed.value;
}

const shipped = shippedSections();
const tiepDan = edited(listOf(shipped.find(({ id }) => id === 's5')?.['children']), {}).filter(
  ({ id }) => id === 's5_1',
);

/**
 * Another outline for the same report, as a superior body would send it: one section has another heading (s1_1), one is worded anew
 * and has another id (s2_2 → tuyen_truyen), one stands elsewhere (s5_1 below s4), one is gone (s2_5), one asks in another way
 * (tu_xep_loai of s7_1), one table has lost a column (hinh_thuc … of s5_2), and one section is new.
 */
export const SECOND: Outline = madeOf(
  [
    ...edited(shipped, {
      s1_1: (own) => [{ ...own, heading: 'Đặc điểm tình hình của xã' }],
      s2_2: (own) => [{ ...own, id: 'tuyen_truyen', heading: 'Tuyên truyền, quán triệt, tập huấn về dân chủ' }],
      s2_5: () => [],
      s4: (own) => [{ ...own, children: [...listOf(own['children']), ...tiepDan] }],
      s5_1: () => [],
      s5_2: (own) => [
        withFields(own, (fields) =>
          fields.map((each) =>
            each['id'] === 'bang_hoi_nghi' ? { ...each, columns: listOf(each['columns']).slice(0, -1) } : each,
          ),
        ),
      ],
      s7_1: (own) => [
        withFields(own, (fields) =>
          fields.map((each) =>
            each['id'] === 'tu_xep_loai' ? field('tu_xep_loai', 'shortText', { label: 'Tự xếp loại' }) : each,
          ),
        ),
      ],
    }),
    section('viec_rieng', {
      heading: 'Việc làm riêng của xã',
      fields: [
        field('ket_qua', 'longText', { label: 'Kết quả' }),
        figureField('R01', { label: 'Số mô hình', unit: 'mô hình' }),
      ],
    }),
  ],
  { id: 'de_cuong_cap_tren', version: 1, title: 'Đề cương của cấp trên' },
);
