import { mentionsIn } from '../draft/mentions.ts';
import type { Condition, Field, FigureField, Requirement, Section } from './outline-schema.ts';
import type { Report } from './template-problem.ts';

/** Whether everything a field of an outline names is there: indicators, columns, sections, options, names in braces. */

/** What there is in an outline to be named. */
export interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly orderItems: ReadonlySet<string>;
  readonly legalBases: ReadonlySet<string>;
}

export function reportDuplicates(
  ids: readonly { readonly id: string; readonly place: string }[],
  report: Report,
): void {
  const seen = new Set<string>();
  for (const { id, place } of ids) {
    if (seen.has(id)) report(place, { kind: 'duplicateId', id });
    seen.add(id);
  }
}

function checkCondition(condition: Condition, section: Section, place: string, known: Known, report: Report): void {
  if ('left' in condition) {
    for (const side of [condition.left, condition.right].flat()) {
      if (typeof side === 'string' && !known.indicators.has(side))
        report(place, { kind: 'unknownReference', id: side, wanted: 'indicator' });
    }
  } else if ('field' in condition) {
    const field = section.fields?.find(({ id }) => id === condition.field);
    if (field?.kind !== 'choice') report(place, { kind: 'unknownReference', id: condition.field, wanted: 'field' });
    else if (!field.options.some(({ id }) => id === condition.is))
      report(place, { kind: 'unknownReference', id: condition.is, wanted: 'option' });
  }
}

export function checkRequirement(
  requirement: Requirement,
  section: Section,
  place: string,
  known: Known,
  report: Report,
): void {
  if (typeof requirement === 'object') checkCondition(requirement.when, section, place, known, report);
}

