import { isFigureMissing } from '../../domain/completeness/check-figures.ts';
import type { Figure } from '../../domain/draft/answer.ts';
import { type FigurePart, figureOf, markOf } from '../../domain/draft/draft-answers.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { FigureField, Section } from '../../domain/outline/outline-schema.ts';
import { askedFields, askedSections } from '../../domain/outline/outline-tree.ts';
import { fillPeriod, periodName } from '../../domain/shared/reporting-period.ts';
import { formatDayMonth } from '../../domain/vietnamese/date.ts';
import { type BuildContext, unreadRun } from './context.ts';
import { differenceText, figureChange, figurePartText } from './figure-text.ts';
import type { Run, Table, TableCell, TableColumn } from './report-document.ts';
import { WORDS } from './words.ts';

interface FigureColumn extends TableColumn {
  /** The part of the figure that stands in the column; none in a name, a unit or a computed change. */
  readonly part?: FigurePart;
  readonly runs: (field: FigureField, section: Section) => Run[];
}

function plain(text: string): Run[] {
  return [{ text }];
}

/** How a figure came about, where that was said: how it was estimated, which former communes were added up. */
function originOf({ estimate, estimateBasis = '', earlier }: Figure): string[] {
  const units = earlier.state === 'formerUnits' ? earlier.units.map(({ name }) => name.trim()).filter(Boolean) : [];
  return [
    ...(estimate.state !== 'blank' && estimateBasis.trim() !== ''
      ? [`${WORDS.estimatedBy} ${estimateBasis.trim()}`]
      : []),
    ...(units.length > 0 ? [`${WORDS.addedFrom} ${units.join(', ')}`] : []),
  ];
}

/** The note of a figure, and the reasons that are part of its answer. */
function noteOf(code: string, { draft }: BuildContext): string {
  const figure = figureOf(draft, code);
  const { actual, earlier, note } = figure;
  const reasons = [actual, earlier].flatMap((answer) =>
    'reason' in answer && answer.reason.trim() !== '' ? [answer.reason.trim()] : [],
  );
  return [...reasons, ...originOf(figure), note.trim()].filter(Boolean).join('; ');
}

/** The name of an indicator; its note stands in italics after it, which keeps the table to the columns that are full. */
function labelRuns(field: FigureField, context: BuildContext): Run[] {
  const note = noteOf(field.id, context);
  return note === '' ? plain(field.label) : [{ text: `${field.label} ` }, { text: `(${note})`, italic: true }];
}

/** Columns nobody has a number for are left out. */
function figureColumns(fields: readonly FigureField[], context: BuildContext): FigureColumn[] {
  const { draft, cover, purpose } = context;
  const { columns } = WORDS;
  const has = (part: 'estimate' | 'earlier') => fields.some(({ id }) => figureOf(draft, id)[part].state !== 'blank');
  const cutoff = cover.cutoffDate ? ` ${formatDayMonth(cover.cutoffDate)}` : '';
  const hole: Run = purpose.kind === 'draft' ? { text: WORDS.noFigure, blank: true } : { text: WORDS.noFigure };
  const part =
    (name: 'actual' | 'estimate' | 'earlier') =>
    (field: FigureField, section: Section): Run[] => {
      const answer = figureOf(draft, field.id)[name];
      if (answer.state === 'unread') return [unreadRun(answer.text, purpose)];
      const text = figurePartText(draft, field, name);
      return text === '' && name === 'actual' && isFigureMissing(field, section, draft) ? [hole] : plain(text);
    };
  const change = (field: FigureField) => {
    const found = figureChange(draft, field);
    return plain(found ? differenceText(found, field, draft) : '');
  };
  const column = (heading: string, weight: number, name: FigurePart): FigureColumn => ({
    part: name,
    heading,
    weight,
    align: 'right',
    runs: part(name),
  });
  return [
    { heading: columns.indicator, weight: 7, align: 'left', runs: (field) => labelRuns(field, context) },
    { heading: columns.unit, weight: 1.7, align: 'center', runs: (field) => plain(unitText(field, draft)) },
    column(`${columns.actual}${cutoff}`, 1.5, 'actual'),
    ...(has('estimate') ? [column(`${columns.estimate} ${periodName(draft.period)}`, 1.5, 'estimate')] : []),
    ...(has('earlier')
      ? [
          column(columns.earlier, 1.5, 'earlier'),
          { heading: columns.change, weight: 1.8, align: 'right' as const, runs: change },
        ]
      : []),
  ];
}

function isGiven(field: FigureField, { draft }: BuildContext): boolean {
  if (field.ratio) return figurePartText(draft, field, 'actual') !== '';
  const { actual, estimate, earlier } = figureOf(draft, field.id);
  return [actual, estimate, earlier].some(({ state }) => state !== 'blank');
}

/** Every figure that is asked for or was given, grouped by section (PL1 of the outline). */
export function buildFigureTable(context: BuildContext): Table {
  const { draft, outline } = context;
  const isListed = (field: FigureField, section: Section) =>
    field.requirement === 'required' || isGiven(field, context) || isFigureMissing(field, section, draft);
  const groups = askedSections(outline, draft.tier)
    .map(({ section }) => ({
      section,
      nothingArose: markOf(draft, section.id).nothingArose !== undefined,
      fields: askedFields(section, draft.tier).flatMap((field) =>
        field.kind === 'figure' && isListed(field, section) ? [field] : [],
      ),
    }))
    .filter(({ fields }) => fields.length > 0);
  const columns = figureColumns(
    groups.flatMap(({ fields }) => fields),
    context,
  );
  const row = (field: FigureField, section: Section): TableCell[] =>
    columns.map((column, index) => ({
      runs: column.runs(field, section),
      source: { section: section.id, field: field.id, ...(column.part ? { at: { part: column.part } } : {}) },
      ...(index === 0 && field.partOf ? { indent: true as const } : {}),
    }));
  return {
    kind: 'table',
    columns: columns.map(({ heading, weight, align }) => ({ heading, weight, align })),
    rows: groups.flatMap(({ section, fields, nothingArose }): TableCell[][] => [
      [
        {
          runs: plain(fillPeriod(section.heading, draft.period)),
          bold: true,
          wholeRow: true,
          source: { section: section.id },
        },
      ],
      ...(nothingArose
        ? [[{ runs: plain(WORDS.nothingArose), wholeRow: true as const, source: { section: section.id } }]]
        : fields.map((field) => row(field, section))),
    ]),
    source: { section: groups[0]?.section.id ?? '' },
  };
}
