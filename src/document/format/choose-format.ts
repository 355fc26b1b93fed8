import type { Format } from './format-schema.ts';

/**
 * Takes the known formats and the signing date (ISO, `2026-06-05`); gives the one in force on that day, both ends of
 * its time included; of several, the one that came into force last; none: undefined. A guide applies to what is signed
 * from its day on, so the signing date decides, not the day of writing (the-thuc 0).
 */
export function chooseFormat(formats: readonly Format[], signingDate: string): Format | undefined {
  return formats
    .filter(
      ({ appliesFrom, appliesTo }) =>
        appliesFrom <= signingDate && (appliesTo === undefined || signingDate <= appliesTo),
    )
    .sort((one, other) => (one.appliesFrom < other.appliesFrom ? 1 : -1))[0];
}
