import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { allSections } from '../outline/outline-tree.ts';
import type { HeadingReader } from './heading-words.ts';
import type { Synonyms } from './synonyms-schema.ts';

/** A section of the outline that is known, ready to be compared with headings. */
export interface KnownSection {
  readonly section: Section;
  /** Sections above it, outermost first. */
  readonly parents: readonly string[];
  readonly position: number;
  readonly ownKeys: ReadonlySet<string>;
  readonly nameKeys: ReadonlySet<string>;
  readonly under: readonly { readonly parts: readonly string[]; readonly keys: ReadonlySet<string> }[];
  readonly alikeKeys: ReadonlySet<string>;
  /** As words between spaces; those its own names hold left out. */
  readonly never: readonly string[];
  /** Terms of each of its names. */
  readonly names: readonly ReadonlySet<string>[];
  /** Terms of the label of each of its indicators. */
  readonly figureLabels: readonly ReadonlySet<string>[];
  /** Terms of everything it asks for. */
  readonly vocabulary: ReadonlySet<string>;
}

export interface KnownOutline {
  readonly sections: readonly KnownSection[];
  /** How much a term tells: the fewer sections have it, the more. */
  readonly weight: (term: string) => number;
  /** The weights of a set of terms together; worked out once for each set. */
  readonly sumOf: (terms: ReadonlySet<string>) => number;
}

/** Words one by one and two by two: in Vietnamese two syllables make most words. */
export function termsOf(words: readonly string[]): ReadonlySet<string> {
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  return new Set([...words, ...pairs]);
}

function fieldTexts(field: Field): string[] {
  return [field.label, ...(field.kind === 'table' ? field.columns.map(({ label }) => label) : [])];
}

function knownSection(
  section: Section,
  parents: readonly string[],
  position: number,
  synonyms: Synonyms | undefined,
  reader: HeadingReader,
): KnownSection {
  const {
    names = [],
    under = [],
    alike = [],
    never = [],
  } = synonyms?.sections.find(({ id }) => id === section.id) ?? {};
  const own = [section.heading, ...(section.short === undefined ? [] : [section.short])];
  const keys = (texts: readonly string[]) => new Set(texts.map(reader.key));
  const asked = [...(section.guidance ?? []), ...(section.fields ?? []).flatMap(fieldTexts)];
  return {
    section,
    parents,
    position,
    ownKeys: keys(own),
    nameKeys: keys(names),
    under: under.map((each) => ({ parts: each.parts, keys: keys(each.names) })),
    alikeKeys: keys(alike),
    never: never
      .map((text) => ` ${reader.words(text).join(' ')} `)
      .filter((text) => !own.some((name) => ` ${reader.words(name).join(' ')} `.includes(text))),
    names: [...own, ...names, ...alike, ...under.flatMap((each) => each.names)].map((text) =>
      termsOf(reader.words(text)),
    ),
    figureLabels: (section.fields ?? []).flatMap(({ kind, label }) =>
      kind === 'figure' ? [termsOf(reader.words(label))] : [],
    ),
    vocabulary: new Set(asked.flatMap((text) => [...termsOf(reader.words(text))])),
  };
}

/** Makes an outline ready to be compared with the headings of a file; the cover block is no heading. */
export function knownOutline(outline: Outline, synonyms: Synonyms | undefined, reader: HeadingReader): KnownOutline {
  const sections = allSections(outline)
    .filter(({ section }) => !section.cover)
    .map(({ section, parents }, position) =>
      knownSection(
        section,
        parents.map(({ id }) => id),
        position,
        synonyms,
        reader,
      ),
    );
  const counts = new Map<string, number>();
  for (const { names, vocabulary } of sections) {
    for (const term of new Set([...vocabulary, ...names.flatMap((name) => [...name])]))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const weights = new Map(
    [...counts].map(([term, count]) => [term, Math.log(1 + sections.length / count) * (term.includes(' ') ? 1.5 : 1)]),
  );
  const unknown = Math.log(1 + sections.length);
  const weight = (term: string) => weights.get(term) ?? unknown * (term.includes(' ') ? 1.5 : 1);
  const sums = new WeakMap<ReadonlySet<string>, number>();
  const sumOf = (terms: ReadonlySet<string>) => {
    const known = sums.get(terms);
    if (known !== undefined) return known;
    let sum = 0;
    for (const term of terms) sum += weight(term);
    sums.set(terms, sum);
    return sum;
  };
  return { sections, weight, sumOf };
}

/** Whether a section is one of these, or lies below one of them. */
export function isWithin(known: KnownSection, parts: readonly string[]): boolean {
  return parts.includes(known.section.id) || known.parents.some((id) => parts.includes(id));
}
