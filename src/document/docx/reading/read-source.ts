import type { SourceNote, SourceText } from '../../../domain/outline-import/source-text.ts';
import { fail, type Result, succeed } from '../../../domain/shared/result.ts';
import type { Relationship } from './content-types.ts';
import { openPackage, type WordPackage } from './open-package.ts';
import { PACKAGE_LIMITS, type PackageProblem } from './package-problem.ts';
import { sectionElements } from './read-sections.ts';
import type { XmlElement } from './read-xml.ts';
import type { SourceCounts } from './source-content.ts';
import { type NoteOf, SourceStory } from './source-story.ts';
import { readLayers, readRelated } from './word-document.ts';
import { childOf, childrenOf } from './xml-tree.ts';

type Read<Value> = Result<Value, PackageProblem>;

/** Takes the bytes of a Word file; gives its text line by line, or why it cannot be read. */
export function readSourceFile(bytes: Uint8Array): Read<SourceText> {
  const file = openPackage(bytes);
  return file.ok ? readSource(file.value) : file;
}

/**
 * Takes an opened package; gives its text line by line as it would be printed with every pending change accepted: body, tables,
 * text boxes and notes after the paragraph they hang on, then headers and footers. Hidden text is not printed and so is
 * only counted.
 */
export function readSource(file: WordPackage): Read<SourceText> {
  const main = file.readTree(file.mainPath);
  if (!main.ok) return main;
  const body = childOf(main.value, 'w:body');
  if (body === undefined) return fail({ kind: 'damaged', part: file.mainPath });
  const relations = file.relationsOf(file.mainPath);
  if (!relations.ok) return relations;
  const layers = readLayers(file, relations.value);
  if (!layers.ok) return layers;
  const noteOf = readNotes(file, relations.value);
  if (!noteOf.ok) return noteOf;
  const margins = readMargins(file, relations.value, body);
  if (!margins.ok) return margins;
  const counts = { changes: 0, comments: 0, footnotes: 0, textBoxes: 0, pictures: 0, hiddenLetters: 0 };
  const story = new SourceStory(layers.value, noteOf.value, counts);
  story.read(body, { kind: 'body' });
  const bodyLines = story.lines.length;
  for (const margin of margins.value) story.read(margin, { kind: 'margin' });
  const { lines, tables, oldLines } = story;
  if (lines.length > PACKAGE_LIMITS.paragraphs) return fail({ kind: 'tooLong', part: file.mainPath });
  const marginLines = lines.slice(bodyLines).filter(({ text }) => text.trim() !== '').length;
  return succeed({
    lines,
    tables,
    notes: [
      ...notesOf(counts, marginLines),
      ...[...oldLines].map(([encoding, count]): SourceNote => ({ kind: 'legacyEncoding', encoding, lines: count })),
    ],
    letters: lines.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
  });
}

function notesOf(counts: SourceCounts, margins: number): readonly SourceNote[] {
  const notes: readonly SourceNote[] = [
    { kind: 'trackedChanges', count: counts.changes },
    { kind: 'comments', count: counts.comments },
    { kind: 'footnotes', count: counts.footnotes },
    { kind: 'textBoxes', count: counts.textBoxes },
    { kind: 'pictures', count: counts.pictures },
    { kind: 'margins', count: margins },
    { kind: 'hidden', count: counts.hiddenLetters },
  ];
  return notes.filter((note) => note.kind === 'legacyEncoding' || note.count > 0);
}

/** Reads the parts of foot notes and end notes; the lines that divide them from the text are no notes. */
function readNotes(file: WordPackage, relations: readonly Relationship[]): Read<NoteOf> {
  const known = new Map<string, XmlElement>();
  for (const [kind, name] of [
    ['footnotes', 'w:footnote'],
    ['endnotes', 'w:endnote'],
  ] as const) {
    const part = readRelated(file, relations, kind);
    if (!part.ok) return part;
    for (const note of childrenOf(part.value, name)) {
      if ((note.attributes.get('w:type') ?? 'normal') === 'normal') {
        known.set(`${kind} ${note.attributes.get('w:id') ?? ''}`, note);
      }
    }
  }
  return succeed(({ kind, id }) => known.get(`${kind} ${id}`));
}

/** Headers and footers that a section names, each once. */
function readMargins(
  file: WordPackage,
  relations: readonly Relationship[],
  body: XmlElement,
): Read<readonly XmlElement[]> {
  const sections = sectionElements(body);
  if (sections.length > PACKAGE_LIMITS.sections) return fail({ kind: 'tooLong', part: file.mainPath });
  const named = sections.flatMap((section) => [
    ...childrenOf(section, 'w:headerReference'),
    ...childrenOf(section, 'w:footerReference'),
  ]);
  const ids = new Set(named.map(({ attributes }) => attributes.get('r:id') ?? ''));
  const paths = new Set(relations.filter(({ id }) => ids.has(id)).map(({ target }) => target));
  const parts: XmlElement[] = [];
  for (const path of paths) {
    const part = file.readTree(path);
    if (!part.ok) return part;
    if (part.value !== undefined) parts.push(part.value);
  }
  return succeed(parts);
}
