import { type Answer, BLANK, BLANK_FIGURE, type Figure } from '../draft/answer.ts';
import type { Draft } from '../draft/draft-schema.ts';

/** The report of the period before: its figures for the rules, its period and texts for what was copied from it. */
export interface PreviousReport {
  readonly figures: Draft['figures'];
  readonly period?: Draft['period'];
  readonly answers?: Draft['answers'];
}

/** What rules are held against. */
export interface RuleInputs {
  readonly draft: Draft;
  readonly previous?: PreviousReport | undefined;
}

/** A thing a rule has read: `figure DU07`, `answer s5_3 bang_linh_vuc`, `mark s5_3`, `draft tier`, `previous DU09`. */
export type ReadKey = string;

/** What stands under a key now: an immutable record or a plain value, so that its identity says whether it changed. */
export function standsAt(key: ReadKey, { draft, previous }: RuleInputs): unknown {
  const [kind, first = '', second = ''] = key.split(' ');
  switch (kind) {
    case 'figure':
      return draft.figures[first];
    case 'answer':
      return draft.answers[first]?.[second];
    case 'mark':
      return draft.marks[first]?.nothingArose;
    case 'previous':
      return previous?.figures[first];
    default:
      return draft[first as 'tier' | 'period' | 'deadline'];
  }
}

/** The draft as rules read it. Every look is told to `note`, so that it is known what a result depends on. */
export interface DraftReader {
  readonly draft: Draft;
  readonly figure: (code: string) => Figure;
  readonly previousFigure: (code: string) => Figure | undefined;
  readonly answer: (section: string, field: string) => Answer;
  readonly isMarkedNothingArose: (section: string) => boolean;
  readonly tier: () => Draft['tier'];
  readonly period: () => Draft['period'];
  readonly deadline: () => string | undefined;
}

export function readDraft({ draft, previous }: RuleInputs, note: (key: ReadKey) => void): DraftReader {
  return {
    draft,
    figure(code) {
      note(`figure ${code}`);
      return draft.figures[code] ?? BLANK_FIGURE;
    },
    previousFigure(code) {
      note(`previous ${code}`);
      return previous?.figures[code];
    },
    answer(section, field) {
      note(`answer ${section} ${field}`);
      return draft.answers[section]?.[field] ?? BLANK;
    },
    isMarkedNothingArose(section) {
      note(`mark ${section}`);
      return draft.marks[section]?.nothingArose !== undefined;
    },
    tier() {
      note('draft tier');
      return draft.tier;
    },
    period() {
      note('draft period');
      return draft.period;
    },
    deadline() {
      note('draft deadline');
      return draft.deadline;
    },
  };
}
