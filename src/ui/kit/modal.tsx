import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

/**
 * A question over the page, opened by the person. The rest of the page is out of reach while it is open; Escape closes it,
 * and the focus goes back to where it was. Keys pressed in it never reach the screen below.
 */
export function Modal({
  title,
  onClose,
  isNarrow = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  /** As wide as a box to type in, not as a table. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const rest = document.getElementById('app');
    const back = document.activeElement;
    const element = box.current;
    const listen = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape' && !event.isComposing) close.current();
    };
    rest?.toggleAttribute('inert', true);
    element?.addEventListener('keydown', listen);
    if (!element?.contains(document.activeElement)) heading.current?.focus();
    return () => {
      rest?.toggleAttribute('inert', false);
      element?.removeEventListener('keydown', listen);
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  return createPortal(
    <div className="modal-ground">
      <dialog
        className={isNarrow ? 'modal modal-narrow' : 'modal'}
        open
        aria-modal="true"
        aria-labelledby={titleId}
        ref={box}
      >
        <h2 id={titleId} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {children}
      </dialog>
    </div>,
    document.body,
  );
}
