import type { DraftEdit } from '../../domain/draft/draft-edits.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { type Take, take } from './take.ts';
import { takeChange } from './take-change.ts';
import type { WordChange } from './word-change.ts';

/** What a person did in Word that changes several places at once. */
export type Gesture = 'split' | 'join' | 'move';

/** One choice: a change found in a Word file, with all that goes only together with it, and what taking it would do. */
export interface Offer {
  readonly change: WordChange;
  /** The other places of the same act. */
  readonly others?: readonly WordChange[];
  readonly gesture?: Gesture;
  readonly take: Take;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** Every edit that can be made, in reading order: new entries after the same place keep it. */
  readonly edits: readonly DraftEdit[];
}

function gestureOf(changes: readonly WordChange[]): Gesture {
  const before = changes.filter((change) => change.before !== '').length;
  const after = changes.filter((change) => change.after !== '').length;
  if (before === after) return 'move';
  return before < after ? 'split' : 'join';
}

/** All or nothing: when one place cannot be taken, none is, for its reason. */
function takeTogether(takes: readonly Take[]): Take {
  const left = takes.find(({ kind }) => kind === 'leave');
  return left ?? take(...takes.flatMap((each) => (each.kind === 'take' ? each.edits : [])));
}

/** Takes the changes of a Word file in reading order; gives the choices they make, in the order of their first places. */
export function offersOf(outline: Outline, draft: Draft, changes: readonly WordChange[]): Offers {
  const takes = new Map(changes.map((change) => [change, takeChange(outline, draft, change)]));
  const acts = new Map<string, WordChange[]>();
  for (const change of changes) {
    const id = change.together ?? change.id;
    acts.set(id, [...(acts.get(id) ?? []), change]);
  }
  const offers = [...acts.values()].flatMap(([change, ...others]): Offer[] => {
    if (!change) return [];
    const all = [change, ...others];
    const together = takeTogether(all.flatMap((each) => takes.get(each) ?? []));
    return [{ change, take: together, ...(others.length > 0 ? { others, gesture: gestureOf(all) } : {}) }];
  });
  const edits = [...takes.values()].flatMap((each) => (each.kind === 'take' ? each.edits : []));
  return { offers, edits };
}
