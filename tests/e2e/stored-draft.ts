import type { Page } from 'playwright-core';
import { withChanges } from '../../src/domain/journal/apply-changes.ts';
import { changeSchema } from '../../src/domain/journal/changes.ts';

interface Records {
  readonly snapshots: readonly { readonly revision: number; readonly body: { readonly text: string } }[];
  readonly journal: readonly { readonly revision: number; readonly body: { readonly text: string } }[];
}

/** The draft as the database of the browser holds it, past the program: what was really saved. */
export async function storedDraft(page: Page, id: string): Promise<unknown> {
  const { snapshots, journal } = await page.evaluate(
    (key) =>
      new Promise<Records>((resolve, reject) => {
        const opening = indexedDB.open('bao-cao-dan-chu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const range = IDBKeyRange.bound([key, 0], [key, Number.POSITIVE_INFINITY]);
          const transaction = database.transaction(['snapshots', 'journal']);
          const snapshots = transaction.objectStore('snapshots').getAll(range);
          const journal = transaction.objectStore('journal').getAll(range);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve({ snapshots: snapshots.result, journal: journal.result });
          };
        };
      }),
    id,
  );
  const newest = snapshots.at(-1);
  if (!newest) throw new Error(`No draft ${id} is stored`);
  const later = journal.filter(({ revision }) => revision > newest.revision);
  return later.reduce<unknown>(
    (draft, { body }) => withChanges(draft, changeSchema.array().parse(JSON.parse(body.text))),
    JSON.parse(newest.body.text),
  );
}
