import type { Draft, Layout } from './draft-schema.ts';

/** The draft with one choice about the printed document changed; `undefined` takes an optional one away. */
export function withLayoutChoice<Key extends keyof Layout>(
  draft: Draft,
  key: Key,
  value: Layout[Key] | undefined,
): Draft {
  if (draft.layout[key] === value) return draft;
  const { [key]: _, ...others } = draft.layout;
  // as: taking a key away and putting it back gives the same shape
  return { ...draft, layout: (value === undefined ? others : { ...draft.layout, [key]: value }) as Layout };
}

/** Whether the rows of a field are printed as a table by the officer's choice. */
export function isAsTable({ layout }: Draft, section: string, field: string): boolean {
  return layout.asTables?.some((each) => each.section === section && each.field === field) ?? false;
}

/** The draft with the rows of one field printed as a table, or as the outline prints them. */
export function withAsTable(draft: Draft, section: string, field: string, isWanted: boolean): Draft {
  if (isAsTable(draft, section, field) === isWanted) return draft;
  const others = (draft.layout.asTables ?? []).filter((each) => each.section !== section || each.field !== field);
  const after = isWanted ? [...others, { section, field }] : others;
  return withLayoutChoice(draft, 'asTables', after.length > 0 ? after : undefined);
}

/** The draft with an optional annex wanted or not; the order of the outline decides, not that of the ticks. */
export function withAnnex(draft: Draft, id: string, isWanted: boolean): Draft {
  const others = draft.layout.annexes.filter((annex) => annex !== id);
  return withLayoutChoice(draft, 'annexes', isWanted ? [...others, id].sort() : others);
}
