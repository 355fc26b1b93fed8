import type { Page } from 'playwright-core';

/** The draft as the database of the browser holds it, past the program: what was really saved. */
export function storedDraft(page: Page, id: string): Promise<unknown> {
  return page.evaluate(
    (key) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('bao-cao-dan-chu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const found = database.transaction('drafts').objectStore('drafts').get(key);
          found.onerror = () => reject(found.error);
          found.onsuccess = () => {
            database.close();
            resolve(JSON.parse(found.result.text));
          };
        };
      }),
    id,
  );
}
