import { mentionsIn } from '../draft/mentions.ts';
import type {
  Column,
  Condition,
  Field,
  FigureField,
  Outline,
  Print,
  Section,
  TableField,
} from '../outline/outline-schema.ts';
import { allFigures, allSections, findField } from '../outline/outline-tree.ts';

/** What fields name has to be there. A field that names something absent loses that tie, or goes where it makes no sense without. */

interface There {
  readonly figures: ReadonlySet<string>;
  readonly section: Section;
  readonly table: (section: string, field: string) => TableField | undefined;
}

function holds(condition: Condition, { figures, section }: There): boolean {
  if ('left' in condition)
    return [condition.left, condition.right].flat().every((side) => typeof side === 'number' || figures.has(side));
  if (!('field' in condition)) return true;
  const field = findField(section, condition.field);
  return field?.kind === 'choice' && field.options.some(({ id }) => id === condition.is);
}

/** A pattern without its parts in square brackets that name what is absent; `undefined` when it names it outside them. */
function fittedPattern(pattern: string, names: ReadonlySet<string>): string | undefined {
  const isKnown = (part: string) => [...part.matchAll(/\{([^{}]*)\}/g)].every((match) => names.has(match[1] ?? ''));
  const fitted = pattern.replace(/\[[^\]]*\]/g, (part) => (isKnown(part) ? part : ''));
  return isKnown(fitted) ? fitted : undefined;
}

function fittedPrint(print: Print, names: ReadonlySet<string>): Print {
  if (typeof print !== 'object' || !('pattern' in print) || print.pattern === undefined) return print;
  const pattern = fittedPattern(print.pattern, names);
  if (pattern !== undefined) return { ...print, pattern };
  if (print.as === 'sentence') return 'none';
  const { pattern: _, ...rest } = print;
  return rest;
}

function fittedFigure({ partOf, ratio, ...rest }: FigureField, { figures }: There): FigureField {
  const isWhole = ratio && [...ratio.numerator, ...ratio.denominator].every((id) => figures.has(id) && id !== rest.id);
  return {
    ...rest,
    ...(partOf !== undefined && figures.has(partOf) ? { partOf } : {}),
    ...(isWhole ? { ratio } : {}),
  };
}

function fittedColumn(column: Column, there: There): Column | undefined {
  if (column.kind === 'rowLink') return there.table(column.section, column.table) ? column : undefined;
  if (!('sumIs' in column) || column.sumIs === undefined || there.figures.has(column.sumIs)) return column;
  const { sumIs: _, ...rest } = column;
  return rest;
}

function fittedTable(field: TableField, there: There): TableField | undefined {
  const columns = field.columns.flatMap((column) => fittedColumn(column, there) ?? []);
  const links = new Map(columns.flatMap((column) => (column.kind === 'rowLink' ? [[column.id, column] as const] : [])));
  const checked = columns.map((column) => {
    if (column.kind !== 'longText' || !column.notSameAs) return column;
    const link = links.get(column.notSameAs.link);
    const target = link && there.table(link.section, link.table)?.columns.map(({ id }) => id);
    if (target && column.notSameAs.columns.every((id) => target.includes(id))) return column;
    const { notSameAs: _, ...rest } = column;
    return rest;
  });
  const { countIs, ...rest } = field;
  const counted = countIs !== undefined && there.figures.has(countIs) ? { countIs } : {};
  return checked.length > 0 ? { ...rest, ...counted, columns: checked } : undefined;
}

function fittedKind(field: Field, there: There): Field | undefined {
  if (field.kind === 'figure') return fittedFigure(field, there);
  if (field.kind === 'table') return fittedTable(field, there);
  if (field.kind !== 'longText' || !field.openings) return field;
  const isKnown = (opening: string) =>
    mentionsIn(opening).every(({ code, of }) => there.figures.has(code) && (of === undefined || there.figures.has(of)));
  const { openings, ...rest } = field;
  const kept = openings.filter(isKnown);
  return kept.length > 0 ? { ...rest, openings: kept } : rest;
}

function fittedField(field: Field, there: There): Field | undefined {
  const fitted = fittedKind(field, there);
  if (!fitted) return undefined;
  const names = fitted.kind === 'table' ? fitted.columns : (there.section.fields ?? []);
  const print = fitted.print && fittedPrint(fitted.print, new Set([...names.map(({ id }) => id), 'dong']));
  const { requirement } = fitted;
  const isAsked = typeof requirement !== 'object' || holds(requirement.when, there);
  return { ...fitted, ...(print ? { print } : {}), ...(isAsked ? {} : { requirement: 'optional' as const }) };
}

const same = (left: unknown, right: unknown) => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

/** The same value with its keys in order: two fields that say the same are the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** A field that lost something, or went. */
export interface FieldLoss {
  readonly kind: 'fieldLeftOut' | 'fieldLoosened';
  readonly section: string;
  readonly field: string;
}

/** The sections with every field fitted to what there is; again and again, since a table that goes may be linked to. */
export function fitFields(outline: Outline): {
  readonly sections: readonly Section[];
  readonly losses: readonly FieldLoss[];
} {
  const figures = new Set(allFigures(outline).map(({ field }) => field.id));
  const byId = new Map(allSections(outline).map(({ section }) => [section.id, section]));
  const table = (section: string, id: string) => {
    const field = byId.get(section)?.fields?.find((each) => each.id === id);
    return field?.kind === 'table' ? field : undefined;
  };
  const losses: FieldLoss[] = [];
  const fit = (section: Section): Section => {
    const fields = section.fields?.flatMap((field) => {
      const fitted = fittedField(field, { figures, section, table });
      if (fitted && same(fitted, field)) return [field];
      losses.push({ kind: fitted ? 'fieldLoosened' : 'fieldLeftOut', section: section.id, field: field.id });
      return fitted ? [fitted] : [];
    });
    const children = section.children?.map(fit);
    return { ...section, ...(fields ? { fields } : {}), ...(children ? { children } : {}) };
  };
  const sections = outline.sections.map(fit);
  if (losses.length === 0) return { sections: outline.sections, losses };
  const again = fitFields({ ...outline, sections });
  return { sections: again.sections, losses: [...losses, ...again.losses] };
}
