import type { FigureField, Outline } from '../outline/outline-schema.ts';
import { allFigures, allSections } from '../outline/outline-tree.ts';

/** An indicator as texts may name it. */
export interface IndicatorName {
  readonly field: FigureField;
  readonly section: string;
  /** Words of its own name, those of its unit in front left out. */
  readonly own: readonly string[];
  /** Of "trong đó" parts: the indicator they are a part of. */
  readonly parent: IndicatorName | undefined;
  /** Ways the counted thing itself is called, each as words: its unit … */
  readonly units: readonly (readonly string[])[];
  /** … the first words of its name … */
  readonly heads: readonly (readonly string[])[];
  /** … or its unit and what the part is: "lượt đảng viên" of "lượt người". */
  readonly thingsOfPart: readonly (readonly string[])[];
  /** Words of the headings it stands under. */
  readonly heading: ReadonlySet<string>;
}

export interface IndicatorNames {
  readonly all: readonly IndicatorName[];
  /** How much a word tells: those of many names tell little. */
  readonly weightOf: (word: string) => number;
}

/** Words that join, or that stand in every report. They neither name an indicator nor speak against one. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'của và về có các những cho trong với được theo ở tại do là một số kỳ toàn xã trên tổng từ đến này đó ' +
    'nay cùng như sau qua để vào ra bằng mỗi hoặc cả thêm gồm luật nghị quyết chỉ thị phải diện việc gia đình'
  ).split(' '),
);

/** Takes any text; gives its words in small letters, without what joins them. */
export function tellingWords(text: string): string[] {
  return (text.toLocaleLowerCase('vi').match(/\p{L}+²?/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word));
}

/** Takes any text; gives all its words in small letters. */
export function plainWords(text: string): string[] {
  return text.toLocaleLowerCase('vi').match(/\p{L}[\p{L}\d]*²?/gu) ?? [];
}

const startsWith = (words: readonly string[], start: readonly string[]): boolean =>
  start.length > 0 && start.every((word, at) => words[at] === word);

/** "người, hộ", "tin, bài": the whole unit and each of its names. */
function unitsOf({ unit }: FigureField): readonly (readonly string[])[] {
  return [plainWords(unit), ...unit.split(',').map(plainWords)].filter((words) => words.length > 0);
}

function headsOf(field: FigureField, label: string): readonly (readonly string[])[] {
  const [first = '', second = ''] = label.split(',');
  const heads = [first, second.length > 0 && plainWords(first).length <= 3 ? second : '']
    .map((part) => plainWords(part).slice(0, 2))
    .filter((words) => words.length === 2);
  // a name that begins with its unit says no more than the unit
  return heads.filter((head) => !unitsOf(field).some((unit) => startsWith(head, unit)));
}

function thingsOfPart(field: FigureField, label: string): readonly (readonly string[])[] {
  const [head] = plainWords(field.unit);
  return field.partOf && head !== undefined ? [[head, ...plainWords(label).slice(0, 2)]] : [];
}

const NAMES = new WeakMap<Outline, IndicatorNames>();

/** The indicators of an outline that are typed, as texts name them. */
export function indicatorNames(outline: Outline): IndicatorNames {
  const known = NAMES.get(outline);
  if (known) return known;
  const headings = new Map(
    allSections(outline).map(({ section, parents }) => [
      section.id,
      new Set([...parents, section].flatMap(({ heading }) => tellingWords(heading))),
    ]),
  );
  const made = new Map<string, IndicatorName>();
  for (const { field, section } of allFigures(outline)) {
    if (field.ratio) continue;
    const label = field.label.replace(/\([^)]*\)/gu, ' ').replace(/^Số\s+/u, '');
    const unit = plainWords(field.unit);
    const plain = plainWords(label);
    const rest = startsWith(plain, unit) ? plain.slice(unit.length) : plain;
    made.set(field.id, {
      field,
      section: section.id,
      own: [...new Set(rest.filter((word) => !EMPTY_WORDS.has(word)))],
      parent: field.partOf === undefined ? undefined : made.get(field.partOf),
      units: unitsOf(field),
      heads: headsOf(field, label),
      thingsOfPart: thingsOfPart(field, label),
      heading: headings.get(section.id) ?? new Set(),
    });
  }
  const all = [...made.values()];
  const counts = new Map<string, number>();
  for (const { own } of all) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (word: string) =>
    0.3 + Math.log((all.length + 1) / (counts.get(word) ?? 1)) / Math.log(all.length + 1);
  const names = { all, weightOf };
  NAMES.set(outline, names);
  return names;
}
