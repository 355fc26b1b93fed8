import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { readFormat } from '../support/docx/read-format.ts';
import { readPackage } from '../support/docx/read-package.ts';

const EXPECTED = fileURLToPath(new URL('./expected/word-file/', import.meta.url));
const { ACCEPT_GOLDEN } = process.env;
const PART_LIST = 'parts.txt';

/** Slashes and brackets of a part's path would make folders and odd file names. */
const fileOf = (part: string): string => part.replaceAll('/', '__').replace(/[[\]]/g, '');

/** One element a line; namespace declarations, which docx writes by the dozen and never changes, left out. */
const oneElementALine = (xml: string): string =>
  `${xml
    .replace(/ xmlns:\w+="[^"]*"/g, '')
    .replace(/></g, '>\n<')
    .replace(/\r\n/g, '\n')}\n`;

async function writeFixture(): Promise<ReadonlyMap<string, string>> {
  const format = readFormat('hd05');
  const parts = readPackage(await writeDocx(fixtureReport(format), format));
  return new Map([
    [PART_LIST, `${[...parts.keys()].join('\n')}\n`],
    ...[...parts].map(([part, xml]) => [fileOf(part), oneElementALine(xml)] as const),
  ]);
}

/** A change here is a change of what people print. Accept it on purpose: ACCEPT_GOLDEN=1, in a commit of its own. */
describe('the Word file of the fixture report', async () => {
  const written = await writeFixture();

  beforeAll(async () => {
    if (ACCEPT_GOLDEN !== '1') return;
    await rm(EXPECTED, { recursive: true, force: true });
    await mkdir(EXPECTED, { recursive: true });
    for (const [file, content] of written) await writeFile(EXPECTED + file, content);
  });

  it('has the accepted parts and no others', async () => {
    expect([...written.keys()].sort()).toEqual((await readdir(EXPECTED)).sort());
  });

  it.each([...written.keys()])('has the accepted %s', async (file) => {
    const accepted = (await readFile(EXPECTED + file, 'utf8')).replace(/\r\n/g, '\n');
    expect(written.get(file)).toBe(accepted);
  });
});
