import type { AskedFigure } from './outline-node.ts';
import { placeholdersIn } from './placeholders.ts';

type Unit = Pick<AskedFigure, 'unit' | 'measure' | 'moneyUnit'>;

const MONEY: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:tỷ|tỉ)(?:\s+đồng)?(?!\p{L})/iu, { unit: 'tỷ đồng', measure: 'money', moneyUnit: 'billion' }],
  [/^triệu(?:\s+đồng)?(?!\p{L})/iu, { unit: 'triệu đồng', measure: 'money', moneyUnit: 'million' }],
];
const OTHERS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:%|phần trăm)/iu, { unit: '%', measure: 'percent' }],
  [/^(?:m2|m²|mét vuông)(?!\p{L})/iu, { unit: 'm²', measure: 'area' }],
  [/^điểm(?!\p{L})/iu, { unit: 'điểm', measure: 'score' }],
];
/** Words that follow dots without being a unit. */
const NO_UNIT =
  /^(?:và|hoặc|của|do|tại|ở|trong|với|theo|từ|đến|về|gồm|cho|là|được|có|trên|năm|tháng|ngày|thuộc|đạt|chiếm|tăng|giảm|so|như|nếu|đã|sẽ|còn|chưa|không|này|tổ chức|thực hiện)(?!\p{L})/iu;
/** A unit has one to three words: "lượt người", "đơn vị", "tổ hòa giải". */
const COUNTED = /^\p{Ll}[\p{L}]*(?:\s+\p{Ll}\p{L}*){0,2}/u;

function unitBehind(text: string): Unit | undefined {
  const behind = text.trimStart().replace(/^[)\]"”]\s*/u, '');
  for (const [form, unit] of [...MONEY, ...OTHERS]) if (form.test(behind)) return unit;
  if (NO_UNIT.test(behind)) return undefined;
  const words = COUNTED.exec(behind)?.[0].split(/\s+/) ?? [];
  const end = words.findIndex((word) => NO_UNIT.test(word));
  const unit = (end === -1 ? words : words.slice(0, end)).join(' ');
  return unit === '' ? undefined : { unit, measure: 'count' };
}

/** A unit named in front: "Tỷ lệ (%): …", "Số tiền (triệu đồng): …". */
function unitBefore(text: string): Unit | undefined {
  const inBrackets = /\(\s*([^()]{1,20})\s*\)[\s:]*$/u
    .exec(text)?.[1]
    ?.replace(/^(?:đvt|đơn vị tính|đơn vị)\s*:\s*/iu, '');
  if (inBrackets !== undefined) return unitBehind(inBrackets);
  return /(?:tỷ lệ|tỉ lệ)[^;,.]*$/iu.test(text) ? { unit: '%', measure: 'percent' } : undefined;
}

/** Words right in front of dots, back to the last mark that divides. */
function labelBefore(text: string): string {
  const segment =
    text
      .replace(/\([^()]*\)[\s:]*$/u, '')
      .split(/[;.]\s|,\s(?![^(]*\))|[()]|\s[-–—]\s/u)
      .pop() ?? '';
  return segment
    .replace(/^\s*[-–—+•*]\s*/u, '')
    .replace(/[\s:=]+$/u, '')
    .trim();
}

/** Takes a line; gives the numbers it asks for: each place to be filled that has a unit, with the words around it. */
export function figuresAskedIn(text: string, line: number): readonly AskedFigure[] {
  const places = placeholdersIn(text);
  let topic = '';
  return places.flatMap(({ from, to }, at) => {
    const before = text.slice(places[at - 1]?.to ?? 0, from);
    const unit = unitBehind(text.slice(to, places[at + 1]?.from)) ?? unitBefore(text.slice(0, from));
    const after =
      at === 0 ? before : withoutUnit(before, places[at - 1] === undefined ? undefined : unitBehind(before));
    const own = labelBefore(after);
    if (own !== '' && /\p{L}{2}/u.test(own)) topic = own;
    if (unit === undefined) return [];
    const label = own !== '' && /\p{L}{2}/u.test(own) ? own : labelOfUnit(topic, unit, at);
    return [{ label, ...unit, line }];
  });
}

function withoutUnit(text: string, unit: Unit | undefined): string {
  const trimmed = text.trimStart();
  return unit !== undefined && trimmed.startsWith(unit.unit) ? trimmed.slice(unit.unit.length) : trimmed;
}

function labelOfUnit(topic: string, { unit, measure }: Unit, at: number): string {
  if (topic === '') return measure === 'count' ? `Số ${unit}` : unit;
  return at === 0 ? topic : `${topic}: số ${unit}`.replace(': số %', ': tỷ lệ');
}
