import { createHash } from 'node:crypto';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { buildReport } from '../../../src/document/model/build-report.ts';
import { draftFileText } from '../../../src/domain/draft/parse-draft.ts';
import { COMPLETE, OUTLINE } from '../shipped.ts';
import { fixtureReport } from './fixture-report.ts';
import { readFormat } from './read-format.ts';

/**
 * What is written: the fixture; the complete sample with its draft carried; or, to see that a difference would show, the
 * fixture with the day, the hour and a number drawn by lot in it.
 */
type Subject = 'fixture' | 'carried' | 'stamped';

async function writeSubject(subject: Subject, name: string): Promise<Uint8Array> {
  const format = readFormat(name);
  if (subject === 'carried') {
    const report = buildReport(OUTLINE, COMPLETE, format, { kind: 'draft', number: 1 });
    return writeDocx(report, format, { text: draftFileText(COMPLETE), purpose: { kind: 'draft', number: 1 } });
  }
  const report = fixtureReport(format);
  const stamp = `${new Date().getHours()} ${new Date().toISOString()} ${Math.random()}`;
  return writeDocx(subject === 'stamped' ? { ...report, documentType: stamp } : report, format);
}

/** What another process writes, each under the layout named. */
export const SUBJECTS = {
  'the fixture, hd05': ['fixture', 'hd05'],
  'the fixture, hd36': ['fixture', 'hd36'],
  'the complete sample with its draft carried, hd05': ['carried', 'hd05'],
  'the complete sample with its draft carried, hd36': ['carried', 'hd36'],
  stamped: ['stamped', 'hd05'],
} as const satisfies Readonly<Record<string, readonly [Subject, string]>>;

export type SubjectName = keyof typeof SUBJECTS;

/** SHA-256 of the file, as hex. */
export async function digestOfReport(name: SubjectName): Promise<string> {
  const [subject, format] = SUBJECTS[name];
  return createHash('sha256')
    .update(await writeSubject(subject, format))
    .digest('hex');
}

/** The digest of every subject, by name. */
export async function digestsOfReports(): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {};
  // as: the keys of a constant
  for (const name of Object.keys(SUBJECTS) as SubjectName[]) digests[name] = await digestOfReport(name);
  return digests;
}
