import { createHash } from 'node:crypto';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { fixtureReport } from './fixture-report.ts';
import { readFormat } from './read-format.ts';

/** SHA-256 of the fixture written in a format, as hex. */
export async function digestOfReport(name: string): Promise<string> {
  const format = readFormat(name);
  const bytes = await writeDocx(fixtureReport(format), format);
  return createHash('sha256').update(bytes).digest('hex');
}
