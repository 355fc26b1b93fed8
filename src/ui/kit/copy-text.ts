/** The way of copying of browsers that refuse the other one: what is selected in a box. */
function copySelected(text: string): boolean {
  const box = document.createElement('textarea');
  const before = document.activeElement;
  box.value = text;
  box.className = 'hidden-text';
  document.body.append(box);
  box.select();
  const isCopied = typeof document.execCommand === 'function' && document.execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}

/** Puts a text on the clipboard; false when the browser refuses. To be called by a click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}
