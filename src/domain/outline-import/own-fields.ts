import type { Column, Field, FigureField, TableField } from '../outline/outline-schema.ts';
import type { AskedFigure, AskedTable } from './outline-node.ts';
import { ownId } from './own-ids.ts';

/** Questions made of what only the file asks for. */

/** The label every text of a section has in the known outlines. */
const TEXT_LABEL = 'Lời văn của mục';
const asked = { requirement: 'required', tier: 'minimum' } as const;

/** A text never holds braces: they would be names of the outline. */
export function withoutBraces(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')').trim();
}

/** The text of a section; beside titled texts it may stay empty. */
export function ownText(besideTitled: boolean): Field {
  const requirement = besideTitled ? 'optional' : 'required';
  return { id: 'ket_qua', kind: 'longText', label: TEXT_LABEL, requirement, tier: 'minimum', print: 'paragraphs' };
}

/** A heading that stands too deep for a section: a text under its title, the guidance below the box. */
export function titledText(title: string, guidance: readonly string[], parent: string, taken: Set<string>): Field {
  const help = guidance
    .map(withoutBraces)
    .filter((line) => line !== '')
    .join(' ');
  const label = withoutBraces(title) || 'Nội dung';
  return {
    id: ownId('t_', title, parent, taken),
    kind: 'longText',
    label,
    ...(help === '' ? {} : { help }),
    ...asked,
    print: { as: 'titled' },
  };
}

/** A figure of the file with a code of its own. */
export function ownFigure(
  { label, unit, measure, moneyUnit }: AskedFigure,
  section: string,
  taken: Set<string>,
): FigureField {
  return {
    id: ownId('c_', label, section, taken),
    kind: 'figure',
    label: withoutBraces(label) || 'Số liệu',
    ...asked,
    measure,
    unit: unit.trim() || 'số',
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
    comparable: true,
    sources: [],
    allowsNothingArose: true,
  };
}

const SHARE = /tỷ lệ|tỉ lệ|%/iu;
const DAY = /^(ngày|thời hạn|thời gian)(?!\p{L})/iu;
const COUNT =
  /^(tổng )?số (?!hiệu|ký hiệu|văn bản, ngày|, ngày|quyết định)|^(tổng )?số$|số lượng|diện tích|kinh phí|số tiền/iu;
const LONG = /nội dung|kết quả|lý do|nguyên nhân|giải pháp|ghi chú|đánh giá|nhận xét|biện pháp/iu;

function columnKind(
  label: string,
):
  | Pick<Extract<Column, { kind: 'number' }>, 'kind' | 'measure' | 'unit'>
  | { readonly kind: 'date' | 'longText' | 'shortText' } {
  if (SHARE.test(label)) return { kind: 'number', measure: 'percent', unit: '%' };
  if (/số tiền|kinh phí/iu.test(label)) return { kind: 'number', measure: 'money', unit: 'triệu đồng' };
  if (/diện tích/iu.test(label)) return { kind: 'number', measure: 'area', unit: 'm²' };
  if (COUNT.test(label)) return { kind: 'number', measure: 'count' };
  if (DAY.test(label)) return { kind: 'date' };
  return { kind: LONG.test(label) ? 'longText' : 'shortText' };
}

function ownColumn(label: string, position: number, taken: Set<string>): Column {
  const id = ownId('c_', label, String(position), taken);
  const width = columnKind(label).kind === 'longText' ? { width: 2 } : {};
  return {
    id,
    label: withoutBraces(label) || `Cột ${position + 1}`,
    requirement: 'optional',
    ...width,
    ...columnKind(label),
  };
}

/** A table of the file. Where it names the rows, its first column holds their names and is not asked. */
export function ownTable({ title, columns, rows }: AskedTable, section: string, taken: Set<string>): TableField {
  const label = withoutBraces(title) || 'Bảng số liệu';
  const askedColumns = rows.length > 0 && columns.length > 1 ? columns.slice(1) : columns;
  const columnIds = new Set<string>();
  const rowIds = new Set<string>();
  const made = askedColumns.map((column, position) => ownColumn(column, position, columnIds));
  const content: Column = { id: 'noi_dung', label: 'Nội dung', kind: 'longText', requirement: 'optional' };
  const fixed = rows.map((row, position) => ({
    id: ownId('d_', row, String(position), rowIds),
    label: withoutBraces(row) || `Dòng ${position + 1}`,
  }));
  return {
    id: ownId('b_', title === '' ? columns.join(' ') : title, section, taken),
    kind: 'table',
    label,
    requirement: 'optional',
    tier: 'minimum',
    columns: made.length > 0 ? made : [content],
    rows: fixed.length > 0 ? { fixed } : { itemLabel: 'dòng' },
    print: title.trim() === '' ? { as: 'table' } : { as: 'table', title: label },
  };
}
