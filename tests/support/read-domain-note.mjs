/**
 * Reads the ids out of the domain note (đề cương mặc định) and prints them as JSON: what the shipped outline has to hold.
 *
 *   node tests/support/read-domain-note.mjs PATH_TO_NOTE > tests/fixtures/domain-note-ids.json
 *
 * Plain Node, no packages. The note writes some ids in shorthand (`TT06a / b / c`, `BQ05a–f`, `DT01–10`): expanded here.
 * Anything the reader does not understand stops it; nothing is guessed.
 */
import { readFileSync } from 'node:fs';

/** Answers the note describes in words without naming them, and the words that must stand in that section. */
const UNNAMED = [
  { section: 's7_1', id: 'uu_diem', words: /≤ 5 ý/ },
  { section: 's7_2', id: 'han_che', words: /bang: nội dung – mục liên quan/ },
  { section: 's7_3', id: 'nguyen_nhan', words: /mỗi hạn chế ≥ 1 nguyên nhân/ },
  { section: 's7_4', id: 'kinh_nghiem', words: /≤ 3 ý/ },
  { section: 's8', id: 'nhiem_vu', words: /Bang BB: nhiệm vụ/ },
  { section: 's9', id: 'kien_nghi', words: /Bang: nội dung – gửi cấp nào/ },
];

function fail(reason) {
  throw new Error(`domain note: ${reason}`);
}

/** The lines between two headings of level 2, without the headings. */
function part(lines, from, to) {
  const start = lines.findIndex((line) => line.startsWith(from));
  const end = lines.findIndex((line, index) => index > start && line.startsWith(to));
  if (start < 0 || end < 0) fail(`part ${from} not found`);
  return lines.slice(start + 1, end);
}

function backticked(text) {
  return [...text.matchAll(/`([a-z][a-z0-9_]*)`/g)].map((match) => match[1]);
}

/** Section headings: `### …`, `#### …` or a bold line, ending in an id after a dash. */
function sectionOf(line) {
  if (/^### MD /.test(line)) return { id: 'md', starred: false };
  const match = /^(?:#{3,4} |\*\*\d).*— `(s\d[0-9_]*)`(.*)$/.exec(line);
  return match ? { id: match[1], starred: match[2].includes('★') } : undefined;
}

/** `SN01a / b` → SN01a, SN01b; `BQ11 / 12 / 13` → BQ11, BQ12, BQ13; `BQ05a–f` → BQ05a … BQ05f. */
function expandCodes(cell) {
  const letters = /^([A-Z]{2}\d{2})([a-z])–([a-z])$/.exec(cell);
  if (letters) {
    const [, stem, first, last] = letters;
    const count = last.charCodeAt(0) - first.charCodeAt(0) + 1;
    return Array.from({ length: count }, (_, index) => stem + String.fromCharCode(first.charCodeAt(0) + index));
  }
  const [first, ...others] = cell.split(' / ');
  if (!/^[A-Z]{2}\d{2}[a-z]?$/.test(first)) fail(`indicator code not understood: ${cell}`);
  return [first, ...others.map((other) => completeCode(first, other))];
}

function completeCode(first, other) {
  if (/^[A-Z]{2}\d{2}$/.test(other)) return other;
  if (/^\d{2}$/.test(other)) return first.slice(0, 2) + other;
  if (/^[a-z]$/.test(other)) return first.slice(0, 4) + other;
  return fail(`indicator code not understood: ${first} / ${other}`);
}

/** `QM01, TT01–02, DU00–11.` → every code of the ranges. */
function expandRanges(text) {
  return text.split(',').flatMap((piece) => {
    const match = /^\s*([A-Z]{2})(\d{2})(?:–(\d{2}))?\s*$/.exec(piece);
    if (!match) return fail(`minimum set not understood: ${piece}`);
    const [, letters, from, to = from] = match;
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => letters + String(Number(from) + index).padStart(2, '0'),
    );
  });
}

/** The lines of part (a) cut at its section headings; what stands before the first one has no id. */
function cutIntoSections(lines) {
  const cuts = [{ id: undefined, starred: false, lines: [] }];
  for (const line of lines) {
    const heading = line.startsWith('### PHỤ LỤC') ? { id: 'PL', starred: false } : sectionOf(line);
    if (heading) cuts.push({ ...heading, lines: [] });
    cuts.at(-1).lines.push(line);
  }
  return cuts;
}

/** Ids of answers a section names, each with the section or chapter it belongs to. */
function fieldsIn({ id, lines }) {
  const cover = lines.flatMap((line) => /^(?:\| |\*\*)(md_[a-z_]+)/.exec(line)?.[1] ?? []);
  const named = lines.filter((line) => line.startsWith('- Trường: ')).flatMap(backticked);
  // an additional field belongs to the chapter, not to the last section of it
  const added = lines.filter((line) => line.startsWith('- Trường bổ sung ')).flatMap(backticked);
  const unnamed = UNNAMED.filter(({ section }) => section === id).map(({ id: given, words }) => {
    return words.test(lines.join('\n')) ? given : fail(`${id} no longer says ${words}`);
  });
  return [
    // "không phát sinh" is a state of every section and of every answer, not a field
    [id, [...cover, ...named, ...unnamed].filter((field) => field !== 'khong_phat_sinh')],
    [id.replace(/_\d+$/, ''), added],
  ];
}

function readOutline(lines) {
  const [intro, ...cuts] = cutIntoSections(lines);
  const written = cuts.filter(({ id }) => id !== 'PL');
  const annexes = cuts.filter(({ id }) => id === 'PL').flatMap((cut) => cut.lines.join('\n').match(/\bPL\d\b/g) ?? []);
  return {
    sections: written.map(({ id }) => id),
    starred: written.filter(({ starred }) => starred).map(({ id }) => id),
    standing: intro.lines.filter((line) => line.includes('standing fields')).flatMap(backticked),
    fields: Object.fromEntries(written.flatMap(fieldsIn).filter(([, ids]) => ids.length > 0)),
    annexes: [...new Set(annexes)],
  };
}

function readIndicators(lines) {
  const rows = lines
    .filter((line) => /^\| [A-Z]{2}\d{2}/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const indicators = rows.flatMap(([, codes, , unit, section, demanded]) => {
    const units = unit.split(' / ');
    const expanded = expandCodes(codes);
    return expanded.map((code, index) => ({
      code,
      section,
      unit: units.length === expanded.length ? units[index] : unit,
      demanded,
    }));
  });
  const line = lines.find((candidate) => candidate.startsWith('Minimum set')) ?? fail('no minimum set');
  const minimum = expandRanges(line.replace(/^[^:]*: /, '').replace(/\.\s*(\[inferred\])?\s*$/, ''));
  return { indicators, minimum };
}

const path = process.argv[2] ?? fail('give the path of the note');
const lines = readFileSync(path, 'utf8').normalize('NFC').split('\n');
const outline = readOutline(part(lines, '## (a) ', '## (b) '));
const { indicators, minimum } = readIndicators(part(lines, '## (b) ', '## (c) '));
console.log(JSON.stringify({ ...outline, indicators, minimum }, null, 2));
