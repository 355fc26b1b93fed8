import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { allSections } from '../outline/outline-tree.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import type { TemplateProblem } from '../outline/template-problem.ts';
import { comparableText } from '../vietnamese/comparable-text.ts';
import { isBlank } from '../vietnamese/text.ts';
import { fieldsOf, MOST_LEVELS } from './edited.ts';

/** Something that has to be put right before an outline can be used, with the section it belongs to. */
export interface OutlineProblem {
  /** Absent: it belongs to the outline as a whole. */
  readonly section?: string;
  readonly field?: string;
  readonly problem:
    | { readonly kind: 'emptyHeading' }
    | { readonly kind: 'sameHeading'; readonly heading: string }
    /** Nobody could write anything here. */
    | { readonly kind: 'nothingToFill' }
    | { readonly kind: 'tooDeep' }
    /** Sections below it, and fields of its own: those would never be asked. */
    | { readonly kind: 'fieldsAboveSections' }
    | { readonly kind: 'indicatorTwice'; readonly id: string }
    | { readonly kind: 'emptyLabel' }
    | { readonly kind: 'emptyUnit' }
    /** A column, an option or a row without a name. */
    | { readonly kind: 'emptyPart' }
    | { readonly kind: 'emptyText'; readonly text: 'title' | 'documentType' | 'subject' }
    | { readonly kind: 'emptyAnnex'; readonly id: string }
    | { readonly kind: 'unknownName'; readonly name: string; readonly text: string }
    | { readonly kind: 'template'; readonly problem: TemplateProblem };
}

function fieldProblems(section: string, field: Field): OutlineProblem[] {
  const at = { section, field: field.id };
  const parts = [
    ...(field.kind === 'table' ? field.columns : []),
    ...(field.kind === 'table' && 'fixed' in field.rows ? field.rows.fixed : []),
    ...(field.kind === 'choice' ? field.options : []),
  ];
  return [
    ...(isBlank(field.label) ? [{ ...at, problem: { kind: 'emptyLabel' } as const }] : []),
    ...(field.kind === 'figure' && isBlank(field.unit) ? [{ ...at, problem: { kind: 'emptyUnit' } as const }] : []),
    ...(parts.some(({ label }) => isBlank(label)) ? [{ ...at, problem: { kind: 'emptyPart' } as const }] : []),
  ];
}

function sectionProblems(section: Section, level: number): OutlineProblem[] {
  const at = { section: section.id };
  const fields = fieldsOf(section);
  const isAsked = fields.some(({ kind }) => kind !== 'constant');
  return [
    ...(isBlank(section.heading) ? [{ ...at, problem: { kind: 'emptyHeading' } as const }] : []),
    ...(level > MOST_LEVELS ? [{ ...at, problem: { kind: 'tooDeep' } as const }] : []),
    ...(!section.children && !isAsked ? [{ ...at, problem: { kind: 'nothingToFill' } as const }] : []),
    ...(section.children && fields.length > 0 ? [{ ...at, problem: { kind: 'fieldsAboveSections' } as const }] : []),
    ...fields.flatMap((field) => fieldProblems(section.id, field)),
  ];
}

/** Neighbours of one heading could not be told apart. */
function sameHeadings(siblings: readonly Section[]): OutlineProblem[] {
  const seen = new Set<string>();
  const own = siblings.flatMap(({ id, heading }) => {
    const words = comparableText(heading).toLocaleLowerCase('vi');
    const isAgain = words !== '' && seen.has(words);
    seen.add(words);
    return isAgain ? [{ section: id, problem: { kind: 'sameHeading', heading } as const }] : [];
  });
  return [...own, ...siblings.flatMap(({ children }) => sameHeadings(children ?? []))];
}

function twiceProblems(outline: Outline): OutlineProblem[] {
  const seen = new Set<string>();
  return allSections(outline).flatMap(({ section }) =>
    fieldsOf(section).flatMap(({ kind, id }) => {
      if (kind !== 'figure') return [];
      const isAgain = seen.has(id);
      seen.add(id);
      return isAgain ? [{ section: section.id, field: id, problem: { kind: 'indicatorTwice', id } as const }] : [];
    }),
  );
}

function documentProblems(outline: Outline): OutlineProblem[] {
  const texts = (['title', 'documentType', 'subject'] as const).filter((text) => isBlank(outline[text]));
  const annexes = outline.annexes.filter(({ title }) => isBlank(title));
  return [
    ...texts.map((text) => ({ problem: { kind: 'emptyText', text } as const })),
    ...annexes.map(({ id }) => ({ problem: { kind: 'emptyAnnex', id } as const })),
  ];
}

/** The section and field a place of a template leads to. */
function ownerOf(outline: Outline, place: string): Pick<OutlineProblem, 'section' | 'field'> {
  const named = /^sections\((\w+)\)/.exec(place)?.[1];
  if (named !== undefined) return { section: named };
  const steps = place.split('.');
  let list: readonly Section[] = outline.sections;
  let section: Section | undefined;
  let at = 0;
  while (steps[at] === 'sections' || steps[at] === 'children') {
    const next = list[Number(steps[at + 1])];
    if (!next) break;
    section = next;
    list = next.children ?? [];
    at += 2;
  }
  if (!section) return {};
  const field = steps[at] === 'fields' ? fieldsOf(section)[Number(steps[at + 1])] : undefined;
  return { section: section.id, ...(field ? { field: field.id } : {}) };
}

function templateProblems(outline: Outline): OutlineProblem[] {
  const parsed = parseOutline(outline);
  if (parsed.ok) return [];
  return parsed.problem.map((problem) => {
    const owner = ownerOf(outline, problem.place);
    const { problem: what } = problem;
    return what.kind === 'unknownName'
      ? { ...owner, problem: { kind: 'unknownName', name: what.name, text: what.pattern } as const }
      : { ...owner, problem: { kind: 'template', problem } as const };
  });
}

/** Everything that keeps an outline from being used, in reading order. None: it can be read by the program as it is. */
export function outlineProblems(outline: Outline): readonly OutlineProblem[] {
  const own = [
    ...documentProblems(outline),
    ...allSections(outline).flatMap(({ section, parents }) => sectionProblems(section, parents.length + 1)),
    ...sameHeadings(outline.sections),
    ...twiceProblems(outline),
  ];
  // what was said in plain words already is not said again as the reading of files says it
  const said = new Set(own.map(({ section, field }) => `${section}.${field}`));
  const isSaid = ({ section, field, problem }: OutlineProblem) =>
    problem.kind === 'template' && said.has(`${section}.${field}`);
  return [...own, ...templateProblems(outline).filter((problem) => !isSaid(problem))];
}
