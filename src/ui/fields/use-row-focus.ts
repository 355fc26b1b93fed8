import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export interface RowFocus {
  readonly box: RefObject<HTMLDivElement | null>;
  /** After the next drawing: the button of a row at rest, or the way to add one where there is no such row. */
  readonly row: (index: number) => void;
  /** After the next drawing: what is found inside the row by this selector. */
  readonly inRow: (index: number, selector: string) => void;
}

/** The focus follows what was done to the rows of a table. */
export function useRowFocus(): RowFocus {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly index: number; readonly selector: string }>();
  useEffect(() => {
    if (wanted === undefined) return;
    const inside = box.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.index}"] ${wanted.selector}`);
    (inside ?? box.current?.querySelector<HTMLElement>('[data-target]'))?.focus();
    setWanted(undefined);
  }, [wanted]);
  const row = useCallback((index: number) => setWanted({ index, selector: 'button' }), []);
  const inRow = useCallback((index: number, selector: string) => setWanted({ index, selector }), []);
  return { box, row, inRow };
}
