import type * as z from 'zod';
import { type Draft, draftSchema } from '../draft/draft-schema.ts';

/**
 * What an officer would call "what I entered": answers, figures, ticks, explanations, what was chosen about the report and its
 * printing, and which outline it follows, with what has no place there. Not in it, and so neither undone nor a step: which draft it is, when it was saved, where the officer is,
 * and the number of the next "Dự thảo lần n", which counts copies that were handed out and cannot be taken back.
 */
const enteredSchema = draftSchema.pick({
  tier: true,
  period: true,
  deadline: true,
  formatId: true,
  layout: true,
  answers: true,
  figures: true,
  marks: true,
  explanations: true,
  outline: true,
  leftOver: true,
  moves: true,
});

export type Entered = z.infer<typeof enteredSchema>;

/** What was entered in a draft; its parts are the same objects. */
export function enteredOf(draft: Draft): Entered {
  const { tier, period, deadline, formatId, layout, answers, figures, marks, explanations, outline, leftOver, moves } =
    draft;
  return {
    tier,
    period,
    ...(deadline === undefined ? {} : { deadline }),
    ...(formatId === undefined ? {} : { formatId }),
    layout,
    answers,
    figures,
    marks,
    ...(explanations === undefined ? {} : { explanations }),
    outline,
    ...(leftOver === undefined ? {} : { leftOver }),
    ...(moves === undefined ? {} : { moves }),
  };
}

/** Whether a value is what a draft could hold; one made of changes from a file need not be. */
export function isEntered(value: unknown): value is Entered {
  return enteredSchema.safeParse(value).success;
}

/** The draft with all that was entered replaced. */
export function withEntered(draft: Draft, entered: Entered): Draft {
  const { deadline: _, formatId: __, explanations: ___, leftOver: ____, moves: _____, ...rest } = draft;
  return { ...rest, ...entered };
}
