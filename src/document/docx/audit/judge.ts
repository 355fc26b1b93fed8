import { CHECKS, type CheckId, type CheckRule } from './audit-checks.ts';
import type { AuditLine, AuditValue, Outcome, Place } from './audit-report.ts';

/** A value of the layout data with where it comes from. */
export interface Ruled {
  readonly clause: string;
  readonly basis: 'rule' | 'practice' | 'chosen';
}

export interface Measured {
  readonly outcome: Outcome;
  readonly needed: AuditValue;
  readonly found: AuditValue;
  readonly place?: Place | undefined;
}

export const NOTHING: AuditValue = { kind: 'nothing' };
/** The name of the check says already what is needed: "không in đậm". */
export const AS_NAMED: AuditValue = { kind: 'asNamed' };

export const text = (value: string): AuditValue => ({ kind: 'text', text: value });
/** A form shown by an example: other words of that form are as good. */
export const example = (value: string): AuditValue => ({ kind: 'example', text: value });

/** Gives the line of one check. What the layout data do not call a rule can only be a warning. */
export function judge(check: CheckId, { clause, basis }: Ruled, measured: Measured): AuditLine {
  const { component, rule, level }: CheckRule = CHECKS[check];
  const { outcome, needed, found, place } = measured;
  return {
    check,
    component,
    ...(rule === undefined ? {} : { rule }),
    clause,
    level: basis === 'rule' ? level : 'warning',
    outcome,
    needed,
    found,
    ...(place === undefined ? {} : { place }),
  };
}

export const metOr = (isMet: boolean, otherwise: Outcome = 'fails'): Outcome => (isMet ? 'meets' : otherwise);

/**
 * Measures one check on many paragraphs. Gives a line for each that does not meet it, or a single line that all do;
 * nothing where there is nothing to measure.
 */
export function judgeEach<Item>(
  check: CheckId,
  ruled: Ruled,
  items: readonly Item[],
  measure: (item: Item, index: number) => Measured | undefined,
): readonly AuditLine[] {
  let first: Measured | undefined;
  const others: AuditLine[] = [];
  for (const [index, item] of items.entries()) {
    const measured = measure(item, index);
    first ??= measured;
    if (measured !== undefined && measured.outcome !== 'meets') others.push(judge(check, ruled, measured));
  }
  if (first === undefined || others.length > 0) return others;
  return [judge(check, ruled, { outcome: 'meets', needed: first.needed, found: first.found })];
}
