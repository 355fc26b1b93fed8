import type { TFunction } from 'i18next';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { findField, findSection } from '../domain/outline/outline-tree.ts';
import type { Taken } from '../domain/outline-editing/edited.ts';
import type { OutlineFileProblem } from '../domain/outline-editing/outline-file.ts';
import type { OutlineProblem } from '../domain/outline-editing/outline-problems.ts';
import { problemText } from './problem-text.ts';

/** A mistake of an outline in plain words. Where it is stands before it on the screen. */
export function outlineProblemText(t: TFunction, { problem }: OutlineProblem): string {
  switch (problem.kind) {
    case 'sameHeading':
      return t('outlines.problem.sameHeading', { heading: problem.heading });
    case 'indicatorTwice':
      return t('outlines.problem.indicatorTwice', { id: problem.id });
    case 'emptyText':
      return t('outlines.problem.emptyText', { what: t(`outlines.document.${problem.text}`) });
    case 'unknownName':
      return t('outlines.problem.unknownName', { name: `{${problem.name}}`, text: problem.text });
    case 'template':
      return t('outlines.problem.template', { place: problem.problem.place, what: problemText(t, problem.problem) });
    case 'emptyHeading':
    case 'nothingToFill':
    case 'tooDeep':
    case 'fieldsAboveSections':
    case 'emptyLabel':
    case 'emptyUnit':
    case 'emptyPart':
    case 'emptyAnnex':
      return t(`outlines.problem.${problem.kind}`);
  }
}

/** Where a mistake is: the section, and the field in it. */
export function outlineProblemPlace(t: TFunction, outline: Outline, { section, field }: OutlineProblem): string {
  const found = section === undefined ? undefined : findSection(outline, section)?.section;
  if (!found) return t('outlines.whole');
  const heading = found.heading.trim() || t('outlines.noHeading');
  const label = field === undefined ? undefined : findField(found, field)?.label.trim();
  return label ? t('outlines.problemPlace', { heading, label }) : heading;
}

/** What went with a change, in words. */
export function takenText(t: TFunction, taken: Taken, language: string): string {
  switch (taken.kind) {
    case 'rule':
      return t('outlines.taken.rule', { what: language === 'en' ? taken.en : taken.vi });
    case 'wording':
      return t('outlines.taken.wording', { id: taken.id });
    case 'annex':
      return t('outlines.taken.annex', { title: taken.title });
    case 'reference':
      return t(`outlines.taken.${taken.what}`, { label: taken.label });
  }
}

const MOST_MISTAKES = 5;

/** Why a file was not taken for an outline; of the mistakes in it the first few, each with its place. */
export function outlineFileText(
  t: TFunction,
  problem: OutlineFileProblem | { readonly kind: 'tooLarge' | 'notKept' },
): string {
  switch (problem.kind) {
    case 'newer':
      return t('outlines.file.newer', { version: problem.version });
    case 'mistakes': {
      const mistakes = problem.problems.slice(0, MOST_MISTAKES).map((one) => `${one.place}: ${problemText(t, one)}`);
      return t('outlines.file.mistakes', { count: problem.problems.length, mistakes: mistakes.join('; ') });
    }
    case 'notJson':
    case 'notAnOutline':
    case 'tooLarge':
    case 'notKept':
      return t(`outlines.file.${problem.kind}`);
  }
}
