import { withoutLookalikes } from './lookalikes.ts';

/** A number of a text with the words around it that can say what was counted. All words in small letters. */
export interface CountedNumber {
  /** As written: `1.520`, `2,45`, `03`. */
  readonly text: string;
  readonly isPercent: boolean;
  /** Words behind it up to the first mark or joining word: its unit and what is said of it. */
  readonly near: readonly string[];
  /** What follows those, as far as it cannot belong to the next number. */
  readonly far: readonly string[];
  /** Words right before it, from the last mark, joining word or number. */
  readonly ahead: readonly string[];
  /** The rest of its sentence before it. */
  readonly earlier: readonly string[];
  /** Told as a part of what was named before: "21 vụ, trong đó 09 vụ …". */
  readonly isDetail: boolean;
  /** All that is said of the number before it in the same sentence, to which this one is joined. */
  readonly linked: readonly string[];
  /** First word behind that number. */
  readonly linkedThing: string | undefined;
  /** A change, an average, a bound, one side of a share: never taken without asking. */
  readonly isDoubtful: boolean;
  /** Who or what alone it is told of, as words: one village, one body among several. */
  readonly ofOne: readonly string[] | undefined;
  /** Words by which its part of the sentence speaks of plans, wishes or another period. */
  readonly notNow: string | undefined;
  /** Words around it that say it was not done, is still to be done, or was done by a higher level. */
  readonly against: readonly string[];
  /** The words of the text around it, as they stand there. */
  readonly quote: string;
}

interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const TOKEN = /(?<word>\p{L}[\p{L}\p{M}\d]*²?)|(?<number>\d+(?:[.,]\d+)*)|(?<mark>[^\s])/gu;

/** Words after which something is said of the number and no longer of what was counted. */
const JOINING = new Set('với cho tại gồm do ở trên theo bằng để và trong mà của nhưng trước sau khi'.split(' '));
/** They go on saying what was counted. */
const BELONGING = new Set(['của', 'ở', 'trước', 'sau', 'do', 'trong', 'và']);
const BREAKS = new Set([',', ';', ':', '(', ')', '“', '”', '"']);
const STRONG = new Set([';', ':', '(', ')']);

const DOUBTFUL_BEFORE = new Set(
  'tăng giảm thêm khoảng gần hơn trên dưới ước mỗi quân riêng nhất đa hụt xuống lên vượt trong'.split(' '),
);
/** As far back as words of a sentence are looked at, in letters and in words; and numbers of one paragraph. Work does not grow with the text. */
const REACH = 400;
const EARLIER_WORDS = 80;
const MOST_NUMBERS = 400;
/** What was counted in one month or quarter is not the whole; what is told of a year may be of another. */
const OF_MONTH = /(?<!\p{L})(?:tháng|quý)\s+_/iu;
const OF_TIME = /(?<!\p{L})(?:tháng|quý|năm)\s+_/iu;
/** One of several that do the same: its number is not that of the commune. */
const ONE_OF_MANY =
  /(?<!\p{L})(?:(?:[Tt]hôn|[Xx]óm|[Kk]hu|[Cc]hi bộ|[Tt]rường|[Hh]ội|[Đđ]oàn|[Tt]rạm|[Pp]hòng|[Cc]ông ty)\s+(?=\p{Lu})|[Cc]ông an|[Vv]ăn phòng|[Ll]ĩnh vực|[Cc]ác đoàn thể|[Mm]ột số)[\p{L}\s]{0,24}/u;
/** From these words on a sentence speaks of plans, wishes, or another period. */
const NOT_NOW =
  /(?<!\p{L})(?:phấn đấu|dự kiến|sẽ|cần|đề nghị|kế hoạch là|chỉ tiêu|cùng kỳ|kỳ trước|năm trước|nửa đầu năm|so với|bình quân|trung bình|tới đây|hạn chế|khó khăn|tồn tại)(?!\p{L})/iu;
/** Told of what was not done, is owed or is to come, of an indicator whose name does not say so. */
const NOT_DONE = /(?<!\p{L})(?:không|chưa|còn|nợ|thiếu(?! n(?:hi|iên))|hủy|huỷ|phải|cần|dự kiến|sẽ)(?!\p{L})/giu;
/** Who acts above the commune: its numbers are not those of the commune. */
const HIGHER_LEVEL = /(?<!\p{L})(?:thành phố|tỉnh|huyện|trung ương|toàn quốc|cấp trên)(?!\p{L})/giu;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((found): Token => {
    const groups = found.groups ?? {};
    const kind = (['word', 'number'] as const).find((each) => groups[each] !== undefined) ?? 'mark';
    return { kind, text: found[0].toLocaleLowerCase('vi'), from: found.index, to: found.index + found[0].length };
  });
}

/** Where sentences end: a full stop that is not inside a number, or a new line. */
function sentencesOf(text: string): { readonly from: number; readonly text: string }[] {
  const ends = [...text.matchAll(/[.!?](?=\s|$)|\n/gu)].map(({ index }) => index + 1);
  const starts = [0, ...ends];
  return starts.map((from, at) => ({ from, text: text.slice(from, starts[at + 1] ?? text.length) }));
}

const words = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);

const joins = (token: Token | undefined): boolean => token !== undefined && JOINING.has(token.text);
const breaks = (token: Token | undefined): boolean => token === undefined || BREAKS.has(token.text);

