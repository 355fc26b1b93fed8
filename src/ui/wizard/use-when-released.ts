import { useCallback, useEffect, useRef } from 'react';

const RELEASES = ['pointerup', 'pointercancel'] as const;

/**
 * Runs something at once, or behind the click while the pointer is down: what moves between pressing and releasing
 * loses the click.
 */
export function useWhenReleased(): (run: () => void) => void {
  const isDown = useRef(false);
  const waiting = useRef<() => void>(undefined);
  useEffect(() => {
    let timer = 0;
    const release = () => {
      isDown.current = false;
      // the click comes right after the release
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (isDown.current) return;
        waiting.current?.();
        waiting.current = undefined;
      });
    };
    const press = () => {
      isDown.current = true;
    };
    document.addEventListener('pointerdown', press, true);
    for (const event of RELEASES) document.addEventListener(event, release, true);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointerdown', press, true);
      for (const event of RELEASES) document.removeEventListener(event, release, true);
    };
  }, []);
  return useCallback((run) => {
    if (isDown.current) waiting.current = run;
    else run();
  }, []);
}
