import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_FIGURE, type Figure } from '../../src/domain/draft/answer.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { withMark, withSectionAnswers } from '../../src/domain/draft/with-answers.ts';
import { allFigures } from '../../src/domain/outline/outline-tree.ts';
import type { PreviousReport, RuleInputs } from '../../src/domain/rules/draft-reader.ts';
import { evaluateRule } from '../../src/domain/rules/evaluate-rule.ts';
import { rulesOf, runAllRules, runRules, runRulesInSteps } from '../../src/domain/rules/run-rules.ts';
import { RULE_CASES } from '../domain/rules/rule-cases.ts';
import { WEAKNESS_CASES } from '../domain/rules/weakness-cases.ts';
import { anyPrintedDraft } from '../support/arbitraries.ts';
import { edited } from '../support/edited-draft.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const CODES = allFigures(OUTLINE).map(({ field }) => field.id);
const code = fc.constantFrom(...CODES);
const small = fc.integer({ min: 0, max: 60 });
const value = small.map((number) => ({ state: 'value', value: number }) as const);

/** A figure as careless people enter it: often a small number, sometimes nothing, sometimes words. */
const figure: fc.Arbitrary<Figure> = fc.record({
  actual: fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 1, arbitrary: fc.constant({ state: 'blank' } as const) },
    { weight: 1, arbitrary: fc.constant({ state: 'unread', text: 'khoảng 20' } as const) },
    { weight: 1, arbitrary: fc.constant({ state: 'nothingArose', reason: 'không có' } as const) },
  ),
  estimate: fc.oneof(value, fc.constant({ state: 'blank' } as const)),
  earlier: fc.oneof(value, fc.constant({ state: 'blank' } as const)),
  note: fc.constantFrom('', '', 'do nghỉ Tết'),
});

/** The sample with something broken in it, and a few careless figures on top. */
const brokenDraft: fc.Arbitrary<RuleInputs> = fc
  .tuple(fc.constantFrom(...RULE_CASES, ...WEAKNESS_CASES), fc.dictionary(code, figure, { maxKeys: 40 }))
  .map(([{ breaks }, figures]) => {
    const { draft, previous } = edited(COMPLETE, breaks);
    return { draft: { ...draft, figures: { ...draft.figures, ...figures } }, previous };
  });

function without(draft: Draft, codes: ReadonlySet<string>): Draft {
  return { ...draft, figures: Object.fromEntries(Object.entries(draft.figures).filter(([id]) => !codes.has(id))) };
}

/** Keys of the rules that are broken, each with the indicators it has read. */
function broken(inputs: RuleInputs): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = rulesOf(OUTLINE);
  return new Map(
    rules.cases.flatMap((of) => {
      const { results, reads } = evaluateRule(rules, of, inputs);
      const codes = [...reads].filter((key) => key.startsWith('figure ')).map((key) => key.slice('figure '.length));
      return results.some(({ outcome }) => outcome === 'broken') ? [[of.key, new Set(codes)] as const] : [];
    }),
  );
}

describe('a figure that is missing', () => {
  it('breaks no rule that reads it', () => {
    let seen = 0;
    fc.assert(
      fc.property(brokenDraft, fc.uniqueArray(code, { maxLength: 120 }), ({ draft, previous }, codes) => {
        const missing = new Set(codes);
        const found = broken({ draft: without(draft, missing), previous });
        seen += found.size;
        const guessed = [...found].filter(([, reads]) => codes.some((each) => reads.has(each)));
        expect(guessed.map(([key]) => key)).toEqual([]);
      }),
    );
    // a property that never saw a broken rule would prove nothing
    expect(seen).toBeGreaterThan(500);
  });

  it('all of them missing: nothing about figures is broken', () => {
    fc.assert(
      fc.property(brokenDraft, ({ draft }) => {
        const found = broken({ draft: { ...draft, figures: {} } });
        expect([...found].filter(([, reads]) => reads.size > 0)).toEqual([]);
      }),
    );
  });

  it('is never taken for a zero: entering it can only make known what was not', () => {
    fc.assert(
      fc.property(brokenDraft, fc.uniqueArray(code, { maxLength: 60 }), ({ draft, previous }, codes) => {
        const before = broken({ draft: without(draft, new Set(codes)), previous });
        const after = broken({ draft, previous });
        expect([...before.keys()].filter((key) => !after.has(key))).toEqual([]);
      }),
    );
  });
});

type Change = (inputs: RuleInputs) => RuleInputs;

const onDraft =
  (change: (draft: Draft) => Draft): Change =>
  (inputs) => ({ ...inputs, draft: change(inputs.draft) });

