import { type RefObject, useEffect, useRef } from 'react';

/** Where the focus goes when the button that had it is gone after a change: the first match in the container. */
export function useLanding<Container extends HTMLElement>(): {
  readonly container: RefObject<Container | null>;
  readonly landOn: (selector: string) => void;
} {
  const container = useRef<Container>(null);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    container.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return { container, landOn: (selector) => (wanted.current = selector) };
}
