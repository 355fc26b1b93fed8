import { describe, expect, it } from 'vitest';
import { writeSummedLine } from '../../src/domain/backup/backup-line.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { openBackup } from '../../src/state/open-backup.ts';
import { restoreBackup } from '../../src/state/restore-backup.ts';
import { createMemoryHistory } from '../../src/storage/memory-history.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { backupFile, backupText, draftEntry } from '../support/backup-files.ts';
import { counted, draftOf, items, row, rows, text, withAnswer, withFigures } from '../support/builders.ts';
import { mutateBytes, mutateValue, seededRandom } from '../support/mutations.ts';
import { OUTLINE, SHIPPED } from '../support/shipped.ts';
import { type Outside, testServices } from '../support/test-services.ts';

/** Files of each kind in one test, so that none takes long; 20 tests of 500 are the ten thousand. */
const FILES = 500;
const CHUNKS = Array.from({ length: 10 }, (_, index) => index + 1);
const [SHIPPED_PROFILE] = SHIPPED.profiles;
if (!SHIPPED_PROFILE) throw new Error('no profile');
const PROFILE = SHIPPED_PROFILE;
const MAY = '2026-05-10T01:00:00.000Z';

const filled = withFigures(
  withAnswer(
    withAnswer(draftOf(OUTLINE, { id: 'a' }), 's1_1', 'ket_qua', text('Ban Thường vụ đã chỉ đạo.')),
    's3_1_1',
    'bang',
    rows(row('r1', { viec: 'Công khai', so: 12, xong: true })),
  ),
  { CT01: counted(12), QM01: counted(3, { note: 'Tăng so với kỳ trước.' }) },
);
/** Here, then in the file: the same, gone on here, gone on in the file, gone two ways, and one that is not here. */
const HERE: readonly Draft[] = ['a', 'b', 'c', 'd'].map((id) => ({ ...filled, id }));
const other = (id: string, tier: 'minimum' | 'full') =>
  withAnswer({ ...filled, id, tier }, 's1_2', 'viec', items('Việc một', 'Việc hai'));
const IN_FILE: readonly Draft[] = [HERE[0] ?? filled, other('b', 'minimum'), other('c', 'full'), other('neu', 'full')];

const DRAFT_TEXT = draftFileText(other('a', 'full'));
const ENTRIES = [
  ...IN_FILE.map((draft) => draftEntry(draft)),
  draftEntry({ ...filled, id: 'bo' }, { removedAt: MAY, wasSealed: true }),
  { kind: 'setting' as const, name: 'previous', draftId: 'b', value: '{"from":{}}' },
  ...IN_FILE.map((draft) => ({
    kind: 'version' as const,
    draftId: draft.id,
    at: MAY,
    reason: 'hourly' as const,
    text: JSON.stringify(draft),
  })),
  { kind: 'profile' as const, text: JSON.stringify(PROFILE) },
];
const BACKUP_TEXT = backupText(...ENTRIES);

async function machine(): Promise<Outside> {
  const repository = createMemoryRepository();
  const history = createMemoryHistory();
  for (const draft of HERE) {
    await repository.save(draft, 0, MAY);
    await history.keep(draft, { reason: 'opened' }, MAY);
  }
  await repository.saveSetting('previous.a', 'như cũ');
  await repository.saveProfile({ ...PROFILE, place: 'Nguyễn Lương Bằng' });
  return testServices({ repository, history });
}

/** Everything that was there before anything was opened. */
async function keptHere({ services: { repository, history } }: Outside): Promise<string> {
  const kept = [];
  for (const { id } of HERE) {
    const stored = await repository.load(id);
    const [version] = (await history.list(id)).filter(({ reason }) => reason === 'opened');
    kept.push(
      stored,
      version,
      version && (await history.load(version)),
      await repository.loadSetting(`previous.${id}`),
    );
  }
  return JSON.stringify([kept, await repository.loadProfile()]);
}

/** A line of a backup with one value of it exchanged and its sum made right again; or two lines exchanged. */
function mutateEntry(random: () => number, content: string): string {
  const lines = content.trimEnd().split('\n');
  const at = Math.floor(random() * lines.length);
  const entry = (lines[at] ?? '').slice(34, -1);
  const parsed: unknown = JSON.parse(entry);
  // the text of a draft is JSON in JSON: half of the time the mistake lies in there
  const inner =
    typeof parsed === 'object' && parsed && 'text' in parsed && typeof parsed.text === 'string'
      ? parsed.text
      : undefined;
  const mutated =
    inner !== undefined && random() < 0.5
      ? JSON.stringify(Object.assign({}, parsed, { text: mutateValue(random, inner) }))
      : mutateValue(random, entry);
  lines[at] = writeSummedLine(mutated).trimEnd();
  if (random() < 0.2) lines.splice(Math.floor(random() * lines.length), 0, lines[at] ?? '');
  return lines.join('\n');
}

function mutated(random: () => number, content: string, change: (random: () => number, text: string) => string): File {
  if (random() < 0.5) return backupFile(change(random, content));
  return backupFile(mutateBytes(random, new TextEncoder().encode(content)));
}

describe('five thousand damaged draft files', () => {
  it.each(CHUNKS)('neither throw nor change what is here, part %i', async (chunk) => {
    const random = seededRandom(chunk);
    let refused = 0;
    let outside = await machine();
    let expected = await keptHere(outside);
    for (let count = 0; count < FILES; count += 1) {
      // what came in stays until the next fifty: opening lists all of it
      if (count % 50 === 0) {
        outside = await machine();
        expected = await keptHere(outside);
      }
      const { openFile } = createLibraryStore(outside.services, PROFILE).getState();
      const opened = await openFile(mutated(random, DRAFT_TEXT, mutateValue));
      if (!opened.ok) refused += 1;
      expect(await keptHere(outside)).toBe(expected);
    }
    // were all of them taken or all refused, nothing would have been tried
    expect(refused).toBeGreaterThan(FILES / 10);
    expect(refused).toBeLessThan(FILES);
  });
});

describe('five thousand damaged backup files', () => {
  it.each(CHUNKS)('neither throw nor change what is here, restored as proposed, part %i', async (chunk) => {
    const random = seededRandom(1000 + chunk);
    let [opens, damaged, cameIn] = [0, 0, 0];
    for (let count = 0; count < FILES; count += 1) {
      const outside = await machine();
      const expected = await keptHere(outside);
      const opened = await openBackup(mutated(random, BACKUP_TEXT, mutateEntry), outside.services);
      if (!opened.ok) continue;
      opens += 1;
      if (opened.value.backup.lost.length > 0 || !opened.value.backup.isWhole) damaged += 1;
      const { outcomes } = await restoreBackup(opened.value, { drafts: {} }, outside.services);
      if (outcomes.some(({ kind }) => kind === 'added' || kind === 'copied')) cameIn += 1;
      expect(await keptHere(outside)).toBe(expected);
    }
    expect(Math.min(opens, damaged, cameIn)).toBeGreaterThan(FILES / 10);
  });
});
