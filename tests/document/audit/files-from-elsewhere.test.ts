import { describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../src/document/docx/audit/audit-report.ts';
import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { smallestWord } from '../../support/docx/audit-package.ts';
import { shippedFormat } from '../../support/shipped.ts';

const TNR = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>';
const run = (text: string, properties = '', size = 28) =>
  `<w:r><w:rPr>${TNR}${properties}<w:sz w:val="${size}"/></w:rPr>${text}</w:r>`;
const words = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const CENTRE = '<w:jc w:val="center"/>';
const BODY = '<w:spacing w:after="120" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>';
const body = (text: string, properties = '') => p(run(words(text), properties), BODY);
const row = (left: string, right: string) =>
  `<w:tr><w:tc><w:tcPr><w:tcW w:w="4820" w:type="dxa"/></w:tcPr>${left}</w:tc><w:tc><w:tcPr><w:tcW w:w="4535" w:type="dxa"/></w:tcPr>${right}</w:tc></w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const PAGE =
  '<w:sectPr><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="720"/></w:sectPr>';

/** Width in points of the title at 15 pt bold, as drawn by hand with the mouse. */
const line = (widthPt: number) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="${widthPt * 12700}" cy="0"/><a:prstGeom xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" prst="line"/></wp:anchor></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;

/** A report as it comes from an office: one paragraph with line breaks, a drawn line, typed numbers, habits of the State. */
const HAND_MADE = [
  table(
    row(
      p(
        `${run(`${words('ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG')}<w:br/>`)}${run(`${words('ĐẢNG ỦY XÃ GIA LỘC')}<w:br/>`, '<w:b/>')}${run(words('*'))}`,
        CENTRE,
      ) + p(run(words('Số: 15/BC-ĐU')), CENTRE),
      p(`${run(words('ĐẢNG CÔNG SẢN VIỆT NAM'), '<w:b/>', 30)}${line(206)}`, CENTRE) +
        p(run(words('Gia Lộc, ngày 15 tháng 5 năm 2026'), '<w:i/>'), CENTRE),
    ),
  ),
  p(run(words('BÁO CÁO'), '<w:b/>', 32), CENTRE),
  p(run(words('kết quả thực hiện dân chủ ở cơ sở'), '<w:b/>'), CENTRE),
  p(line(60), CENTRE),
  body('I. ĐẶC ĐIỂM, TÌNH HÌNH', '<w:b/>'),
  body('Xã có 19 thôn.'),
  body('II- KẾT QUẢ', '<w:b/>'),
  body('- Đã họp 38 cuộc./.'),
  table(
    row(
      p(run(words('Nơi nhận:'), '<w:b/><w:i/>', 24)) +
        p(run(words('- Ban Tuyên giáo và Dân vận Thành ủy (để báo cáo),'), '', 24)) +
        p(run(words('- Lưu: VT.'), '', 24)),
      p(run(words('TM. BAN THƯỜNG VỤ'), '<w:b/>'), CENTRE) +
        p(run(words('PHÓ BÍ THƯ THƯỜNG TRỰC'), '<w:b/>'), CENTRE) +
        p('') +
        p(run(words('Đỗ Văn Sáng'), '<w:b/>'), CENTRE),
    ),
  ),
  p(''),
  PAGE,
].join('');

function auditOf(xml: string): readonly AuditLine[] {
  const audited = auditWord(smallestWord(xml), shippedFormat('HD05'), { origin: 'elsewhere' });
  if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
  return audited.value.lines;
}

describe('a file made by hand in Word', () => {
  const lines = auditOf(HAND_MADE);
  const found = (outcome: AuditLine['outcome']) =>
    lines.filter((one) => one.outcome === outcome).map(({ check, place }) => [check, place?.excerpt ?? '']);

  it('has its parts recognised without any style, each fault named with its words', () => {
    expect(found('fails')).toEqual([
      ['partyTitle.text', 'ĐẢNG CÔNG SẢN VIỆT NAM'],
      ['number.present', 'Số: 15/BC-ĐU'],
      ['dashes.text', ''],
      ['signingTitle.face', 'PHÓ BÍ THƯ THƯỜNG TRỰC'],
      ['recipientsHead.face', 'Nơi nhận:'],
      ['heading1.scheme', 'II- KẾT QUẢ'],
      ['signingAuthority.mark', 'TM. BAN THƯỜNG VỤ'],
      ['signingTitle.listed', 'PHÓ BÍ THƯ THƯỜNG TRỰC'],
      ['recipients.separator', '- Ban Tuyên giáo và Dân vận Thành ủy (để báo cáo),'],
      ['recipients.archiveWords', '- Lưu: VT.'],
      ['pageNumber.laterPages', 'ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG ĐẢNG ỦY XÃ GIA LỘC *'],
      ['body.end', '- Đã họp 38 cuộc./.'],
    ]);
    expect(found('absent')).toEqual([]);
  });

  it('leaves to a person what only a person can judge', () => {
    expect(found('look').map(([check]) => check)).toEqual(['signature.withText']);
  });

  it('measures a drawn line by its own length', () => {
    const length = lines.find(({ check }) => check === 'titleRule.length');
    expect(length).toMatchObject({
      outcome: 'meets',
      found: { kind: 'mm', mm: 72.7 },
      needed: { kind: 'mm', mm: 72.9 },
    });
    const short = auditOf(HAND_MADE.replace(`cx="${206 * 12700}"`, `cx="${150 * 12700}"`));
    expect(short.find(({ check }) => check === 'titleRule.length')?.outcome).toBe('fails');
  });
});

it('a letterhead of paragraphs, its halves parted by tabs, is recognised too', () => {
  const lines = auditOf(
    [
      p(
        `${run(words('ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG'))}<w:r><w:tab/></w:r>${run(words('ĐẢNG CỘNG SẢN VIỆT NAM'), '<w:b/><w:u w:val="single"/>', 30)}`,
      ),
      p(run(words('ĐẢNG ỦY XÃ GIA LỘC'), '<w:b/>')),
      p(run(words('          *'))),
      p(`${run(words('Số 05-BC/ĐU'))}<w:r><w:tab/></w:r>${run(words('Gia Lộc, ngày 05 tháng 6 năm 2026'), '<w:i/>')}`),
      p(run(words('BÁO CÁO'), '<w:b/>', 30), CENTRE),
      p(run(words('kết quả thực hiện dân chủ'), '<w:b/>'), CENTRE),
      p(run(words('-----')), CENTRE),
      body('Xã có 19 thôn.'),
      p(run(words('T/M BAN THƯỜNG VỤ'), '<w:b/>'), '<w:jc w:val="right"/>'),
      p(run(words('BÍ THƯ')), '<w:jc w:val="right"/>'),
      p(run(words('Đỗ Văn Sáng'), '<w:b/>'), '<w:jc w:val="right"/>'),
      p(run(words('Nơi nhận:'), '<w:u w:val="single"/>')),
      p(run(words('- Ban Tuyên giáo và Dân vận Thành ủy (để b/c);'), '', 24)),
      p(run(words('- Lưu Văn phòng Đảng ủy.'), '', 24)),
      PAGE,
    ].join(''),
  );
  const unmet = lines.filter(({ outcome }) => outcome !== 'meets').map(({ check, outcome }) => `${check} ${outcome}`);
  expect([...new Set(unmet)]).toEqual([
    'titleRule.present look',
    'pageNumber.laterPages fails',
    'signature.withText look',
    'text.spacedByHand fails',
  ]);
});

it('a file that is no report at all has every required part missing, and nothing throws', () => {
  const absent = auditOf(p(run(words('Xin chào.')))).filter(({ outcome }) => outcome === 'absent');
  expect(absent.map(({ check }) => check)).toEqual([
    'partyTitle.text',
    'issuingBody.present',
    'separator.text',
    'number.present',
    'placeDate.present',
    'documentType.present',
    'signatory.present',
    'recipientsHead.text',
  ]);
  expect(auditOf('')).not.toEqual([]);
});
