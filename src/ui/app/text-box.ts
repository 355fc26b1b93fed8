const PUSHED = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Whether letters are typed here: there the browser's own undo works letter by letter, and is not taken away. */
export function isTextBox(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !PUSHED.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
