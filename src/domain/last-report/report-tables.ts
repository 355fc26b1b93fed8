import type { SourceText } from '../outline-import/source-text.ts';

/** A table of the report: its cells as text, row by row. */
export type ReportTable = readonly (readonly string[])[];

/** Takes the number of a table of the file; gives its cells; those that go on from above or beside are empty. */
export function tableCells({ lines }: SourceText, table: number): ReportTable {
  const rows: string[][] = [];
  for (const { at, text, label, converted } of lines) {
    if (at.kind !== 'cell' || at.table !== table || at.isContinued) continue;
    const row = rows[at.row] ?? [];
    rows[at.row] = row;
    const said = `${label} ${converted ?? text}`.trim();
    row[at.column] = [row[at.column] ?? '', said].filter((part) => part !== '').join(' ');
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

/** Columns of a table that tells figures: what, in which unit, how much in the period of the report. */
export interface FigureColumns {
  readonly head: number;
  readonly name: number;
  readonly unit: number | undefined;
  /** Absent: no single column can be said to be that of the period. */
  readonly value: number | undefined;
  /** What was expected for the whole period where the report was written before its end: it goes before what was counted. */
  readonly estimate: number | undefined;
}

const NAME = /nội dung|chỉ tiêu|tiêu chí|tên|danh mục/iu;
const UNIT = /đơn vị tính|đvt|đơn vị$/iu;
const OTHER =
  /kỳ trước|cùng kỳ|năm trước|so sánh|so với|tăng|giảm|tỷ lệ|kế hoạch|ghi chú|ước|chênh|%|^(?:tt|stt|số tt|mã(?: số)?)$/iu;
const NOW = /kỳ này|trong kỳ|thực hiện|kết quả|số liệu|số lượng|kỳ báo cáo/iu;
const ESTIMATE = /^ước(?!\p{L})/iu;
const NUMBER = /^\d[\d.,]*\s*%?$/u;

/**
 * Finds the columns of figures. `period`: the name of the report's period, such as "6 tháng cuối năm 2025"; it tells the column of
 * the period from that of the period before. Gives nothing for a table that tells something else.
 */
export function figureColumns(table: ReportTable, period: string | undefined): FigureColumns | undefined {
  const head = table.findIndex((row) => row.some((cell) => NAME.test(cell)));
  const cells = table[head];
  if (cells === undefined) return undefined;
  const name = cells.findIndex((cell) => NAME.test(cell));
  const unit = cells.findIndex((cell) => UNIT.test(cell.trim()));
  const body = table.slice(head + 1);
  const numeric = cells.flatMap((cell, column) => {
    const filled = body.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
    const share = filled.filter((text) => NUMBER.test(text)).length / (filled.length || 1);
    return column !== name && column !== unit && share > 0.6 && filled.length > 0
      ? [{ cell: cell.trim(), column }]
      : [];
  });
  if (numeric.length === 0) return undefined;
  const candidates = numeric.filter(({ cell }) => !OTHER.test(cell) && cell !== '');
  const wanted = period?.toLocaleLowerCase('vi');
  const named = candidates.filter(({ cell }) => wanted !== undefined && cell.toLocaleLowerCase('vi').includes(wanted));
  const now = candidates.filter(({ cell }) => NOW.test(cell) && !/\d{4}/u.test(cell));
  const [only] = [named, now, candidates].find(({ length }) => length > 0) ?? [];
  const isOne = [named, now, candidates].find(({ length }) => length > 0)?.length === 1;
  const estimates = numeric.filter(({ cell }) => ESTIMATE.test(cell));
  return {
    head,
    name,
    unit: unit < 0 ? undefined : unit,
    value: isOne ? only?.column : undefined,
    estimate: estimates.length === 1 ? estimates[0]?.column : undefined,
  };
}
