import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKS, type CheckId } from '../../src/document/docx/audit/audit-checks.ts';
import type { AuditLine, AuditValue, Face } from '../../src/document/docx/audit/audit-report.ts';
import { auditWord } from '../../src/document/docx/audit/audit-word.ts';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import { auditPointText, auditText } from '../../src/i18n/audit-text.ts';
import { startTexts } from '../../src/i18n/start-texts.ts';
import { COMPLETE, OUTLINE, SHIPPED, shippedFormat } from '../support/shipped.ts';
import { textsOf } from '../support/texts.ts';

const FORMAT = shippedFormat('HD05');
const LANGUAGES = ['vi', 'en'] as const;
const RAW = /audit\.|\[object|undefined|NaN|\{\{|\}\}/;

beforeAll(() => startTexts(textsOf));

const wordsOf = (line: AuditLine, language: 'vi' | 'en' = 'vi') => auditText(i18next.getFixedT(language), line);

function lineOf(check: CheckId, needed: AuditValue, found: AuditValue, outcome: AuditLine['outcome']): AuditLine {
  const { component, level } = CHECKS[check];
  return { check, component, clause: 'ô 1', level, outcome, needed, found };
}

const FACE: Face = { sizesPt: [14], bold: 'none', italic: 'none', underline: 'none', capitals: 'all' };
const facesOf = (needed: Face, found: Face, outcome: AuditLine['outcome']) =>
  wordsOf(lineOf('superiorBody.face', { kind: 'face', face: needed }, { kind: 'face', face: found }, outcome));

describe('the words of the audit', () => {
  it.each(LANGUAGES)('name every check, each in its own way (%s)', (language) => {
    const checks = Object.keys(CHECKS) as CheckId[];
    const names = checks.map(
      (check) => wordsOf(lineOf(check, { kind: 'anything' }, { kind: 'nothing' }, 'absent'), language).name,
    );
    expect(names.filter((name) => RAW.test(name) || !/^\S.*: \S/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(checks.length);
  });

  const cases = SHIPPED.formats.flatMap((format) =>
    LANGUAGES.map((language) => [format.id, language, format] as const),
  );
  it.each(cases)('of the complete sample under %s hold no raw key (%s)', async (_, language, format) => {
    const bytes = await writeDocx(buildReport(OUTLINE, COMPLETE, format, { kind: 'official' }), format);
    const audited = auditWord(bytes, format, { origin: 'ours' });
    if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
    const texts = audited.value.lines.flatMap((line) => Object.values(wordsOf(line, language)));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => text.trim() === '' || RAW.test(text))).toEqual([]);
  });

  it('never answer "không …" with "có"', async () => {
    const bytes = await writeDocx(buildReport(OUTLINE, COMPLETE, FORMAT, { kind: 'official' }), FORMAT);
    const audited = auditWord(bytes, FORMAT, { origin: 'ours' });
    if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
    const negative = audited.value.lines
      .map((line) => wordsOf(line))
      .filter(({ name }) => /: không|, không/.test(name));
    expect(negative.length).toBeGreaterThan(8);
    expect(negative.filter(({ needed, found }) => needed === 'có' || found === 'có')).toEqual([]);
  });

  it.each<[string, CheckId, AuditValue, AuditValue, AuditLine['outcome'], string, string]>([
    ['length', 'titleRule.length', { kind: 'mm', mm: 72.9 }, { kind: 'mm', mm: 70 }, 'fails', '72,9 mm', '70 mm'],
    [
      'line spacing',
      'body.lineSpacing',
      { kind: 'exactLines', fromPt: 18 },
      { kind: 'lineSpacing', rule: 'auto', value: 1.5 },
      'fails',
      'chính xác, từ 18 pt',
      '1,5 dòng',
    ],
    [
      'sign at the end of a line',
      'recipients.separator',
      { kind: 'text', text: ',' },
      { kind: 'text', text: '- Đảng ủy cấp trên (báo cáo);' },
      'fails',
      'phẩy',
      'chấm phẩy',
    ],
    [
      'sign that is missing',
      'recipients.end',
      { kind: 'text', text: '.' },
      { kind: 'text', text: '- Lưu Văn phòng' },
      'fails',
      'chấm',
      'không có',
    ],
    [
      'place where there was nothing to find',
      'text.softBreak',
      { kind: 'nothing' },
      { kind: 'text', text: 'Trong kỳ' },
      'meets',
      'không có',
      'không có',
    ],
    [
      'annex that is named in the text',
      'annex.mentioned',
      { kind: 'text', text: 'Phụ lục 1' },
      { kind: 'nothing' },
      'meets',
      'Phụ lục 1',
      'Phụ lục 1',
    ],
    [
      'form shown by an example',
      'placeDate.comma',
      { kind: 'example', text: 'Gia Lộc, ngày 05 tháng 6 năm 2026' },
      { kind: 'text', text: 'Gia Lộc, ngày 15 tháng 5 năm 2026' },
      'meets',
      'dạng: Gia Lộc, ngày 05 tháng 6 năm 2026',
      'Gia Lộc, ngày 15 tháng 5 năm 2026',
    ],
    [
      'thing that must not be',
      'listItem.notBold',
      { kind: 'asNamed' },
      { kind: 'text', text: '- Một ý' },
      'meets',
      'đúng',
      'đúng',
    ],
    [
      'mark that must not be at the end',
      'subject.end',
      { kind: 'asNamed' },
      { kind: 'text', text: 'kết quả 6 tháng đầu năm.' },
      'fails',
      'đúng',
      'chấm',
    ],
    [
      'citation without its body',
      'text.citation',
      { kind: 'firstCitation' },
      { kind: 'citation', text: 'số 212/QĐ-UBND, ngày 12/02/2026', lacks: ['body'] },
      'look',
      'số, ngày, cơ quan ban hành',
      'số 212/QĐ-UBND, ngày 12/02/2026: thiếu cơ quan ban hành',
    ],
    [
      'four lengths with fractions',
      'page.margins',
      { kind: 'sides', topMm: 20, rightMm: 15, bottomMm: 20, leftMm: 30 },
      { kind: 'sides', topMm: 25.4, rightMm: 25.4, bottomMm: 25.4, leftMm: 25.4 },
      'fails',
      '20; 20; 30; 15 mm',
      '25,4; 25,4; 25,4; 25,4 mm',
    ],
    [
      'colour',
      'text.colour',
      { kind: 'text', text: '000000' },
      { kind: 'text', text: 'FF0000' },
      'fails',
      'đen',
      '#FF0000',
    ],
    [
      'text of the file that looks like a command',
      'partyTitle.text',
      { kind: 'text', text: 'ĐẢNG' },
      { kind: 'text', text: '$t(audit.title)' },
      'fails',
      'ĐẢNG',
      '$t(audit.title)',
    ],
  ])('put a %s into words', (_, check, needed, found, outcome, neededText, foundText) => {
    expect(wordsOf(lineOf(check, needed, found, outcome))).toMatchObject({ needed: neededText, found: foundText });
  });

  it('name underline and capitals only where they are wrong', () => {
    expect(facesOf(FACE, FACE, 'meets').needed).toBe('14 pt, đứng, không đậm');
    expect(facesOf({ ...FACE, sizesPt: [13, 14] }, { ...FACE, sizesPt: [13, 15], capitals: 'none' }, 'fails')).toEqual({
      name: 'Tên cơ quan cấp trên: kiểu chữ',
      needed: '13 đến 14 pt, đứng, không đậm, chữ in hoa',
      found: '13 và 15 pt, đứng, không đậm, chữ thường',
    });
  });

  it('of many lines name every value once, with how often, and the rest by their number', () => {
    const indent = (mm: number) => lineOf('body.firstLine', { kind: 'mm', mm: 10 }, { kind: 'mm', mm }, 'fails');
    const found = (first: number, ...others: readonly number[]) =>
      auditPointText(i18next.getFixedT('vi'), [indent(first), ...others.map(indent)]).found;
    expect(found(0, 0)).toBe('0 mm');
    expect(found(0, 12.7, 0)).toBe('0 mm (2 chỗ); 12,7 mm');
    expect(found(1, 2, 3, 4, 5)).toBe('1 mm; 2 mm; 3 mm; và 2 cách khác');
  });

  it('leave out a weight that the rules leave open', () => {
    expect(facesOf(FACE, { ...FACE, bold: 'all' }, 'meets')).toMatchObject({
      needed: '14 pt, đứng',
      found: '14 pt, đứng',
    });
  });
});
