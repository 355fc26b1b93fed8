import { type Answer, BLANK } from '../draft/answer.ts';
import { answerOf, figureOf, markOf, rowsIn } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { holdsSame } from '../draft/same-content.ts';
import type { Field, FigureField, Outline, Section } from '../outline/outline-schema.ts';
import { allFigures, allSections } from '../outline/outline-tree.ts';
import { compareRows, textDifference } from './compare-tables.ts';
import type {
  DraftDifferences,
  ExplanationDifference,
  FieldDifference,
  FigureAspect,
  GeneralAspect,
  SectionDifference,
} from './differences.ts';

const ASPECTS: readonly FigureAspect[] = ['actual', 'estimate', 'earlier', 'note', 'estimateBasis', 'source'];

/** A source in which nothing is said is none. */
function aspectOf(draft: Draft, code: string, aspect: FigureAspect): unknown {
  const figure = figureOf(draft, code);
  if (aspect === 'estimateBasis') return figure.estimateBasis ?? '';
  if (aspect !== 'source') return figure[aspect];
  const { source } = figure;
  return source && (source.unit !== '' || source.date.state !== 'blank') ? source : undefined;
}

function compareFigures(before: Draft, after: Draft, field: FigureField): FieldDifference[] {
  const aspects = ASPECTS.filter(
    (aspect) => !holdsSame(aspectOf(before, field.id, aspect), aspectOf(after, field.id, aspect)),
  );
  if (aspects.length === 0) return [];
  return [{ kind: 'figure', field, before: figureOf(before, field.id), after: figureOf(after, field.id), aspects }];
}

/** An answer as running text; `undefined` when it is none. Items stand each on a line. */
function textIn(answer: Answer): string | undefined {
  if (answer.state === 'blank') return '';
  if (answer.state === 'unread') return answer.text;
  if (answer.state === 'nothingArose') return undefined;
  const { value } = answer;
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  const items = value.filter((item): item is string => typeof item === 'string');
  return items.length === value.length ? items.filter((item) => item.trim() !== '').join('\n') : undefined;
}

function hasWords({ kind }: Field): boolean {
  return kind === 'shortText' || kind === 'longText' || kind === 'list';
}

/** Blank, an empty text and an empty list say the same. */
function saysNothing(answer: Answer): boolean {
  return answer.state !== 'nothingArose' && textIn(answer)?.trim() === '';
}

function compareAnswers(before: Answer, after: Answer, field: Field): FieldDifference[] {
  if (holdsSame(before, after) || (saysNothing(before) && saysNothing(after))) return [];
  if (field.kind === 'table' && before.state !== 'nothingArose' && after.state !== 'nothingArose') {
    const found = compareRows(field, rowsIn(before), rowsIn(after));
    return found.rows.length > 0 || found.isReordered ? [{ kind: 'table', field, ...found }] : [];
  }
  const [earlier, later] = hasWords(field) ? [textIn(before), textIn(after)] : [];
  if (earlier === undefined || later === undefined) return [{ kind: 'answer', field, before, after }];
  return earlier === later ? [] : [{ kind: 'text', field, ...textDifference(earlier, later) }];
}

function compareFields(before: Draft, after: Draft, section: Section): FieldDifference[] {
  return (section.fields ?? []).flatMap((field) => {
    if (field.kind === 'constant') return [];
    if (field.kind === 'figure') return compareFigures(before, after, field);
    return compareAnswers(answerOf(before, section.id, field.id), answerOf(after, section.id, field.id), field);
  });
}

function compareMarks(before: Draft, after: Draft, { id }: Section): Omit<SectionDifference, 'section' | 'fields'> {
  const [earlier, later] = [markOf(before, id), markOf(after, id)];
  const [was, is] = [earlier.nothingArose?.reason, later.nothingArose?.reason];
  return {
    ...(was === is
      ? {}
      : {
          nothingArose: { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
        }),
    ...(earlier.done === later.done ? {} : { done: { before: earlier.done, after: later.done } }),
  };
}

function compareSections(before: Draft, after: Draft, outline: Outline): SectionDifference[] {
  return allSections(outline).flatMap(({ section }): SectionDifference[] => {
    const fields = compareFields(before, after, section);
    const marks = compareMarks(before, after, section);
    return fields.length > 0 || marks.nothingArose || marks.done ? [{ section, fields, ...marks }] : [];
  });
}

const OWN = ['period', 'tier', 'deadline', 'formatId', 'outline', 'leftOver'] as const;
const LAYOUT = [
  'annexes',
  'urgency',
  'scopeNote',
  'notForMedia',
  'authorLine',
  'duplex',
  'headingScheme',
  'moneyUnit',
  'asTables',
] as const satisfies readonly (keyof Draft['layout'])[];

function compareGeneral(before: Draft, after: Draft): GeneralAspect[] {
  return [
    ...OWN.filter((aspect) => !holdsSame(before[aspect], after[aspect])),
    // no row as a table and nothing said about it are the same
    ...LAYOUT.filter((aspect) => !holdsSame(before.layout[aspect] ?? [], after.layout[aspect] ?? [])),
  ];
}

function compareExplanations(before: Draft, after: Draft): ExplanationDifference[] {
  const [earlier, later] = [before.explanations ?? {}, after.explanations ?? {}];
  const findings = [...new Set([...Object.keys(earlier), ...Object.keys(later)])];
  return findings.flatMap((finding): ExplanationDifference[] => {
    const [was, is] = [earlier[finding], later[finding]];
    if (was?.text === is?.text && was?.says === is?.says) return [];
    return [
      {
        finding,
        ...(was ? { before: was } : {}),
        ...(is ? { after: is } : {}),
        text: textDifference(was?.text ?? '', is?.text ?? ''),
      },
    ];
  });
}

/** How many boxes of a draft hold something and are not in the outline. */
function countUnplaced(draft: Draft, outline: Outline): number {
  const boxes = new Set(
    allSections(outline).flatMap(({ section }) => (section.fields ?? []).map(({ id }) => `${section.id}.${id}`)),
  );
  const codes = new Set(allFigures(outline).map(({ field }) => field.id));
  const answers = Object.entries(draft.answers).flatMap(([section, fields]) =>
    Object.entries(fields).filter(([field, answer]) => !boxes.has(`${section}.${field}`) && !saysNothing(answer)),
  );
  const figures = Object.entries(draft.figures).filter(
    ([code, { actual, estimate }]) => !codes.has(code) && !(holdsSame(actual, BLANK) && holdsSame(estimate, BLANK)),
  );
  return answers.length + figures.length;
}

/**
 * What makes `after` differ from `before`, box by box as the outline has them. Notes about where the officer is, when it was saved
 * and how often it was printed do not count. What only one of the drafts can hold, since it follows another outline, is counted.
 */
export function compareDrafts(before: Draft, after: Draft, outline: Outline): DraftDifferences {
  const isSameOutline = holdsSame(before.outline, after.outline);
  const unplaced = isSameOutline
    ? { before: 0, after: 0 }
    : { before: countUnplaced(before, outline), after: countUnplaced(after, outline) };
  return {
    general: compareGeneral(before, after),
    sections: compareSections(before, after, outline),
    explanations: compareExplanations(before, after),
    unplaced,
  };
}
