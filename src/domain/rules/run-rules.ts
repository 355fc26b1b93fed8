import type { Outline } from '../outline/outline-schema.ts';
import { type CompiledRules, compileRules } from './compile-rules.ts';
import { type ReadKey, type RuleInputs, standsAt } from './draft-reader.ts';
import { type Evaluated, evaluateRule, type RuleResult } from './evaluate-rule.ts';

/** The last run of an outline's rules: what came out, what each had read, and what stood there. */
interface Run {
  readonly rules: CompiledRules;
  readonly evaluated: Evaluated[];
  readonly readers: Map<ReadKey, Set<number>>;
  readonly stood: Map<ReadKey, unknown>;
  results: readonly RuleResult[];
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

function evaluateAgain(run: Run, positions: Iterable<number>, inputs: RuleInputs): void {
  for (const position of positions) {
    const of = run.rules.cases[position];
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

/**
 * Every rule held against a draft. Only those are worked out again that read something which has changed since the last
 * time; records of a draft are never changed in place, so that their identity tells.
 */
export function runRules(outline: Outline, inputs: RuleInputs): readonly RuleResult[] {
  const known = RUNS.get(outline);
  const run: Run = known ?? {
    rules: rulesOf(outline),
    evaluated: [],
    readers: new Map(),
    stood: new Map(),
    results: [],
    inputs: undefined,
  };
  // asked again about the same draft: by the page, the list of sections, the column beside
  if (run.inputs?.draft === inputs.draft && run.inputs.previous === inputs.previous) return run.results;
  const affected = known ? affectedRules(run, inputs) : run.rules.cases.keys();
  const positions = [...affected];
  evaluateAgain(run, positions, inputs);
  if (!known || positions.length > 0) run.results = run.evaluated.flatMap(({ results }) => results);
  run.inputs = inputs;
  RUNS.set(outline, run);
  return run.results;
}
