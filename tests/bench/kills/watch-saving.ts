import texts from '../../../src/i18n/vi.json' with { type: 'json' };

/** Where a person reads whether the draft is saved, which words say so, and where the counter is typed. */
export const SEEN = {
  saveLine: 'header [role="status"]',
  saved: texts.saving.saved.replace('{{time}}', ''),
  box: '[name="text.ket_qua"]',
} as const;

/** What happened in the page, by its clock. */
export type Note =
  /** The box holds another text. */
  | { readonly kind: 'typed'; readonly at: number; readonly length: number }
  /** The words "saved" have appeared, while the box held so many characters. */
  | { readonly kind: 'announced'; readonly at: number; readonly length: number }
  /** The words "saved" stood there unchanged although something has been typed a while ago. */
  | { readonly kind: 'stale'; readonly at: number; readonly length: number }
  /** The program begins to write to the database, or a write is complete. */
  | { readonly kind: 'writing' | 'written'; readonly at: number };

/** Name of the function the page notes with. */
export const NOTE = 'noteKilling';

/**
 * Installed before the page's own scripts; everything it needs is in it. Notes what is typed, each time the line begins
 * to say "saved", and when the program writes.
 */
export function watchSaving([{ saveLine, saved, box }, noteName]: readonly [typeof SEEN, string]): void {
  type Seen = Record<string, string | number>;
  const note = (kind: string, more: Seen = {}) => {
    const at = performance.timeOrigin + performance.now();
    const send: unknown = Reflect.get(window, noteName);
    if (typeof send === 'function') void send(JSON.stringify({ kind, at, ...more }));
  };
  const length = (): number => document.querySelector<HTMLTextAreaElement>(box)?.value.length ?? -1;
  const saysSaved = (): boolean => document.querySelector(saveLine)?.textContent?.trim().startsWith(saved) ?? false;
  let isSaid = false;
  let changes = 0;
  new MutationObserver(() => {
    const isSaidNow = saysSaved();
    if (isSaidNow !== isSaid) changes += 1;
    if (isSaidNow && !isSaid && length() >= 0) note('announced', { length: length() });
    isSaid = isSaidNow;
  }).observe(document, { subtree: true, childList: true, characterData: true });
  window.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof Element && target.matches(box))) return;
      note('typed', { length: length() });
      const before = changes;
      // a frame or two later the line must have told that there is something new
      setTimeout(() => {
        if (changes === before && saysSaved()) note('stale', { length: length() });
      }, 100);
    },
    { capture: true },
  );
  const store = IDBObjectStore.prototype;
  for (const way of ['put', 'add'] as const) {
    const write = store[way];
    store[way] = function (this: IDBObjectStore, ...values: [unknown, IDBValidKey?]) {
      note('writing');
      this.transaction.addEventListener('complete', () => note('written'), { once: true });
      return write.apply(this, values);
    };
  }
}
