/** C0 controls except tab and line ends, DEL and C1: XML refuses the first, no word processor prints the others. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** Tab and every line end: the model has already split lines into paragraphs; what is left would break a `w:t`. */
const LINE_ENDS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Lone surrogates and noncharacters (U+FFFE, U+FFFF and their like on every plane): not well-formed in XML. */
const ILL_FORMED = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** All of these. Hardly a text has one, and looking is much cheaper than rewriting three times. */
const SUSPECT = new RegExp(`${LINE_ENDS.source}|${CONTROLS.source}|${ILL_FORMED.source}`, 'u');

/**
 * Takes any text; gives it in NFC and free of all that XML refuses. The model is clean already; this is the last gate
 * before the file, because docx passes NFD, line ends and U+FFFE through, and Word calls such a file corrupt. Emoji,
 * no-break spaces and no-break hyphens stay.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text.normalize('NFC');
  return text.replace(LINE_ENDS, ' ').replace(CONTROLS, '').replace(ILL_FORMED, '').normalize('NFC');
}
