/** An opening brace before the caret, and what was typed behind it. */
const OPEN = /\{([^{}\n]{0,40})$/;

export interface OpenMention {
  /** Where the brace stands. */
  readonly from: number;
  readonly typed: string;
}

/** What the person is about to name at the caret; `undefined` when nothing is open there. */
export function openMention(box: HTMLTextAreaElement): OpenMention | undefined {
  const { value, selectionStart, selectionEnd } = box;
  if (selectionStart !== selectionEnd) return undefined;
  const match = OPEN.exec(value.slice(0, selectionStart));
  return match ? { from: match.index, typed: match[1] ?? '' } : undefined;
}

/** Takes out what stands between two positions of a box that has been left; the focus stays where it went. */
export function takeOut(box: HTMLTextAreaElement, from: number, to: number): void {
  box.setRangeText('', from, to, 'preserve');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts a text in the place of what stands between two positions, so that Ctrl+Z takes it back and the form hears of it. */
export function putText(box: HTMLTextAreaElement, from: number, to: number, text: string): void {
  box.focus();
  box.setSelectionRange(from, to);
  if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)) return;
  box.setRangeText(text, from, to, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
