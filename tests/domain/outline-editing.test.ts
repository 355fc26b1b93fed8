import { describe, expect, it } from 'vitest';
import type { Outline, Section } from '../../src/domain/outline/outline-schema.ts';
import { allSections, findSection } from '../../src/domain/outline/outline-tree.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import {
  addAnnex,
  annexOffers,
  changeDocument,
  moveAnnex,
  removeAnnex,
} from '../../src/domain/outline-editing/edit-document.ts';
import {
  addField,
  changeField,
  changeKind,
  moveField,
  moveFieldTo,
  removeField,
} from '../../src/domain/outline-editing/edit-fields.ts';
import {
  addSection,
  changeSection,
  lossBetween,
  removeSection,
} from '../../src/domain/outline-editing/edit-sections.ts';
import type { Edit, Edited } from '../../src/domain/outline-editing/edited.ts';
import { mergeSections, splitSection } from '../../src/domain/outline-editing/join-sections.ts';
import { addKnownSection, sectionsLacking } from '../../src/domain/outline-editing/known-sections.ts';
import { landingAt, moveSection, moveTo } from '../../src/domain/outline-editing/move-sections.ts';
import { idOfWords } from '../../src/domain/outline-editing/new-ids.ts';
import { outlineProblems } from '../../src/domain/outline-editing/outline-problems.ts';
import { roomChangeBetween } from '../../src/domain/outline-editing/room-below.ts';
import { field, figureField, outlineOf, section } from '../support/builders.ts';
import { OUTLINE } from '../support/shipped.ts';

/** A changed outline that the program reads as it is. */
function done(edit: Edit): Edited {
  if (!edit.ok) throw new Error(`refused: ${edit.problem}`);
  expect(parseOutline(edit.value.outline)).toMatchObject({ ok: true });
  return edit.value;
}

const refused = (problem: string) => ({ ok: false, problem });
const shape = (outline: Outline) =>
  allSections(outline).map(({ section: { id }, parents }) => `${'.'.repeat(parents.length)}${id}`);
