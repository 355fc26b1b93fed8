import type { Layout } from '../../domain/draft/draft-schema.ts';
import type { Format } from '../format/format-schema.ts';

/** The same rules with the same choices are the same value: what was laid out in them stays of use. */
const changed = new WeakMap<Format, Map<string, Format>>();

/**
 * The layout rules as one draft uses them: where the rules leave a choice, the draft's. An id the rules do not know
 * (the rules were changed by hand, another guide applies) leaves the first way in use. Measuring the written file against
 * this value asks for what was chosen.
 */
export function withLayout(format: Format, { duplex, headingScheme }: Layout): Format {
  const key = `${duplex} ${headingScheme ?? ''}`;
  const made = changed.get(format) ?? new Map<string, Format>();
  changed.set(format, made);
  const known = made.get(key) ?? withChoices(format, duplex, headingScheme);
  made.set(key, known);
  return known;
}

function withChoices(format: Format, duplex: boolean, headingScheme: string | undefined): Format {
  const scheme = format.headings.others.find(({ id }) => id === headingScheme);
  if (!duplex && !scheme) return format;
  return {
    ...format,
    page: { ...format.page, isDuplex: { ...format.page.isDuplex, value: duplex } },
    headings: scheme
      ? { ...format.headings, levels: scheme.levels, clause: scheme.clause, basis: scheme.basis }
      : format.headings,
  };
}
