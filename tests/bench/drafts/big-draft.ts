import type { Answer, Cell, TableRow } from '../../../src/domain/draft/answer.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { COMPLETE } from '../../support/shipped.ts';
import { createDice, createWriter } from './made-up-text.ts';

export const WANTED_BYTES = 1024 * 1024;
export const ID = 'ban-nhap-1-mb';
/** Where it is typed in. */
export const TYPED = { section: 's5_2', field: 'ket_qua' } as const;

/** The cover and what belongs to it: left as they are. */
const COVER = 'md';
const ROWS_TIMES = 8;
const ENTRIES_TIMES = 4;
/** From this length on a text is prose and no name, number or option. */
const PROSE = 30;

const dice = createDice(2026);

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= PROSE ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const write = createWriter(textsOf(COMPLETE.answers), dice);

function rewritten(cell: Cell): Cell {
  const isProse = cell.state === 'value' && typeof cell.value === 'string' && cell.value.length >= PROSE;
  return isProse ? { state: 'value', value: write(String(cell.value).length) } : cell;
}

function moreRows(rows: readonly TableRow[]): TableRow[] {
  const added = Array.from({ length: ROWS_TIMES - 1 }, (_, time) =>
    rows.map(({ id, cells }) => ({
      id: `${id}_${time + 2}`,
      cells: Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, rewritten(cell)])),
    })),
  );
  return [...rows, ...added.flat()];
}

function isRows(value: readonly (string | TableRow)[]): value is readonly TableRow[] {
  return typeof value[0] === 'object';
}

function isEntries(value: readonly (string | TableRow)[]): value is readonly string[] {
  return typeof value[0] === 'string';
}

function longer(answer: Answer, length: number): Answer {
  if (answer.state !== 'value') return answer;
  const { value } = answer;
  if (typeof value === 'string')
    return value.length < 100 ? answer : { state: 'value', value: `${value}\n${write(length)}` };
  if (typeof value === 'boolean') return answer;
  if (isRows(value)) return { state: 'value', value: moreRows(value) };
  if (!isEntries(value)) return answer;
  const added = Array.from({ length: ENTRIES_TIMES - 1 }, () => value.map((entry) => write(entry.length))).flat();
  return { state: 'value', value: [...value, ...added] };
}

/** The complete sample with so many letters more in each of its long texts, and more rows and entries. */
function draftWith(length: number): Draft {
  const answers = Object.fromEntries(
    Object.entries(COMPLETE.answers).map(([section, fields]) => [
      section,
      section === COVER
        ? fields
        : Object.fromEntries(Object.entries(fields).map(([name, answer]) => [name, longer(answer, length)])),
    ]),
  );
  return { ...COMPLETE, id: ID, sample: false, answers };
}

export function fileBytes(draft: Draft): number {
  return Buffer.byteLength(JSON.stringify(draft));
}

function madeToSize(): Draft {
  let length = 1000;
  let draft = draftWith(length);
  while (fileBytes(draft) < WANTED_BYTES) {
    length += Math.max(100, Math.floor((WANTED_BYTES - fileBytes(draft)) / 50));
    draft = draftWith(length);
  }
  return draft;
}

/** A draft of 1 MB as a file: every section and every table of the sample filled in, the texts out of its own words. */
export const BIG: Draft = madeToSize();

/** The draft some work later: three texts were gone on with. */
export function afterWork(draft: Draft): Draft {
  const sections = Object.keys(draft.answers).filter((section) => draft.answers[section]?.['ket_qua']);
  const answers = { ...draft.answers };
  for (let time = 0; time < 3; time += 1) {
    const section = sections[Math.floor(dice() * sections.length)] ?? TYPED.section;
    const answer = answers[section]?.['ket_qua'];
    if (answer?.state !== 'value' || typeof answer.value !== 'string') continue;
    const at = Math.floor(dice() * answer.value.length);
    const value = `${answer.value.slice(0, at)} ${write(200)} ${answer.value.slice(at + 200)}`;
    answers[section] = { ...answers[section], ket_qua: { state: 'value', value } };
  }
  return { ...draft, answers };
}

/** The draft with another text in a box, as one pastes it. */
export function afterPasting(draft: Draft, section: string, length: number): Draft {
  const fields = { ...draft.answers[section], ket_qua: { state: 'value' as const, value: write(length) } };
  return { ...draft, answers: { ...draft.answers, [section]: fields } };
}
