import { answerOf, enteredValue, figureOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { Condition, Requirement } from '../outline/outline-schema.ts';

/** A condition holds, does not, or cannot be told yet because a figure it reads is missing. */
export type Outcome = 'holds' | 'doesNotHold' | 'unknown';

function sideValue(draft: Draft, side: number | string | readonly string[]): number | undefined {
  if (typeof side === 'number') return side;
  const values = [side].flat().map((code) => enteredValue(draft, code, 'actual'));
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}

function compare(left: number, op: '>' | '<' | '=' | '!=', right: number): boolean {
  switch (op) {
    case '>':
      return left > right;
    case '<':
      return left < right;
    case '=':
      return left === right;
    case '!=':
      return left !== right;
  }
}

/** Evaluates "bắt buộc khi …" against the actual figures of a draft. `section` is where a field condition looks. */
export function evaluateCondition(condition: Condition, draft: Draft, section: string): Outcome {
  if ('left' in condition) {
    const left = sideValue(draft, condition.left);
    const right = sideValue(draft, condition.right);
    if (left === undefined || right === undefined) return 'unknown';
    return compare(left, condition.op, right) ? 'holds' : 'doesNotHold';
  }
  if ('anyEstimate' in condition) {
    const given = Object.keys(draft.figures).some((code) => figureOf(draft, code).estimate.state === 'value');
    return given ? 'holds' : 'doesNotHold';
  }
  const answer = answerOf(draft, section, condition.field);
  if (answer.state !== 'value') return 'unknown';
  return answer.value === condition.is ? 'holds' : 'doesNotHold';
}

/** Whether an answer is demanded now. A condition that cannot be told yet demands nothing. */
export function isDemanded(requirement: Requirement, draft: Draft, section: string): boolean {
  if (requirement === 'required') return true;
  if (requirement === 'optional') return false;
  return evaluateCondition(requirement.when, draft, section) === 'holds';
}
