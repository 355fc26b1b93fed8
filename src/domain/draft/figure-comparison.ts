import type { FigureField } from '../outline/outline-schema.ts';
import { figureValue } from './draft-answers.ts';
import type { Draft } from './draft-schema.ts';

/** A figure of this period and of the earlier one, as far as they are known. */
export interface FigureComparison {
  /** The estimate for the whole period if there is one, else the actual: what is compared and passed on. */
  readonly nowPart: 'actual' | 'estimate';
  readonly now: number | undefined;
  readonly earlier: number | undefined;
  /** In percent of the earlier value; absent without one, and where it is 0. */
  readonly changePercent: number | undefined;
}

/** A change beyond this is asked about (E24). */
const ODD_PERCENT = 50;

export function compareFigure(draft: Draft, field: FigureField): FigureComparison {
  const estimate = figureValue(draft, field, 'estimate');
  const now = estimate ?? figureValue(draft, field, 'actual');
  const earlier = field.comparable ? figureValue(draft, field, 'earlier') : undefined;
  const canBeShared = now !== undefined && earlier !== undefined && earlier !== 0;
  return {
    nowPart: estimate === undefined ? 'actual' : 'estimate',
    now,
    earlier,
    changePercent: canBeShared ? (100 * (now - earlier)) / earlier : undefined,
  };
}

/** Whether a figure stands out against the earlier period: it moved far, or came from nothing. */
export function isOdd({ now, earlier, changePercent }: FigureComparison): boolean {
  if (changePercent !== undefined) return Math.abs(changePercent) > ODD_PERCENT;
  return earlier === 0 && now !== undefined && now > 0;
}
