import type { Outline } from '../outline/outline-schema.ts';
import { finishSteps, type Steps } from '../shared/steps.ts';
import { type CompiledRules, compileRules } from './compile-rules.ts';
import { type ReadKey, type RuleInputs, standsAt } from './draft-reader.ts';
import { type Evaluated, evaluateRule, type RuleResult } from './evaluate-rule.ts';

/** The last run of an outline's rules: what came out, what each had read, and what stood there. */
interface Run {
  readonly rules: CompiledRules;
  readonly evaluated: Evaluated[];
  readonly readers: Map<ReadKey, Set<number>>;
  readonly stood: Map<ReadKey, unknown>;
  /** Positions still to be worked out. What every other had read stood there as it does in `inputs`. */
  readonly pending: Set<number>;
  /** `undefined` while something is pending. */
  results: readonly RuleResult[] | undefined;
  /** What it was held against the last time. */
  inputs: RuleInputs | undefined;
}

function noteReads(run: Run, position: number, reads: ReadonlySet<ReadKey>, inputs: RuleInputs): void {
  for (const key of reads) {
    const readers = run.readers.get(key) ?? new Set();
    run.readers.set(key, readers.add(position));
    run.stood.set(key, standsAt(key, inputs));
  }
}

/** Forgets what a rule had read; a key that nobody reads any more is no longer looked at. */
function forgetReads(run: Run, position: number, reads: ReadonlySet<ReadKey>): void {
  for (const key of reads) {
    const readers = run.readers.get(key);
    readers?.delete(position);
    if (readers?.size !== 0) continue;
    run.readers.delete(key);
    run.stood.delete(key);
  }
}

/** Positions of the rules that read something which is another record now. */
function affectedRules(run: Run, inputs: RuleInputs): ReadonlySet<number> {
  const affected = new Set<number>();
  for (const [key, before] of run.stood) {
    if (standsAt(key, inputs) === before) continue;
    for (const position of run.readers.get(key) ?? []) affected.add(position);
  }
  return affected;
}

/** How many rules are worked out in one step: some 10 ms of a slow machine whose program has just started. */
const IN_ONE_STEP = 40;

function evaluateSome(run: Run, inputs: RuleInputs): void {
  for (const position of [...run.pending].slice(0, IN_ONE_STEP)) {
    const of = run.rules.cases[position];
    run.pending.delete(position);
    if (!of) continue;
    forgetReads(run, position, run.evaluated[position]?.reads ?? new Set());
    const evaluated = evaluateRule(run.rules, of, inputs);
    run.evaluated[position] = evaluated;
    noteReads(run, position, evaluated.reads, inputs);
  }
}

const COMPILED = new WeakMap<Outline, CompiledRules>();

/** The rules of a loaded outline, made ready once. An outline that did not pass `parseOutline` gets none that are wrong. */
export function rulesOf(outline: Outline): CompiledRules {
  const known = COMPILED.get(outline);
  if (known) return known;
  const compiled = compileRules(outline);
  const rules = compiled.ok ? compiled.value : { index: { sections: new Map(), figures: new Map() }, cases: [] };
  COMPILED.set(outline, rules);
  return rules;
}

/** Every rule held against a draft, from nothing. */
export function runAllRules(outline: Outline, inputs: RuleInputs): readonly RuleResult[] {
  const rules = rulesOf(outline);
  return rules.cases.flatMap((of) => evaluateRule(rules, of, inputs).results);
}

/** The last run of each outline. It only saves work: what comes out is what `runAllRules` gives. */
const RUNS = new WeakMap<Outline, Run>();

function runOf(outline: Outline): Run {
  const known = RUNS.get(outline);
  if (known) return known;
  const rules = rulesOf(outline);
  const pending = new Set(rules.cases.keys());
  const run: Run = {
    rules,
    evaluated: [],
    readers: new Map(),
    stood: new Map(),
    pending,
    results: undefined,
    inputs: undefined,
  };
  RUNS.set(outline, run);
  return run;
}

/** From now on the run is held against these inputs, whatever another check left half done. */
function takeUp(run: Run, inputs: RuleInputs): void {
  if (run.inputs?.draft === inputs.draft && run.inputs.previous === inputs.previous) return;
  for (const position of affectedRules(run, inputs)) run.pending.add(position);
  run.inputs = inputs;
}

/** The same as `runRules`, some rules a step: the page can draw in between, and ask for another draft. */
export function* runRulesInSteps(outline: Outline, inputs: RuleInputs): Steps<readonly RuleResult[]> {
  const run = runOf(outline);
  takeUp(run, inputs);
  while (run.pending.size > 0) {
    run.results = undefined;
    evaluateSome(run, inputs);
    if (run.pending.size > 0) yield;
    takeUp(run, inputs);
  }
  run.results ??= run.evaluated.flatMap(({ results }) => results);
  return run.results;
}

/**
 * Every rule held against a draft. Only those are worked out again that read something which has changed since the last
 * time; records of a draft are never changed in place, so that their identity tells.
 */
export function runRules(outline: Outline, inputs: RuleInputs): readonly RuleResult[] {
  return finishSteps(runRulesInSteps(outline, inputs));
}
