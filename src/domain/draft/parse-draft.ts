import * as z from 'zod';
import type { Outline } from '../outline/outline-schema.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { fail, type Result, succeed } from '../shared/result.ts';
import { cleanText } from '../vietnamese/text.ts';
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
const carryingSchema = z.looseObject({ [CARRIED]: z.looseObject({}) });

/** No draft is nested deeper; a file that is would run the program out of stack. */
const DEEPEST = 32;

/** Every string inside a value, cleaned; the structure stays. What lies too deep is cut off, and the schema refuses it. */
function cleanDeep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((entry) => cleanDeep(entry, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleanDeep(entry, depth + 1)]));
}

/** Takes a value from a file or the database and gives the draft, migrated to the present version, or what is wrong with it. */
export function parseDraft(input: unknown): Result<Draft, DraftProblem> {
  const head = headSchema.safeParse(input);
  if (!head.success) return fail({ kind: 'notADraft' });
  const { version } = head.data;
  if (version > DRAFT_VERSION) return fail({ kind: 'newer', version });
  const { [CARRIED]: _, ...own } = head.data;
  const present = migrateDraft(own, version);
  if (!present) return fail({ kind: 'tooOld', version });
  const parsed = draftSchema.safeParse(cleanDeep(present));
  if (!parsed.success)
    return fail({
      kind: 'damaged',
      places: parsed.error.issues.slice(0, 20).map(({ path }) => path.map(String).join('.')),
    });
  return succeed(parsed.data);
}

function parseJson(text: string): Result<unknown, DraftProblem> {
  try {
    return succeed(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return fail({ kind: 'notJson' });
  }
}

/** Reads the text of a draft file (JSON). */
export function parseDraftFile(text: string): Result<Draft, DraftProblem> {
  const input = parseJson(text);
  return input.ok ? parseDraft(input.value) : input;
}

/** The outline a draft file carries beside its draft; `undefined` when it has none, or one that cannot be used. */
export function carriedOutline(text: string): Outline | undefined {
  const input = parseJson(text);
  const carried = input.ok ? carryingSchema.safeParse(input.value) : undefined;
  if (!carried?.success) return undefined;
  const outline = parseOutline(carried.data[CARRIED]);
  return outline.ok ? outline.value : undefined;
}

/**
 * The draft as the text of a draft file: JSON with format name and version first. `own`: the outline it was written on, when that
 * did not come with the program: it travels along, so that the file opens on any machine.
 */
export function draftFileText(draft: Draft, own?: Outline): string {
  const carried = own ? { [CARRIED]: own } : {};
  return `${JSON.stringify({ ...draft, ...carried }, null, 1)}\n`;
}
