import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import type { PreviousReport } from '../../src/domain/rules/draft-reader.ts';
import type { RuleOutcome } from '../../src/domain/rules/evaluate-rule.ts';
import { runAllRules } from '../../src/domain/rules/run-rules.ts';
import { field, figureField, type Json, outlineOf, section } from './builders.ts';

/** A rule as in a template file; it points at indicator A. */
export function ruleOf(check: unknown, parts: Json = {}): Json {
  const sentence = { what: 'Sai', todo: 'Sửa' };
  return { id: 'thu', level: 'error', covers: [], vi: sentence, en: sentence, check, at: ['A'], ...parts };
}

const columns: readonly Json[] = [
  { id: 'ten', label: 'Tên', requirement: 'optional', kind: 'shortText' },
  { id: 'so', label: 'Số', requirement: 'optional', kind: 'number', measure: 'area' },
  { id: 'tu', label: 'Từ', requirement: 'optional', kind: 'date' },
  { id: 'den', label: 'Đến', requirement: 'optional', kind: 'date' },
  { id: 'xong', label: 'Xong', requirement: 'optional', kind: 'yesNo' },
  {
    id: 'loai',
    label: 'Loại',
    requirement: 'optional',
    kind: 'choice',
    options: [
      { id: 'x', label: 'X' },
      { id: 'y', label: 'Y' },
    ],
  },
];

/** Two sections with every kind of box, indicators A, B, C, a rate R = A / B, and D that only the full version asks for. */
export const RULE_SECTIONS: readonly Json[] = [
  section('md', {
    cover: true,
    fields: [field('md_ngay_chot', 'date'), field('md_ngay_ky', 'date')],
  }),
  section('s1', {
    allowsNothingArose: true,
    fields: [
      figureField('A'),
      figureField('B'),
      figureField('C'),
      figureField('D', { tier: 'full' }),
      figureField('R', { measure: 'percent', ratio: { numerator: ['A'], denominator: ['B'] } }),
      field('van', 'longText'),
      field('y', 'list'),
      field('ngay', 'date'),
      field('chon', 'choice', {
        options: [
          { id: 'x', label: 'X' },
          { id: 'y', label: 'Y' },
        ],
      }),
      field('co', 'yesNo'),
      field('bang', 'table', { columns, rows: {} }),
      field('co_dinh', 'table', { columns, rows: { fixed: [{ id: 'mot', label: 'Một' }] } }),
    ],
  }),
  section('s2', { fields: [figureField('E')] }),
];

export function outlineWith(...rules: readonly Json[]): Outline {
  return outlineOf(RULE_SECTIONS, { rules });
}

/** How a check comes out for a draft; several in a rule over rows or indicators. */
export function outcomes(outline: Outline, draft: Draft, previous?: PreviousReport): readonly RuleOutcome[] {
  return runAllRules(outline, { draft, previous }).map(({ outcome }) => outcome);
}
