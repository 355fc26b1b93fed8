import type { Table } from 'docx';
import type { Format } from '../format/format-schema.ts';
import { ptToTwips } from '../format/units.ts';
import type { SignatureBlock } from '../model/report-document.ts';
import { writeLine, writeParagraph } from './paragraphs.ts';
import { writeTwoColumns } from './two-columns.ts';

/**
 * Gives the end of the document (boxes 7 and 9a): recipients on the left, authority, title, room for signature and
 * seal, and name on the right. One row that does not split; with the last words of the text it stays on one page.
 */
export function writeSignature(signature: SignatureBlock, format: Format): Table {
  const { lines, beforePt } = format.signatureGap;
  const left = [
    writeLine('recipientsHead', signature.recipientsHead),
    ...signature.recipients.map((line) => writeLine('recipients', line)),
  ];
  const right = [
    ...signature.lines.map(({ role, text }) =>
      writeLine(role === 'authority' ? 'signingAuthority' : 'signingTitle', text),
    ),
    ...Array.from({ length: lines.value }, () => writeLine('signatureGap', '')),
    writeParagraph('signatory', [signature.signatory]),
  ];
  return writeTwoColumns(format, [{ left, right }], ptToTwips(beforePt.value));
}
