/** The list without the item at a place. */
export function withoutAt<Item>(list: readonly Item[], index: number): Item[] {
  return [...list.slice(0, index), ...list.slice(index + 1)];
}

/** The list with another item at a place. */
export function withAt<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return [...list.slice(0, index), item, ...list.slice(index + 1)];
}

/** The list with the item of one place at another one. */
export function movedAt<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = withoutAt(list, from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
