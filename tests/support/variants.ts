import type { Format } from '../../src/document/format/format-schema.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Purpose } from '../../src/document/model/context.ts';
import type { ReportDocument } from '../../src/document/model/report-document.ts';
import { withLayout } from '../../src/document/model/with-layout.ts';
import { COVER_FIELDS, COVER_SECTION } from '../../src/domain/draft/cover.ts';
import type { Draft, Layout } from '../../src/domain/draft/draft-schema.ts';
import type { IssuerId } from '../../src/domain/profile/profile-schema.ts';
import { items, text, withAnswer } from './builders.ts';
import { COMPLETE, HALF, OUTLINE, SHIPPED, shippedFormat } from './shipped.ts';

/** One way a report can be printed, with everything needed to print it. */
export interface Variant {
  readonly name: string;
  readonly draft: Draft;
  readonly format: Format;
  readonly purpose: Purpose;
}

const OFFICIAL: Purpose = { kind: 'official' };
const LONG_ISSUER = 'ĐẢNG ỦY ĐẶC KHU NGUYỄN LƯƠNG BẰNG VÀ CÁC XÃ PHỤ CẬN';

/** The complete sample with these facts in its cover block and these choices of layout. */
function varied(cover: Readonly<Record<string, string | readonly string[]>>, layout: Partial<Layout> = {}): Draft {
  const answered = Object.entries(cover).reduce(
    (draft, [field, value]) =>
      withAnswer(draft, COVER_SECTION, field, typeof value === 'string' ? text(value) : items(...value)),
    COMPLETE,
  );
  return { ...answered, layout: { ...answered.layout, annexes: [], ...layout } };
}

/** Letterhead, symbol and recipients of an issuer as the shipped profile has them, and who signs. */
function issuedBy(id: IssuerId, signingForm: string, layout: Partial<Layout> = {}): Draft {
  const issuer = SHIPPED.profiles[0]?.issuers.find((one) => one.id === id);
  if (!issuer) throw new Error(`No issuer ${id}`);
  const cover = {
    [COVER_FIELDS.issuer]: id,
    [COVER_FIELDS.superiorBody]: issuer.superiorBody,
    [COVER_FIELDS.issuingBody]: issuer.issuingBody,
    [COVER_FIELDS.symbol]: issuer.symbol,
    [COVER_FIELDS.recipients]: issuer.recipients,
    [COVER_FIELDS.signingForm]: signingForm,
    [COVER_FIELDS.signatory]: 'Họ và tên',
    [COVER_FIELDS.number]: '5',
  };
  return varied(cover, layout);
}

const hd05 = shippedFormat('HD05');
const hd36 = shippedFormat('HD36');

function variant(name: string, draft: Draft, purpose: Purpose = OFFICIAL, format: Format = hd05): Variant {
  return { name, draft, format: withLayout(format, draft.layout), purpose };
}

/** Every variant the layout rules allow for this report: who issues and signs, what is added, how it is printed. */
export const VARIANTS: readonly Variant[] = [
  variant('ban-thuong-vu-pho-bi-thu', issuedBy('ban_thuong_vu', 'btv_pho_bi_thu')),
  variant('ban-thuong-vu-hd36', issuedBy('ban_thuong_vu', 'btv_bi_thu'), OFFICIAL, hd36),
  variant('ban-thuong-vu-uy-vien', issuedBy('ban_thuong_vu', 'btv_uy_vien')),
  variant('thua-lenh-ban-thuong-vu', issuedBy('ban_thuong_vu', 'btv_thua_lenh')),
  variant('dang-uy-bi-thu', issuedBy('dang_uy', 'du_bi_thu', { authorLine: true })),
  variant('ban-xay-dung-dang-truong-ban', issuedBy('ban_xay_dung_dang', 'bxd_truong_ban')),
  variant('ban-xay-dung-dang-ky-thay', issuedBy('ban_xay_dung_dang', 'bxd_ky_thay'), OFFICIAL, hd36),
  variant('ban-xay-dung-dang-quyen', issuedBy('ban_xay_dung_dang', 'bxd_quyen_truong_ban')),
  variant('ban-xay-dung-dang-phu-trach', issuedBy('ban_xay_dung_dang', 'bxd_pho_phu_trach')),
  variant('tac-gia', issuedBy('ban_thuong_vu', 'btv_pho_bi_thu', { authorLine: true })),
  variant('du-thao', COMPLETE, { kind: 'draft', number: 2 }),
  variant('du-thao-do-dang', HALF, { kind: 'draft', number: 1 }, hd36),
  variant('khan-du-thao', varied({}, { urgency: 'thuong_khan' }), { kind: 'draft', number: 3 }),
  variant('hoa-toc', varied({}, { urgency: 'hoa_toc' })),
  variant('luu-hanh', varied({}, { scopeNote: 'Tài liệu hội nghị', notForMedia: true, annexes: ['PL2'] })),
  variant('hai-mat', varied({}, { duplex: true, annexes: ['PL2', 'PL5'] })),
  variant('de-muc-cham', varied({}, { headingScheme: 'cham' })),
  variant('moi-phu-luc', varied({}, { annexes: ['PL2', 'PL5', 'PL6'] }), OFFICIAL, hd36),
  variant('mot-phu-luc', {
    ...varied({}),
    figures: { ...COMPLETE.figures, ...without(['DT09', 'BQ09']) },
  }),
  variant('ten-dai', varied({ [COVER_FIELDS.issuingBody]: LONG_ISSUER })),
];

/** These figures not yet entered, so that no annex hangs on them. */
function without(codes: readonly string[]): Draft['figures'] {
  const blank = { state: 'blank' } as const;
  return Object.fromEntries(codes.map((code) => [code, { actual: blank, estimate: blank, earlier: blank, note: '' }]));
}

/** The printed report of a variant. */
export function reportOf({ draft, format, purpose }: Variant): ReportDocument {
  return buildReport(OUTLINE, draft, format, purpose);
}