/**
 * Where the words begin that lead to the number at `at`: behind the last mark; where there is none since the number before,
 * behind the last joining word, for what stands right behind a number belongs to that.
 */
function aheadStart(tokens: readonly Token[], at: number, after: number): number {
  let joined: number | undefined;
  for (let start = at; start > after + 1; start -= 1) {
    const before = tokens[start - 1];
    if (breaks(before)) return start;
    if (!joins(before)) continue;
    if (!BELONGING.has(before?.text ?? '')) return start;
    joined ??= start;
  }
  return after < 0 ? 0 : (joined ?? at);
}

interface Spread {
  readonly nearEnd: number;
  readonly farEnd: number;
}

function spreadOf(tokens: readonly Token[], at: number, next: number, leadsOn: boolean): Spread {
  const endOf = (from: number) => {
    let end = from;
    while (end < next && !breaks(tokens[end]) && (!joins(tokens[end]) || BELONGING.has(tokens[end]?.text ?? '')))
      end += 1;
    return end;
  };
  let nearEnd = endOf(at + 1);
  // "kiểm tra, giám sát", "tin, bài": the thing has two names
  if (nearEnd > at + 1 && tokens[nearEnd]?.text === ',' && nearEnd < next) {
    const end = endOf(nearEnd + 1);
    // "04 quy chế, sửa đổi, bổ sung 06 quy chế": what stands between two marks may lead to the next number
    if (leadsOn && end + 1 >= next && tokens[end]?.text === ',') return { nearEnd, farEnd: end };
    nearEnd = end;
  }
  let farEnd = nearEnd;
  while (farEnd < next && !STRONG.has(tokens[farEnd]?.text ?? ';')) farEnd += 1;
  return { nearEnd, farEnd };
}

function ofOneIn(before: string): readonly string[] | undefined {
  return ONE_OF_MANY.exec(before)?.[0]
    .toLocaleLowerCase('vi')
    .match(/\p{L}+/gu)
    ?.slice(0, 3);
}

/** What stands before a mark speaks of the number before it, or only leads in: "Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh, xã đã …". */
function againstIn(before: string, behind: string): readonly string[] {
  const clause = before.slice(Math.max(...[...',:('].map((mark) => before.lastIndexOf(mark))) + 1);
  const notDone = /\d/u.test(before) ? clause : before;
  const found = [...notDone.matchAll(NOT_DONE), ...`${clause} ${behind}`.matchAll(HIGHER_LEVEL)];
  return [...new Set(found.map(([words]) => words.toLocaleLowerCase('vi')))];
}

const isPartOfAnother = (before: Token | undefined, after: Token | undefined): boolean =>
  ['/', '-', '_'].includes(before?.text ?? '') || after?.text === '/';

function readSentence(raw: string, bare: string): CountedNumber[] {
  const tokens = tokensOf(bare);
  const places = tokens.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
  let linked: readonly string[] = [];
  let thing: string | undefined;
  let against: readonly string[] = [];
  return places.flatMap((at, index): CountedNumber[] => {
    const token = tokens[at];
    if (token === undefined) return [];
    const previous = places[index - 1] ?? -1;
    const next = places[index + 1] ?? tokens.length;
    const nextAhead = next < tokens.length ? aheadStart(tokens, next, at) : tokens.length;
    const start = aheadStart(tokens, at, previous);
    const { nearEnd, farEnd } = spreadOf(tokens, at, nextAhead, next < tokens.length && nextAhead < next);
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const isGlued = after?.kind === 'word' && after.from === token.to;
    if (isGlued) return [];
    const segment = bare.slice(Math.max(bare.lastIndexOf(';', token.from) + 1, token.from - REACH), token.from);
    const [joined, joinedThing] = [linked, thing];
    const near = words(tokens.slice(at + 1, nearEnd));
    const far = words(tokens.slice(nearEnd, farEnd));
    const ahead = words(tokens.slice(start, at));
    linked = [...ahead, ...near, ...far];
    thing = near[0];
    // "còn nợ 20 ngày công, 300 triệu đồng": with no word of its own it goes on with what was said
    against = [...against.filter(() => ahead.length === 0), ...againstIn(segment, near.join(' '))];
    return [
      {
        text: token.text,
        isPercent: after?.text === '%',
        near,
        far,
        ahead,
        linked: joined,
        linkedThing: joinedThing,
        earlier: words(tokens.slice(Math.max(0, start - EARLIER_WORDS), start)),
        isDetail: /trong (?:đó|số đó)/iu.test(segment),
        isDoubtful:
          isPartOfAnother(before, after) ||
          DOUBTFUL_BEFORE.has(before?.text ?? '') ||
          OF_TIME.test(segment) ||
          OF_MONTH.test(bare.slice(token.to, tokens[next]?.from)),
        ofOne: ofOneIn(bare.slice(0, token.from).slice(-REACH)),
        notNow: NOT_NOW.exec(segment)?.[0].toLocaleLowerCase('vi'),
        against,
        quote: raw.slice(tokens[start]?.from ?? 0, tokens[nearEnd - 1]?.to ?? token.to).replace(/[\s,;:(]+$/u, ''),
      },
    ];
  });
}

/** Takes one paragraph; gives its numbers that may count something, in order. */
export function countedNumbers(text: string): CountedNumber[] {
  const bare = withoutLookalikes(text);
  return sentencesOf(bare)
    .flatMap(({ from, text: sentence }) => readSentence(text.slice(from, from + sentence.length), sentence))
    .slice(0, MOST_NUMBERS);
}
