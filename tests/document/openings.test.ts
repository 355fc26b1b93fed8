import { describe, expect, it } from 'vitest';
import { openingText } from '../../src/document/model/openings.ts';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { BLANK } from '../../src/domain/draft/answer.ts';
import { mentionsIn } from '../../src/domain/draft/mentions.ts';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import {
  counted,
  field,
  figureField,
  outlineFile,
  section,
  text,
  withAnswer,
  withFigures,
} from '../support/builders.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const shipped = allSections(OUTLINE).flatMap(({ section: { id, fields = [] } }) =>
  fields.flatMap((each) =>
    each.kind === 'longText' ? (each.openings ?? []).map((opening) => ({ section: id, field: each.id, opening })) : [],
  ),
);

const SENTENCE = 'Xã mở {TT04} tập huấn cho {TT05}, {TT05 so kỳ trước}.';

describe('a first sentence', () => {
  it('reads as it would be printed', () => {
    expect(openingText('Xã mở {TT04} tập huấn cho {TT05}.', OUTLINE, COMPLETE)).toBe(
      'Xã mở 3 lớp tập huấn cho 184 lượt người.',
    );
  });

  it.each([
    ['is missing', { TT04: { ...counted(0), actual: BLANK } }],
    ['cannot be read', { TT04: { ...counted(0), actual: { state: 'unread', text: '20 mấy' } as const } }],
    ['is “không phát sinh”', { TT04: { ...counted(0), actual: { state: 'nothingArose', reason: '' } as const } }],
    ['cannot be compared', { TT05: counted(184) }],
  ])('is not offered while one of its figures %s', (_, figures) => {
    expect(openingText(SENTENCE, OUTLINE, withFigures(COMPLETE, figures))).toBeUndefined();
  });
});

describe('the sentences that ship', () => {
  it('are there for every section with figures', () => {
    const wanted = allSections(OUTLINE).filter(({ section: { fields = [] } }) =>
      fields.some(({ kind }) => kind === 'figure'),
    );
    expect(new Set(shipped.map(({ section: id }) => id))).toEqual(new Set(wanted.map(({ section: { id } }) => id)));
  });

  it.each(shipped)('$section: $opening', ({ section: id, field: box, opening }) => {
    expect(mentionsIn(opening).length).toBeGreaterThan(0);
    const printed = openingText(opening, OUTLINE, COMPLETE);
    if (printed === undefined) return;
    expect(printed).not.toMatch(/[{}]/);
    // taken into the complete sample it is found fault with by nobody
    const before = COMPLETE.answers[id]?.[box];
    const words = before?.state === 'value' && typeof before.value === 'string' ? before.value : '';
    const draft = withAnswer(COMPLETE, id, box, text(`${opening} ${words}`));
    expect(checkCompleteness(OUTLINE, draft).filter(({ level }) => level !== 'hint')).toEqual([]);
  });

  it('are mostly offered in the complete sample', () => {
    const offered = shipped.filter(({ opening }) => openingText(opening, OUTLINE, COMPLETE) !== undefined);
    expect(offered.length).toBeGreaterThan(0.85 * shipped.length);
  });
});

describe('an outline', () => {
  const refused = (opening: string) => {
    const fields = [figureField('A1'), field('loi', 'longText', { openings: [opening] })];
    const parsed = parseOutline(outlineFile([section('s1', { fields })]));
    return parsed.ok ? [] : parsed.problem.map(({ place }) => place);
  };

  it.each(['Có {A2} lượt.', 'Có {A1/A2}.', 'Trong {ky} có {A1}.', 'Có {A1 bao nhiêu}.'])(
    'with “%s” is refused',
    (opening) => {
      expect(refused(opening)).toEqual(['sections.0.fields.1.openings.0']);
    },
  );

  it('with codes it has is taken', () => {
    expect(refused('Có {A1}, {A1 so kỳ trước}.')).toEqual([]);
  });
});
