import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { fail } from '../../src/domain/shared/result.ts';
import { keepOnOpening, keepWhileWorking } from '../../src/state/automatic-versions.ts';
import { createDraftStore } from '../../src/state/draft-store.ts';
import {
  keepBefore,
  keepNamed,
  listVersions,
  loadVersion,
  nameVersion,
  removeVersion,
} from '../../src/state/keep-version.ts';
import { createOpenDrafts } from '../../src/state/open-drafts.ts';
import { restoreVersion } from '../../src/state/restore-version.ts';
import type { Services } from '../../src/state/services.ts';
import { createMemoryHistory } from '../../src/storage/memory-history.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const MORNING = '2026-05-12T01:00:00.000Z';

/** An open draft, and a clock that can be set. */
function open(draft: Draft = draftOf(OUTLINE, { id: 'a', createdAt: MORNING }), parts: Partial<Services> = {}) {
  let instant = MORNING;
  const repository = { ...createMemoryRepository(), kind: 'database' as const };
  const { services } = testServices({ repository, now: () => instant, ...parts });
  const store = createDraftStore({ draft, outline: OUTLINE, revision: 0, savedAt: MORNING }, services);
  return {
    services,
    store,
    write: (words: string) => store.getState().change((before) => withAnswer(before, 's1_1', 'ket_qua', text(words))),
    at: (next: string) => {
      instant = next;
    },
    reasons: async () => (await listVersions(services, store))?.map(({ reason }) => reason),
  };
}

function textIn(draft: Draft): unknown {
  return draft.answers['s1_1']?.['ket_qua'];
}

describe('a version kept on purpose', () => {
  it('bears the name it was given and holds the draft as it was then', async () => {
    const { services, store, write } = open();
    write('Bản đầu.');
    const kept = await keepNamed(services, store, '  Bản trình Ban Thường vụ ');
    write('Viết tiếp.');
    expect(kept).toMatchObject({ ok: true, value: { reason: 'named', name: 'Bản trình Ban Thường vụ', at: MORNING } });
    const [version] = (await listVersions(services, store)) ?? [];
    if (!version) throw new Error('no version');
    const loaded = await loadVersion(services, store, version);
    expect(loaded.ok && textIn(loaded.value)).toEqual(text('Bản đầu.'));
  });

  it('needs a name', async () => {
    const { services, store, reasons } = open();
    expect(await keepNamed(services, store, '   ')).toEqual(fail({ kind: 'noName' }));
    expect(await reasons()).toEqual([]);
  });

  it('can be called otherwise, and an automatic one gets a name', async () => {
    const { services, store } = open();
    const kept = await keepBefore(services, store, 'beforeImport');
    if (!kept.ok) throw new Error('not kept');
    expect(await nameVersion(services, store, kept.value, ' ')).toEqual(fail({ kind: 'noName' }));
    await nameVersion(services, store, kept.value, 'Trước khi nhập');
    expect(await listVersions(services, store)).toMatchObject([{ reason: 'named', name: 'Trước khi nhập' }]);
  });

  it('is deleted only when the officer wants it', async () => {
    const { services, store, reasons } = open();
    const kept = await keepNamed(services, store, 'Bản 1');
    if (!kept.ok) throw new Error('not kept');
    expect(await removeVersion(services, store, kept.value)).toBe(true);
    expect(await reasons()).toEqual([]);
  });

  it('of the sample leaves nothing on this machine', async () => {
    const { services, store, reasons } = open({ ...COMPLETE, sample: true });
    await keepNamed(services, store, 'Thử');
    expect(await reasons()).toEqual(['named']);
    expect(await services.history.list(COMPLETE.id)).toEqual([]);
  });
});

