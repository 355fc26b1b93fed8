import type { FigureField } from '../outline/outline-schema.ts';
import { BLANK_FIGURE, type Figure } from './answer.ts';
import type { Draft } from './draft-schema.ts';

/** What a figure of an earlier report was worth at its end: the estimate for the whole period, else the actual. */
export function closingValue({ estimate, actual }: Figure): number | undefined {
  const closing = estimate.state === 'value' ? estimate : actual;
  return closing.state === 'value' ? closing.value : undefined;
}

/** What carrying the figures of the report before over would do, code by code. */
export interface CarriedFigures {
  readonly draft: Draft;
  readonly taken: readonly string[];
  /** Another number, or that no comparison can be made, stands there already: left as it is. */
  readonly kept: readonly string[];
}

/**
 * The draft with the closing figures of the report before in the comparison column, by code. Only blank boxes are filled;
 * whatever the officer said about the earlier period stays. The same draft when nothing is to be filled.
 */
export function withEarlierFigures(
  draft: Draft,
  fields: readonly FigureField[],
  earlier: Pick<Draft, 'figures'>,
): CarriedFigures {
  const figures = { ...draft.figures };
  const taken: string[] = [];
  const kept: string[] = [];
  for (const { id, comparable, ratio } of fields) {
    const own = earlier.figures[id];
    const value = own && closingValue(own);
    if (!comparable || ratio || value === undefined) continue;
    const before = draft.figures[id] ?? BLANK_FIGURE;
    const { earlier: now } = before;
    if (now.state === 'blank') {
      figures[id] = { ...before, earlier: { state: 'value', value } };
      taken.push(id);
    } else if (now.state !== 'value' || now.value !== value) kept.push(id);
  }
  return { draft: taken.length > 0 ? { ...draft, figures } : draft, taken, kept };
}
