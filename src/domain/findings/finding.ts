import type { FigurePart } from '../draft/draft-answers.ts';
import type { Measure } from '../outline/outline-schema.ts';
import type { DateProblem } from '../vietnamese/date.ts';
import type { LegacyTrace } from '../vietnamese/legacy-encodings.ts';
import type { NumberProblem } from '../vietnamese/number.ts';
import type { PersonalTrace } from '../vietnamese/personal-data.ts';

/** Lỗi (blocks the official text) · Cảnh báo · Gợi ý. */
export type Level = 'error' | 'warning' | 'hint';

/** Where a finding is mended. `part` is the box of a figure; `row` and `column` the cell of a table. */
export interface Place {
  readonly section: string;
  readonly field?: string;
  readonly part?: FigurePart | 'reason' | 'notComparableReason' | 'formerUnits' | 'sourceDate';
  readonly row?: string;
  readonly column?: string;
}

/** What was found and what to do, where the words belong to the outline. */
export interface Sentence {
  readonly what: string;
  readonly todo: string;
}

/** What was found. Data only: the sentences are in `i18n/finding-text.ts`. */
export type FindingDetail =
  | {
      readonly code: 'answerMissing';
      readonly label: string;
      readonly fieldKind: string;
      readonly canBeNothing: boolean;
    }
  /** A demanded section nobody has begun: everything it lacks, in one line. */
  | {
      readonly code: 'sectionMissing';
      readonly figures: number;
      readonly labels: readonly string[];
      readonly canBeNothing: boolean;
    }
  | { readonly code: 'issuerMismatch'; readonly part: 'symbol' | 'signingForm'; readonly found: string }
  | { readonly code: 'figuresMissing'; readonly codes: readonly string[]; readonly sources: readonly string[] }
  | { readonly code: 'reasonMissing'; readonly of: 'what' | 'comparison'; readonly label: string }
  /** Former communes are to be added up, and some have no number, or none is named yet. */
  | { readonly code: 'formerUnitsMissing'; readonly label: string; readonly names: readonly string[] }
  | { readonly code: 'numberUnread'; readonly label: string; readonly text: string; readonly problem: NumberProblem }
  /** Read, and hardly possible in a commune. */
  | { readonly code: 'figureHuge'; readonly label: string; readonly value: number; readonly measure: Measure }
  | { readonly code: 'dateUnread'; readonly label: string; readonly text: string; readonly problem: DateProblem }
  | {
      readonly code: 'dateOutside';
      readonly label: string;
      readonly date: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly code: 'dateOrder';
      readonly first: 'cutoff' | 'signing';
      readonly firstDate: string;
      readonly second: 'signing' | 'deadline';
      readonly secondDate: string;
    }
  | { readonly code: 'tooFew'; readonly label: string; readonly count: number; readonly min: number }
  | { readonly code: 'tooMany'; readonly label: string; readonly count: number; readonly max: number }
  | {
      readonly code: 'cellMissing';
      readonly label: string;
      readonly column: string;
      readonly rowNumber: number;
      readonly rowName: string;
    }
  /** An annex is printed of a table without rows. */
  | { readonly code: 'annexEmpty'; readonly title: string; readonly label: string }
  /** Days in a text: one that does not exist, figures up to another day, a thing done after the cut-off date or a year ago. */
  | { readonly code: 'noSuchDay'; readonly text: string }
  | { readonly code: 'otherCutoff'; readonly text: string; readonly cutoff: string }
  | { readonly code: 'afterCutoff'; readonly text: string; readonly cutoff: string }
  | { readonly code: 'oldDay'; readonly text: string }
  /** Trích yếu or opening of another period. */
  | { readonly code: 'otherPeriod'; readonly text: string; readonly expected: string }
  | { readonly code: 'orderItemUnanswered'; readonly number: number; readonly short: string }
  | { readonly code: 'optionalBlank' }
  /** A text out of force is cited as if it were valid; or a number stands with another date than the list has. */
  | { readonly code: 'basisExpired'; readonly cite: string; readonly from: string }
  | { readonly code: 'basisDate'; readonly cite: string; readonly found: string; readonly expected: string }
  | { readonly code: 'obsoleteWord'; readonly word: string; readonly instead: string }
  | { readonly code: 'personalData'; readonly kind: PersonalTrace['kind']; readonly text: string }
  | { readonly code: 'secrecyMark'; readonly text: string }
  | { readonly code: 'legacyText'; readonly kind: LegacyTrace['kind']; readonly word: string }
  /** A code put into a text that names no indicator. */
  | { readonly code: 'mentionUnknown'; readonly text: string }
  /** A brace in a text that is no figure put in. */
  | { readonly code: 'braceLeft'; readonly text: string }
  /** Numbers written by hand that do not go with their sentence, or with the figures. */
  | { readonly code: 'shareWrong'; readonly text: string; readonly needed: number; readonly of: string }
  | {
      readonly code: 'directionWrong';
      readonly text: string;
      readonly word: string;
      readonly label: string;
      readonly figure: string;
    }
  /** A number told of an indicator by its name that is not what the indicator says. */
  | {
      readonly code: 'numberDiffers';
      readonly text: string;
      readonly label: string;
      readonly figure: string;
      readonly value: number;
      readonly measure: Measure;
    }
  | { readonly code: 'numberUnknown'; readonly text: string; readonly unit: string }
  | { readonly code: 'shareUnknown'; readonly text: string }
  /** Text taken over from the report of the period before: a whole box, or a paragraph of it. */
  | { readonly code: 'copied'; readonly label: string; readonly percent: number; readonly excerpt: string }
  /** A cell that says no more than the row it is linked to. */
  | { readonly code: 'restated'; readonly label: string; readonly rowNumber: number; readonly link: string }
  /** The period before is spoken of as if it were this one. */
  | { readonly code: 'oldPeriod'; readonly label: string; readonly text: string }
  /** Words of the outline's list that say nothing; the sentences are data of the outline. */
  | { readonly code: 'wording'; readonly wording: string; readonly vi: Sentence; readonly en: Sentence }
  /** A text that tells no result: no number and no figure put in, though the figures of the section are not 0. */
  | { readonly code: 'noResult'; readonly label: string; readonly isShort: boolean }
  /** A section marked "không phát sinh" while one of its figures is above 0. */
  | { readonly code: 'figuresDespiteNothing'; readonly figures: readonly string[] }
  /** A rule of the outline is broken; its sentences are data of the outline, in both languages. */
  | {
      readonly code: 'ruleBroken';
      readonly rule: string;
      readonly part: FigurePart;
      readonly vi: Sentence;
      readonly en: Sentence;
      /** Further boxes it points at. */
      readonly others: readonly Place[];
      /** It speaks of something merely missing: not held against a person who is still writing. */
      readonly afterCheck: boolean;
    };

