import type { Format } from '../format/format-schema.ts';
import type { Source } from '../model/report-document.ts';

/** What all sheets of a report share; the same object as long as nothing in it changes. */
export interface SheetContext {
  readonly format: Format;
  /** Address of the box something comes from; the wording of the layout comes from none. */
  readonly linkTo: (source: Source) => string | undefined;
  /** The section one is writing in; what comes from it is marked. */
  readonly section?: string;
}

/** Lines, cells and columns are known by their place alone: they are drawn anew with what they belong to. */
export function byPlace<Value>(values: readonly Value[]): readonly { readonly place: number; readonly value: Value }[] {
  return values.map((value, place) => ({ place, value }));
}
