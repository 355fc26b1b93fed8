import type { PrintedParagraph } from '../../model/printed-paragraph.ts';
import type { WordChange } from '../../model/word-change.ts';
import { openPackage } from '../reading/open-package.ts';
import { readWordDocument } from '../reading/word-document.ts';
import { alignUnits } from './align-units.ts';
import { fingerprintOf } from './fingerprint.ts';
import { foundChanges } from './found-changes.ts';
import { withMovedLinked } from './link-moved.ts';
import { foundUnits, printedUnits } from './units.ts';

/** What was found in a Word file beside the text it was written with. */
export type WordComparison =
  | { readonly kind: 'compared'; readonly changes: readonly WordChange[] }
  /** Hardly anything is left of what was written. */
  | { readonly kind: 'tooDifferent' }
  /** This program would print the draft in other words: what was changed by hand cannot be told apart. */
  | { readonly kind: 'otherPrinting' }
  | { readonly kind: 'unreadable' };

/** More places than anybody looks through one by one. */
const MOST_CHANGES = 400;

/**
 * Takes a Word file, the paragraphs it was written with as this program would write them now, and the fingerprint of those
 * it was really written with. Gives what was changed in it since. Never throws on any file.
 */
export async function compareWord(
  bytes: Uint8Array,
  paragraphs: readonly PrintedParagraph[],
  fingerprint: string,
): Promise<WordComparison> {
  const opened = openPackage(bytes);
  const document = opened.ok ? readWordDocument(opened.value) : opened;
  if (!document.ok) return { kind: 'unreadable' };
  const printed = printedUnits(paragraphs);
  const found = foundUnits(document.value, printed);
  if ((await fingerprintOf(printed)) !== fingerprint) {
    const isUntouched = (await fingerprintOf(found)) === fingerprint;
    return isUntouched ? { kind: 'compared', changes: [] } : { kind: 'otherPrinting' };
  }
  const aligned = alignUnits(printed, found);
  const changes = aligned && foundChanges(aligned);
  return changes && changes.length <= MOST_CHANGES
    ? { kind: 'compared', changes: withMovedLinked(changes) }
    : { kind: 'tooDifferent' };
}
