import { enteredValue, markOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { FigureField, Section } from '../outline/outline-schema.ts';
import { askedFields } from '../outline/outline-tree.ts';
import { isBlank } from '../vietnamese/text.ts';
import { checkField } from './check-fields.ts';
import { checkMissingFigures } from './check-figures.ts';
import { isSectionBegun } from './section-begun.ts';

/** Everything still missing or unreadable in one section, in the order of its fields. */
export function checkSection(section: Section, draft: Draft): Finding[] {
  const { nothingArose } = markOf(draft, section.id);
  if (nothingArose) {
    const place = { section: section.id };
    const figures = askedFields(section, draft.tier).filter(
      (field) => field.kind === 'figure' && (enteredValue(draft, field.id, 'actual') ?? 0) > 0,
    );
    const codes = figures.map(({ id }) => id);
    return [
      ...(isBlank(nothingArose.reason)
        ? [finding('error', place, { code: 'reasonMissing', of: 'what', label: section.heading })]
        : []),
      ...(codes.length > 0 ? [finding('warning', place, { code: 'figuresDespiteNothing', figures: codes })] : []),
    ];
  }
  if (section.requirement === 'optional' && !isSectionBegun(section, draft)) {
    return section.fields?.some(({ requirement }) => requirement === 'required')
      ? []
      : [finding('hint', { section: section.id }, { code: 'optionalBlank' })];
  }
  const fields = askedFields(section, draft.tier);
  const figures = fields.filter((field): field is FigureField => field.kind === 'figure');
  const missing = checkMissingFigures(figures, section, draft);
  const firstFigure = fields.findIndex((field) => field.kind === 'figure');
  return fields.flatMap((field, index) => [
    ...(index === firstFigure ? missing : []),
    ...checkField(field, section, draft),
  ]);
}

/** A section nobody has begun lacks everything: said once, with a link to where it begins. Other findings stay as they are. */
export function asOneFinding(findings: Finding[], section: Section): Finding[] {
  const [first] = findings;
  const isAllMissing = findings.every(
    ({ detail }) => detail.code === 'answerMissing' || detail.code === 'figuresMissing',
  );
  if (!first || findings.length < 2 || !isAllMissing) return findings;
  const figures = findings.reduce(
    (sum, { detail }) => sum + (detail.code === 'figuresMissing' ? detail.codes.length : 0),
    0,
  );
  const labels = findings.flatMap(({ detail }) => (detail.code === 'answerMissing' ? [detail.label] : []));
  const canBeNothing = section.allowsNothingArose === true;
  return [finding('error', first.place, { code: 'sectionMissing', figures, labels, canBeNothing })];
}
