import type { Purpose } from '../model/context.ts';

/** How a Word file was printed: with this and the draft the same program prints the same report again. */
export interface PrintedAs {
  readonly formatId: string;
  readonly purpose: Purpose;
  /** Of the words that were printed; tells whether this program still prints the same. */
  readonly fingerprint: string;
}

const OFFICIAL = 'chinhThuc';
const DRAFT = 'duThao';

/** As attributes of the part: ` theThuc="HD05" banIn="duThao-2" dauVet="…"`. */
export function printedAttributes({ formatId, purpose, fingerprint }: PrintedAs): string {
  const print = purpose.kind === 'official' ? OFFICIAL : `${DRAFT}-${purpose.number}`;
  return ` theThuc="${formatId}" banIn="${print}" dauVet="${fingerprint}"`;
}

function readPurpose(print: string): Purpose | undefined {
  if (print === OFFICIAL) return { kind: 'official' };
  const number = /^duThao-([1-9]\d{0,5})$/.exec(print)?.[1];
  return number === undefined ? undefined : { kind: 'draft', number: Number(number) };
}

/** Reads them back; `undefined` where one is missing or not as this program writes it. */
export function readPrintedAs(attributes: string): PrintedAs | undefined {
  const formatId = /\btheThuc="([A-Za-z][A-Za-z0-9_]*)"/.exec(attributes)?.[1];
  const purpose = readPurpose(/\bbanIn="([^"]*)"/.exec(attributes)?.[1] ?? '');
  const fingerprint = /\bdauVet="([0-9a-f]{64})"/.exec(attributes)?.[1];
  if (formatId === undefined || purpose === undefined || fingerprint === undefined) return undefined;
  return { formatId, purpose, fingerprint };
}
