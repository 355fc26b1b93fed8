import type { SourceText } from './source-text.ts';

/** Whether some letters of the file were typed before Unicode and can be read as such. */
export function hasOldLetters({ lines }: SourceText): boolean {
  return lines.some(({ converted }) => converted !== undefined);
}

/** Takes a text some of whose letters were typed before Unicode; gives it with these read in their encoding. Only done when a person asks. */
export function withConvertedLetters(source: SourceText): SourceText {
  const lines = source.lines.map(({ converted, ...line }) => {
    if (converted === undefined) return line;
    const { text, look } = line;
    const scaled = (letters: number): number =>
      letters >= text.length ? converted.length : Math.round((letters * converted.length) / Math.max(text.length, 1));
    return {
      ...line,
      text: converted,
      look: { ...look, boldLetters: scaled(look.boldLetters), italicLetters: scaled(look.italicLetters) },
    };
  });
  return {
    ...source,
    lines,
    notes: source.notes.filter(({ kind }) => kind !== 'legacyEncoding'),
    letters: lines.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
  };
}
