import type { Draft } from '../domain/draft/draft-schema.ts';
import { periodName } from '../domain/shared/reporting-period.ts';

/** Letters without marks, for file names that survive every system and mail program: "Đầu năm" → "dau-nam". */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function base(draft: Draft): string {
  return `Bao-cao-dan-chu-${plainName(periodName(draft.period))}`;
}

/** Name of the Word file: `Bao-cao-dan-chu-6-thang-dau-nam-2026-du-thao-2.docx`. */
export function wordFileName(draft: Draft, draftNumber: number | undefined): string {
  return `${base(draft)}${draftNumber === undefined ? '' : `-du-thao-${draftNumber}`}.docx`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** ISO instant → `2026-05-12-1432` by the clock of this machine. */
export function stampOf(instant: string): string {
  const time = new Date(instant);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}`;
}

/** Name of a copy of the draft; `savedAt` (ISO) keeps copies apart. One that needs a passphrase says so. */
export function draftFileName(draft: Draft, savedAt: string, isSealed = false): string {
  return `${base(draft)}-ban-nhap-${isSealed ? 'co-mat-khau-' : ''}${stampOf(savedAt)}.json`;
}

/** Name of the text file with what is no longer in the outline. */
export function leftOverFileName(draft: Draft): string {
  return `${base(draft)}-phan-khong-con-trong-de-cuong.txt`;
}
