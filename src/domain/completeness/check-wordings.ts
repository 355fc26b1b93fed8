import type { TableRow } from '../draft/answer.ts';
import { answerOf, markOf, rowsIn } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { isCellBlank, isRowBlank } from '../draft/filled-rows.ts';
import { mentionsIn } from '../draft/mentions.ts';
import { eachOnce, type Finding, finding, type Place } from '../findings/finding.ts';
import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { askedFields } from '../outline/outline-tree.ts';
import type { Wording } from '../outline/word-lists.ts';
import { isBlank } from '../vietnamese/text.ts';
import { anyOf, wholeMatches } from './word-search.ts';

interface Compiled {
  readonly wording: Wording;
  readonly pattern: RegExp | undefined;
}

const COMPILED = new WeakMap<Outline, readonly Compiled[]>();
const OF_FIELDS = new WeakMap<Field, ReadonlyMap<string, readonly Compiled[]>>();

function compiledOf(outline: Outline): readonly Compiled[] {
  const known = COMPILED.get(outline);
  if (known) return known;
  const made = (outline.wordings ?? []).map((wording) => ({
    wording,
    pattern: wording.words && anyOf(wording.words.map((word) => word.toLocaleLowerCase('vi'))),
  }));
  COMPILED.set(outline, made);
  return made;
}

/** The wordings that speak of a field, by column; `''` stands for a field that is no table. */
function wordingsFor(field: Field, section: Section, outline: Outline): ReadonlyMap<string, readonly Compiled[]> {
  const known = OF_FIELDS.get(field);
  if (known) return known;
  const made = new Map<string, Compiled[]>();
  for (const compiled of compiledOf(outline)) {
    for (const { section: id, field: name, column = '' } of compiled.wording.at) {
      if (name !== field.id || (id !== undefined && id !== section.id)) continue;
      made.set(column, [...(made.get(column) ?? []), compiled]);
    }
  }
  OF_FIELDS.set(field, made);
  return made;
}

/** "hai trường", "cả ba thôn": counted, though not in digits. "một" stands in "một số" too, "năm" is a year. */
const COUNTED = /(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?!\p{L})/iu;

function hasNumber(text: string, isDigitsOnly = false): boolean {
  return /\d/.test(text) || mentionsIn(text).length > 0 || (!isDigitsOnly && COUNTED.test(text));
}

/** The part of a sentence a place of a text lies in, between marks that are not inside a number. */
function clauseAround(text: string, at: number): string {
  const start = Math.max(...['. ', ', ', '; ', ': ', '\n'].map((mark) => text.lastIndexOf(mark, at)));
  const end = text.slice(at).search(/[.,;:](?:\s|$)|\n/);
  return text.slice(Math.max(0, start), end < 0 ? undefined : at + end);
}

function cellText(row: TableRow | undefined, column: string): string {
  const cell = row?.cells[column];
  return cell?.state === 'value' ? String(cell.value) : '';
}

/** Whether the words are all there is, but for what joins them. */
function isAlone(text: string, pattern: RegExp): boolean {
  const rest = text.toLocaleLowerCase('vi').replace(pattern, ' ');
  return rest.replace(/(?<!\p{L})(?:và|cùng|của|xã|trong|tại)(?!\p{L})/gu, ' ').match(/[\p{L}\d]/u) === null;
}

/** What of the text is pointed out; `undefined` where it is as it should be. */
function wordFound({ wording, pattern }: Compiled, text: string, row: TableRow | undefined): string | undefined {
  const { alone, unlessNumber, unlessFilled } = wording;
  if (unlessFilled !== undefined && !isCellBlank(row?.cells[unlessFilled])) return undefined;
  if (Array.isArray(unlessNumber) && unlessNumber.some((column) => hasNumber(cellText(row, column)))) return undefined;
  if (unlessNumber === 'text' && hasNumber(text)) return undefined;
  if (unlessNumber === 'digits' && hasNumber(text, true)) return undefined;
  if (!pattern) return text.trim();
  if (alone && !isAlone(text, pattern)) return undefined;
  const first = wholeMatches(pattern, text.toLocaleLowerCase('vi')).find(
    ({ at }) => unlessNumber !== 'clause' || !hasNumber(clauseAround(text, at)),
  );
  return first && text.slice(first.at, first.at + first.word.length);
}

const QUOTED = 60;

function sentencesOf({ vi, en }: Wording, word: string, row: string) {
  const flat = word.replace(/\s+/g, ' ');
  const quoted = flat.length > QUOTED ? `${flat.slice(0, QUOTED - 3)}…` : flat;
  const fill = (sentence: string) => sentence.replaceAll('{word}', quoted).replaceAll('{row}', row);
  return {
    vi: { what: fill(vi.what), todo: fill(vi.todo) },
    en: { what: fill(en.what), todo: fill(en.todo) },
  };
}

function checkText(all: readonly Compiled[], text: string, place: Place, row?: TableRow, rowNumber = 0): Finding[] {
  if (isBlank(text)) return [];
  return all.flatMap((compiled) => {
    const { wording } = compiled;
    const word = wordFound(compiled, text, row);
    if (word === undefined) return [];
    const sentences = sentencesOf(wording, word, String(rowNumber));
    return [finding(wording.level, place, { code: 'wording', wording: wording.id, ...sentences })];
  });
}

function checkField(field: Field, section: Section, draft: Draft, outline: Outline): Finding[] {
  const byColumn = wordingsFor(field, section, outline);
  const answer = answerOf(draft, section.id, field.id);
  if (byColumn.size === 0 || answer.state !== 'value') return [];
  const place: Place = { section: section.id, field: field.id };
  const own = byColumn.get('') ?? [];
  if (typeof answer.value === 'string') return checkText(own, answer.value, place);
  if (!Array.isArray(answer.value)) return [];
  const items = answer.value.filter((item) => typeof item === 'string');
  const rows = rowsIn(answer).filter((row) => !isRowBlank(row));
  return [
    ...items.flatMap((item) => checkText(own, item, place)),
    ...rows.flatMap((row, index) =>
      [...byColumn].flatMap(([column, all]) =>
        checkText(all, cellText(row, column), { ...place, row: row.id, column }, row, index + 1),
      ),
    ),
  ];
}

/** What was found in an answer the last time. It only saves work: answers of a draft are never changed in place. */
const FOUND = new WeakMap<object, { readonly field: Field; readonly findings: readonly Finding[] }>();

/** Words that say nothing which could be checked, where the outline names them; each once a box. */
export function checkWordings(outline: Outline, draft: Draft, section: Section): readonly Finding[] {
  if (!outline.wordings || markOf(draft, section.id).nothingArose) return [];
  return askedFields(section, draft.tier).flatMap((field) => {
    if (field.kind === 'figure') return [];
    const answer = answerOf(draft, section.id, field.id);
    const known = FOUND.get(answer);
    if (known?.field === field) return known.findings;
    const findings = eachOnce(checkField(field, section, draft, outline));
    if (answer.state === 'value') FOUND.set(answer, { field, findings });
    return findings;
  });
}
