import { mentionsIn } from '../draft/mentions.ts';
import type { Column, Field, FigureField, Requirement, Section, TableField } from '../outline/outline-schema.ts';
import { findField } from '../outline/outline-tree.ts';
import type { ReferenceKind } from './edited.ts';

/** What there is to be named, and where to note what no longer is. */
export interface RepairContext {
  readonly figures: ReadonlySet<string>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly note: (what: ReferenceKind) => void;
}

/** A requirement that reads something that is gone asks for nothing: it becomes optional. */
export function repairRequirement(
  requirement: Requirement,
  section: Section | undefined,
  { figures, note }: RepairContext,
): Requirement {
  if (typeof requirement !== 'object') return requirement;
  const { when } = requirement;
  if ('left' in when) {
    const codes = [when.left, when.right].flat().filter((side) => typeof side === 'string');
    if (codes.every((code) => figures.has(code))) return requirement;
  } else if ('field' in when) {
    const field = section && findField(section, when.field);
    if (field?.kind === 'choice' && field.options.some(({ id }) => id === when.is)) return requirement;
  } else return requirement;
  note('condition');
  return 'optional';
}

/** A pattern without the parts that name something that is gone; `undefined` when that stands in its middle. */
function repairPattern(pattern: string, names: ReadonlySet<string>): string | undefined {
  const isKnown = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].every((match) => names.has(match[1] ?? ''));
  const rest = pattern.replace(/\[[^\]]*\]/g, (part) => (isKnown(part) ? part : ''));
  return isKnown(rest) && rest.trim() !== '' ? rest : undefined;
}

function repairPrint(field: Field, section: Section, { note }: RepairContext): Field {
  const { print } = field;
  if (typeof print !== 'object' || !('pattern' in print) || print.pattern === undefined) return field;
  const names =
    field.kind === 'table'
      ? [...field.columns.map(({ id }) => id), 'dong']
      : (section.fields ?? []).map(({ id }) => id);
  const pattern = repairPattern(print.pattern, new Set(names));
  if (pattern === print.pattern) return field;
  note('print');
  if (pattern !== undefined) return { ...field, print: { ...print, pattern } };
  if (print.as !== 'sentence') {
    const { pattern: _, ...plain } = print;
    return { ...field, print: plain };
  }
  const { print: _, ...bare } = field;
  return bare;
}

function repairColumn(column: Column, table: TableField, context: RepairContext): Column {
  if ((column.kind === 'number' || column.kind === 'yesNo') && column.sumIs && !context.figures.has(column.sumIs)) {
    const { sumIs: _, ...bare } = column;
    context.note('sum');
    return bare;
  }
  if (column.kind !== 'longText' || !column.notSameAs) return column;
  const { notSameAs, ...bare } = column;
  const link = table.columns.find(({ id }) => id === notSameAs.link);
  const target = link?.kind === 'rowLink' ? targetOf(link, context) : undefined;
  const columns = notSameAs.columns.filter((id) => target?.columns.some((each) => each.id === id));
  if (columns.length === notSameAs.columns.length) return column;
  context.note('difference');
  return columns.length > 0 ? { ...bare, notSameAs: { ...notSameAs, columns } } : bare;
}

function targetOf(
  { section, table }: { readonly section: string; readonly table: string },
  { sections }: RepairContext,
): TableField | undefined {
  const found = sections.get(section);
  const field = found && findField(found, table);
  return field?.kind === 'table' ? field : undefined;
}

function repairTable(table: TableField, context: RepairContext): TableField {
  const kept = table.columns.filter((column) => column.kind !== 'rowLink' || targetOf(column, context));
  if (kept.length < table.columns.length) context.note('column');
  const [first] = table.columns;
  // a table keeps a column: one that pointed at rows becomes one to write in
  const columns: readonly Column[] =
    kept.length > 0 || !first
      ? kept
      : [{ id: first.id, label: first.label, requirement: first.requirement, kind: 'shortText' }];
  const linked = { ...table, columns: [...columns] };
  const { countIs, ...uncounted } = linked;
  const isCounted = countIs === undefined || context.figures.has(countIs);
  if (!isCounted) context.note('sum');
  const whole = isCounted ? linked : uncounted;
  return { ...whole, columns: whole.columns.map((column) => repairColumn(column, whole, context)) };
}

function repairFigure(field: FigureField, { figures, note }: RepairContext): FigureField {
  const { partOf, ratio, ...bare } = field;
  const isPart = partOf === undefined || (figures.has(partOf) && partOf !== field.id);
  const isRate = [...(ratio?.numerator ?? []), ...(ratio?.denominator ?? [])].every((code) => figures.has(code));
  if (!isPart) note('partOf');
  if (!isRate) note('ratio');
  return { ...bare, ...(isPart && partOf ? { partOf } : {}), ...(isRate && ratio ? { ratio } : {}) };
}

function repairOpenings(field: Extract<Field, { kind: 'longText' }>, { figures, note }: RepairContext): Field {
  const { openings = [], ...bare } = field;
  const kept = openings.filter((opening) =>
    mentionsIn(opening).every(({ code, of }) => figures.has(code) && (of === undefined || figures.has(of))),
  );
  if (kept.length === openings.length) return field;
  note('opening');
  return kept.length > 0 ? { ...bare, openings: kept } : bare;
}

function repairKind(field: Field, context: RepairContext): Field {
  if (field.kind === 'table') return repairTable(field, context);
  if (field.kind === 'figure') return repairFigure(field, context);
  return field.kind === 'longText' ? repairOpenings(field, context) : field;
}

/** A field that names only what is there. What it loses is noted; the same field when it loses nothing. */
export function repairField(field: Field, section: Section, context: RepairContext): Field {
  let count = 0;
  const noting: RepairContext = {
    ...context,
    note: (what) => {
      count += 1;
      context.note(what);
    },
  };
  const repaired = repairPrint(repairKind(field, noting), section, noting);
  const requirement = repairRequirement(repaired.requirement, section, noting);
  return count === 0 ? field : { ...repaired, requirement };
}
