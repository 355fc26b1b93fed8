import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What stands beside the form of a section: the guiding questions, or the pages as they are printed. */
export type Beside = 'guidance' | 'sheets';

/** Kept while the page is open: whoever writes beside the pages does so in every section. */
const choice = createStore<{ readonly beside: Beside }>(() => ({ beside: 'guidance' }));

export function useBeside(): readonly [beside: Beside, set: (beside: Beside) => void] {
  const beside = useStore(choice, (state) => state.beside);
  return [beside, (next) => choice.setState({ beside: next })];
}
