import type { KeyboardEvent } from 'react';

/** All boxes of one column, from top to bottom. */
function columnBoxes(table: HTMLElement, column: string): HTMLInputElement[] {
  return [...table.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]:not(:disabled)`)];
}

/** Which way a key goes in a column: Enter and the arrow down, Shift with Enter and the arrow up; 0 for any other. */
function stepOf({ key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): -1 | 0 | 1 {
  // while a word is being put together the keys belong to the input method
  if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return 0;
  if (key === 'Enter') return shiftKey ? -1 : 1;
  // with Shift the arrows select text
  if (shiftKey) return 0;
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}

/** Enter and the arrows move in a column, as in a spreadsheet; what stands in the next box is selected, to be typed over. */
export function moveInColumn(event: KeyboardEvent<HTMLElement>): void {
  const box = event.target;
  const column = box instanceof HTMLInputElement ? box.dataset['column'] : undefined;
  const step = stepOf(event);
  if (!(box instanceof HTMLInputElement) || column === undefined || step === 0) return;
  event.preventDefault();
  const boxes = columnBoxes(event.currentTarget, column);
  const next = boxes[boxes.indexOf(box) + step];
  next?.focus();
  next?.select();
}
