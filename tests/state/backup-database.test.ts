import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { type OpenedBackup, openBackup } from '../../src/state/open-backup.ts';
import { restoreBackup } from '../../src/state/restore-backup.ts';
import { createDatabaseHistory } from '../../src/storage/database-history.ts';
import { createDatabaseRepository } from '../../src/storage/database-repository.ts';
import { createDatabaseSeals } from '../../src/storage/database-seals.ts';
import { createDraftKeepers } from '../../src/storage/draft-keepers.ts';
import { ownBackup } from '../support/backup-files.ts';
import { text, withAnswer } from '../support/builders.ts';
import { freshConnection } from '../support/faulty-database.ts';
import { COMPLETE } from '../support/shipped.ts';
import { type Outside, testServices } from '../support/test-services.ts';

const WORD = 'mười hai con đường làng';
const MAY = '2026-05-10T01:00:00.000Z';
const mine: Draft = { ...COMPLETE, id: 'a', sample: false };
const earlier = { ...withAnswer(mine, 's1_1', 'ket_qua', text('Bản trước.')), updatedAt: '2026-05-01T01:00:00.000Z' };
const later = { ...withAnswer(mine, 's1_1', 'ket_qua', text('Bản sau.')), updatedAt: '2026-05-11T01:00:00.000Z' };

let versions = 0;

/** A machine whose drafts lie in a database. */
async function machine(connect = freshConnection()): Promise<Outside> {
  const keepers = createDraftKeepers();
  const newId = () => {
    versions += 1;
    return `phien-ban-${versions}`;
  };
  return testServices({
    repository: createDatabaseRepository(connect, keepers),
    history: createDatabaseHistory(connect, keepers, newId),
    seals: createDatabaseSeals(connect, keepers),
  });
}

async function open(file: File, { services }: Outside, passphrase?: string): Promise<OpenedBackup> {
  const opened = await openBackup(file, services, { passphrase });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

describe('a backup between two databases', () => {
  it('brings drafts, versions in their order and what lies beside them', async () => {
    const [from, to] = [await machine(), await machine()];
    const { repository, history } = from.services;
    await repository.save(mine, 0, MAY);
    await repository.saveSetting('previous.a', 'bên cạnh');
    await history.keep(earlier, { reason: 'named', name: 'Đầu tháng' }, '2026-05-02T01:00:00.000Z');
    await history.keep(mine, { reason: 'opened' }, '2026-05-09T01:00:00.000Z');
    await restoreBackup(await open(await ownBackup(from), to), { drafts: {} }, to.services);
    expect(await to.services.repository.load('a')).toMatchObject({ kind: 'readable', draft: mine });
    expect(await to.services.repository.loadSetting('previous.a')).toBe('bên cạnh');
    const kept = await to.services.history.list('a');
    expect(kept.map(({ reason, at }) => [reason, at.slice(8, 10)])).toEqual([
      ['opened', '09'],
      ['named', '02'],
    ]);
    const named = kept[1];
    expect(named && (await to.services.history.load(named))).toEqual({ ok: true, value: earlier });
  });

  it('replaces a draft that has a journal, and gives the former state back from its versions', async () => {
    const [from, to] = [await machine(), await machine()];
    await from.services.repository.save(mine, 0, MAY);
    const { repository, history } = to.services;
    await repository.save(earlier, 0, MAY);
    await repository.save(later, 1, MAY);
    const opened = await open(await ownBackup(from), to);
    const { outcomes } = await restoreBackup(opened, { drafts: { a: 'replace' } }, to.services);
    expect(outcomes).toMatchObject([{ kind: 'replaced' }]);
    expect(await repository.load('a')).toMatchObject({ kind: 'readable', draft: mine, revision: 3 });
    const [kept] = await history.list('a');
    expect(kept && (await history.load(kept))).toEqual({ ok: true, value: later });
  });

  it('keeps a sealed draft sealed, with its versions, under the passphrase of the file', async () => {
    const [from, to] = [await machine(), await machine()];
    await from.services.repository.save(mine, 0, MAY);
    await from.services.history.keep(mine, { reason: 'opened' }, MAY);
    expect(await from.services.seals.reseal('a', 'khóa trên máy cũ')).toMatchObject({ ok: true });
    const opened = await open(await ownBackup(from, WORD), to, WORD);
    const { outcomes } = await restoreBackup(opened, { drafts: {} }, to.services);
    expect(outcomes).toMatchObject([{ kind: 'added', isSealed: true, versionsMissing: 0 }]);
    to.services.seals.lock('a');
    expect(await to.services.repository.load('a')).toMatchObject({ kind: 'sealed' });
    expect(await to.services.seals.unlock('a', WORD)).toMatchObject({ ok: true });
    expect(await to.services.repository.load('a')).toMatchObject({ kind: 'readable', draft: mine, isSealed: true });
    expect(await to.services.history.list('a')).toHaveLength(1);
  });

  it('leaves a sealed draft out of an open file, whether it is open in this page or not', async () => {
    const from = await machine();
    await from.services.repository.save(mine, 0, MAY);
    await from.services.seals.reseal('a', WORD);
    for (const why of ['sealedOpen', 'sealed']) {
      const file = await ownBackup(from);
      expect(await file.text()).not.toContain('bao-cao-dan-chu.ban-nhap');
      expect((await open(file, await machine())).backup.leftOut).toMatchObject([{ why }]);
      from.services.seals.lock('a');
    }
  });

  it('leaves out a sealed draft of which a record is damaged, too: what is left of it is read in the clear', async () => {
    const connect = freshConnection();
    const from = await machine(connect);
    await from.services.repository.save(mine, 0, MAY);
    await from.services.seals.reseal('a', WORD);
    await from.services.repository.load('a');
    await from.services.repository.save(later, 1, MAY);
    const database = await connect();
    for (const record of await database.getAll('journal'))
      await database.put('journal', { ...record, body: { text: 'hỏng', sum: 0 } });
    expect(await from.services.repository.load('a')).toMatchObject({ kind: 'unreadable', lastGood: { draft: mine } });
    const file = await ownBackup(from);
    expect(await file.text()).not.toContain('bao-cao-dan-chu.ban-nhap');
    expect((await open(file, await machine())).backup.leftOut).toMatchObject([{ why: 'sealedOpen' }]);
  });
});
