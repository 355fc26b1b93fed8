import type { FigurePart } from '../draft/draft-answers.ts';
import type { DateProblem } from '../vietnamese/date.ts';
import type { NumberProblem } from '../vietnamese/number.ts';

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
  | { readonly code: 'orderItemUnanswered'; readonly number: number; readonly short: string }
  | { readonly code: 'optionalBlank' };

export interface Finding {
  /** Stable while the same thing is wrong in the same place. */
  readonly id: string;
  readonly level: Level;
  readonly place: Place;
  readonly detail: FindingDetail;
}

/** What tells two findings of one code in one place apart. */
function distinction(detail: FindingDetail): string {
  if (detail.code === 'orderItemUnanswered') return String(detail.number);
  return detail.code === 'dateOrder' ? detail.first : '';
}

/** Builds a finding; its id is made of what is wrong and where. */
export function finding(level: Level, place: Place, detail: FindingDetail): Finding {
  const { section, field, part, row, column } = place;
  const id = [detail.code, section, field, part, row, column, distinction(detail)].filter(Boolean).join(':');
  return { id, level, place, detail };
}
