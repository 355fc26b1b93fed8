/**
 * Print patterns of the outline: `{name}` stands for an answer, a part in square brackets is left out when an answer in
 * it is blank. `{viec}[, tại {noi}][: {ket_qua}]`.
 */
type Lookup = (name: string) => string;

function fill(part: string, lookup: Lookup): { readonly text: string; readonly complete: boolean } {
  let complete = true;
  const text = part.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    // the pattern brings its own marks
    const value = lookup(name)
      .trim()
      .replace(/[.;,]+$/, '');
    if (value === '') complete = false;
    return value === '' ? '…' : value;
  });
  return { text, complete };
}

/** The pattern with its names filled in; empty when no answer outside the brackets is there. */
export function renderPattern(pattern: string, lookup: Lookup): string {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  if (names.length > 0 && names.every((name) => lookup(name) === '')) return '';
  return pattern
    .split(/(\[[^\]]*\])/)
    .map((part) => {
      const optional = part.startsWith('[') && part.endsWith(']');
      const filled = fill(optional ? part.slice(1, -1) : part, lookup);
      return optional && !filled.complete ? '' : filled.text;
    })
    .join('');
}

/** An item ends with a mark: one is added only where the person wrote none. */
export function withEndMark(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.;:!?…]["”’)]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
