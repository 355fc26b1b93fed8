import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedPlace } from '../../domain/journal/changed-places.ts';
import type { StepLabel } from '../../domain/journal/undo-steps.ts';
import { stepText } from '../../i18n/undo-text.ts';
import type { DraftStore } from '../../state/draft-store.ts';
import { useDraftStore } from './app-context.tsx';
import { goTo, type Route } from './route.ts';
import { isTextBox } from './text-box.ts';
import { changedBox } from './undo-target.ts';

export type Way = 'undo' | 'redo';

/** What was done, to be read out; `count` tells one from the same words before. */
export interface Said {
  readonly count: number;
  readonly text: string;
  readonly isMisfit: boolean;
}

/** Where the focus goes once the section is shown with what it holds now: the box of the change, else the one it was in. */
interface Landing {
  readonly section: string | undefined;
  readonly place: ChangedPlace;
  /** Name of the box that had the focus. */
  readonly was: string | undefined;
  /** Whether one was writing in a box; else the focus stays out of boxes, where the same keys are the browser's own. */
  readonly isWriting: boolean;
}

/** What is around a box and can take the focus for a while: its row, its frame. */
function around(box: HTMLElement): HTMLElement {
  if (!box.matches('input, textarea')) return box;
  const place = box.closest<HTMLElement>('tr, .frame, li, fieldset') ?? box;
  if (place === box || place.hasAttribute('tabindex')) return place;
  place.tabIndex = -1;
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  return place;
}

function land({ place, was, isWriting }: Landing, store: DraftStore): void {
  const root = document.getElementById('content');
  if (!root) return;
  const { outline, draft } = store.getState();
  const box = changedBox(root, place, outline, draft);
  for (let above = box?.parentElement; above; above = above.parentElement) {
    if (above instanceof HTMLDetailsElement) above.open = true;
  }
  if (box) {
    box.scrollIntoView({ block: 'nearest' });
    (isWriting ? box : around(box)).focus({ preventScroll: true });
  } else if (document.activeElement === document.body) {
    // the box one was in was made anew
    const same = was ? root.querySelector<HTMLElement>(`[name="${CSS.escape(was)}"]`) : null;
    (same ?? root).focus({ preventScroll: true });
  }
}

export interface Undo {
  /** `movesFocus`: by a key, into the box that changed; a button that was pressed keeps the focus and can be pressed again. */
  readonly take: (way: Way, movesFocus: boolean) => void;
  readonly said: Said | undefined;
}

/**
 * Undoing and redoing from any screen of a draft. A step of another section leads there when one is writing in a section.
 * Belongs into what holds the screen, so that its focus comes after the one the screen sets for itself.
 */
export function useUndo(route: Extract<Route, { draft: string }>): Undo {
  const { t } = useTranslation();
  const store = useDraftStore();
  const [said, setSaid] = useState<Said>();
  const [landing, setLanding] = useState<Landing>();
  const landed = useRef<Landing>(undefined);
  const current = route.screen === 'section' ? route.section : undefined;
  useEffect(() => {
    if (!landing || landing === landed.current || landing.section !== current) return;
    landed.current = landing;
    land(landing, store);
  }, [landing, current, store]);
  const show = useCallback(
    ({ first, section }: StepLabel, from: Pick<Landing, 'was' | 'isWriting'>, movesFocus: boolean) => {
      if (current !== undefined && section !== undefined && section !== current) {
        setLanding({ section, place: first, ...from });
        // no target in the address: what is merely missing is not held against a person who is still writing
        goTo({ screen: 'section', draft: route.draft, section });
      } else if (movesFocus) setLanding({ section: current, place: first, ...from });
    },
    [current, route.draft],
  );
  const take = useCallback(
    (way: Way, movesFocus: boolean) => {
      const from = {
        was: document.activeElement?.getAttribute('name') ?? undefined,
        isWriting: isTextBox(document.activeElement),
      };
      const outcome = store.getState()[way]();
      const { outline, draft } = store.getState();
      const say = (text: string, isMisfit = false) =>
        setSaid((before) => ({ count: (before?.count ?? 0) + 1, text, isMisfit }));
      if (outcome.kind === 'nothing') say(t('undo.to', { doing: t(`undo.${way}`), what: t('undo.nothing') }));
      if (outcome.kind === 'misfit') say(t('undo.misfit'), true);
      if (outcome.kind !== 'led') return;
      const what = stepText(t, outcome.label, outline, draft);
      say(way === 'undo' ? t('undo.undone', { what }) : t('undo.redone', { what }));
      show(outcome.label, from, movesFocus);
    },
    [store, t, show],
  );
  return { take, said };
}
