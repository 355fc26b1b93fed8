import { compileRules } from '../rules/compile-rules.ts';
import { cleanDeep, isDeeperThan } from '../shared/clean-deep.ts';
import { fail, type Result, succeed } from '../shared/result.ts';
import { schemaProblems } from '../shared/schema-problems.ts';
import {
  checkField,
  checkPattern,
  checkRequirement,
  type Known,
  reportDuplicates,
  TEXT_NAMES,
} from './field-references.ts';
import type { Outline, Section } from './outline-schema.ts';
import { outlineSchema } from './outline-schema.ts';
import { allFigures, allSections } from './outline-tree.ts';
import type { Report, TemplateProblem } from './template-problem.ts';

/** No outline is nested deeper; one that is would run the program out of stack. */
const DEEPEST = 64;

function checkSection(section: Section, place: string, known: Known, report: Report): void {
  checkPattern(section.heading, TEXT_NAMES, `${place}.heading`, report);
  for (const id of [...(section.answers?.mainly ?? []), ...(section.answers?.also ?? [])]) {
    if (!known.orderItems.has(id)) report(`${place}.answers`, { kind: 'unknownReference', id, wanted: 'orderItem' });
  }
  section.bases?.forEach(({ legal }, index) => {
    if (!known.legalBases.has(legal))
      report(`${place}.bases.${index}`, { kind: 'unknownReference', id: legal, wanted: 'legalBasis' });
  });
  reportDuplicates(
    (section.fields ?? []).map(({ id }, index) => ({ id, place: `${place}.fields.${index}` })),
    report,
  );
  section.fields?.forEach((field, index) => {
    checkField(field, section, `${place}.fields.${index}`, known, report);
  });
  section.children?.forEach((child, index) => {
    checkSection(child, `${place}.children.${index}`, known, report);
  });
}

/** Every box a wording speaks of has to be there, and a column in its table. */
function checkWordings(outline: Outline, report: Report): void {
  const wordings = outline.wordings ?? [];
  reportDuplicates(
    wordings.map(({ id }, index) => ({ id, place: `wordings.${index}` })),
    report,
  );
  const fields = allSections(outline).flatMap(({ section }) =>
    (section.fields ?? []).map((field) => ({ section: section.id, field })),
  );
  wordings.forEach(({ at, unlessNumber, unlessFilled }, index) => {
    const beside = [...(Array.isArray(unlessNumber) ? unlessNumber : []), ...(unlessFilled ? [unlessFilled] : [])];
    for (const { section, field: id, column } of at) {
      const named = fields.filter(({ section: own, field }) => field.id === id && (section ?? own) === own);
      const columns = named
        .flatMap(({ field }) => (field.kind === 'table' ? field.columns : []))
        .map((each) => each.id);
      const wanted = [...(column === undefined ? [] : [column]), ...beside];
      if (named.length === 0) report(`wordings.${index}.at`, { kind: 'unknownReference', id, wanted: 'field' });
      for (const name of wanted.filter((each) => !columns.includes(each)))
        report(`wordings.${index}`, { kind: 'unknownReference', id: name, wanted: 'field' });
    }
  });
}

function checkReferences(outline: Outline): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const report: Report = (place, problem) => problems.push({ place, problem });
  const sections = allSections(outline);
  const figures = allFigures(outline);
  const known: Known = {
    indicators: new Set(figures.map(({ field }) => field.id)),
    sections: new Map(sections.map(({ section }) => [section.id, section])),
    orderItems: new Set(outline.order.items.map(({ id }) => id)),
    legalBases: new Set(outline.legalBases.map(({ id }) => id)),
  };
  reportDuplicates(
    sections.map(({ section }) => ({ id: section.id, place: `sections(${section.id})` })),
    report,
  );
  reportDuplicates(
    figures.map(({ section, field }) => ({ id: field.id, place: `sections(${section.id}).${field.id}` })),
    report,
  );
  reportDuplicates(
    outline.order.items.map(({ id }, index) => ({ id, place: `order.items.${index}` })),
    report,
  );
  reportDuplicates(
    outline.legalBases.map(({ id }, index) => ({ id, place: `legalBases.${index}` })),
    report,
  );
  checkPattern(outline.subject, TEXT_NAMES, 'subject', report);
  if (outline.closing) checkPattern(outline.closing, TEXT_NAMES, 'closing', report);
  outline.sections.forEach((section, index) => {
    checkSection(section, `sections.${index}`, known, report);
  });
  checkWordings(outline, report);
  outline.annexes.forEach(({ content, requirement }, index) => {
    const place = `annexes.${index}`;
    if (typeof content === 'object') {
      const field = known.sections.get(content.section)?.fields?.find(({ id }) => id === content.field);
      if (field?.kind !== 'table')
        report(place, { kind: 'unknownReference', id: `${content.section}.${content.field}`, wanted: 'table' });
    }
    const first = outline.sections[0];
    if (first) checkRequirement(requirement, first, place, known, report);
  });
  return problems;
}

/**
 * Takes whatever a template file holds and gives the outline, or every mistake in it with its place. Nothing inside the
 * program checks an outline again.
 */
export function parseOutline(input: unknown): Result<Outline, readonly TemplateProblem[]> {
  if (isDeeperThan(input, DEEPEST)) return fail([{ place: '(tệp)', problem: { kind: 'tooDeep' } }]);
  const parsed = outlineSchema.safeParse(input);
  if (!parsed.success) {
    return fail(schemaProblems(parsed.error));
  }
  const rules = compileRules(parsed.data);
  const problems = [...checkReferences(parsed.data), ...(rules.ok ? [] : rules.problem)];
  return problems.length > 0 ? fail(problems) : succeed(parsed.data);
}

/** Takes an outline that came from outside, in a file of whatever kind: its texts are cleaned like those of a draft first. */
export function parseForeignOutline(input: unknown): Result<Outline, readonly TemplateProblem[]> {
  // what is too deep is left so, to be refused by its name
  return parseOutline(cleanDeep(input, DEEPEST + 1));
}

/** Takes the text an outline was kept as; `undefined` when it cannot be read, or is none. */
export function parseOutlineText(text: string, parse = parseOutline): Outline | undefined {
  try {
    const parsed = parse(JSON.parse(text));
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
