import * as z from 'zod';

/** Setting beside a draft, as "<name>.<draft id>": which states of it went out in copies. */
export const COPIED_STATES = 'copiedStates';

/** A working day of copies every ten minutes is fifty. */
const MOST_STATES = 500;

const statesSchema = z.array(z.iso.datetime());

/** Reads the instants of change of the states that were copied; none when they cannot be read. */
export function parseCopiedStates(text: string | undefined): readonly string[] {
  if (!text) return [];
  try {
    return statesSchema.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** With one state more, newest last; the oldest go. `undefined` when it is in the list already. */
export function withCopiedState(text: string | undefined, updatedAt: string): string | undefined {
  const states = parseCopiedStates(text);
  return states.includes(updatedAt) ? undefined : JSON.stringify([...states, updatedAt].slice(-MOST_STATES));
}

/** The instant of change a draft's text names, without reading the rest of it; `undefined` when it names none. */
export function stateOf(text: string): string | undefined {
  return /"updatedAt":\s*"([^"]{10,40})"/.exec(text)?.[1];
}
