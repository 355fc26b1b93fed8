/**
 * A text as two programs would have to agree on it: composed, every kind of space one plain space, no-break hyphens plain,
 * marks that are not seen (soft hyphen, zero-width space, word joiner) left out. Letters and punctuation stay.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u2011/g, '-')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
