import type { Format } from '../../format/format-schema.ts';
import type { AuditLine, Outcome } from './audit-report.ts';
import { example, judge, metOr, NOTHING, text } from './judge.ts';
import { placeOf } from './lines.ts';
import type { LetterheadParts } from './report-parts.ts';

/** `Số`, perhaps a colon, the number or the gap left for it, a dash, the code of the type, a slash, that of the body. */
const NUMBER =
  /^(?<word>\p{L}+)(?<colon>\s*[:.](?!\.))?\s*(?<number>[\d\p{L}]*|[.…_\s]*)(?<before>\s*)(?<dash>[-–—])(?<after>\s*)(?<type>\p{L}+)(?<left>\s*)\/(?<right>\s*)(?<body>[\p{L}\d-]+)$/u;

/** Codes of bodies at commune level and the codes each may write (the-thuc 4.3); the second of a row is disputed. */
const BODY_CODES: readonly (readonly [name: RegExp, codes: readonly string[]])[] = [
  [/^ĐẢNG (ỦY|UỶ)/u, ['ĐU']],
  [/^BAN XÂY DỰNG ĐẢNG/u, ['BXDĐ', 'BXDĐĐU']],
  [/^(CƠ QUAN )?(ỦY|UỶ) BAN KIỂM TRA/u, ['UBKT', 'CQUBKT', 'UBKTĐU']],
];
/** Code of a report among the types of documents. */
const TYPE_CODE = 'BC';

/** Measures number and symbol (box 3): `Số 05-BC/ĐU`. A gap left for the number is no fault. */
export function checkNumber({ number, issuingBody }: LetterheadParts, format: Format): readonly AuditLine[] {
  const mark = format.marks.numberWord;
  const model = example(`${mark.value} 05-${TYPE_CODE}/ĐU`);
  if (number === undefined) {
    return [judge('number.present', mark, { outcome: 'absent', needed: model, found: NOTHING })];
  }
  const found = text(number.text);
  const place = placeOf(number);
  const groups = NUMBER.exec(number.text)?.groups;
  // Neither the order nor the signs are those of the Party: `Số: 15/BC-ĐU` is how the State writes it.
  if (groups === undefined) return [judge('number.present', mark, { outcome: 'fails', needed: model, found, place })];
  const one = (
    check: Parameters<typeof judge>[0],
    outcome: Outcome,
    needed = model,
    ruled: Parameters<typeof judge>[1] = mark,
  ) => judge(check, ruled, { outcome, needed, found, place });
  const { word, colon = '', number: figures = '', before, after, left, right, dash, type, body = '' } = groups;
  const isBlank = !/\d/.test(figures);
  const spaces = `${isBlank ? '' : before}${after}${left}${right}`;
  const codes = codesOf(issuingBody.map((line) => line.text).join(' '));
  const isShort = /^\d+$/.test(figures) && Number(figures) < format.numbers.zeroBelow && !figures.startsWith('0');
  const symbolIsRight = type === TYPE_CODE && (codes === undefined || codes.includes(body));
  return [
    one('number.present', metOr(word === mark.value)),
    one('number.colon', metOr(colon === '')),
    one('number.spaces', metOr(spaces === '')),
    one('number.hyphen', metOr(dash === '-')),
    one('number.leadingZero', metOr(!isShort), model, format.numbers),
    one(
      'number.symbol',
      symbolIsRight && codes === undefined ? 'look' : metOr(symbolIsRight),
      {
        kind: 'texts',
        texts: (codes ?? ['…']).map((code) => `${TYPE_CODE}/${code}`),
      },
      format.styles.number,
    ),
  ];
}

function codesOf(issuer: string): readonly string[] | undefined {
  return BODY_CODES.find(([name]) => name.test(issuer))?.[1];
}
