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
const NAME = 'Nguyễn Văn A';
const PAGE_NUMBER = 'PAGE';
const HEADER = 'word/header1.xml';

const signs = (authority: string, title: string) =>
  reported(
    signature({
      lines: [
        { role: 'authority', text: authority },
        { role: 'title', text: title },
      ],
    }),
  );
const receives = (...recipients: readonly string[]) => reported(signature({ recipients }));

/** One file for each check from 17 on: signature, recipients, page numbers, annexes, wording and tidiness. */
export const BROKEN_ENDS: readonly BrokenFile[] = [
  // 17 to 21
  { check: 'signingAuthority.mark', at: 'TM.', write: signs('TM. BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ') },
  { check: 'signingAuthority.face', at: 'T/M', write: edited(inParagraph('T/M BAN', setRuns('<w:b w:val="0"/>'))) },
  { check: 'signingTitle.face', at: 'PHÓ BÍ THƯ', write: edited(inParagraph('PHÓ BÍ THƯ', setRuns('<w:b/>'))) },
  { check: 'signatory.face', at: NAME, write: edited(inParagraph(NAME, setRuns('<w:b w:val="0"/>'))) },
  { check: 'signingTitle.bodyName', at: 'ĐẢNG ỦY', write: signs('T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ ĐẢNG ỦY') },
  { check: 'signingTitle.listed', at: 'THƯỜNG TRỰC', write: signs('T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC') },
  { check: 'signingAuthority.committee', at: 'K/T', write: signs('K/T BÍ THƯ', 'PHÓ BÍ THƯ') },
  { check: 'signatory.bareName', at: 'TS.', write: reported(signature({ signatory: { text: 'TS. Nguyễn Văn A' } })) },
  // 22, 23, 24
  {
    check: 'recipientsHead.face',
    at: 'Nơi nhận',
    write: edited(inParagraph('Nơi nhận:', setRuns('<w:b/><w:i/><w:u w:val="none"/>'))),
  },
  { check: 'recipientsHead.text', at: 'Nơi nhận', write: reported(signature({ recipientsHead: 'Nơi nhận' })) },
  {
    check: 'recipients.face',
    at: '- Các chi bộ',
    write: edited(inParagraph('- Các chi bộ', setRuns('<w:sz w:val="22"/>'))),
  },
  { check: 'recipients.separator', at: '- Ban Thường vụ', write: receives(UPPER, '- Ban Thường vụ Đảng ủy,', ARCHIVE) },
  { check: 'recipients.end', at: '- Lưu', write: receives(UPPER, '- Lưu Văn phòng Đảng ủy;') },
  { check: 'recipients.archiveWords', at: 'VT', write: receives(UPPER, '- Lưu: VT, VPĐU.') },
  { check: 'recipients.archiveLast', at: '- Lưu', write: receives(UPPER, '- Lưu Văn phòng Đảng ủy;', '- Các chi bộ.') },
  { check: 'recipients.receiver', outcome: 'look', write: receives('- Ban Thường vụ Đảng ủy;', ARCHIVE) },
  // 25
  { check: 'pageNumber.firstPage', at: 'ĐẢNG BỘ', write: edited((xml) => xml.replace('<w:titlePg/>', '')) },
  {
    check: 'pageNumber.laterPages',
    at: 'ĐẢNG BỘ',
    write: edited((xml) => xml.replace(/<w:headerReference[^>]*\/>/, '')),
  },
  {
    check: 'pageNumber.centred',
    write: edited(inParagraph(PAGE_NUMBER, setParagraph('<w:jc w:val="right"/>')), HEADER),
  },
  {
    check: 'pageNumber.fromTop',
    at: 'ĐẢNG BỘ',
    write: edited((xml) => xml.replace('w:header="567"', 'w:header="720"')),
  },
  {
    check: 'pageNumber.bare',
    write: edited((xml) => xml.replace('</w:pPr>', '</w:pPr><w:r><w:t>Trang </w:t></w:r>'), HEADER),
  },
  // 26
  { check: 'annex.mentioned', at: 'PHỤ LỤC 2', write: reported(reworded(' và Phụ lục 2', '')) },
  {
    check: 'annex.link',
    at: 'PHỤ LỤC 1',
    outcome: 'absent',
    write: reported((report) => ({
      ...report,
      annexes: report.annexes.map((annex, index) => (index === 0 ? { ...annex, link: '' } : annex)),
    })),
  },
  { check: 'annex.linkNumber', at: 'Kèm theo', write: reported(letterhead({ number: 'Số 15-BC/ĐU' })) },
  { check: 'annex.numbering', at: 'PHỤ LỤC 1', write: edited((xml) => xml.replace('<w:pgNumType w:start="1"/>', '')) },
  // 27, 28
  {
    check: 'text.toneMarks',
    at: 'Đảng uỷ',
    write: reported(withParagraph('Ban Thường vụ Đảng uỷ đã chỉ đạo kịp thời.')),
  },
  { check: 'heading1.scheme', at: 'II.', write: reported(reworded('"II-"', '"II."')) },
  {
    check: 'heading2.scheme',
    at: '2-',
    write: edited(
      inParagraph('>Đối thoại<', (paragraph) =>
        paragraph
          .replace('<w:pPr>', '<w:pPr>')
          .replace('</w:pPr>', '<w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>')
          .replace('Đối thoại', '2- Đối thoại'),
      ),
    ),
  },
  {
    check: 'listItem.notBold',
    at: 'Công văn đôn đốc',
    write: edited(inParagraph('Công văn đôn đốc', setRuns('<w:b/>'))),
  },
  // 29, 30: for a person to judge
  {
    check: 'text.citation',
    at: 'Kế hoạch số',
    outcome: 'look',
    write: reported(withParagraph('Thực hiện Kế hoạch số 12-KH/ĐU của Ban Thường vụ.')),
  },
  {
    check: 'text.abbreviation',
    at: 'UBMTTQ',
    outcome: 'look',
    write: reported(withParagraph('Phối hợp với UBMTTQ xã tuyên truyền.')),
  },
  // 31, 32
  {
    check: 'signature.withText',
    at: TEXT,
    write: edited(inParagraph(TEXT, (paragraph) => paragraph.replace('<w:keepNext/>', ''))),
  },
  {
    check: 'text.emptyEnd',
    write: edited((xml) =>
      xml.replace(/(<w:sectPr[^>]*>(?:(?!<w:sectPr).)*<\/w:body>)/, `${'<w:p><w:pPr></w:pPr></w:p>'.repeat(3)}$1`),
    ),
  },
  {
    check: 'text.spacedByHand',
    at: TEXT,
    write: edited(inParagraph(TEXT, (paragraph) => paragraph.replace(TEXT, `        ${TEXT}`))),
  },
  {
    check: 'text.softBreak',
    at: TEXT,
    write: edited(
      inParagraph(TEXT, (paragraph) => paragraph.replace('</w:t>', '</w:t><w:br/><w:t>Xin báo cáo.</w:t>')),
    ),
  },
  { check: 'text.doubleSpace', at: 'Công văn', write: reported(reworded('Công văn đôn đốc', 'Công văn   đôn đốc')) },
];