const sectionIds = fc.constantFrom(...Object.keys(COMPLETE.answers));

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(code, figure)
      .map(([id, is]) => onDraft((draft) => ({ ...draft, figures: { ...draft.figures, [id]: is } }))),
  },
  { weight: 2, arbitrary: code.map((id) => onDraft((draft) => without(draft, new Set([id])))) },
  {
    weight: 2,
    arbitrary: sectionIds.map((id) =>
      onDraft((draft) => ({
        ...draft,
        answers: Object.fromEntries(Object.entries(draft.answers).filter(([section]) => section !== id)),
      })),
    ),
  },
  {
    weight: 2,
    arbitrary: sectionIds.map((id) =>
      onDraft((draft) => ({ ...draft, answers: { ...draft.answers, [id]: COMPLETE.answers[id] ?? {} } })),
    ),
  },
  {
    weight: 1,
    arbitrary: sectionIds.map((id) =>
      onDraft((draft) => withMark(draft, id, { done: false, nothingArose: { reason: 'không có' } })),
    ),
  },
  { weight: 1, arbitrary: sectionIds.map((id) => onDraft((draft) => withMark(draft, id, { done: true }))) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('minimum' as const, 'full' as const)
      .map((tier) => onDraft((draft) => ({ ...draft, tier }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(2025, 2026)
      .map((year) => onDraft((draft) => ({ ...draft, period: { kind: 'firstHalf', year } }))),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...RULE_CASES, ...WEAKNESS_CASES)
      .map(({ breaks }) => onDraft((draft) => edited(draft, breaks).draft)),
  },
  {
    weight: 1,
    arbitrary: anyPrintedDraft.map((other) =>
      onDraft((draft) => ({ ...draft, answers: { ...draft.answers, ...other.answers } })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.option(small, { nil: undefined }).map((number) => ({ draft }: RuleInputs) => ({
      draft,
      previous: previousWith(number),
    })),
  },
);

function previousWith(number: number | undefined): PreviousReport | undefined {
  if (number === undefined) return undefined;
  const is: Figure = { ...BLANK_FIGURE, actual: { state: 'value', value: number } };
  return { figures: { DU09: is, HC07: is } };
}

/** The end of a check, whatever was done of it. */
function lastOf(check: ReturnType<typeof runRulesInSteps>) {
  let step = check.next();
  while (!step.done) step = check.next();
  return step;
}

describe('what is worked out again after an edit', () => {
  it('is what working everything out again gives, after any sequence of edits', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        let inputs: RuleInputs = { draft: COMPLETE };
        for (const apply of changes) {
          inputs = apply(inputs);
          expect(runRules(OUTLINE, inputs)).toEqual(runAllRules(OUTLINE, inputs));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is so too when checks are left half done, and when two of them take turns', () => {
    const begun = fc.record({ apply: change, steps: fc.nat({ max: 30 }), others: fc.nat({ max: 30 }) });
    fc.assert(
      fc.property(fc.array(begun, { minLength: 2, maxLength: 6 }), (checks) => {
        let inputs: RuleInputs = { draft: structuredClone(COMPLETE) };
        let before = runRulesInSteps(OUTLINE, inputs);
        for (const { apply, steps, others } of checks) {
          inputs = apply(inputs);
          const check = runRulesInSteps(OUTLINE, inputs);
          for (let step = 0; step < steps; step += 1) check.next();
          for (let step = 0; step < others; step += 1) before.next();
          before = check;
        }
        // one that was finished already gives nothing more
        const { value: results = runRules(OUTLINE, inputs) } = lastOf(before);
        expect(results).toEqual(runAllRules(OUTLINE, inputs));
        expect(runRules(OUTLINE, inputs)).toEqual(results);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order in which figures were entered', () => {
    const entries = Object.entries(COMPLETE.figures);
    fc.assert(
      fc.property(
        fc.dictionary(code, figure, { maxKeys: 30 }),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
        (careless, order) => {
          let draft: Draft = { ...COMPLETE, figures: {} };
          const wanted = { ...COMPLETE.figures, ...careless };
          for (const [id] of [...order, ...Object.entries(careless)]) {
            draft = { ...draft, figures: { ...draft.figures, [id]: wanted[id] ?? BLANK_FIGURE } };
            if (draft.figures['DU07']) runRules(OUTLINE, { draft });
          }
          expect(runRules(OUTLINE, { draft })).toEqual(
            runAllRules(OUTLINE, { draft: { ...COMPLETE, figures: wanted } }),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('an edit of one section', () => {
  it('leaves every record that was not changed the same, so that only what reads it is worked out', () => {
    fc.assert(
      fc.property(code, small, (id, number) => {
        const home = allFigures(OUTLINE).find(({ field }) => field.id === id)?.section.id ?? '';
        const copy = JSON.parse(JSON.stringify(COMPLETE)) as Draft;
        const figures = {
          ...copy.figures,
          [id]: { ...BLANK_FIGURE, actual: { state: 'value' as const, value: number } },
        };
        const after = withSectionAnswers(COMPLETE, home, { answers: copy.answers[home] ?? {}, figures });
        const changed = Object.keys(after.figures).filter((each) => after.figures[each] !== COMPLETE.figures[each]);
        expect(changed.filter((each) => each !== id)).toEqual([]);
        expect(after.answers).toBe(COMPLETE.answers);
      }),
    );
  });
});
