import { DRAFT_VERSION, PLAIN_LAYOUT } from './draft-schema.ts';

/** One step of the path from an older draft version to the next: takes version n, gives version n + 1. */
interface Migration {
  readonly from: number;
  readonly migrate: (draft: Record<string, unknown>) => Record<string, unknown>;
}

/** In order, without gaps, ending at the present version. */
const MIGRATIONS: readonly Migration[] = [
  // 2: choices about the printed document; a draft of version 1 was printed without any
  { from: 1, migrate: (draft) => ({ ...draft, version: 2, layout: PLAIN_LAYOUT }) },
  // 3: a figure may say how it was estimated, where it comes from and what the former communes had; none of it was asked
  // before, and nothing is made up for it
  { from: 2, migrate: (draft) => ({ ...draft, version: 3 }) },
  // 4: findings may be explained; none was before
  { from: 3, migrate: (draft) => ({ ...draft, version: 4 }) },
  // 5: the outline may change under a draft, and what has no place in it any more is kept; before, none ever did
  { from: 4, migrate: (draft) => ({ ...draft, version: 5 }) },
];

/** Brings a draft of an older version to the present one; `undefined` when no path leads there. All or nothing. */
export function migrateDraft(draft: Record<string, unknown>, version: number): Record<string, unknown> | undefined {
  let current = draft;
  let at = version;
  for (const { from, migrate } of MIGRATIONS) {
    if (from !== at) continue;
    current = migrate(current);
    at += 1;
  }
  return at === DRAFT_VERSION ? current : undefined;
}
