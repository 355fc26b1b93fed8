import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import type { TemplateProblem } from '../outline/template-problem.ts';
import { fail, type Result, succeed } from '../shared/result.ts';
import { toCapitals } from '../vietnamese/text.ts';
import type { BuildNote } from './build-note.ts';
import { startBuilding } from './building.ts';
import { fitFields } from './fit-fields.ts';
import { fitRest } from './fit-rules.ts';
import type { OutlineNode } from './outline-node.ts';
import { placeWanted, type WantedSection } from './place-wanted.ts';
import { planSection } from './plan-sections.ts';
import { NOTHING_ASKED } from './section-content.ts';
import type { SectionMatch } from './section-match.ts';
import type { Synonyms } from './synonyms-schema.ts';

export interface BuildInput {
  readonly nodes: readonly OutlineNode[];
  readonly matches: readonly SectionMatch[];
  /** The outline that is known: what is matched keeps its ids, questions and rules. */
  readonly base: Outline;
  readonly synonyms?: Synonyms | undefined;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly documentType: string;
  /** Trích yếu; may hold `{ky}` and the other names of a period. */
  readonly subject: string;
  /** Sections of the base the file lacks and the person wants, in the order they are added. */
  readonly wanted?: readonly WantedSection[] | undefined;
}

export interface BuiltOutline {
  readonly outline: Outline;
  readonly notes: readonly BuildNote[];
  /** The section each heading became, by `line` of its node. */
  readonly sectionOf: ReadonlyMap<number, string>;
}

type Named = Pick<BuildInput, 'documentType' | 'subject' | 'base'>;

/** The cover speaks of the new subject wherever the base speaks of its own. */
function coverField(field: Field, { base, subject, documentType }: Named): Field {
  if (field.kind === 'constant' && field.value === base.documentType) return { ...field, value: documentType };
  if ((field.kind !== 'longText' && field.kind !== 'shortText') || field.default === undefined) return field;
  return { ...field, default: field.default.replaceAll(base.subject, () => subject) };
}

function coverOf(named: Named): Section[] {
  return named.base.sections
    .filter(({ cover }) => cover)
    .map((section) => ({
      ...section,
      ...(section.fields ? { fields: section.fields.map((field) => coverField(field, named)) } : {}),
    }));
}

/** The sentence before the signature, about the new subject. */
function closingOf({ base, subject, documentType }: Named): Pick<Outline, 'closing'> {
  if (base.closing === undefined) return {};
  if (subject === base.subject) return { closing: base.closing };
  const type = documentType.toLocaleLowerCase('vi');
  return { closing: `Trên đây là ${type} ${subject} của {chu_the}.` };
}

/**
 * Makes an outline of the headings of a file. What is matched takes heading and place from the file and everything else from
 * the base; what is not becomes a section of its own. The cover block of the base always comes along. Refuses an id, a
 * version, a title or a subject that no outline may have, as `parseOutline` says it.
 */
export function buildOutline(input: BuildInput): Result<BuiltOutline, readonly TemplateProblem[]> {
  const { nodes, matches, base, synonyms, id, version, title, wanted = [] } = input;
  const named = { base, subject: input.subject.trim(), documentType: toCapitals(input.documentType.trim()) };
  const building = startBuilding(nodes, matches, base, synonyms);
  const planned = nodes.map((node) => planSection(node, 1, '', NOTHING_ASKED, building));
  const complete = wanted.reduce<readonly Section[]>(
    (sections, each) => placeWanted(sections, each, base, building.placed),
    planned,
  );
  const { $schema: _, closing: __, ...kept } = base;
  const whole: Outline = {
    ...kept,
    id,
    version,
    title: title.trim(),
    documentType: named.documentType,
    subject: named.subject,
    ...closingOf(named),
    sections: [...coverOf(named), ...complete],
  };
  const { sections, losses } = fitFields(whole);
  building.notes.push(...losses);
  const fitted = fitRest({ ...whole, sections }, building.notes);
  const parsed = parseOutline(fitted);
  if (!parsed.ok) return fail(parsed.problem);
  return succeed({ outline: parsed.value, notes: building.notes, sectionOf: building.placed });
}
