import type { TableRow } from '../draft/answer.ts';
import type { FigurePart } from '../draft/draft-answers.ts';
import type { Place } from '../findings/finding.ts';
import type { Tier } from '../outline/outline-schema.ts';
import type { DraftReader } from './draft-reader.ts';
import type { OutlineIndex } from './outline-index.ts';
import type { Rule, TableRef, TruthExpression } from './rule-syntax.ts';

/** Why a rule cannot tell yet. None of these is a zero. */
export type WaitReason =
  | 'blank'
  | 'unread'
  /** The figure or box belongs to the full version, which this draft is not. */
  | 'notAsked'
  /** The whole section is marked "không phát sinh"; what stands below the mark is not printed. */
  | 'sectionNothingArose'
  | 'notComparable'
  | 'zeroDenominator'
  | 'noPreviousReport';

/** What a rule waits for, as the box a person would go to. */
export interface Wait {
  readonly place: Place;
  readonly why: WaitReason;
}

/** Everything an expression is worked out in. */
export interface Scope {
  readonly index: OutlineIndex;
  readonly reader: DraftReader;
  readonly rule: Rule;
  readonly part: FigurePart;
  /** The indicator `*` stands for. */
  readonly it: string | undefined;
  /** The row that columns are read from. */
  readonly row: { readonly of: TableRef; readonly is: TableRow } | undefined;
  readonly waits: Wait[];
  /** Handed in, since a number may count the rows for which something is true. */
  readonly isTrue: (expression: TruthExpression, scope: Scope) => boolean | undefined;
}

/** Notes what is waited for; the value is `undefined`: not known. */
export function waitFor(scope: Scope, place: Place, why: WaitReason): undefined {
  scope.waits.push({ place, why });
  return undefined;
}

/** Whether a box is asked for in this draft and its section says anything; if not, that is what is waited for. */
export function isOpen(scope: Scope, sectionId: string, fieldTier: Tier, place: Place): boolean {
  const section = scope.index.sections.get(sectionId);
  const isFull = fieldTier === 'full' || section?.tier === 'full';
  if (isFull && scope.reader.tier() === 'minimum') {
    waitFor(scope, place, 'notAsked');
    return false;
  }
  if (!scope.reader.isMarkedNothingArose(sectionId)) return true;
  waitFor(scope, place, 'sectionNothingArose');
  return false;
}
