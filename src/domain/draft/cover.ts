import type { Option, Outline } from '../outline/outline-schema.ts';
import type { IssuerId } from '../profile/profile-schema.ts';
import { issuerIdSchema } from '../profile/profile-schema.ts';
import { fillPeriod, periodDays } from '../shared/reporting-period.ts';
import { formatDate } from '../vietnamese/date.ts';
import { itemsOf, textOf } from './draft-answers.ts';
import type { Draft } from './draft-schema.ts';

/** Ids of the cover block (phần đầu văn bản) every outline shares; see the table "MD" of the domain note. */
export const COVER_SECTION = 'md';
export const COVER_FIELDS = {
  issuer: 'md_chu_the',
  superiorBody: 'md_cap_tren',
  issuingBody: 'md_co_quan',
  number: 'md_so',
  symbol: 'md_ky_hieu',
  place: 'md_dia_danh_ngay',
  signingDate: 'md_ngay_ky',
  subject: 'md_trich_yeu',
  cutoffDate: 'md_ngay_chot',
  estimateMethod: 'md_cach_uoc',
  orders: 'md_can_cu',
  recipients: 'md_noi_nhan',
  signingForm: 'md_nguoi_ky',
  signatory: 'md_ho_ten',
  opening: 'md_mo_dau',
} as const;

/** The cover block as typed facts; texts left blank are empty, dates and choices left blank are `undefined`. */
export interface Cover {
  readonly issuer: IssuerId;
  readonly collective: string;
  readonly superiorBody: string;
  readonly issuingBody: string;
  readonly number: string;
  readonly symbol: string;
  readonly place: string;
  readonly signingDate: string | undefined;
  readonly cutoffDate: string | undefined;
  readonly subject: string;
  readonly orders: readonly string[];
  readonly recipients: readonly string[];
  readonly signingForm: string;
  readonly signatory: string;
  readonly opening: string;
}

/** Words of a body's kind, before its proper name: they stay small inside a sentence. */
const COMMON_WORDS = new Set(['bộ', 'xã', 'phường', 'đặc', 'khu', 'thành', 'phố', 'tỉnh']);
const UNIT_WORDS = new Set(['xã', 'phường', 'khu', 'phố', 'tỉnh']);
/** Second syllables of "Đảng ủy", "Xây dựng": small wherever they stand. */
const SECOND_SYLLABLES = new Set(['ủy', 'uỷ', 'dựng']);

/** "ĐẢNG ỦY XÃ GIA LỘC" → "Đảng ủy xã Gia Lộc": a body set in capitals as it is named in a sentence. */
function sentenceName(capitals: string): string {
  const words = capitals.toLocaleLowerCase('vi').split(/\s+/).filter(Boolean);
  const unit = words.findIndex((word, index) => UNIT_WORDS.has(word) && index > 0);
  const isCommon = (word: string, index: number) =>
    index > 0 && (SECOND_SYLLABLES.has(word) || (index <= unit && COMMON_WORDS.has(word)));
  return words
    .map((word, index) => (isCommon(word, index) ? word : word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)))
    .join(' ');
}

/**
 * The collective in whose name the report speaks: "Ban Thường vụ Đảng ủy xã Gia Lộc". A Ban stands below its cấp ủy; as
 * long as the letterhead still shows the committee alone, the Ban is named without it rather than glued to a wrong body.
 */
function collectiveName(issuer: IssuerId, superiorBody: string, issuingBody: string): string {
  const body = sentenceName(issuingBody);
  if (issuer === 'ban_thuong_vu') return `Ban Thường vụ ${body}`;
  if (issuer === 'dang_uy') return body;
  return /^BAN /i.test(issuingBody) ? `${body} ${sentenceName(superiorBody)}` : `Ban Xây dựng Đảng ${body}`;
}

/** Fills the names a text of the outline may use: `{ky}`, `{ky_sau}`, `{chu_the}`, `{can_cu}`, `{ngay_chot}` … */
export function fillNames(
  pattern: string,
  draft: Draft,
  facts: { readonly collective: string; readonly orders: readonly string[]; readonly cutoffDate: string | undefined },
): string {
  const { from, to } = periodDays(draft.period);
  // functions: a "$" in what was typed is a character, not a command of replaceAll
  return fillPeriod(pattern, draft.period)
    .replaceAll('{tu_ngay}', formatDate(from))
    .replaceAll('{den_ngay}', formatDate(to))
    .replaceAll('{chu_the}', () => facts.collective)
    .replaceAll('{can_cu}', () => facts.orders.map((order) => order.trim().replace(/[.;,]+$/, '')).join('; ') || '…')
    .replaceAll('{ngay_chot}', facts.cutoffDate ? formatDate(facts.cutoffDate) : '…');
}

function defaultOf(outline: Outline, field: string): string {
  const found = outline.sections.find(({ id }) => id === COVER_SECTION)?.fields?.find(({ id }) => id === field);
  return found && 'default' in found && found.default !== undefined ? found.default : '';
}

/** Reads the cover block out of a draft; texts with a default in the outline take it when left blank. */
export function readCover(outline: Outline, draft: Draft): Cover {
  const text = (field: keyof typeof COVER_FIELDS) => textOf(draft, COVER_SECTION, COVER_FIELDS[field]).trim();
  const issuer = issuerIdSchema.safeParse(text('issuer')).data ?? 'ban_thuong_vu';
  const superiorBody = text('superiorBody');
  const issuingBody = text('issuingBody');
  const orders = itemsOf(draft, COVER_SECTION, COVER_FIELDS.orders);
  const cutoffDate = text('cutoffDate') || undefined;
  const collective = collectiveName(issuer, superiorBody, issuingBody);
  const filled = (field: 'subject' | 'opening') =>
    text(field) || fillNames(defaultOf(outline, COVER_FIELDS[field]), draft, { collective, orders, cutoffDate });
  return {
    issuer,
    collective,
    superiorBody,
    issuingBody,
    number: text('number'),
    symbol: text('symbol'),
    place: text('place'),
    signingDate: text('signingDate') || undefined,
    cutoffDate,
    subject: filled('subject'),
    orders,
    recipients: itemsOf(draft, COVER_SECTION, COVER_FIELDS.recipients),
    signingForm: text('signingForm'),
    signatory: text('signatory'),
    opening: filled('opening'),
  };
}

function coverOptions(outline: Outline, field: string): readonly Option[] {
  const found = outline.sections.find(({ id }) => id === COVER_SECTION)?.fields?.find(({ id }) => id === field);
  return found?.kind === 'choice' ? found.options : [];
}

/** The signing forms an issuer may use, as the outline says; forms without an issuer are open to all. */
export function signingFormsOf(outline: Outline, issuer: IssuerId): readonly Option[] {
  return coverOptions(outline, COVER_FIELDS.signingForm).filter((form) => (form.issuer ?? issuer) === issuer);
}

/** What the symbol of an issuer ends with after the slash: `ĐU`, `BXDĐ`; `undefined` when the outline does not say. */
export function bodyCodeOf(outline: Outline, issuer: IssuerId): string | undefined {
  return coverOptions(outline, COVER_FIELDS.issuer).find(({ id }) => id === issuer)?.bodyCode;
}
