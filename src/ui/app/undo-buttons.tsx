import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { stepText } from '../../i18n/undo-text.ts';
import { Notice } from '../kit/notice.tsx';
import { useDraft } from './app-context.tsx';
import type { Undo, Way } from './use-undo.ts';
import { useUndoKeys } from './use-undo-keys.ts';

const KEYS = { undo: 'Control+Alt+Z', redo: 'Control+Alt+Y' } as const;

/** Always there, so that nothing moves when there comes to be something to undo; says what that is. */
function StepButton({ way, onTake }: { readonly way: Way; readonly onTake: (way: Way, movesFocus: boolean) => void }) {
  const { t } = useTranslation();
  const step = useDraft(({ steps, writing }) =>
    writing === 'here' ? (way === 'undo' ? steps.done : steps.undone).at(-1) : undefined,
  );
  const outline = useDraft((state) => state.outline);
  const tier = useDraft(({ draft }) => draft.tier);
  const what = step ? stepText(t, step.label, outline, { tier }) : t('undo.nothing');
  const whole = t('undo.to', { doing: t(`undo.${way}`), what });
  return (
    <button
      className="step-button"
      type="button"
      aria-label={whole}
      aria-keyshortcuts={KEYS[way]}
      title={whole}
      aria-disabled={step === undefined}
      onClick={() => onTake(way, false)}
    >
      <span>{t(`undo.${way}`)}:</span>
      <small>{what}</small>
    </button>
  );
}

/** Undo and redo for the whole draft, on every one of its screens. */
export function UndoButtons({ take, said }: Undo) {
  useUndoKeys(useCallback((way) => take(way, true), [take]));
  return (
    <div className="undo">
      <StepButton way="undo" onTake={take} />
      <StepButton way="redo" onTake={take} />
      <div className={said?.isMisfit ? 'undo-misfit' : 'hidden-text'} aria-live="polite">
        {said ? (
          <span key={said.count}>{said.isMisfit ? <Notice tone="warn">{said.text}</Notice> : said.text}</span>
        ) : null}
      </div>
    </div>
  );
}
