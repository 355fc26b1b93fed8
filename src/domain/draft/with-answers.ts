import type { Answer, Figure } from './answer.ts';
import type { Draft, SectionMark } from './draft-schema.ts';
import { holdsSame } from './same-content.ts';

/** What a person entered in one section: answers by field id, figures by code. */
export interface SectionAnswers {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** No box can say "không phát sinh" for a field: a box that stays blank does not take such an answer back. */
function withNothingArose(
  before: Readonly<Record<string, Answer>>,
  answers: Readonly<Record<string, Answer>>,
): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const old = before[id];
      return [id, answer.state === 'blank' && old?.state === 'nothingArose' ? old : answer];
    }),
  );
}

/** What is the same stays the same record, so that whoever looks at identities sees only what was changed. */
function withUnchangedKept<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(after).map(([id, value]) => {
      const old = before[id];
      return [id, old !== undefined && holdsSame(old, value) ? old : value];
    }),
  );
}

/** The draft with a section's answers taken over; the same object when nothing changed. Fields not named stay as they are. */
export function withSectionAnswers(draft: Draft, section: string, { answers: typed, figures }: SectionAnswers): Draft {
  const before = draft.answers[section] ?? {};
  const answers = withUnchangedKept(before, withNothingArose(before, typed));
  const figuresTaken = withUnchangedKept(draft.figures, figures);
  const answersChanged = Object.keys(answers).some((id) => !holdsSame(before[id] ?? { state: 'blank' }, answers[id]));
  const figuresChanged = Object.keys(figuresTaken).some((code) => draft.figures[code] !== figuresTaken[code]);
  if (!answersChanged && !figuresChanged) return draft;
  return {
    ...draft,
    answers: answersChanged ? { ...draft.answers, [section]: { ...before, ...answers } } : draft.answers,
    figures: figuresChanged ? { ...draft.figures, ...figuresTaken } : draft.figures,
  };
}

/** The draft with the officer's mark on a section changed; the same object when nothing changed. */
export function withMark(draft: Draft, section: string, mark: SectionMark): Draft {
  const before = draft.marks[section] ?? { done: false };
  return holdsSame(before, mark) ? draft : { ...draft, marks: { ...draft.marks, [section]: mark } };
}

/** Remembers where the officer is; the same object when it is the same place. */
export function withLastSection(draft: Draft, section: string): Draft {
  return draft.lastSection === section ? draft : { ...draft, lastSection: section };
}
