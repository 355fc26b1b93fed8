import { enteredValue, type FigurePart } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { Place } from '../findings/finding.ts';
import type { FigureField } from '../outline/outline-schema.ts';
import { dividedBy, type Exact, exactOf, plus, times, ZERO } from './exact-number.ts';
import type { RulePart } from './rule-syntax.ts';
import { isOpen, type Scope, type WaitReason, waitFor } from './scope.ts';

/** An answer that says something gives a number; "không phát sinh" is a zero somebody stated. Everything else is waited for. */
function entered(code: string, part: FigurePart, place: Place, scope: Scope): Exact | undefined {
  const { state } = scope.reader.figure(code)[part];
  const value = enteredValue(scope.reader.draft, code, part);
  if (value !== undefined) return exactOf(value) ?? waitFor(scope, place, 'unread');
  const why: WaitReason = state === 'unread' || state === 'notComparable' ? state : 'blank';
  return waitFor(scope, place, why);
}

/** The sum of indicators; `undefined` while one is not known. Every one that is missing is named. */
function sumOf(codes: readonly string[], part: RulePart, scope: Scope): Exact | undefined {
  return codes
    .map((code) => figureNumber(code, part, scope))
    .reduce<Exact | undefined>((sum, value) => (sum && value ? plus(sum, value) : undefined), ZERO);
}

const HUNDRED: Exact = { value: 100n, over: 1n };

function computed(field: FigureField, part: RulePart, place: Place, scope: Scope): Exact | undefined {
  const { numerator = [], denominator = [] } = field.ratio ?? {};
  const above = sumOf(numerator, part, scope);
  const below = sumOf(denominator, part, scope);
  if (!above || !below) return undefined;
  return dividedBy(times(above, HUNDRED), below) ?? waitFor(scope, place, 'zeroDenominator');
}

/** What an indicator closed the period before with, in that period's own report. */
function previous(code: string, place: Place, scope: Scope): Exact | undefined {
  const figure = scope.reader.previousFigure(code);
  if (!figure) return waitFor(scope, place, 'noPreviousReport');
  const figures: Draft['figures'] = { [code]: figure };
  const part = figure.estimate.state === 'value' ? 'estimate' : 'actual';
  const value = enteredValue({ ...scope.reader.draft, figures }, code, part);
  return (value === undefined ? undefined : exactOf(value)) ?? waitFor(scope, place, 'noPreviousReport');
}

/** What an indicator is worth, exactly: entered, or computed where the outline gives a rate (in percent). */
export function figureNumber(code: string, part: RulePart, scope: Scope): Exact | undefined {
  const placed = scope.index.figures.get(code);
  if (!placed) return undefined;
  const { section, field } = placed;
  const at: Place = { section: section.id, field: code };
  if (part === 'previous') return previous(code, at, scope);
  const box: FigurePart = part === 'closing' ? 'actual' : part;
  const place: Place = { ...at, part: box };
  if (!isOpen(scope, section.id, field.tier, place)) return undefined;
  if (field.ratio) return computed(field, part, place, scope);
  const isEstimated = part === 'closing' && scope.reader.figure(code).estimate.state === 'value';
  return entered(code, isEstimated ? 'estimate' : box, place, scope);
}