const sectionOf = (outline: Outline, id: string): Section => {
  const found = findSection(outline, id)?.section;
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const fieldIds = (outline: Outline, id: string) => (sectionOf(outline, id).fields ?? []).map((each) => each.id);
const kinds = (edited: Edited) => edited.taken.map((taken) => (taken.kind === 'reference' ? taken.what : taken.kind));

const sentence = { what: 'X', todo: 'Y' };
const rule = (id: string, check: object, at: readonly unknown[], parts: object = {}) => ({
  id,
  level: 'error',
  vi: sentence,
  en: sentence,
  covers: [],
  check,
  at,
  ...parts,
});

/** a (a1 with text and figures, a2 with a table that links to b), b; rules, a wording and an annex over them. */
const SMALL = outlineOf(
  [
    section('dau', { cover: true, fields: [field('noi', 'shortText')] }),
    section('a', {
      children: [
        section('a1', {
          guidance: ['Bao nhiêu?', 'Vì sao?'],
          fields: [
            field('van', 'longText', { print: 'paragraphs', openings: ['Có {F1}.', 'Có {F2}.'] }),
            figureField('F1'),
            figureField('F2', { partOf: 'F1' }),
            field('bo', 'choice', {
              options: [
                { id: 'co', label: 'Có' },
                { id: 'khong', label: 'Không' },
              ],
            }),
            field('khi', 'shortText', {
              requirement: { when: { field: 'bo', is: 'co' } },
              print: { as: 'sentence', pattern: 'Đã {bo}[, ngày {ngay}].' },
            }),
            field('ngay', 'date'),
          ],
        }),
        section('a2', {
          fields: [
            field('van', 'longText'),
            field('bang', 'table', {
              columns: [
                { id: 'ten', label: 'Tên', kind: 'shortText', requirement: 'required' },
                { id: 'toi', label: 'Tới', kind: 'rowLink', requirement: 'optional', section: 'b', table: 'viec' },
              ],
              countIs: 'F1',
              rows: {},
            }),
          ],
        }),
      ],
    }),
    section('b', {
      fields: [
        field('viec', 'table', {
          columns: [{ id: 'ten', label: 'Tên', kind: 'longText', requirement: 'required' }],
          rows: {},
        }),
        figureField('F3', { requirement: { when: { left: 'F1', op: '>', right: 0 } } }),
      ],
    }),
  ],
  {
    annexes: [
      {
        id: 'PL1',
        title: 'Việc',
        requirement: 'optional',
        content: { section: 'b', field: 'viec' },
        orientation: 'portrait',
      },
    ],
    wordings: [
      {
        id: 'w',
        level: 'hint',
        covers: [],
        at: [{ section: 'a1', field: 'van' }],
        words: ['nhiều'],
        vi: sentence,
        en: sentence,
      },
    ],
    rules: [
      rule('r1', { le: ['F2', 'F1'] }, ['F2', 'F1']),
      rule('moi', { ge: ['*', 0] }, ['*'], { forFigures: ['F1', 'F2', 'F3'] }),
      rule('van', { filled: { section: 'a2', field: 'van' } }, [{ section: 'a2', field: 'van' }]),
      rule('dong', { ge: [{ rows: { section: 'b', table: 'viec' } }, 0] }, ['F3']),
    ],
  },
);

describe('ids of what is new', () => {
  it('are its words without tones, and never begin with a digit', () => {
    expect(idOfWords('Tiếp công dân, Đối thoại')).toBe('tiep_cong_dan_doi_thoai');
    expect(idOfWords('6 tháng')).toBe('m_6_thang');
    expect(idOfWords('…')).toBe('muc');
    expect(idOfWords('Kết quả '.repeat(20)).length).toBeLessThanOrEqual(40);
  });

  it('get a number behind when they are taken', () => {
    const once = done(addSection(SMALL, 'b', 'after', 'Tiếp công dân'));
    const twice = done(addSection(once.outline, 'b', 'after', 'Tiếp công dân'));
    expect([once.section, twice.section]).toEqual(['tiep_cong_dan', 'tiep_cong_dan_2']);
  });
});

describe('adding a section', () => {
  it('behind another gives one that can be written in at once', () => {
    const { outline } = done(addSection(SMALL, 'a1', 'after', 'Mới'));
    expect(shape(outline)).toEqual(['dau', 'a', '.a1', '.moi', '.a2', 'b']);
    expect(outlineProblems(outline)).toEqual([]);
    expect(fieldIds(outline, 'moi')).toEqual(['noi_dung']);
  });

  it('into one with boxes moves these into a first section below that keeps its id, so that answers and rules stay', () => {
    const { outline, taken } = done(addSection(SMALL, 'b', 'inside', 'Mới'));
    expect(shape(outline)).toEqual(['dau', 'a', '.a1', '.a2', 'muc_b', '.b', '.moi']);
    expect(sectionOf(outline, 'muc_b').heading).toBe('Mục b');
    expect(fieldIds(outline, 'b')).toEqual(['viec', 'F3']);
    expect(taken).toEqual([]);
    expect(outline.rules).toEqual(SMALL.rules);
  });

  it('is refused below the third level, in the cover block and without a name', () => {
    const deep = done(addSection(SMALL, 'a1', 'inside', 'Sâu')).outline;
    expect(addSection(deep, 'sau', 'inside', 'Quá')).toEqual(refused('tooDeep'));
    expect(addSection(SMALL, 'dau', 'inside', 'X')).toEqual(refused('cover'));
    expect(addSection(SMALL, 'b', 'after', ' ')).toEqual(refused('emptyName'));
  });
});

describe('moving a section', () => {
  it('by steps goes among its neighbours, in and out', () => {
    expect(shape(done(moveSection(SMALL, 'a1', 'down')).outline)).toEqual(['dau', 'a', '.a2', '.a1', 'b']);
    expect(shape(done(moveSection(SMALL, 'a2', 'out')).outline)).toEqual(['dau', 'a', '.a1', 'a2', 'b']);
    expect(shape(done(moveSection(SMALL, 'b', 'in')).outline)).toEqual(['dau', 'a', '.a1', '.a2', '.b']);
    expect(shape(done(moveSection(SMALL, 'a2', 'in')).outline)).toEqual(['dau', 'a', '.muc_a1', '..a1', '..a2', 'b']);
  });

  it('never passes the cover block, goes into itself or below the third level', () => {
    expect(moveSection(SMALL, 'a', 'up')).toEqual(refused('first'));
    expect(moveTo(SMALL, 'b', 'dau', 'before')).toEqual(refused('cover'));
    expect(moveTo(SMALL, 'dau', 'b', 'after')).toEqual(refused('cover'));
    expect(moveTo(SMALL, 'a', 'a1', 'inside')).toEqual(refused('inItself'));
    const deep = done(moveSection(SMALL, 'a2', 'in')).outline;
    expect(moveTo(deep, 'a', 'b', 'inside')).toEqual(refused('tooDeep'));
    expect(moveTo(SMALL, 'a2', 'a1', 'after')).toEqual(refused('unchanged'));
    expect(moveSection(SMALL, 'b', 'out')).toEqual(refused('outermost'));
  });

  it('out again of a section gives this one its boxes back, under the id they had, as if it had never been in', () => {
    const two = done(removeSection(SMALL, 'a2')).outline;
    const apart = done(addSection(two, 'b', 'after', 'Tiếp công dân')).outline;
    const inside = done(moveSection(apart, 'tiep_cong_dan', 'in'));
    expect(shape(inside.outline)).toEqual(['dau', 'a', '.a1', 'muc_b', '.b', '.tiep_cong_dan']);
    expect(roomChangeBetween(apart, inside.outline)).toMatchObject({ kind: 'made', above: { id: 'muc_b' } });
    const out = done(moveSection(inside.outline, 'tiep_cong_dan', 'out')).outline;
    expect(out).toEqual(apart);
    expect(roomChangeBetween(inside.outline, out)).toMatchObject({ kind: 'closed', above: { id: 'b' } });
    const renamed = done(changeSection(inside.outline, 'b', { heading: 'Việc đã làm' })).outline;
    expect(shape(done(moveSection(renamed, 'tiep_cong_dan', 'out')).outline)).toEqual([
      'dau',
      'a',
      '.a1',
      'muc_b',
      '.b',
      'tiep_cong_dan',
    ]);
    expect(roomChangeBetween(SMALL, two)).toBeUndefined();
  });

  it('by dragging lands where the line is: behind a part is before the first section in it, and nowhere is no line', () => {
    expect(landingAt(SMALL, 'b', 'a', 'after')).toEqual({ target: 'a1', where: 'before' });
    expect(landingAt(SMALL, 'b', 'a2', 'after')).toEqual({ target: 'a2', where: 'after' });
    expect(landingAt(SMALL, 'a1', 'a', 'after')).toBeUndefined();
    expect(landingAt(SMALL, 'a', 'a1', 'before')).toBeUndefined();
    expect(landingAt(SMALL, 'b', 'dau', 'before')).toBeUndefined();
  });

  it('leaves a section that lost everything below it for the person to fill', () => {
    const one = done(removeSection(SMALL, 'a2')).outline;
    const emptied = done(moveTo(one, 'a1', 'b', 'after')).outline;
    expect(outlineProblems(emptied)).toContainEqual({ section: 'a', problem: { kind: 'nothingToFill' } });
  });
});

describe('joining and splitting', () => {
  it('puts fields and guidance of two sections together; what spoke of the second speaks of the first', () => {
    const { outline, taken } = done(mergeSections(SMALL, 'a1'));
    expect(fieldIds(outline, 'a1')).toEqual(['van', 'F1', 'F2', 'bo', 'khi', 'ngay', 'van_2', 'bang']);
    expect(sectionOf(outline, 'a1').guidance).toEqual(['Bao nhiêu?', 'Vì sao?']);
    expect(outline.rules?.find(({ id }) => id === 'van')?.at).toEqual([{ section: 'a1', field: 'van_2' }]);
    expect(taken).toEqual([]);
  });

  it('takes the next one in among the sections of the first', () => {
    expect(shape(done(mergeSections(SMALL, 'a')).outline)).toEqual(['dau', 'a', '.a1', '.a2', '.b']);
    expect(mergeSections(SMALL, 'b')).toEqual(refused('noNext'));
  });

  it('moves what was chosen into a new section, with what speaks of it', () => {
    const split = { heading: 'Phần sau', fields: ['viec'], guidance: [] };
    const { outline, taken } = done(splitSection(SMALL, 'b', split));
    expect([fieldIds(outline, 'b'), fieldIds(outline, 'phan_sau')]).toEqual([['F3'], ['viec']]);
    expect(outline.annexes[0]?.content).toEqual({ section: 'phan_sau', field: 'viec' });
    expect(taken).toEqual([]);
    expect(splitSection(SMALL, 'b', { ...split, fields: [] })).toEqual(refused('nothingChosen'));
    expect(splitSection(SMALL, 'a', split)).toEqual(refused('hasSections'));
  });

  it('makes a box optional that was demanded by an answer left behind', () => {
    const { taken } = done(splitSection(SMALL, 'a1', { heading: 'Sau', fields: ['khi', 'ngay'], guidance: [1] }));
    expect(kinds({ outline: SMALL, taken }).sort()).toEqual(['condition', 'print']);
  });
});

describe('taking away', () => {
  it('a section takes what spoke of it, and says how much', () => {
    const edited = done(removeSection(SMALL, 'a1'));
    expect(kinds(edited).sort()).toEqual(['condition', 'rule', 'sum', 'wording']);
    expect(lossBetween(SMALL, edited.outline)).toEqual({
      sections: 1,
      fields: 4,
      figures: 2,
      rules: 1,
      wordings: 1,
      annexes: 0,
    });
    // a rule over many indicators goes on with those that are left
    expect(edited.outline.rules?.find(({ id }) => id === 'moi')?.forFigures).toEqual(['F3']);
  });

  it('a table takes the columns that pointed at it, and its annex', () => {
    const edited = done(removeField(SMALL, 'b', 'viec'));
    expect(kinds(edited).sort()).toEqual(['annex', 'column', 'rule']);
  });

  it('a figure takes its parts, first sentences and rules along', () => {
    const edited = done(removeField(SMALL, 'a1', 'F1'));
    expect(kinds(edited).sort()).toEqual(['condition', 'opening', 'partOf', 'rule', 'sum']);
    expect(sectionOf(edited.outline, 'a1').fields?.[0]).toMatchObject({ openings: ['Có {F2}.'] });
  });

  it('leaves the cover block and the last section', () => {
    const one = done(removeSection(SMALL, 'b')).outline;
    expect(removeSection(one, 'a')).toEqual(refused('onlySection'));
    expect(removeSection(SMALL, 'dau')).toEqual(refused('cover'));
  });
});

describe('boxes', () => {
  it.each([
    [{ kind: 'longText', label: 'Nội dung khác' }, 'noi_dung_khac'],
    [{ kind: 'list', label: 'Việc' }, 'viec_2'],
    [{ kind: 'figure', label: 'F1', measure: 'count', unit: 'cuộc' }, 'f1'],
    [{ kind: 'table', label: 'Bảng', columns: ['Ngày', '', 'Nơi'] }, 'bang'],
    [{ kind: 'date', label: 'Ngày [ký] {x}' }, 'ngay_ky_x'],
    [{ kind: 'yesNo', label: 'Có họp' }, 'co_hop'],
    [{ kind: 'choice', label: 'Mức', options: ['Tốt', 'Khá'] }, 'muc'],
  ] as const)('of every kind can be added: %o', (wish, id) => {
    const { outline, field: added } = done(addField(SMALL, 'b', wish));
    expect(added).toBe(id);
    expect(outlineProblems(outline)).toEqual(outlineProblems(SMALL));
  });

  it('are refused without what their kind needs', () => {
    expect(addField(SMALL, 'b', { kind: 'figure', label: 'X', measure: 'count', unit: '' })).toEqual(
      refused('emptyName'),
    );
    expect(addField(SMALL, 'b', { kind: 'choice', label: 'X', options: ['Một'] })).toEqual(refused('tooFew'));
    expect(addField(SMALL, 'a', { kind: 'list', label: 'X' })).toEqual(refused('hasSections'));
    expect(addField(SMALL, 'dau', { kind: 'list', label: 'X' })).toEqual(refused('cover'));
  });

  it('move within their section and into another, followed by what speaks of them', () => {
    expect(fieldIds(done(moveField(SMALL, 'b', 'F3', 'up')).outline, 'b')).toEqual(['F3', 'viec']);
    expect(moveField(SMALL, 'b', 'viec', 'up')).toEqual(refused('first'));
    const { outline, taken } = done(moveFieldTo(SMALL, 'a2', 'van', 'a1'));
    expect(fieldIds(outline, 'a1').at(-1)).toBe('van_2');
    expect(outline.rules?.find(({ id }) => id === 'van')?.at).toEqual([{ section: 'a1', field: 'van_2' }]);
    expect(taken).toEqual([]);
  });

  it('keep their answers when one kind of text becomes another, and get a new id where these would not fit', () => {
    expect(done(changeKind(SMALL, 'a2', 'van', 'shortText')).field).toBe('van');
    expect(done(changeKind(SMALL, 'a2', 'van', 'list')).field).toBe('van_2');
    expect(changeKind(SMALL, 'b', 'viec', 'list')).toEqual(refused('otherKind'));
  });

  it('change their columns: those of before keep their ids, and what spoke of one that went goes', () => {
    const parts = [{ id: 'ten', label: 'Tên việc' }, { label: 'Kết quả' }];
    const { outline } = done(changeField(SMALL, 'a2', 'bang', { parts }));
    expect(sectionOf(outline, 'a2').fields?.[1]).toMatchObject({
      columns: [
        { id: 'ten', label: 'Tên việc', kind: 'shortText' },
        { id: 'ket_qua', label: 'Kết quả' },
      ],
    });
    expect(changeField(SMALL, 'a2', 'bang', { parts: [] })).toEqual(refused('tooFew'));
  });
});

describe('the report as a whole', () => {
  it('prints what was chosen as annexes, in the order that was chosen', () => {
    expect(annexOffers(SMALL).map(({ title }) => title)).toEqual(['Biểu tổng hợp số liệu', 'Ô bang']);
    const { outline } = done(addAnnex(SMALL, 'figures'));
    expect(done(moveAnnex(outline, 'PL2', 'up')).outline.annexes.map(({ id }) => id)).toEqual(['PL2', 'PL1']);
    expect(done(removeAnnex(outline, 'PL1')).outline.annexes.map(({ id }) => id)).toEqual(['PL2']);
  });

  it('loses an empty closing sentence', () => {
    const closed = done(changeDocument(SMALL, { closing: 'Trên đây là báo cáo {ky}.' })).outline;
    expect(closed.closing).toBe('Trên đây là báo cáo {ky}.');
    expect(done(changeDocument(closed, { closing: ' ' })).outline).not.toHaveProperty('closing');
  });
});

describe('sections of a known outline', () => {
  it('are offered as far as they are not here', () => {
    expect(sectionsLacking(OUTLINE, OUTLINE)).toEqual([]);
    const without = done(removeSection(OUTLINE, 's5')).outline;
    expect(sectionsLacking(without, OUTLINE).map(({ section: { id } }) => id)).toEqual(['s5', 's5_1', 's5_2', 's5_3']);
  });

  it.each(['s2_5', 's3', 's5_2', 's6', 's8'])('bring back everything that went with %s', (id) => {
    const placed = findSection(OUTLINE, id);
    const siblings = placed?.parents.at(-1)?.children ?? OUTLINE.sections;
    const before = siblings[siblings.findIndex((each) => each.id === id) - 1]?.id ?? '';
    const removed = done(removeSection(OUTLINE, id));
    const back = done(addKnownSection(removed.outline, OUTLINE, id, before, 'after'));
    expect(shape(back.outline)).toEqual(shape(OUTLINE));
    expect(Object.values(lossBetween(OUTLINE, back.outline))).toEqual([0, 0, 0, 0, 0, 0]);
    const byId = (outline: Outline) => new Map(outline.rules?.map((each) => [each.id, each]));
    expect(byId(back.outline)).toEqual(byId(OUTLINE));
  });

  it('bring legal bases and items of the order into an outline that has none of them', () => {
    const { outline } = done(addKnownSection(SMALL, OUTLINE, 's5_1', 'b', 'after'));
    expect(outline.legalBases).toEqual(OUTLINE.legalBases);
    expect(outlineProblems(outline)).toEqual(outlineProblems(SMALL));
  });
});

describe('what is to be put right', () => {
  const problemsOf = (edit: Edit) => (edit.ok ? outlineProblems(edit.value.outline) : []);

  it('is nothing in the outline of the program', () => {
    expect(outlineProblems(OUTLINE)).toEqual([]);
  });

  it('is named in plain words with its section and box', () => {
    expect(problemsOf(changeSection(SMALL, 'a1', { heading: ' ' }))).toEqual([
      { section: 'a1', problem: { kind: 'emptyHeading' } },
    ]);
    expect(problemsOf(changeSection(SMALL, 'a1', { heading: 'mục  A2' }))).toEqual([
      { section: 'a2', problem: { kind: 'sameHeading', heading: 'Mục a2' } },
    ]);
    expect(problemsOf(changeField(SMALL, 'b', 'F3', { measure: 'count', unit: '' }))).toEqual([
      { section: 'b', field: 'F3', problem: { kind: 'emptyUnit' } },
    ]);
    expect(problemsOf(changeDocument(SMALL, { subject: 'kết quả {thang}' }))).toEqual([
      { problem: { kind: 'unknownName', name: 'thang', text: 'kết quả {thang}' } },
    ]);
  });

  it('is seen in an outline that was made elsewhere: four levels, an indicator twice, boxes above sections', () => {
    const leaf = sectionOf(SMALL, 'b');
    const level = (id: string, children: readonly Section[]): Section => ({
      ...leaf,
      id,
      fields: [],
      heading: id,
      children,
    });
    const deep = level('m1', [level('m2', [level('m3', [{ ...leaf, id: 'm4', heading: 'm4' }])])]);
    const above: Section = {
      ...sectionOf(SMALL, 'a'),
      fields: [{ ...field('x', 'date'), kind: 'date', id: 'x', label: 'X', requirement: 'optional', tier: 'minimum' }],
    };
    const found = outlineProblems({ ...SMALL, sections: [above, leaf, deep] }).map(({ problem }) => problem.kind);
    expect(found).toEqual(expect.arrayContaining(['tooDeep', 'indicatorTwice', 'fieldsAboveSections']));
  });
});
