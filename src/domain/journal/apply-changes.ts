import type { Change } from './changes.ts';

/** A change that does not fit the value it is laid on: one of the two is not what it was. */
const MISFIT = Symbol('misfit');

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same fields with one of them other or gone; the order of the others stays. */
function withField(fields: Fields, key: string, value: unknown): Fields {
  // a key of this name would change what the object is; no draft has it
  if (key === '__proto__') throw MISFIT;
  if (value !== undefined) return { ...fields, [key]: value };
  const { [key]: _gone, ...others } = fields;
  return others;
}

function ownField(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function spliced(value: unknown, from: number, cut: number, put: string | readonly unknown[]): unknown {
  if (typeof value === 'string' && typeof put === 'string' && from + cut <= value.length)
    return value.slice(0, from) + put + value.slice(from + cut);
  if (Array.isArray(value) && typeof put !== 'string' && from + cut <= value.length)
    return [...value.slice(0, from), ...put, ...value.slice(from + cut)];
  throw MISFIT;
}

/** What stands at the end of the way afterwards; `undefined`: nothing. */
function changedAt(value: unknown, change: Change): unknown {
  if ('to' in change) return change.to;
  if ('gone' in change) return undefined;
  return spliced(value, change.from, change.cut, change.put);
}

function withChange(value: unknown, change: Change, depth: number): unknown {
  const step = change.at[depth];
  if (step === undefined) return changedAt(value, change);
  if (typeof step === 'string') {
    if (!isFields(value)) throw MISFIT;
    const inner = ownField(value, step);
    if (inner === undefined && depth < change.at.length - 1) throw MISFIT;
    return withField(value, step, withChange(inner, change, depth + 1));
  }
  if (!Array.isArray(value) || step >= value.length) throw MISFIT;
  const inner = withChange(value[step], change, depth + 1);
  if (inner === undefined) throw MISFIT;
  return value.map((entry: unknown, index) => (index === step ? inner : entry));
}

/**
 * The value with all changes made, in order; parts no change leads to stay the same objects. `undefined` when one of them
 * does not fit: then nothing is made of it, since half of the changes would be a state that never was.
 */
export function withChanges(value: unknown, changes: readonly Change[]): unknown {
  try {
    return changes.reduce<unknown>((present, change) => withChange(present, change, 0), value);
  } catch (reason) {
    if (reason === MISFIT) return undefined;
    throw reason;
  }
}
