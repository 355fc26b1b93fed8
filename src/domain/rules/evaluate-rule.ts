import type { CompiledRules, RuleCase } from './compile-rules.ts';
import { type ReadKey, type RuleInputs, readDraft } from './draft-reader.ts';
import { truthOf } from './evaluate-truth.ts';
import { isAnswered } from './proposed-row.ts';
import { rowsIn } from './read-box.ts';
import { valuesFor } from './rule-sentence.ts';
import type { Scope, Wait } from './scope.ts';

/** A rule holds, is broken, or cannot tell yet because something it reads is not known. */
export type RuleOutcome = 'holds' | 'broken' | 'cannotTell';

export interface RuleResult {
  readonly of: RuleCase;
  readonly outcome: RuleOutcome;
  /** The row it was held against, in a rule over rows; `number` counts from 1 among the rows that were filled in. */
  readonly row?: { readonly id: string; readonly number: number };
  /** What it waits for; empty unless it cannot tell. */
  readonly waits: readonly Wait[];
  /** What the names in its sentences stand for; empty unless it is broken. */
  readonly values: Readonly<Record<string, string>>;
}

/** What came out, and what was read for it. */
export interface Evaluated {
  readonly results: readonly RuleResult[];
  readonly reads: ReadonlySet<ReadKey>;
}

function outcomeOf(truth: boolean | undefined): RuleOutcome {
  if (truth === undefined) return 'cannotTell';
  return truth ? 'holds' : 'broken';
}

/** Each thing waited for once, however often the rule reads it. */
function distinct(waits: readonly Wait[]): readonly Wait[] {
  const nameOf = ({ place: { section, field, part, row, column }, why }: Wait) =>
    [section, field, part, row, column, why].join(' ');
  return waits.length < 2 ? waits : [...new Map(waits.map((wait) => [nameOf(wait), wait])).values()];
}

function judge(of: RuleCase, scope: Scope, row?: { readonly id: string; readonly number: number }): RuleResult {
  const truth = truthOf(of.rule.check, scope);
  const { proposes } = of.rule;
  const isSettled = truth === false && proposes !== undefined && isAnswered(of.rule.id, proposes, scope);
  const outcome = outcomeOf(isSettled || truth);
  return {
    of,
    outcome,
    ...(row ? { row } : {}),
    waits: outcome === 'cannotTell' ? distinct(scope.waits) : [],
    values: outcome === 'broken' ? valuesFor(of.rule, row?.number, { ...scope, waits: [] }) : {},
  };
}

/**
 * Works one rule out. A rule over rows gives one result for each row that was filled in. Never throws; the rule has been
 * compiled, so that everything it names is there.
 */
export function evaluateRule({ index }: CompiledRules, of: RuleCase, inputs: RuleInputs): Evaluated {
  const reads = new Set<ReadKey>();
  const reader = readDraft(inputs, (key) => reads.add(key));
  const scope = (): Scope => ({
    index,
    reader,
    rule: of.rule,
    part: of.part,
    it: of.it,
    row: undefined,
    waits: [],
    isTrue: truthOf,
  });
  const { forRows } = of.rule;
  if (!forRows) return { results: [judge(of, scope())], reads };
  const whole = scope();
  const rows = rowsIn(forRows, whole);
  if (!rows) return { results: [{ of, outcome: 'cannotTell', waits: distinct(whole.waits), values: {} }], reads };
  const results = rows.map((is, position) =>
    judge(of, { ...scope(), row: { of: forRows, is } }, { id: is.id, number: position + 1 }),
  );
  return { results, reads };
}
