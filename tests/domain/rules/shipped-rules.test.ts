import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../../src/domain/completeness/check-completeness.ts';
import type { Finding } from '../../../src/domain/findings/finding.ts';
import { runAllRules } from '../../../src/domain/rules/run-rules.ts';
import { type Edits, edited } from '../../support/edited-draft.ts';
import { COMPLETE, OUTLINE } from '../../support/shipped.ts';
import { RULE_CASES as OTHER_CASES } from './rule-cases.ts';
import { WEAKNESS_CASES } from './weakness-cases.ts';

const RULE_CASES = [...OTHER_CASES, ...WEAKNESS_CASES];

function findingsOf(rule: string, edits: Edits): readonly Finding[] {
  const { draft, previous } = edited(COMPLETE, edits);
  return checkCompleteness(OUTLINE, draft, previous).filter(
    ({ detail }) => detail.code === 'ruleBroken' && detail.rule === rule,
  );
}

function placeOf({ place: { section, field, part, row, column } }: Finding): string {
  return [section, field, part, row, column].filter(Boolean).join('.');
}

describe(`each of the ${RULE_CASES.length} rules of the shipped outline`, () => {
  it('has a case here', () => {
    expect(RULE_CASES.map(({ rule }) => rule).sort()).toEqual((OUTLINE.rules ?? []).map(({ id }) => id).sort());
  });

  it.each(RULE_CASES)('$rule is found when it is broken, at its box, with its level', ({ rule, level, at, breaks }) => {
    const [found] = findingsOf(rule, breaks);
    expect(found && { level: found.level, at: placeOf(found) }).toEqual({ level, at });
  });

  it.each(RULE_CASES)('$rule says what it found, with nothing left open', ({ rule, breaks }) => {
    const sentences = findingsOf(rule, breaks).flatMap(({ detail }) =>
      detail.code === 'ruleBroken' ? [detail.vi.what, detail.vi.todo, detail.en.what, detail.en.todo] : [],
    );
    expect(sentences.length).toBeGreaterThanOrEqual(4);
    expect(sentences.filter((sentence) => /[{}…]|undefined|NaN/.test(sentence))).toEqual([]);
  });

  it.each(RULE_CASES)('$rule holds and is silent when everything fits', ({ rule, holds = {} }) => {
    const outcomes = runAllRules(OUTLINE, edited(COMPLETE, holds))
      .filter(({ of }) => of.rule.id === rule)
      .map(({ outcome }) => outcome);
    expect(outcomes).toContain('holds');
    expect(outcomes).not.toContain('broken');
    expect(findingsOf(rule, holds)).toEqual([]);
  });
});
