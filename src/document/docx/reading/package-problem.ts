/** Why a file cannot be opened as a Word document. Data only; words are chosen in `i18n`. */
export type PackageProblem =
  /** Not a zip archive at all: a picture, an empty file. */
  | { readonly kind: 'notAZip' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'rtf' }
  /** A text of LibreOffice or OpenOffice. */
  | { readonly kind: 'odt' }
  /** A web page, which old programs save under the name `.doc`. */
  | { readonly kind: 'webPage' }
  /** A zip archive or an Office file that holds no Word document. */
  | { readonly kind: 'notWord' }
  /** Protected by a password. */
  | { readonly kind: 'encrypted' }
  /** Word 97–2003 (`.doc`). */
  | { readonly kind: 'oldBinaryDoc' }
  /** Carries macros; they are not read, and neither is the rest. */
  | { readonly kind: 'macroEnabled' }
  | { readonly kind: 'tooLarge'; readonly part: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'tooManyParts'; readonly parts: number; readonly limit: number }
  /** More elements, paragraphs or sections than any report has. */
  | { readonly kind: 'tooLong'; readonly part: string }
  /** Unpacks to far more than any text does. */
  | { readonly kind: 'bombSuspected'; readonly part: string }
  /** Declares a document type, which no Word file does: entities could be hidden in it. It is not read. */
  | { readonly kind: 'documentType'; readonly part: string }
  /** Broken off, altered or not well-formed. `part` is empty when the archive itself is broken. */
  | { readonly kind: 'damaged'; readonly part: string };

/** Bounds of what is opened: twenty times the largest report anyone writes, and safe for an old machine. */
export const PACKAGE_LIMITS = {
  fileBytes: 60_000_000,
  parts: 2_000,
  /** One part unpacked, and all parts that are read together. */
  partBytes: 24_000_000,
  totalBytes: 48_000_000,
  /** Text packs 5 to 40 times, a long table of equal rows 100 times. */
  ratio: 250,
  /** Below this size any ratio is harmless. */
  ratioFromBytes: 2_000_000,
  /** A report of a hundred pages has some 100 000 elements and 8 000 paragraphs. */
  elements: 1_000_000,
  paragraphs: 60_000,
  sections: 500,
} as const;
