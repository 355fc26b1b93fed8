import { useEffect } from 'react';

/** Key combinations of a screen: `ctrl+s`, `ctrl+enter`, `escape`. The browser's own meaning of a listed one is taken over. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${event.key.toLowerCase()}`;
      const action = keys[name];
      if (!action || event.isComposing) return;
      // Alt and an arrow opens a list of choices: that stays the browser's
      if (event.altKey && event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys]);
}
