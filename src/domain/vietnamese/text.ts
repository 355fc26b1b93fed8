/**
 * Characters XML 1.0 refuses or that never belong in a document: C0/C1 controls except tab and line feed, the
 * noncharacters, lone surrogates, byte order marks inside text.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/**
 * Text as it is taken over from a box or a file: composed (NFC), line ends as `\n`, without forbidden characters.
 * Everything visible stays; spelling and spacing are never changed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u0085/g, '\n')
    .replace(/[\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(FORBIDDEN, '')
    .normalize('NFC');
}

/** Whether a text holds anything to read. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Capitals of Vietnamese text, for headings that the layout sets in capitals. */
export function toCapitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** The first letter small: a name in the middle of a sentence. Abbreviations (UBND …) stay. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  const abbreviation =
    second !== '' && second === second.toLocaleUpperCase('vi') && second !== second.toLocaleLowerCase('vi');
  return abbreviation ? text : first.toLocaleLowerCase('vi') + text.slice(first.length);
}
