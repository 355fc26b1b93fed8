import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/domain/draft/draft-answers.ts';
import { type DraftProblem, draftFileText, parseDraft, parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

const draft = draftOf(OUTLINE);

describe('a draft file', () => {
  it.each([
    ['complete', COMPLETE],
    ['half-done', HALF],
  ])('gives the %s sample back as it was', (_, sample) => {
    expect(parseDraftFile(draftFileText(sample))).toEqual({ ok: true, value: sample });
  });

  it('may begin with a byte order mark, as the editor of Windows writes it', () => {
    expect(parseDraftFile(`\ufeff${draftFileText(draft)}`).ok).toBe(true);
  });

  it('says what it is in its first lines', () => {
    expect(draftFileText(draft).split('\n').slice(1, 3)).toEqual([
      ' "format": "bao-cao-dan-chu.ban-nhap",',
      ' "version": 5,',
    ]);
  });

  it('is cleaned on the way in: composed letters, nothing Word refuses', () => {
    const dirty = withAnswer(draft, 's1_1', 'ket_qua', text(`${'Đảng ủy'.normalize('NFD')}\u0000\ufffe`));
    const parsed = parseDraft(dirty);
    expect(parsed.ok && textOf(parsed.value, 's1_1', 'ket_qua')).toBe('Đảng ủy');
  });
});

describe('a file that is not opened', () => {
  it('nested far deeper than a draft is damaged, and does not bring the program down', () => {
    const nested = `${'['.repeat(6000)}${']'.repeat(6000)}`;
    const parsed = parseDraftFile(draftFileText(draft).replace('{', `{"x":${nested},`));
    expect(parsed).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  });

  it.each<[string, string, DraftProblem]>([
    ['not JSON', 'PK\u0003\u0004', { kind: 'notJson' }],
    ['an empty file', '', { kind: 'notJson' }],
    ['JSON cut off in the middle', draftFileText(draft).slice(0, 200), { kind: 'notJson' }],
    ['something else', '{"a":1}', { kind: 'notADraft' }],
    ['a list', '[]', { kind: 'notADraft' }],
    ['a template', JSON.stringify({ kind: 'outline', version: 1 }), { kind: 'notADraft' }],
    ['a version that is no number', JSON.stringify({ ...draft, version: '1' }), { kind: 'notADraft' }],
    ['a draft of a newer program', JSON.stringify({ ...draft, version: 7, more: true }), { kind: 'newer', version: 7 }],
  ])('%s', (_, content, problem) => {
    expect(parseDraftFile(content)).toEqual({ ok: false, problem });
  });

  it.each<[string, object, readonly string[]]>([
    [
      'three places',
      { tier: 'both', answers: { s1_1: { ket_qua: { state: 'value' } } }, deadline: '2026-02-30' },
      ['deadline', 'tier', 'answers.s1_1.ket_qua'],
    ],
    ['a key nobody knows', { colour: 'red' }, ['']],
    [
      'a number that is none',
      { figures: { QM01: { actual: { state: 'value', value: null } } } },
      ['figures.QM01.actual.value'],
    ],
  ])('a draft damaged in %s names every place', (_, damage, places) => {
    const parsed = parseDraft({ ...draft, ...damage });
    const named = !parsed.ok && parsed.problem.kind === 'damaged' ? parsed.problem.places : [];
    expect(named).toEqual(expect.arrayContaining([...places]));
  });
});
