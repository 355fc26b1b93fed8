import type { FigurePart } from '../draft/draft-answers.ts';
import type { Outline } from '../outline/outline-schema.ts';
import type { Report, TemplateProblem } from '../outline/template-problem.ts';
import { fail, type Result, succeed } from '../shared/result.ts';
import { checkBox, checkIndicator, checkNumber, checkTable, checkTruth, type Known } from './check-expression.ts';
import { circlesIn, valuesNamedIn } from './circles.ts';
import { indexOutline, type OutlineIndex, tableIn } from './outline-index.ts';
import { namesIn, STANDING_NAMES } from './rule-sentence.ts';
import type { Rule, RulePlace } from './rule-syntax.ts';

/** One thing to be worked out: a rule, for one column of figures and one indicator. */
export interface RuleCase {
  readonly key: string;
  readonly rule: Rule;
  readonly part: FigurePart;
  readonly it: string | undefined;
}

export interface CompiledRules {
  readonly index: OutlineIndex;
  readonly cases: readonly RuleCase[];
}

const ANY_FIELD = [
  'shortText',
  'longText',
  'date',
  'list',
  'choice',
  'yesNo',
  'table',
  'figure',
  'constant',
  'number',
  'rowLink',
];

function checkPlace(target: RulePlace, place: string, known: Known): void {
  if (typeof target === 'string') checkIndicator(target, place, known);
  else if ('row' in target) {
    const of = { section: target.section, table: target.field };
    if (checkTable(of, place, known)) checkBox({ column: target.column }, ANY_FIELD, place, { ...known, row: of });
  } else checkBox(target, ANY_FIELD, place, known);
}

function checkNames(sentence: string, place: string, known: Known): void {
  for (const name of namesIn(sentence)) {
    const isKnown =
      STANDING_NAMES.includes(name) || known.index.figures.has(name) || known.rule.values?.[name] !== undefined;
    if (!isKnown) known.report(place, { kind: 'unknownName', name, pattern: sentence });
  }
}

function checkValues(place: string, known: Known): void {
  const values = known.rule.values ?? {};
  for (const [name, { is }] of Object.entries(values)) checkNumber(is, `${place}.${name}.is`, known);
  const targets = new Map(Object.entries(values).map(([name, { is }]) => [name, valuesNamedIn(is)]));
  for (const ids of circlesIn(targets)) known.report(`${place}.${ids[0]}`, { kind: 'circular', ids });
}

/** A proposal leads into a table of free rows, fills columns of words, and names an option where one has to be chosen. */
function checkProposal(place: string, known: Known): void {
  const { proposes } = known.rule;
  if (!proposes || !checkTable(proposes, place, known)) return;
  const row = { section: proposes.section, table: proposes.table };
  const table = tableIn(known.index, row);
  if (!table || 'fixed' in table.rows || table.rows.itemLabel === undefined)
    known.report(place, { kind: 'wrongKind', expected: 'bảng có dòng tự thêm, có itemLabel' });
  for (const [column, sentence] of Object.entries(proposes.cells)) {
    const at = `${place}.cells.${column}`;
    checkBox({ column }, ['shortText', 'longText', 'choice'], at, { ...known, row });
    checkNames(sentence, at, known);
    if (table?.columns.find(({ id }) => id === column)?.kind === 'choice')
      checkTruth({ chosen: { column }, is: sentence }, at, { ...known, row });
  }
}

function checkRule(rule: Rule, place: string, index: OutlineIndex, report: Report): void {
  const known: Known = { index, rule, row: rule.forRows, report };
  rule.forFigures?.forEach((code, position) => {
    if (!index.figures.has(code))
      report(`${place}.forFigures.${position}`, { kind: 'unknownReference', id: code, wanted: 'indicator' });
  });
  if (rule.forRows) checkTable(rule.forRows, `${place}.forRows`, known);
  checkValues(`${place}.values`, known);
  checkTruth(rule.check, `${place}.check`, known);
  checkProposal(`${place}.proposes`, known);
  for (const language of ['vi', 'en'] as const) {
    checkNames(rule[language].what, `${place}.${language}.what`, known);
    checkNames(rule[language].todo, `${place}.${language}.todo`, known);
  }
  rule.at.forEach((target, position) => {
    checkPlace(target, `${place}.at.${position}`, known);
  });
}

/** Rates that are computed of each other, and rates of something that is itself computed: no number would ever come out. */
function checkRates(index: OutlineIndex, report: Report): void {
  const targets = new Map(
    [...index.figures].map(([code, { field }]) => {
      const { numerator = [], denominator = [] } = field.ratio ?? {};
      return [code, [...numerator, ...denominator]];
    }),
  );
  const placeOf = (code: string) => `sections(${index.figures.get(code)?.section.id}).${code}`;
  const circles = circlesIn(targets);
  for (const ids of circles) report(placeOf(ids[0] ?? ''), { kind: 'circular', ids });
  const circling = new Set(circles.flat());
  for (const [code, operands] of targets) {
    const isOfComputed = operands.some((operand) => (targets.get(operand) ?? []).length > 0);
    if (isOfComputed && !circling.has(code))
      report(placeOf(code), { kind: 'wrongKind', expected: 'chỉ tiêu nhập tay' });
  }
}

function casesOf(rule: Rule): readonly RuleCase[] {
  const codes: readonly (string | undefined)[] = rule.forFigures ?? [undefined];
  const parts: readonly FigurePart[] = rule.parts ?? ['actual'];
  return codes.flatMap((it) =>
    parts.map((part) => ({ key: [rule.id, it, part].filter(Boolean).join(':'), rule, part, it })),
  );
}

/**
 * Makes the rules of an outline ready. Refuses, each with its place: what is not in the outline, sides that cannot be
 * compared, division by a constant zero, values and rates that lead back to themselves, names a sentence cannot fill.
 */
export function compileRules(outline: Outline): Result<CompiledRules, readonly TemplateProblem[]> {
  const problems: TemplateProblem[] = [];
  const report: Report = (place, problem) => problems.push({ place, problem });
  const index = indexOutline(outline);
  const rules = outline.rules ?? [];
  const seen = new Set<string>();
  rules.forEach((rule, position) => {
    if (seen.has(rule.id)) report(`rules.${position}`, { kind: 'duplicateId', id: rule.id });
    seen.add(rule.id);
    checkRule(rule, `rules.${position}`, index, report);
  });
  checkRates(index, report);
  return problems.length > 0 ? fail(problems) : succeed({ index, cases: rules.flatMap(casesOf) });
}
