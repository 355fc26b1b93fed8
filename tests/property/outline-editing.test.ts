import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import {
  addAnnex,
  annexOffers,
  changeAnnex,
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
import { addSection, changeSection, removeSection } from '../../src/domain/outline-editing/edit-sections.ts';
import type { Edit } from '../../src/domain/outline-editing/edited.ts';
import { mergeSections, splitSection } from '../../src/domain/outline-editing/join-sections.ts';
import { addKnownSection, sectionsLacking } from '../../src/domain/outline-editing/known-sections.ts';
import { moveSection, moveTo } from '../../src/domain/outline-editing/move-sections.ts';
import { outlineProblems } from '../../src/domain/outline-editing/outline-problems.ts';
import { parseWorkOutline } from '../../src/domain/outline-editing/work-outline.ts';
import { OUTLINE } from '../support/shipped.ts';

/** One step of a person, as numbers that choose among what there is at that moment. */
type Step = (outline: Outline) => Edit;

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)];
const sectionAt = (outline: Outline, at: number): string => pick(allSections(outline), at)?.section.id ?? '';
const fieldAt = (outline: Outline, at: number): string =>
  pick(pick(allSections(outline), at)?.section.fields ?? [], Math.floor(at / 7))?.id ?? '';

const seed = fc.nat({ max: 5000 });
const words = fc.constantFrom('Tiếp công dân', 'Công khai', 'Đánh giá chung', '2026', '…');

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(seed, fc.constantFrom('after', 'inside'), words).map(
    ([at, where, heading]): Step =>
      (outline) =>
        addSection(outline, sectionAt(outline, at), where, heading),
  ),
  fc.tuple(seed, fc.constantFrom('up', 'down', 'in', 'out')).map(
    ([at, to]): Step =>
      (outline) =>
        moveSection(outline, sectionAt(outline, at), to),
  ),
  fc.tuple(seed, seed, fc.constantFrom('before', 'after', 'inside')).map(
    ([at, to, where]): Step =>
      (outline) =>
        moveTo(outline, sectionAt(outline, at), sectionAt(outline, to), where),
  ),
  seed.map(
    (at): Step =>
      (outline) =>
        mergeSections(outline, sectionAt(outline, at)),
  ),
  seed.map(
    (at): Step =>
      (outline) =>
        removeSection(outline, sectionAt(outline, at)),
  ),
  fc.tuple(seed, words).map(
    ([at, heading]): Step =>
      (outline) => {
        const fields = pick(allSections(outline), at)?.section.fields ?? [];
        const chosen = fields.filter((_, index) => index % 2 === at % 2).map(({ id }) => id);
        return splitSection(outline, sectionAt(outline, at), { heading, fields: chosen, guidance: [0] });
      },
  ),
  fc.tuple(seed, fc.constantFrom('', 'Tên khác')).map(
    ([at, heading]): Step =>
      (outline) =>
        changeSection(outline, sectionAt(outline, at), { heading }),
  ),
  seed.map(
    (at): Step =>
      (outline) =>
        removeField(outline, sectionAt(outline, at), fieldAt(outline, at)),
  ),
  fc.tuple(seed, seed).map(
    ([at, to]): Step =>
      (outline) =>
        moveFieldTo(outline, sectionAt(outline, at), fieldAt(outline, at), sectionAt(outline, to)),
  ),
  fc.tuple(seed, fc.constantFrom('up', 'down')).map(
    ([at, to]): Step =>
      (outline) =>
        moveField(outline, sectionAt(outline, at), fieldAt(outline, at), to),
  ),
  fc.tuple(seed, fc.constantFrom('shortText', 'longText', 'list')).map(
    ([at, kind]): Step =>
      (outline) =>
        changeKind(outline, sectionAt(outline, at), fieldAt(outline, at), kind),
  ),
  fc.tuple(seed, words).map(
    ([at, label]): Step =>
      (outline) =>
        changeField(outline, sectionAt(outline, at), fieldAt(outline, at), { parts: [{ label }, { label: 'Khác' }] }),
  ),
  fc
    .tuple(
      seed,
      fc.constantFrom(
        { kind: 'figure', label: 'Số cuộc', measure: 'count', unit: 'cuộc' } as const,
        { kind: 'table', label: 'Các cuộc', columns: ['Ngày', 'Nơi'] } as const,
        { kind: 'choice', label: 'Kết quả', options: ['Đạt', 'Chưa đạt'] } as const,
        { kind: 'date', label: 'Ngày [ban hành]' } as const,
      ),
    )
    .map(
      ([at, wish]): Step =>
        (outline) =>
          addField(outline, sectionAt(outline, at), wish),
    ),
  fc.tuple(seed, fc.constantFrom('add', 'remove', 'up', 'rename')).map(
    ([at, what]): Step =>
      (outline) => {
        const own = pick(outline.annexes, at)?.id ?? '';
        if (what === 'remove') return removeAnnex(outline, own);
        if (what === 'up') return moveAnnex(outline, own, 'up');
        if (what === 'rename') return changeAnnex(outline, own, { title: 'Bảng', orientation: 'landscape' });
        return addAnnex(outline, pick(annexOffers(outline), at)?.content ?? 'figures');
      },
  ),
  fc.tuple(seed, seed, fc.constantFrom('after', 'inside')).map(
    ([at, to, where]): Step =>
      (outline) => {
        const known = pick(sectionsLacking(outline, OUTLINE), at)?.section.id ?? '';
        return addKnownSection(outline, OUTLINE, known, sectionAt(outline, to), where);
      },
  ),
);

describe('any number of changes to an outline', () => {
  it('leave it one the program reads, whenever no problem is named; and one that can be worked on always', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let outline = OUTLINE;
        for (const change of steps) {
          const edit = change(outline);
          if (edit.ok) outline = edit.value.outline;
        }
        const parsed = parseOutline(outline);
        if (outlineProblems(outline).length === 0) expect(parsed).toMatchObject({ ok: true });
        // nothing but an empty heading is ever wrong: no reference dangles, whatever was done
        if (!parsed.ok) expect(parsed.problem.filter(({ place }) => !place.endsWith('.heading'))).toEqual([]);
        expect(parseWorkOutline(JSON.parse(JSON.stringify(outline)))).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});