export interface Finding {
  /** Stable while the same thing is wrong in the same place. */
  readonly id: string;
  readonly level: Level;
  readonly place: Place;
  readonly detail: FindingDetail;
}

/** What tells two findings of one code in one place apart. */
function distinction(detail: FindingDetail): string {
  switch (detail.code) {
    case 'orderItemUnanswered':
      return String(detail.number);
    case 'ruleBroken':
      return detail.rule;
    case 'wording':
      return detail.wording;
    case 'dateOrder':
      return detail.first;
    case 'basisExpired':
      return detail.cite;
    case 'basisDate':
      return `${detail.cite} ${detail.found}`;
    case 'obsoleteWord':
      return detail.word;
    case 'mentionUnknown':
    case 'shareWrong':
    case 'directionWrong':
    case 'numberDiffers':
    case 'numberUnknown':
    case 'shareUnknown':
    case 'braceLeft':
    case 'oldPeriod':
    case 'noSuchDay':
    case 'otherCutoff':
    case 'afterCutoff':
    case 'oldDay':
      return detail.text;
    case 'copied':
      return detail.excerpt;
    case 'personalData':
      return detail.kind;
    default:
      return '';
  }
}

/** Builds a finding; its id is made of what is wrong and where. */
export function finding(level: Level, place: Place, detail: FindingDetail): Finding {
  const { section, field, part, row, column } = place;
  const id = [detail.code, section, field, part, row, column, distinction(detail)].filter(Boolean).join(':');
  return { id, level, place, detail };
}

/** The same thing in the same box is said once, where it first stands. */
export function eachOnce(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const found of findings) if (!first.has(found.id)) first.set(found.id, found);
  return [...first.values()];
}
