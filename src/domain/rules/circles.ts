import type { NumberExpression } from './rule-syntax.ts';

/**
 * Every way that leads from a name back to itself, once: `['a', 'b', 'a']`. `targets`: what each name is made of; names
 * that are made of nothing may be left out.
 */
export function circlesIn(targets: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) {
      circles.push([...way.slice(way.indexOf(name)), name]);
      return;
    }
    if (finished.has(name)) return;
    for (const target of targets.get(name) ?? []) visit(target, [...way, name]);
    finished.add(name);
  };
  for (const name of targets.keys()) visit(name, []);
  return circles;
}

/** The named values an expression uses, however deep. */
export function valuesNamedIn(expression: NumberExpression): readonly string[] {
  const names: string[] = [];
  // a value is the only object with the key "value"; the rest is looked through
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('value' in part && typeof part.value === 'string') names.push(part.value);
    Object.values(part).forEach(look);
  };
  look(expression);
  return names;
}
