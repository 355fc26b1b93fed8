import { describe, expect, it } from 'vitest';
import { parseBackup } from '../../src/domain/backup/parse-backup.ts';
import type { RestoreChoice } from '../../src/domain/backup/plan-restore.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { fail } from '../../src/domain/shared/result.ts';
import { collectBackup } from '../../src/state/backup-contents.ts';
import { loadOutsideCopies } from '../../src/state/last-copy.ts';
import { type OpenedBackup, openBackup } from '../../src/state/open-backup.ts';
import { restoreBackup } from '../../src/state/restore-backup.ts';
import { saveBackup } from '../../src/state/save-backup.ts';
import { backupFile, backupText, draftEntry, ownBackup } from '../support/backup-files.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE, SHIPPED } from '../support/shipped.ts';
import { type Outside, testServices } from '../support/test-services.ts';

const MAY = '2026-05-10T01:00:00.000Z';
const first = draftOf(OUTLINE, { id: 'a' });
const second: Draft = { ...COMPLETE, id: 'b', sample: false };
const changed = { ...withAnswer(first, 's1_1', 'ket_qua', text('Viết lại.')), updatedAt: '2026-05-11T01:00:00.000Z' };

/** A machine with two drafts, one version, one thing beside a draft, one deleted draft, and a profile of its own. */
async function machine(): Promise<Outside> {
  const outside = testServices();
  const { repository, history } = outside.services;
  const [profile] = SHIPPED.profiles;
  if (!profile) throw new Error('no profile');
  await repository.save(first, 0, MAY);
  await repository.save(second, 0, MAY);
  await repository.save(draftOf(OUTLINE, { id: 'bo', tier: 'full' }), 0, MAY);
  await repository.remove('bo', MAY);
  await repository.saveProfile({ ...profile, place: 'Nguyễn Lương Bằng' });
  await repository.saveSetting('previous.a', '{"from":"x"}');
  await history.keep(first, { reason: 'named', name: 'Trước khi trình' }, MAY);
  return outside;
}

