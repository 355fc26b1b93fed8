import {
  type BrokenFile,
  edited,
  inParagraph,
  letterhead,
  reported,
  reworded,
  setParagraph,
  setRuns,
  signature,
  withParagraph,
} from './audit-broken.ts';

const UPPER = '- Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng (để báo cáo);';
const ARCHIVE = '- Lưu Văn phòng Đảng ủy.';
const TEXT = 'Chi tiết tại Phụ lục 1';
const STYLES = 'word/styles.xml';

const receives = (...recipients: readonly string[]) => reported(signature({ recipients }));

/** One file for each check up to 16: sheet, letterhead, title and text. */
export const BROKEN_TEXTS: readonly BrokenFile[] = [
  {
    check: 'page.size',
    at: 'ĐẢNG BỘ',
    write: edited((xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
  },
  { check: 'page.margins', at: 'ĐẢNG BỘ', write: edited((xml) => xml.replace('w:left="1701"', 'w:left="1418"')) },
  // 1, 2, 3, 4
  {
    check: 'partyTitle.text',
    at: 'ĐẢNG CÔNG SẢN',
    write: reported(letterhead({ partyTitle: 'ĐẢNG CÔNG SẢN VIỆT NAM' })),
  },
  {
    check: 'titleRule.length',
    write: edited((xml) => xml.replace('w:left="201" w:right="201"', 'w:left="600" w:right="600"')),
  },
  {
    check: 'titleRule.present',
    at: 'ĐẢNG CỘNG SẢN',
    write: edited((xml) => xml.replace(/<w:pBdr><w:top [^>]*\/><\/w:pBdr>/, ''), STYLES),
  },
  { check: 'separator.text', at: '***', write: reported(letterhead({ separator: '***' })) },
  {
    check: 'separator.noRule',
    at: 'NGUYỄN LƯƠNG BẰNG',
    write: edited(
      inParagraph('NGUYỄN LƯƠNG BẰNG', setParagraph('<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>')),
    ),
  },
  { check: 'superiorBody.face', at: 'ĐẢNG BỘ', write: edited(inParagraph('ĐẢNG BỘ THÀNH PHỐ', setRuns('<w:b/>'))) },
  {
    check: 'issuingBody.face',
    at: 'ĐẢNG ỦY XÃ',
    write: edited(inParagraph('>ĐẢNG ỦY XÃ<', setRuns('<w:b w:val="0"/>'))),
  },
  // 5, 6, 7
  { check: 'text.districtBody', at: 'Huyện ủy', write: receives(UPPER, '- Huyện ủy Gia Lộc;', ARCHIVE) },
  { check: 'number.colon', at: 'Số: 05', write: reported(letterhead({ number: 'Số: 05-BC/ĐU' })) },
  { check: 'number.spaces', at: 'Số 05', write: reported(letterhead({ number: 'Số 05 - BC/ĐU' })) },
  { check: 'number.hyphen', at: 'Số 05', write: reported(letterhead({ number: 'Số 05–BC/ĐU' })) },
  { check: 'number.leadingZero', at: 'Số 5-', write: reported(letterhead({ number: 'Số 5-BC/ĐU' })) },
  { check: 'number.symbol', at: 'Số 05', write: reported(reworded('05-BC/ĐU', '05-BC/BXDĐ')) },
  // 8, 9
  {
    check: 'placeDate.zeros',
    at: 'ngày 5',
    write: reported(letterhead({ placeDate: 'Gia Lộc, ngày 5 tháng 6 năm 2026' })),
  },
  {
    check: 'placeDate.comma',
    at: 'Gia Lộc',
    write: reported(letterhead({ placeDate: 'Gia Lộc ngày 05 tháng 6 năm 2026' })),
  },
  {
    check: 'placeDate.face',
    at: 'Gia Lộc',
    write: edited(inParagraph('Gia Lộc, ngày 05', setRuns('<w:i w:val="0"/>'))),
  },
  {
    check: 'placeDate.unitWord',
    at: 'Huế',
    write: reported(letterhead({ placeDate: 'Huế, ngày 05 tháng 6 năm 2026' })),
  },
  {
    check: 'placeDate.unitWord',
    at: 'Hải Phòng',
    write: reported(letterhead({ placeDate: 'Hải Phòng, ngày 05 tháng 6 năm 2026' })),
  },
  // 10, 11, 12
  {
    check: 'dashes.text',
    at: '---',
    write: edited(inParagraph('>-----<', (paragraph) => paragraph.replace('-----', '---'))),
  },
  {
    check: 'subject.start',
    at: 'V/v',
    write: reported((report) => ({ ...report, subject: ['V/v thực hiện dân chủ'] })),
  },
  {
    check: 'subject.end',
    at: 'kết quả',
    write: reported((report) => ({ ...report, subject: ['kết quả thực hiện dân chủ.'] })),
  },
  {
    check: 'addressee.none',
    at: 'Kính gửi',
    write: reported(withParagraph('Kính gửi: Ban Tuyên giáo và Dân vận Thành ủy.')),
  },
  { check: 'recipients.asAbove', at: 'Như trên', write: receives('- Như trên;', UPPER, ARCHIVE) },
  // 13, 14, 15
  { check: 'body.firstLine', at: TEXT, write: edited(inParagraph(TEXT, setParagraph('<w:ind w:firstLine="720"/>'))) },
  {
    check: 'body.lineSpacing',
    at: TEXT,
    write: edited(inParagraph(TEXT, setParagraph('<w:spacing w:line="276" w:lineRule="auto"/>'))),
  },
  {
    check: 'body.gap',
    at: 'Ban Thường vụ Đảng ủy đã lãnh đạo',
    write: edited(inParagraph('Ban Thường vụ Đảng ủy đã lãnh đạo', setParagraph('<w:spacing w:after="0"/>'))),
  },
  { check: 'body.justified', at: TEXT, write: edited(inParagraph(TEXT, setParagraph('<w:jc w:val="left"/>'))) },
  { check: 'body.size', at: TEXT, write: edited(inParagraph(TEXT, setRuns('<w:sz w:val="26"/>'))) },
  { check: 'body.uniformSize', at: TEXT, write: edited(inParagraph(TEXT, setRuns('<w:sz w:val="30"/>'))) },
  {
    check: 'text.font',
    at: TEXT,
    write: edited(inParagraph(TEXT, setRuns('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'))),
  },
  { check: 'text.colour', at: TEXT, write: edited(inParagraph(TEXT, setRuns('<w:color w:val="FF0000"/>'))) },
  // 16
  { check: 'body.end', at: TEXT, write: reported(reworded('Phụ lục 2 kèm theo.', 'Phụ lục 2 kèm theo./.')) },
];
