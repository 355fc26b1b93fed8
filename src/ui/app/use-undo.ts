import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepLabel } from '../../domain/journal/undo-steps.ts';
import { stepText } from '../../i18n/undo-text.ts';
import { useDraftStore } from './app-context.tsx';
import { goTo, type Route } from './route.ts';
import { undoneBox, undoTarget } from './undo-target.ts';

export type Way = 'undo' | 'redo';

/** What was done, to be read out; `count` tells one from the same words before. */
export interface Said {
  readonly count: number;
  readonly text: string;
  readonly isMisfit: boolean;
}

/** Where the focus goes once the form was made anew: the box of the change, else the box it was in. */
interface Landing {
  readonly target: string | undefined;
  readonly was: string | undefined;
}

function land({ target, was }: Landing): void {
  const root = document.getElementById('content');
  if (!root) return;
  const box = target === undefined ? undefined : undoneBox(root, target);
  for (let above = box?.parentElement; above; above = above.parentElement) {
    if (above instanceof HTMLDetailsElement) above.open = true;
  }
  if (box) {
    box.scrollIntoView({ block: 'nearest' });
    box.focus({ preventScroll: true });
  } else if (document.activeElement === document.body) {
    // the box one was in was made anew
    const same = was ? root.querySelector<HTMLElement>(`[name="${CSS.escape(was)}"]`) : null;
    (same ?? root).focus({ preventScroll: true });
  }
}

/** Undoing and redoing from any screen of a draft. A step of another section leads there when one is writing in a section. */
export function useUndo(route: Extract<Route, { draft: string }>): {
  /** `movesFocus`: by a key, into the box that changed; a button that was pressed keeps the focus and can be pressed again. */
  readonly take: (way: Way, movesFocus: boolean) => void;
  readonly said: Said | undefined;
} {
  const { t } = useTranslation();
  const store = useDraftStore();
  const [said, setSaid] = useState<Said>();
  const [landing, setLanding] = useState<Landing>();
  const current = route.screen === 'section' ? route.section : undefined;
  useEffect(() => {
    if (landing) land(landing);
  }, [landing]);
  const show = useCallback(
    ({ first, section }: StepLabel, was: string | undefined, movesFocus: boolean) => {
      const target = undoTarget(store.getState().outline, first);
      if (current !== undefined && section !== undefined && section !== current)
        goTo({ screen: 'section', draft: route.draft, section, ...(target ? { target } : {}) });
      else if (movesFocus) setLanding({ target: section === current ? target : undefined, was });
    },
    [store, current, route.draft],
  );
  const take = useCallback(
    (way: Way, movesFocus: boolean) => {
      const was = document.activeElement?.getAttribute('name') ?? undefined;
      const outcome = store.getState()[way]();
      const { outline, draft } = store.getState();
      const say = (text: string, isMisfit = false) =>
        setSaid((before) => ({ count: (before?.count ?? 0) + 1, text, isMisfit }));
      if (outcome.kind === 'nothing') say(t('undo.to', { doing: t(`undo.${way}`), what: t('undo.nothing') }));
      if (outcome.kind === 'misfit') say(t('undo.misfit'), true);
      if (outcome.kind !== 'led') return;
      const what = stepText(t, outcome.label, outline, draft);
      say(way === 'undo' ? t('undo.undone', { what }) : t('undo.redone', { what }));
      show(outcome.label, was, movesFocus);
    },
    [store, t, show],
  );
  return { take, said };
}
