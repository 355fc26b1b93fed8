import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import type { ReportDocument } from '../../src/document/model/report-document.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { counted, draftOf, text, withAnswer, withFigures } from '../support/builders.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { MUTATIONS, type MutationName, mutate } from '../support/docx/mutate-word.ts';
import { type Opened, openEverywhere, showOpened } from '../support/docx/open-everywhere.ts';
import { OUTLINE, shippedFormat } from '../support/shipped.ts';

const format = shippedFormat('HD05');
const CARRIED = withFigures(
  withAnswer(draftOf(OUTLINE, { id: 'tren-may' }), 's1_1', 'ket_qua', text('Bản trong tệp Word.')),
  { DU01: counted(1245) },
);
/** Another draft under the same id, so that taking the file in under its own id would write over it. */
const STORED = withAnswer(CARRIED, 's1_1', 'ket_qua', text('Bản trên máy.'));

/** Every kind of block, each not too often: the file is opened three thousand times. */
function someOfEach(report: ReportDocument): ReportDocument {
  return { ...report, body: report.body.slice(0, 16), annexes: report.annexes.slice(0, 1) };
}

const written = await writeDocx(someOfEach(fixtureReport(format)), format, { text: draftFileText(CARRIED) });

/** How many files of each kind, and ends that reading the draft or taking it in has to come to among others. */
const KINDS: Readonly<Record<MutationName, readonly [count: number, ends: readonly string[]]>> = {
  'flipped bits': [100, ['damaged']],
  'cut off': [80, ['damaged']],
  'parts listed twice': [60, ['damaged']],
  'parts changed over in the directory': [100, ['opened', 'noDraft', 'notWord']],
  'lies in the headers': [100, ['opened', 'damaged', 'bombSuspected']],
  'bytes replaced in packed parts': [100, ['opened', 'damaged']],
  'texts of parts changed over': [100, ['opened', 'noDraft', 'notWord']],
  'bytes replaced in texts': [100, ['opened', 'damaged']],
  'pieces cut out of texts': [80, ['opened', 'damaged', 'wrongChecksum']],
  'tags lost, doubled and changed': [80, ['opened']],
  'another draft inside': [100, ['opened', 'notJson', 'notADraft', 'damaged']],
};
const NAMES = Object.keys(MUTATIONS) as MutationName[]; // as: the keys of a constant

async function openAll(name: MutationName): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (let seed = 0; seed < KINDS[name][0]; seed += 1) {
    opened.push(await openEverywhere(mutate(written, name, seed), format, STORED));
  }
  return opened;
}

describe('a thousand damaged Word files beside a stored draft', () => {
  it('are a thousand, and the same in every run', () => {
    expect(NAMES.reduce((sum, name) => sum + KINDS[name][0], 0)).toBe(1000);
    for (const name of NAMES) {
      expect(Buffer.from(mutate(written, name, 3)).equals(mutate(written, name, 3))).toBe(true);
      expect(Buffer.from(mutate(written, name, 3)).equals(mutate(written, name, 4))).toBe(false);
      expect(Buffer.from(mutate(written, name, 3)).equals(written)).toBe(false);
    }
  });

  it.each(NAMES)('%s: an answer each time, no draft lost, none taken in but the one carried', async (name) => {
    const opened = await openAll(name);
    showOpened(name, opened);
    const slowest = Math.round(Math.max(...opened.map(({ milliseconds }) => milliseconds)));
    const faults = opened.flatMap((one, seed) => one.faults.map((fault) => `${name} ${seed}: ${fault}`));
    expect(faults, `slowest ${slowest} ms`).toEqual([]);
    const ends = new Set(opened.flatMap(({ draft, library }) => [draft, library]));
    expect([...ends]).toEqual(expect.arrayContaining([...KINDS[name][1]]));
    const taken = opened.flatMap((one) => one.taken ?? []);
    const foreign = taken.filter((draft) => draftFileText({ ...draft, id: CARRIED.id }) !== draftFileText(CARRIED));
    expect(name === 'another draft inside' ? [] : foreign).toEqual([]);
  });

  it('the file itself, undamaged, is taken in beside the stored draft', async () => {
    const opened = await openEverywhere(written, format, STORED);
    expect(opened).toMatchObject({ audit: 'opened', draft: 'opened', library: 'opened', faults: [] });
    expect(opened.taken).toEqual({ ...CARRIED, id: 'moi-1' });
  });
});

describe('opening a file everywhere would notice', () => {
  it('an exception', async () => {
    const readDraft = () => Promise.reject(new Error('a bug'));
    const fails = () => expect.fail();
    const word = { write: fails, readDraft, compare: fails, audit: fails, readSource: fails };
    const opened = await openEverywhere(written, format, STORED, { word });
    expect(opened.faults).toEqual(['library threw a bug']);
  });

  it('a draft written over', async () => {
    const memory = createMemoryRepository();
    const careless = {
      ...memory,
      save: async (...[draft, , now]: Parameters<typeof memory.save>) => {
        await memory.remove(draft.id, now);
        await memory.removeForGood(draft.id);
        return memory.save(draft, 0, now);
      },
    };
    const opened = await openEverywhere(written, format, STORED, { repository: careless, newId: () => STORED.id });
    expect(opened.faults).toContain('the stored draft was changed');
  });
});
