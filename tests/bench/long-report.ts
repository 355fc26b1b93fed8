import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { COMPLETE } from '../support/shipped.ts';

/** Pages of the text before the annex, which takes another twelve, and how often the texts stand in it (LibreOffice). */
export const REPORT_SIZES = [
  { pages: 10, repeats: 2 },
  { pages: 30, repeats: 9 },
  { pages: 100, repeats: 33 },
] as const;

/** The complete sample with the text of every section repeated: longer, and with the same parts. */
export type ReportPages = (typeof REPORT_SIZES)[number]['pages'];

export function longReport(pages: (typeof REPORT_SIZES)[number]['pages']): Draft {
  const repeats = REPORT_SIZES.find((size) => size.pages === pages)?.repeats ?? 1;
  const answers = Object.fromEntries(
    Object.entries(COMPLETE.answers).map(([section, fields]) => {
      const text = fields['ket_qua'];
      if (text?.state !== 'value' || typeof text.value !== 'string') return [section, fields];
      const value = Array(repeats).fill(text.value).join('\n');
      return [section, { ...fields, ket_qua: { state: 'value' as const, value } }];
    }),
  );
  return { ...COMPLETE, id: `bench-${pages}-trang`, sample: false, answers };
}
