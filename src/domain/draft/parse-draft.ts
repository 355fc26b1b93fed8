import * as z from 'zod';
import type { Outline } from '../outline/outline-schema.ts';
import { parseForeignOutline } from '../outline/parse-outline.ts';
import { cleanDeep } from '../shared/clean-deep.ts';
import { parseJsonText } from '../shared/json-text.ts';
import { fail, type Result, succeed } from '../shared/result.ts';
import { migrateDraft } from './draft-migrations.ts';
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, draftSchema } from './draft-schema.ts';

/** Why something is not a draft that can be opened. The original is never touched by any of them. */
export type DraftProblem =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notADraft' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'tooOld'; readonly version: number }
  | { readonly kind: 'damaged'; readonly places: readonly string[] };

const headSchema = z.looseObject({ format: z.literal(DRAFT_FORMAT), version: z.int().min(1) });

/** Under this key a draft file carries an outline that did not come with the program. */
const CARRIED = 'ownOutline';
const carryingSchema = z.looseObject({ [CARRIED]: z.unknown() });

/** No draft is nested deeper; a file that is would run the program out of stack. */
const DEEPEST = 32;

/** Takes a value from a file or the database and gives the draft, migrated to the present version, or what is wrong with it. */
export function parseDraft(input: unknown): Result<Draft, DraftProblem> {
  const head = headSchema.safeParse(input);
  if (!head.success) return fail({ kind: 'notADraft' });
  const { version } = head.data;
  if (version > DRAFT_VERSION) return fail({ kind: 'newer', version });
  const { [CARRIED]: _, ...own } = head.data;
  const present = migrateDraft(own, version);
  if (!present) return fail({ kind: 'tooOld', version });
  const parsed = draftSchema.safeParse(cleanDeep(present, DEEPEST));
  if (!parsed.success)
    return fail({
      kind: 'damaged',
      places: parsed.error.issues.slice(0, 20).map(({ path }) => path.map(String).join('.')),
    });
  return succeed(parsed.data);
}

/** Reads the text of a draft file (JSON). */
export function parseDraftFile(text: string): Result<Draft, DraftProblem> {
  const input = parseJsonText(text);
  return input.ok ? parseDraft(input.value) : input;
}

/** What a draft file carries beside its draft: no outline, one that cannot be used, or one. */
export type Carried =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'outline'; readonly outline: Outline };

/** The outline a draft file carries beside its draft. */
export function carriedOutline(text: string): Carried {
  const input = parseJsonText(text);
  const carrying = input.ok ? carryingSchema.safeParse(input.value).data : undefined;
  const carried = carrying?.[CARRIED];
  if (carried === undefined) return { kind: 'none' };
  const outline = parseForeignOutline(carried);
  return outline.ok ? { kind: 'outline', outline: outline.value } : { kind: 'damaged' };
}

/**
 * The draft as the text of a draft file: JSON with format name and version first. `own`: the outline it was written on, when that
 * did not come with the program: it travels along, so that the file opens on any machine.
 */
export function draftFileText(draft: Draft, own?: Outline): string {
  const carried = own ? { [CARRIED]: own } : {};
  return `${JSON.stringify({ ...draft, ...carried }, null, 1)}\n`;
}
