import { sha256 } from '../sha256.ts';
import { keyOf, type PrintedUnit, withoutLabel } from './units.ts';

/** A short mark of a whole text: the same for the same words, whatever is typed or automatic of the labels. */
export function fingerprintOf(units: readonly Pick<PrintedUnit, 'isRow' | 'texts'>[]): Promise<string> {
  const text = units.map((unit) => withoutLabel(keyOf(unit))).join('\n');
  return sha256(new TextEncoder().encode(text));
}
