import { useEffect, useRef } from 'react';

/** Names the window after the screen and brings focus to its heading, so that keyboard and screen reader start there. */
export function usePage(title: string, moveFocus = true): (heading: HTMLElement | null) => void {
  const heading = useRef<HTMLElement | null>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (!moveFocus) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [moveFocus]);
  return (element) => {
    heading.current = element;
  };
}