describe('automatic versions', () => {
  it('keep the work of an hour with the first change after it, and nothing while nobody works', async () => {
    const { services, store, write, at, reasons } = open();
    const stop = keepWhileWorking(services, store);
    write('Một.');
    at('2026-05-12T01:59:00.000Z');
    write('Hai.');
    expect(await reasons()).toEqual([]);
    at('2026-05-12T05:00:00.000Z');
    expect(await reasons()).toEqual([]);
    write('Ba.');
    at('2026-05-12T05:20:00.000Z');
    write('Bốn.');
    await store.getState().flush();
    expect(await reasons()).toEqual(['hourly']);
    const [version] = (await listVersions(services, store)) ?? [];
    const loaded = version && (await loadVersion(services, store, version));
    expect(loaded?.ok && textIn(loaded.value)).toEqual(text('Hai.'));
    stop();
    at('2026-05-12T09:00:00.000Z');
    write('Năm.');
    await store.getState().flush();
    expect(await reasons()).toEqual(['hourly']);
  });

  it('keep the work of an hour of somebody who leaves the draft and comes back all the time', async () => {
    const { services, store, write, at, reasons } = open();
    for (const instant of ['2026-05-12T01:00', '2026-05-12T01:40', '2026-05-12T02:20', '2026-05-12T03:00']) {
      at(`${instant}:00.000Z`);
      const stop = keepWhileWorking(services, store);
      await listVersions(services, store);
      write(instant);
      await store.getState().flush();
      stop();
    }
    expect(await reasons()).toEqual(['hourly']);
  });

  it('keep the draft as it is found on another day, once', async () => {
    const { services, store, write, at, reasons } = open();
    write('Hôm nay.');
    await keepOnOpening(services, store);
    expect(await reasons()).toEqual([]);
    at('2026-05-13T01:00:00.000Z');
    await keepOnOpening(services, store);
    await keepOnOpening(services, store);
    expect(await reasons()).toEqual(['opened']);
    at('2026-05-14T01:00:00.000Z');
    store.getState().change((draft) => ({ ...draft, lastSection: 's8', updatedAt: '2026-05-13T02:00:00.000Z' }));
    await keepOnOpening(services, store);
    expect(await reasons()).toEqual(['opened']);
    write('Sửa lại.');
    await keepOnOpening(services, store);
    expect(await reasons()).toEqual(['opened', 'opened']);
  });
});

describe('while another window writes the draft', () => {
  it('nothing is kept by itself and nothing is restored here', async () => {
    const { services, store, at, reasons } = open();
    const kept = await keepNamed(services, store, 'Bản 1');
    if (!kept.ok) throw new Error('not kept');
    const stop = keepWhileWorking(services, store);
    store.setState({ writing: 'elsewhere' });
    at('2026-05-13T01:00:00.000Z');
    store.setState({ draft: { ...store.getState().draft, draftNumber: 2 } });
    await keepOnOpening(services, store);
    expect(await restoreVersion(kept.value, services, store)).toEqual(fail({ kind: 'elsewhere' }));
    expect(await reasons()).toEqual(['named']);
    stop();
  });

  it('says that nothing was brought back when another window took the draft over meanwhile', async () => {
    const history = createMemoryHistory();
    const { services, store, write } = open(undefined, {
      history: {
        ...history,
        keep: (draft, version, now) => {
          if (version.reason === 'beforeRestore') store.setState({ writing: 'elsewhere' });
          return history.keep(draft, version, now);
        },
      },
    });
    write('Bản đầu.');
    const kept = await keepNamed(services, store, 'Bản đầu');
    if (!kept.ok) throw new Error('should be kept');
    write('Bản sau.');
    expect(await restoreVersion(kept.value, services, store)).toEqual(fail({ kind: 'elsewhere' }));
  });
});

describe('a draft an older program wrote', () => {
  it('is kept as it was written before this program writes it', async () => {
    const draft = draftOf(OUTLINE, { id: 'a' });
    const memory = createMemoryRepository();
    await memory.save(draft, 0, MORNING);
    const olderText = JSON.stringify({ ...draft, version: 3 });
    const repository: Services['repository'] = {
      ...memory,
      load: async (id) => {
        const stored = await memory.load(id);
        return stored?.kind === 'readable' ? { ...stored, olderText } : stored;
      },
    };
    const { services } = testServices({ repository });
    await createOpenDrafts(services).open('a');
    const [version] = await services.history.list('a');
    expect(version?.reason).toBe('beforeMigration');
    expect(version && (await services.history.load(version))).toMatchObject({ ok: true });
  });
});

