import type { Draft } from './draft-schema.ts';

/** Whether two values of a draft file hold the same; the order of keys says nothing. */
export function holdsSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((entry, index) => holdsSame(entry, right[index]));
  }
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const other = new Map(Object.entries(right));
  const own = Object.entries(left);
  return own.length === other.size && own.every(([key, value]) => other.has(key) && holdsSame(value, other.get(key)));
}

/** What is entered and printed, without what merely notes where the officer is and how often a copy was handed out. */
function content({ updatedAt: _, draftNumber: __, lastSection: ___, marks, ...rest }: Draft): unknown {
  const nothingArose = Object.entries(marks).flatMap(([section, mark]) =>
    mark.nothingArose ? [[section, mark.nothingArose]] : [],
  );
  return { ...rest, nothingArose: Object.fromEntries(nothingArose) };
}

/** Whether two drafts are the same report with the same answers. "Đã xong" and the number of the next print do not count. */
export function hasSameContent(left: Draft, right: Draft): boolean {
  return holdsSame(content(left), content(right));
}
