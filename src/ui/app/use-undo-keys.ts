import { useEffect } from 'react';
import { isTextBox } from './text-box.ts';
import type { Way } from './use-undo.ts';

/**
 * Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z outside text boxes, Ctrl+Alt+Z and Ctrl+Alt+Y anywhere. Not Alt+Z: UniKey and OpenKey
 * switch Vietnamese typing with it. A letter typed with AltGr is a letter.
 */
function wayOf(event: KeyboardEvent): Way | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || event.isComposing || event.getModifierState('AltGraph')) return undefined;
  if (target instanceof Element && target.closest('dialog')) return undefined;
  if (!altKey && isTextBox(target)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y' && !shiftKey) return 'redo';
  if (letter !== 'z') return undefined;
  return shiftKey && !altKey ? 'redo' : 'undo';
}

/** The keys for undoing and redoing, wherever in a draft one is. */
export function useUndoKeys(take: (way: Way) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (!way) return;
      event.preventDefault();
      take(way);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [take]);
}
