import { fail, type Result, succeed } from './result.ts';

/** Reads the text of a JSON file, with or without a byte order mark in front. */
export function parseJsonText(text: string): Result<unknown, { readonly kind: 'notJson' }> {
  try {
    return succeed(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return fail({ kind: 'notJson' });
  }
}