async function open(file: File, outside: Outside, passphrase?: string): Promise<OpenedBackup> {
  const opened = await openBackup(file, outside.services, { passphrase });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

async function contentOf({ services: { repository, history } }: Outside): Promise<unknown> {
  const stored = await repository.list();
  const ids = stored.map((entry) => (entry.kind === 'readable' ? entry.draft.id : entry.id));
  return {
    stored,
    bin: await repository.bin(),
    profile: await repository.loadProfile(),
    versions: await Promise.all(ids.map((id) => history.list(id))),
    previous: await Promise.all(ids.map((id) => repository.loadSetting(`previous.${id}`))),
  };
}

const all = (choice: RestoreChoice) => ({ drafts: { a: choice, b: choice } });

describe('a backup of everything', () => {
  it('brings an empty machine to what the other one had', async () => {
    const file = await ownBackup(await machine());
    const fresh = testServices();
    const result = await restoreBackup(await open(file, fresh), { drafts: { bo: 'add' } }, fresh.services);
    expect(result.outcomes.map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
    expect(result.profile).toBe('taken');
    const { repository, history } = fresh.services;
    expect(await repository.load('a')).toMatchObject({ draft: first });
    expect(await repository.load('b')).toMatchObject({ draft: second });
    expect(await repository.loadSetting('previous.a')).toBe('{"from":"x"}');
    expect((await repository.loadProfile())?.place).toBe('Nguyễn Lương Bằng');
    const [version] = await history.list('a');
    expect(version).toMatchObject({ reason: 'named', name: 'Trước khi trình', at: MAY });
    expect(version && (await history.load(version))).toEqual({ ok: true, value: first });
  });

  it('leaves deleted drafts where they are unless asked for', async () => {
    const fresh = testServices();
    const opened = await open(await ownBackup(await machine()), fresh);
    await restoreBackup(opened, { drafts: {} }, fresh.services);
    expect(await fresh.services.repository.load('bo')).toBeUndefined();
  });

  it('opened on the machine it comes from changes nothing, however often', async () => {
    const outside = await machine();
    const file = await ownBackup(outside);
    const before = await contentOf(outside);
    for (const _ of [1, 2]) {
      const opened = await open(file, outside);
      expect(opened.rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'binnedHere']);
      await restoreBackup(opened, { drafts: {} }, outside.services);
    }
    expect(await contentOf(outside)).toEqual(before);
  });

  it('knows a draft that was rewritten here after the copy as newer', async () => {
    const outside = await machine();
    const begun = withAnswer(first, 's1_1', 'ket_qua', text('Bản đầu.'));
    await outside.services.repository.save(begun, 1, MAY);
    const file = await ownBackup(outside);
    await outside.services.repository.save(changed, 2, MAY);
    expect((await open(file, outside)).rows[0]).toMatchObject({ kind: 'hereNewer', here: { differences: 1 } });
  });

  it('notes when the copy went out, and only then', async () => {
    const outside = await machine();
    const closing = { ...outside.services, saveFile: async () => undefined };
    expect(await saveBackup(closing)).toEqual({ kind: 'closed' });
    expect((await loadOutsideCopies(outside.services)).lastCopyAt).toBeUndefined();
    await ownBackup(outside);
    expect((await loadOutsideCopies(outside.services)).lastCopyAt).toBe(outside.services.now());
  });

  it('takes what a page could not save as it stands there', async () => {
    const outside = await machine();
    await saveBackup(outside.services, { unsaved: [changed] });
    expect(await outside.saved.at(-1)?.content.text()).toContain('Viết lại.');
  });

  it('leaves the oldest automatic versions out when they take too much room, counted, and never a named one', async () => {
    const outside = await machine();
    const { history } = outside.services;
    for (const hour of ['02', '03', '04']) {
      const state = { ...first, updatedAt: `2026-05-10T${hour}:00:00.000Z` };
      await history.keep(state, { reason: 'hourly' }, state.updatedAt);
    }
    const room = JSON.stringify(first).length * 2 + 10;
    const contents = await collectBackup(outside.services, { isSealed: false, versionRoom: room });
    expect([contents.versions, contents.leftOut]).toMatchObject([2, [{ why: 'versionsTooMany', count: 2 }]]);
    const backup = parseBackup(contents.lines.join(''));
    expect(backup.ok && backup.value.versions.map(({ reason, at }) => [reason, at.slice(11, 13)])).toEqual([
      ['named', '01'],
      ['hourly', '04'],
    ]);
  });

  it('that fails says so and throws nothing', async () => {
    const outside = await machine();
    const repository = { ...outside.services.repository, list: () => Promise.reject(new Error('đĩa hỏng')) };
    expect(await saveBackup({ ...outside.services, repository })).toEqual({ kind: 'failed', message: 'đĩa hỏng' });
  });
});

describe('drafts with a passphrase', () => {
  const sealedHere = (outside: Outside) => {
    const { repository } = outside.services;
    const list = async () =>
      (await repository.list()).map((stored) =>
        stored.kind === 'readable' && stored.draft.id === 'a' ? { ...stored, isSealed: true } : stored,
      );
    return { ...outside, services: { ...outside.services, repository: { ...repository, list } } };
  };

  it('never go into an open file, and are named as left out', async () => {
    const outside = sealedHere(await machine());
    const saved = await saveBackup(outside.services);
    expect(saved).toMatchObject({ kind: 'saved', leftOut: [{ why: 'sealedOpen', count: 1 }] });
    const opened = await open(backupFile(await (outside.saved.at(-1)?.content.text() ?? '')), testServices());
    expect(opened.rows.map(({ id }) => id)).toEqual(['b', 'bo']);
    expect(opened.backup.leftOut).toMatchObject([{ why: 'sealedOpen' }]);
  });

  it('go into a sealed file, which opens with its passphrase only', async () => {
    const outside = sealedHere(await machine());
    const file = await ownBackup(outside, 'mot hai ba bon');
    expect(await file.text()).not.toContain('bao-cao-dan-chu.sao-luu');
    const fresh = testServices();
    expect(await openBackup(file, fresh.services)).toEqual(fail({ kind: 'sealed' }));
    expect(await openBackup(file, fresh.services, { passphrase: 'khac' })).toEqual(fail({ kind: 'wrongPassphrase' }));
    const opened = await open(file, fresh, 'mot hai ba bon');
    expect(opened.rows.map(({ id }) => id)).toEqual(['a', 'b', 'bo']);
    expect(opened.rows[0]?.entry.wasSealed).toBe(true);
  });

  it('come back sealed with the passphrase of the file; others stay in the clear', async () => {
    const file = await ownBackup(sealedHere(await machine()), 'mot hai ba bon');
    const fresh = testServices();
    const planned: string[] = [];
    const seals = { ...fresh.services.seals, plan: async (id: string) => void planned.push(id) };
    const opened = await open(file, fresh, 'mot hai ba bon');
    await restoreBackup(opened, { drafts: { a: 'add', b: 'add' } }, { ...fresh.services, seals });
    expect(planned).toEqual(['a']);
  });

  it('in a sealed file that was cut stay closed, in words', async () => {
    const content = await (await ownBackup(await machine(), 'mot hai ba bon')).text();
    const cut = backupFile(content.slice(0, content.length / 2));
    expect(await openBackup(cut, testServices().services, { passphrase: 'mot hai ba bon' })).toEqual(
      fail({ kind: 'sealedDamaged' }),
    );
  });
});

describe('restoring', () => {
  it('keeps the present state as a version before it is replaced', async () => {
    const file = await ownBackup(await machine());
    const here = await machine();
    await here.services.repository.save(changed, 1, MAY);
    const result = await restoreBackup(await open(file, here), all('replace'), here.services);
    expect(result.outcomes[0]).toMatchObject({ kind: 'replaced', id: 'a' });
    expect(await here.services.repository.load('a')).toMatchObject({ draft: first, revision: 3 });
    const kept = (await here.services.history.list('a')).find(({ reason }) => reason === 'beforeImport');
    expect(kept && (await here.services.history.load(kept))).toEqual({ ok: true, value: changed });
  });

  it('replaces nothing when the present state cannot be kept', async () => {
    const file = await ownBackup(await machine());
    const here = await machine();
    await here.services.repository.save(changed, 1, MAY);
    const history = { ...here.services.history, keep: async () => fail({ kind: 'full' as const }) };
    const services = { ...here.services, history };
    const result = await restoreBackup(await open(file, here), all('replace'), services);
    expect(result.outcomes[0]).toMatchObject({ kind: 'notDone', problem: { kind: 'notKept' } });
    expect(await here.services.repository.load('a')).toMatchObject({ draft: changed, revision: 2 });
  });

  it('does not touch a draft that was changed after the preview', async () => {
    const file = await ownBackup(await machine());
    const here = await machine();
    await here.services.repository.save(changed, 1, MAY);
    const opened = await open(file, here);
    const since = { ...changed, tier: 'full' as const };
    await here.services.repository.save(since, 2, MAY);
    const result = await restoreBackup(opened, all('replace'), here.services);
    expect(result.outcomes[0]).toMatchObject({ kind: 'notDone', problem: { kind: 'changedSince' } });
    expect(await here.services.repository.load('a')).toMatchObject({ draft: since });
  });

  it('does not replace a draft that another window writes', async () => {
    const file = await ownBackup(await machine());
    const here = await machine();
    await here.services.repository.save(changed, 1, MAY);
    const services = { ...here.services, locks: { ...here.services.locks, take: async () => undefined } };
    const result = await restoreBackup(await open(file, here), all('replace'), services);
    expect(result.outcomes[0]).toMatchObject({ kind: 'notDone', problem: { kind: 'openElsewhere' } });
    expect(await here.services.repository.load('a')).toMatchObject({ draft: changed, revision: 2 });
  });

  it('as a second draft leaves the first, says from which file it comes, and is not made twice', async () => {
    const file = await ownBackup(await machine());
    const here = await machine();
    await here.services.repository.save(changed, 1, MAY);
    const result = await restoreBackup(await open(file, here), all('copy'), here.services);
    const id = result.outcomes[0]?.id ?? '';
    expect(await here.services.repository.load('a')).toMatchObject({ draft: changed });
    expect(await here.services.repository.load(id)).toMatchObject({ draft: { ...first, id } });
    expect(await here.services.repository.loadSetting(`origin.${id}`)).toContain(file.name);
    const [version] = await here.services.history.list(id);
    expect(version && (await here.services.history.load(version))).toMatchObject({ value: { id } });
    const again = await restoreBackup(await open(file, here), { drafts: {} }, here.services);
    expect(again.outcomes.map(({ kind }) => kind)).toEqual(['left', 'left', 'left']);
  });

  it('goes on with the others when one does not come in', async () => {
    const file = await ownBackup(await machine());
    const fresh = testServices();
    const { repository } = fresh.services;
    const save: typeof repository.save = async (draft, ...rest) =>
      draft.id === 'a' ? fail({ kind: 'full' }) : repository.save(draft, ...rest);
    const services = { ...fresh.services, repository: { ...repository, save } };
    const result = await restoreBackup(await open(file, fresh), { drafts: {} }, services);
    expect(result.outcomes.map(({ kind, problem }) => [kind, problem?.kind])).toEqual([
      ['notDone', 'notSaved'],
      ['added', undefined],
      ['left', undefined],
    ]);
  });

  it('stopped half way leaves the rest as it was', async () => {
    const file = await ownBackup(await machine());
    const fresh = testServices();
    const stop = new AbortController();
    const work = { signal: stop.signal, progress: (done: number) => (done === 1 ? stop.abort() : undefined) };
    const result = await restoreBackup(await open(file, fresh), { drafts: {} }, fresh.services, work);
    expect(result.outcomes.map(({ kind }) => kind)).toEqual(['added', 'notDone', 'notDone']);
  });

  it('keeps the profile of this machine unless the other is chosen, and then keeps the former one', async () => {
    const file = await ownBackup(await machine());
    const here = testServices();
    const [profile] = SHIPPED.profiles;
    if (!profile) throw new Error('no profile');
    await here.services.repository.saveProfile(profile);
    const opened = await open(file, here);
    expect((await restoreBackup(opened, { drafts: {} }, here.services)).profile).toBe('kept');
    expect(await here.services.repository.loadProfile()).toEqual(profile);
    await restoreBackup(opened, { drafts: {}, takesProfile: true }, here.services);
    expect((await here.services.repository.loadProfile())?.place).toBe('Nguyễn Lương Bằng');
    expect(await here.services.repository.loadSetting('profileBeforeRestore')).toBe(JSON.stringify(profile));
  });
});

describe('files that are no good', () => {
  const services = testServices().services;

  it('of 500 MB are refused before they are read', async () => {
    const file = backupFile('x');
    Object.defineProperty(file, 'size', { value: 500 * 1024 * 1024 });
    Object.defineProperty(file, 'slice', { value: () => expect.fail('it was read') });
    expect(await openBackup(file, services)).toEqual(fail({ kind: 'tooLarge', megabytes: 500 }));
  });

  it('that are gone since they were chosen are named as gone', async () => {
    const file = backupFile('x');
    Object.defineProperty(file, 'slice', {
      value: () => ({ text: () => Promise.reject(new DOMException('', 'NotFoundError')) }),
    });
    expect(await openBackup(file, services)).toEqual(fail({ kind: 'fileUnreadable' }));
  });

  it('reading a large one can be stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    const file = backupFile(backupText(draftEntry(first), draftEntry(second)));
    expect(await openBackup(file, services, { signal: stop.signal })).toEqual(fail({ kind: 'stopped' }));
  });

  it('names of settings that are none of a draft are not written', async () => {
    const fresh = testServices();
    const hostile = { kind: 'setting' as const, name: 'lastCopyAt', draftId: 'a', value: 'x' };
    const opened = await open(backupFile(backupText(draftEntry(first), hostile)), fresh);
    await restoreBackup(opened, { drafts: {} }, fresh.services);
    expect(await fresh.services.repository.loadSetting('lastCopyAt.a')).toBeUndefined();
  });
});