function patternNames(pattern: string): string[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

export function checkPattern(pattern: string, allowed: readonly string[], place: string, report: Report): void {
  for (const name of patternNames(pattern)) {
    if (!allowed.includes(name)) report(place, { kind: 'unknownName', name, pattern });
  }
}

function checkPrint(field: Field, section: Section, place: string, report: Report): void {
  const print = field.print;
  if (typeof print === 'object' && print.as === 'items' && print.orTable && field.kind !== 'table')
    report(`${place}.print.orTable`, { kind: 'wrongKind', expected: 'table' });
  if (typeof print === 'object' && print.as === 'titled' && field.kind !== 'longText')
    report(`${place}.print`, { kind: 'wrongKind', expected: 'longText' });
  if (typeof print !== 'object' || !('pattern' in print) || print.pattern === undefined) return;
  const names =
    field.kind === 'table'
      ? [...field.columns.map(({ id }) => id), 'dong']
      : (section.fields ?? []).map(({ id }) => id);
  checkPattern(print.pattern, names, `${place}.print.pattern`, report);
}

/** Names a text of the outline may hold in braces. */
export const TEXT_NAMES = ['ky', 'ky_sau', 'ky_truoc', 'nam', 'can_cu', 'chu_the', 'ngay_chot', 'tu_ngay', 'den_ngay'];

/** A text that has to say something else than a linked row: the link has to be one, and the columns those of its table. */
function checkNotSameAs(
  same: { readonly link: string; readonly columns: readonly string[] } | undefined,
  field: Extract<Field, { kind: 'table' }>,
  place: string,
  known: Known,
  report: Report,
): void {
  if (!same) return;
  const link = field.columns.find(({ id }) => id === same.link);
  if (link?.kind !== 'rowLink') {
    report(place, { kind: 'unknownReference', id: same.link, wanted: 'field' });
    return;
  }
  const target = known.sections.get(link.section)?.fields?.find(({ id }) => id === link.table);
  const columns = target?.kind === 'table' ? target.columns.map(({ id }) => id) : [];
  for (const id of same.columns.filter((each) => !columns.includes(each)))
    report(place, { kind: 'unknownReference', id, wanted: 'field' });
}

function checkTable(field: Extract<Field, { kind: 'table' }>, place: string, known: Known, report: Report): void {
  reportDuplicates(
    field.columns.map(({ id }, index) => ({ id, place: `${place}.columns.${index}` })),
    report,
  );
  if ('fixed' in field.rows) {
    reportDuplicates(
      field.rows.fixed.map(({ id }, index) => ({ id, place: `${place}.rows.fixed.${index}` })),
      report,
    );
  } else if (field.rows.min !== undefined && field.rows.max !== undefined && field.rows.min > field.rows.max) {
    report(`${place}.rows`, { kind: 'limits', min: field.rows.min, max: field.rows.max });
  }
  if (field.countIs !== undefined && !known.indicators.has(field.countIs))
    report(`${place}.countIs`, { kind: 'unknownReference', id: field.countIs, wanted: 'indicator' });
  field.columns.forEach((column, index) => {
    if ('sumIs' in column && column.sumIs !== undefined && !known.indicators.has(column.sumIs))
      report(`${place}.columns.${index}.sumIs`, { kind: 'unknownReference', id: column.sumIs, wanted: 'indicator' });
    if (column.kind === 'longText') checkNotSameAs(column.notSameAs, field, `${place}.columns.${index}`, known, report);
    if (column.kind !== 'rowLink') return;
    const target = known.sections.get(column.section)?.fields?.find(({ id }) => id === column.table);
    if (target?.kind !== 'table')
      report(`${place}.columns.${index}`, {
        kind: 'unknownReference',
        id: `${column.section}.${column.table}`,
        wanted: 'table',
      });
  });
}

function checkFigureField(field: FigureField, place: string, known: Known, report: Report): void {
  const { numerator = [], denominator = [] } = field.ratio ?? {};
  for (const id of [...(field.partOf ? [field.partOf] : []), ...numerator, ...denominator]) {
    if (!known.indicators.has(id) || id === field.id)
      report(place, { kind: 'unknownReference', id, wanted: 'indicator' });
  }
}

function checkLimits(min: number | undefined, max: number | undefined, place: string, report: Report): void {
  if (min !== undefined && max !== undefined && min > max) report(place, { kind: 'limits', min, max });
}

/** A first sentence speaks of figures by code, and every brace in it has to be such a code. */
function checkOpenings(openings: readonly string[], place: string, known: Known, report: Report): void {
  openings.forEach((opening, index) => {
    const mentions = mentionsIn(opening);
    const written = new Set(mentions.map(({ from, to }) => opening.slice(from + 1, to - 1)));
    checkPattern(opening, [...written], `${place}.openings.${index}`, report);
    for (const id of mentions.flatMap(({ code, of }) => (of === undefined ? [code] : [code, of]))) {
      if (!known.indicators.has(id))
        report(`${place}.openings.${index}`, { kind: 'unknownReference', id, wanted: 'indicator' });
    }
  });
}

export function checkField(field: Field, section: Section, place: string, known: Known, report: Report): void {
  checkRequirement(field.requirement, section, `${place}.requirement`, known, report);
  checkPrint(field, section, place, report);
  switch (field.kind) {
    case 'figure':
      checkFigureField(field, place, known, report);
      break;
    case 'table':
      checkTable(field, place, known, report);
      break;
    case 'list':
      checkLimits(field.min, field.max, place, report);
      break;
    case 'constant':
      checkPattern(field.value, TEXT_NAMES, `${place}.value`, report);
      break;
    case 'shortText':
    case 'longText':
      if (field.default !== undefined) checkPattern(field.default, TEXT_NAMES, `${place}.default`, report);
      if (field.kind === 'longText') checkOpenings(field.openings ?? [], place, known, report);
      break;
    case 'choice':
      reportDuplicates(
        field.options.map(({ id }, index) => ({ id, place: `${place}.options.${index}` })),
        report,
      );
      break;
    case 'date':
    case 'yesNo':
      break;
  }
}
