import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Offer } from '../document/model/offers.ts';
import type { DraftEdit } from '../domain/draft/draft-edits.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { withEditsTogether } from '../domain/draft/edits-together.ts';
import type { DraftStore } from './draft-store.ts';

/** What was found in a Word file, or why it was not compared. */
export interface FoundInWord {
  readonly changes: readonly Offer[];
  /** Every edit the changes can make, in reading order. */
  readonly edits: readonly DraftEdit[];
  readonly notCompared?: 'tooDifferent' | 'otherPrinting' | 'unreadable';
}

export type Choice = 'take' | 'keep';

/** The changes of one file while a person goes through them. Only in memory: dropping the file again finds them again. */
export interface WordReview extends FoundInWord {
  readonly fileName: string;
  /** The draft of this machine beside which the file became a second draft, since it was another one by then. */
  readonly original?: string | undefined;
  /** The draft went on since the file was written: what the file carries, and all that was changed in it. */
  readonly carried?: { readonly draft: Draft; readonly found: FoundInWord | undefined } | undefined;
  /** Changes that are in the draft already, so they are not shown. */
  readonly alreadyThere?: number | undefined;
  /** Nothing is chosen for the person. */
  readonly choices: Readonly<Record<string, Choice>>;
  /** Changes that are in the draft by now. */
  readonly taken: readonly string[];
  /** Changes whose place in the draft held other words when they were to be taken. */
  readonly refused: readonly string[];
  /** The last taking, to be undone while the draft is still as it left it. */
  readonly last:
    | { readonly count: number; readonly before: Draft; readonly after: Draft; readonly was: WordReview }
    | undefined;
}

/** The file under review, and how its draft stands to the one on this machine. */
export type ReviewedFile = Pick<WordReview, 'fileName' | 'original' | 'carried' | 'alreadyThere'>;

export interface WordEditsState {
  /** By id of the draft. */
  readonly reviews: Readonly<Record<string, WordReview>>;
  readonly open: (draft: string, found: FoundInWord, file: ReviewedFile) => void;
  readonly close: (draft: string) => void;
  readonly choose: (draft: string, changes: readonly string[], choice: Choice) => void;
  /** Puts every change chosen for taking into the draft at once. */
  readonly accept: (store: DraftStore) => void;
  /** Gives the draft back as it was before the last taking; nothing when it was changed since. */
  readonly undo: (store: DraftStore) => void;
}

export type WordEditsStore = StoreApi<WordEditsState>;

/** Changes still to be looked at. */
export function openChanges({ changes, taken }: WordReview): readonly Offer[] {
  return changes.filter(({ change }) => !taken.includes(change.id));
}

/** Changes that would go into the draft now. */
export function chosenChanges(review: WordReview): readonly Offer[] {
  return openChanges(review).filter(({ change, take }) => take.kind === 'take' && review.choices[change.id] === 'take');
}

function accepted(review: WordReview, store: DraftStore): WordReview {
  const { draft: before, outline, change } = store.getState();
  const chosen = chosenChanges(review);
  const owners = new Map<DraftEdit, string>();
  for (const found of chosen) {
    if (found.take.kind !== 'take') continue;
    for (const edit of found.take.edits) owners.set(edit, found.change.id);
  }
  const edits = review.edits.filter((edit) => owners.has(edit));
  const { draft: after, refused } = withEditsTogether(outline, before, edits, (edit) => owners.get(edit));
  change(() => after, 'wordEdits');
  const taken = chosen.map(({ change: { id } }) => id).filter((id) => !refused.has(id));
  return {
    ...review,
    taken: [...review.taken, ...taken],
    refused: [...refused],
    last: { count: taken.length, before, after, was: { ...review, last: undefined } },
  };
}

/** The changes found in Word files that were opened in this page. */
export function createWordEdits(): WordEditsStore {
  return createStore<WordEditsState>((set, get) => {
    const update = (draft: string, next: (review: WordReview) => WordReview) => {
      const review = get().reviews[draft];
      if (review) set({ reviews: { ...get().reviews, [draft]: next(review) } });
    };
    return {
      reviews: {},
      open(draft, found, file) {
        const review: WordReview = { ...found, ...file, choices: {}, taken: [], refused: [], last: undefined };
        set({ reviews: { ...get().reviews, [draft]: review } });
      },
      close(draft) {
        const { [draft]: _, ...others } = get().reviews;
        set({ reviews: others });
      },
      choose(draft, changes, choice) {
        const chosen = Object.fromEntries(changes.map((id) => [id, choice]));
        update(draft, (review) => ({ ...review, choices: { ...review.choices, ...chosen } }));
      },
      accept(store) {
        update(store.getState().draft.id, (review) => accepted(review, store));
      },
      undo(store) {
        const { draft, change } = store.getState();
        const last = get().reviews[draft.id]?.last;
        if (!last || last.after !== draft) return;
        change(() => last.before);
        update(draft.id, () => last.was);
      },
    };
  });
}
