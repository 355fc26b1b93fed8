import type { Measure, MoneyUnit } from '../outline/outline-schema.ts';
import type { NumberForm } from '../vietnamese/number.ts';
import type { Draft } from './draft-schema.ts';

/** What has a measure and perhaps a unit: an indicator, or a column of a table. */
interface Measured {
  readonly measure: Measure;
  readonly unit?: string | undefined;
  readonly moneyUnit?: MoneyUnit | undefined;
}

/** Words of the report itself, hence Vietnamese in every language of the screen. */
const UNIT_WORDS: Record<MoneyUnit, string> = { million: 'triệu đồng', billion: 'tỷ đồng' };

/** How numbers of this measure are typed and printed: the officer's choice for the report goes before the outline's. */
export function numberForm({ measure, moneyUnit }: Measured, chosen: MoneyUnit | undefined): NumberForm {
  return measure === 'money' && (chosen ?? moneyUnit) === 'billion' ? 'billions' : measure;
}

/** As `numberForm`, by the choice a draft holds. */
export function numberFormIn(measured: Measured, { layout }: Pick<Draft, 'layout'>): NumberForm {
  return numberForm(measured, layout.moneyUnit);
}

/** The unit beside such a number; the outline's own words wherever the officer chose nothing else. */
export function unitText(
  { measure, unit, moneyUnit = 'million' }: Measured,
  { layout }: Pick<Draft, 'layout'>,
): string {
  const chosen = layout.moneyUnit;
  if (measure !== 'money' || chosen === undefined || chosen === moneyUnit) return unit ?? '';
  return UNIT_WORDS[chosen];
}
