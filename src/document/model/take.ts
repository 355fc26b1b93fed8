import type { DraftEdit } from '../../domain/draft/draft-edits.ts';

/** Why a change is not offered for taking. */
export type LeaveReason =
  /** Wording of the outline or the layout rules. */
  | 'fixed'
  /** One sentence out of several boxes. */
  | 'composed'
  /** Chosen from a list. */
  | 'choice'
  /** Computed, or an answer that is no number. */
  | 'figure'
  /** A figure whose new words are no number. */
  | 'unreadable'
  /** A whole row of a table. */
  | 'row'
  /** A text that must not be empty was taken out. */
  | 'emptied'
  /** No box is known to hold it. */
  | 'noPlace';

/** What taking a change does, or why it cannot be taken. */
export type Take =
  | { readonly kind: 'take'; readonly edits: readonly DraftEdit[] }
  | { readonly kind: 'leave'; readonly reason: LeaveReason };

export function take(...edits: readonly DraftEdit[]): Take {
  return { kind: 'take', edits };
}

export function leave(reason: LeaveReason): Take {
  return { kind: 'leave', reason };
}
