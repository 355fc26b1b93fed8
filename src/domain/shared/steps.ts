/**
 * Work that may be done a step at a time: it stops between steps and goes on when asked. Each step is short, so that who
 * drives it can do something else in between, or drop the rest.
 */
export type Steps<Result> = Generator<undefined, Result, unknown>;

/** Does all that is left of the work at once. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
