import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { buildReport } from '../../../src/document/model/build-report.ts';
import type { Contestant, Input } from './contestant.ts';

const buildAndWrite = ({ outline, draft, format }: Input) =>
  writeDocx(buildReport(outline, draft, format, { kind: 'draft', number: 1 }), format);

/** What the export does but for reading the file again. The others are compared with it. */
export const OURS: Contestant = {
  name: 'ours, without audit',
  writes: true,
  start: (input) => () => buildAndWrite(input),
};

/** As an officer gets it. */
export const OURS_AUDITED: Contestant = {
  name: 'ours, with audit',
  writes: true,
  start: (input) => async () => {
    const file = await buildAndWrite(input);
    const audited = auditWord(file, input.format, { origin: 'ours' });
    if (!audited.ok) throw new Error(audited.problem.kind);
    return file;
  },
};

/** The writer by itself: the others too are handed texts and figures already made. */
export const OURS_WRITER: Contestant = {
  name: 'ours, from the built report',
  writes: true,
  start:
    ({ document, format }) =>
    () =>
      writeDocx(document, format),
};
