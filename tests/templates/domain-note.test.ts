import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Field, Outline, Section } from '../../src/domain/outline/outline-schema.ts';
import { allFigures, allSections, findSection } from '../../src/domain/outline/outline-tree.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';

/** Made from the domain note by `tests/support/read-domain-note.mjs`. */
interface Note {
  readonly sections: readonly string[];
  readonly starred: readonly string[];
  readonly standing: readonly string[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly annexes: readonly string[];
  readonly indicators: readonly {
    readonly code: string;
    readonly section: string;
    readonly unit: string;
    readonly demanded: string;
  }[];
  readonly minimum: readonly string[];
}

/** A báo cáo has no "Kính gửi": the layout rules (the-thuc.md 4.9) make this row of the note void. */
const VOID = ['md_kinh_gui'];

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

function readOutline(): Outline {
  const parsed = parseOutline(readJson('../../templates/outlines/dan-chu-co-so.v1.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

const note = readJson('../fixtures/domain-note-ids.json') as Note;
const outline = readOutline();
const sections = allSections(outline);
const leaves = sections.filter(({ section }) => !section.children);
const fields = sections.flatMap(({ section }) =>
  (section.fields ?? []).map((field) => ({ section: section.id, field })),
);
const figures = allFigures(outline);
const written = fields.filter(({ field }) => field.kind !== 'figure');

/** Fields of a section; for a chapter the note speaks of as a whole, those of the sections below it. */
function fieldsOf(section: Section | undefined): Field[] {
  return [...(section?.fields ?? []), ...(section?.children ?? []).flatMap(fieldsOf)];
}

function fieldIds(section: string): string[] {
  return fieldsOf(findSection(outline, section)?.section).map(({ id }) => id);
}

/** Sections I to VI, where the standing answers of the note are asked. */
const narrated = leaves.map(({ section }) => section.id).filter((id) => /^s[1-6]/.test(id));

describe(`outline against the domain note: ${sections.length} sections, ${leaves.length} of them written in, ${written.length} fields, ${figures.length} indicators, ${note.minimum.length} of them in the minimum`, () => {
  it('has the sections of the note, in its order', () => {
    expect(sections.map(({ section }) => section.id)).toEqual(note.sections);
    expect(leaves).toHaveLength(29);
  });

  it.each(Object.entries(note.fields))('asks in %s what the note names there', (section, ids) => {
    const present = fieldIds(section);
    expect(ids.filter((id) => !present.includes(id) && !VOID.includes(id))).toEqual([]);
  });

  it('leaves out only what the layout rules make void', () => {
    expect(
      Object.values(note.fields)
        .flat()
        .filter((id) => VOID.includes(id)),
    ).toEqual(VOID);
    expect(written.filter(({ field }) => VOID.includes(field.id))).toEqual([]);
  });

  it('asks for a result in every section from I to VI, for single cases from II to VI', () => {
    expect(note.standing).toEqual(['ket_qua', 'vi_du', 'khong_phat_sinh']);
    expect(narrated.filter((id) => !fieldIds(id).includes('ket_qua'))).toEqual([]);
    expect(narrated.filter((id) => !id.startsWith('s1_') && !fieldIds(id).includes('vi_du'))).toEqual([]);
  });

  it('demands a single case exactly where the note has its star', () => {
    const demanded = written.filter(({ field }) => field.id === 'vi_du' && field.requirement === 'required');
    expect(demanded.map(({ section }) => section)).toEqual(note.starred);
  });

  it('asks nothing else, except what is marked as extra', () => {
    const named = (section: string) =>
      Object.entries(note.fields).flatMap(([key, ids]) =>
        section === key || section.startsWith(`${key}_`) ? ids : [],
      );
    const surplus = written.filter(
      ({ section, field }) => !field.extra && !named(section).includes(field.id) && !note.standing.includes(field.id),
    );
    expect(surplus.map(({ section, field }) => `${section}.${field.id}`)).toEqual([]);
  });

  it('has every indicator once, in its section, in the order of the note', () => {
    expect(figures.map(({ section, field }) => `${section.id} ${field.id}`)).toEqual(
      note.indicators.map(({ section, code }) => `${section} ${code}`),
    );
  });

  it('keeps the units of the note, abbreviations written out', () => {
    const longer: Record<string, string> = { DN: 'doanh nghiệp', CĐCS: 'công đoàn cơ sở' };
    const units = new Map(figures.map(({ field }) => [field.id, field.unit]));
    const differing = note.indicators.filter(
      ({ code, unit }) => !(units.get(code) ?? '').startsWith(longer[unit] ?? unit),
    );
    expect(differing).toEqual([]);
    expect([units.get('QM04'), units.get('BQ10'), units.get('BQ15'), units.get('TD07'), units.get('TD08')]).toEqual([
      'tổ chức',
      'triệu đồng',
      'm²',
      'đoàn',
      'người',
    ]);
  });

  it('demands what the note demands: B always, N never, Đ under a condition or not', () => {
    const requirement = new Map(figures.map(({ field }) => [field.id, field.requirement]));
    const wrong = note.indicators.filter(({ code, demanded }) => {
      const asked = requirement.get(code);
      if (demanded === 'B') return asked !== 'required';
      if (demanded === 'N') return asked !== 'optional';
      return asked === 'required';
    });
    expect(wrong).toEqual([]);
  });

  it('has exactly the minimum set of the note in the minimum', () => {
    expect(
      figures
        .filter(({ field }) => field.tier === 'minimum')
        .map(({ field }) => field.id)
        .sort(),
    ).toEqual([...note.minimum].sort());
  });

  it('has the annexes of the note', () => {
    expect(outline.annexes.map(({ id }) => id)).toEqual(note.annexes);
  });
});

describe('outline against the order', () => {
  it('answers every item of the order in at least one section, also in the minimum version', () => {
    const answered = leaves
      .filter(({ section }) => section.tier === 'minimum')
      .flatMap(({ section }) => section.answers?.mainly ?? []);
    expect(outline.order.items.map(({ id }) => id).filter((id) => !answered.includes(id))).toEqual([]);
  });

  it('puts a section into the minimum exactly when one of its fields is there', () => {
    const wrong = leaves.filter(
      ({ section }) =>
        (section.tier === 'minimum') !== (section.fields ?? []).some((field) => field.tier === 'minimum'),
    );
    expect(wrong.map(({ section }) => section.id)).toEqual([]);
  });

  it('lets "trong đó" stand only in the section of its whole', () => {
    const home = new Map(figures.map(({ section, field }) => [field.id, section.id]));
    const strayed = figures.filter(
      ({ section, field }) => field.partOf !== undefined && home.get(field.partOf) !== section.id,
    );
    expect(strayed.map(({ field }) => field.id)).toEqual([]);
  });

  it('asks every guiding question as a question', () => {
    const odd = leaves.flatMap(({ section }) => (section.guidance ?? []).filter((question) => !/\?$/.test(question)));
    expect(odd).toEqual([]);
    expect(leaves.filter(({ section }) => !section.guidance).map(({ section }) => section.id)).toEqual([]);
  });

  it('asks for the place of no weakness outside its own sections', () => {
    const weaknesses = findSection(outline, 's7_2')?.section.fields?.find(({ id }) => id === 'han_che');
    const column = weaknesses?.kind === 'table' ? weaknesses.columns.find(({ id }) => id === 'muc') : undefined;
    const options = column?.kind === 'choice' ? column.options.map(({ id }) => id) : [];
    expect(options).toEqual(narrated.filter((id) => !id.startsWith('s1_')));
  });
});
