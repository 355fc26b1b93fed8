import * as z from 'zod';
import type { Outline } from '../outline/outline-schema.ts';
import { parseForeignOutline } from '../outline/parse-outline.ts';
import type { TemplateProblem } from '../outline/template-problem.ts';
import { parseJsonText } from '../shared/json-text.ts';
import { fail, type Result } from '../shared/result.ts';

/** The file an outline is passed on in. */
export const OUTLINE_FILE_FORMAT = 'bao-cao-dan-chu.de-cuong';
export const OUTLINE_FILE_VERSION = 1;

/** Why a file is not taken for an outline. */
export type OutlineFileProblem =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notAnOutline' }
  /** Written by a newer program. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'mistakes'; readonly problems: readonly TemplateProblem[] };

const headSchema = z.looseObject({ format: z.literal(OUTLINE_FILE_FORMAT), version: z.int().min(1) });
const fileSchema = z.strictObject({
  format: z.literal(OUTLINE_FILE_FORMAT),
  version: z.literal(OUTLINE_FILE_VERSION),
  outline: z.unknown(),
});
/** A template as it lies among those of the program. */
const templateSchema = z.looseObject({ kind: z.literal('outline') });

/** The text of the file an outline is passed on in. */
export function outlineFileText(outline: Outline): string {
  return `${JSON.stringify({ format: OUTLINE_FILE_FORMAT, version: OUTLINE_FILE_VERSION, outline }, null, 2)}\n`;
}

/** Reads the text of such a file, or of a template; refuses a newer format, and names every mistake with its place. */
export function parseOutlineFile(text: string): Result<Outline, OutlineFileProblem> {
  const read = parseJsonText(text);
  if (!read.ok) return read;
  const head = headSchema.safeParse(read.value);
  if (head.success && head.data.version > OUTLINE_FILE_VERSION)
    return fail({ kind: 'newer', version: head.data.version });
  const file = fileSchema.safeParse(read.value);
  const inside = file.success ? file.data.outline : templateSchema.safeParse(read.value).data;
  if (inside === undefined) return fail({ kind: 'notAnOutline' });
  const parsed = parseForeignOutline(inside);
  return parsed.ok ? parsed : fail({ kind: 'mistakes', problems: parsed.problem });
}

/** Whether the beginning of a file is that of an outline. */
export function isOutlineText(start: string): boolean {
  return start.includes(`"${OUTLINE_FILE_FORMAT}"`) || /^\ufeff?\s*\{[^{}[\]]*"kind"\s*:\s*"outline"/.test(start);
}