describe('restoring a version', () => {
  /** A draft with a version that says "Bản đầu." and a present that says "Viết tiếp." */
  async function begun(parts: Partial<Services> = {}) {
    const opened = open(undefined, parts);
    opened.write('Bản đầu.');
    const kept = await keepNamed(opened.services, opened.store, 'Bản trình');
    if (!kept.ok) throw new Error('not kept');
    opened.write('Viết tiếp.');
    return { ...opened, version: kept.value };
  }

  it('brings it back, saves it, and keeps the present first', async () => {
    const { services, store, version } = await begun();
    const restored = await restoreVersion(version, services, store);
    expect(textIn(store.getState().draft)).toEqual(text('Bản đầu.'));
    expect(store.getState().saving).toMatchObject({ kind: 'saved' });
    if (!restored.ok) throw new Error('not restored');
    expect(restored.value.reason).toBe('beforeRestore');
    const present = await loadVersion(services, store, restored.value);
    expect(present.ok && textIn(present.value)).toEqual(text('Viết tiếp.'));
    expect(await restoreVersion(restored.value, services, store)).toMatchObject({ ok: true });
    expect(textIn(store.getState().draft)).toEqual(text('Viết tiếp.'));
  });

  it('makes the open form anew, which would else write its boxes over it', async () => {
    const { services, store, version } = await begun();
    const before = store.getState().refills;
    await restoreVersion(version, services, store);
    expect(store.getState().refills).toBe(before + 1);
  });

  it('does not bring back the number of the next print and the place', async () => {
    const { services, store, version } = await begun();
    store.getState().change((draft) => ({ ...draft, draftNumber: 4, lastSection: 's8' }));
    await restoreVersion(version, services, store);
    expect(store.getState().draft).toMatchObject({ id: 'a', draftNumber: 4, lastSection: 's8' });
  });

  it('is not done when the present cannot be kept', async () => {
    const { services, store, version } = await begun();
    const full = { ...services, history: { ...services.history, keep: async () => fail({ kind: 'full' as const }) } };
    expect(await restoreVersion(version, full, store)).toEqual(
      fail({ kind: 'presentNotKept', problem: { kind: 'full' } }),
    );
    const broken: Services = {
      ...services,
      history: { ...services.history, keep: () => Promise.reject(new Error('x')) },
    };
    expect(await restoreVersion(version, broken, store)).toMatchObject({ problem: { kind: 'presentNotKept' } });
    expect(textIn(store.getState().draft)).toEqual(text('Viết tiếp.'));
  });

  it('keeps what was written while the present was being kept', async () => {
    const history = createMemoryHistory();
    let writeMore = () => undefined;
    const slow: Services['history'] = {
      ...history,
      keep: async (draft, version, now) => {
        if (version.reason === 'beforeRestore') writeMore();
        return history.keep(draft, version, now);
      },
    };
    const { services, store, version, write } = await begun({ history: slow });
    writeMore = () => {
      writeMore = () => undefined;
      write('Gõ thêm.');
      return undefined;
    };
    const restored = await restoreVersion(version, services, store);
    const present = restored.ok ? await loadVersion(services, store, restored.value) : undefined;
    expect(present?.ok && textIn(present.value)).toEqual(text('Gõ thêm.'));
  });

  it('says that a version is damaged or gone, and changes nothing', async () => {
    const { services, store, version, reasons } = await begun();
    const damaged = await services.history.keepText('a', '{"format":', { reason: 'beforeImport' }, MORNING);
    if (!damaged.ok) throw new Error('not kept');
    expect(await restoreVersion(damaged.value, services, store)).toEqual(
      fail({ kind: 'unreadable', problem: { kind: 'notJson' } }),
    );
    await removeVersion(services, store, damaged.value);
    expect(await restoreVersion(damaged.value, services, store)).toEqual(
      fail({ kind: 'unreadable', problem: { kind: 'gone' } }),
    );
    expect(await reasons()).toEqual(['named']);
    expect(textIn(store.getState().draft)).toEqual(text('Viết tiếp.'));
    expect(await restoreVersion(version, services, store)).toMatchObject({ ok: true });
  });

  it('refuses one that follows another outline', async () => {
    const { services, store } = await begun();
    const other = { ...store.getState().draft, outline: { id: 'khac', version: 2 } };
    const kept = await services.history.keep(other, { reason: 'named', name: 'Khác' }, MORNING);
    if (!kept.ok) throw new Error('not kept');
    expect(await restoreVersion(kept.value, services, store)).toEqual(
      fail({ kind: 'otherOutline', id: 'khac', version: 2 }),
    );
  });

  it('reads one that an older program wrote', async () => {
    const { services, store } = await begun();
    const { explanations: _, ...plain } = withAnswer(store.getState().draft, 's1_1', 'ket_qua', text('Từ bản cũ.'));
    const old = JSON.stringify({ ...plain, version: 3 });
    const kept = await services.history.keepText('a', old, { reason: 'beforeMigration' }, MORNING);
    if (!kept.ok) throw new Error('not kept');
    expect(await restoreVersion(kept.value, services, store)).toMatchObject({ ok: true });
    expect(textIn(store.getState().draft)).toEqual(text('Từ bản cũ.'));
  });
});
