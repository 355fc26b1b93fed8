import { type DraftSeal, draftSealSchema } from '../domain/sealing/draft-seal.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Connection, Database } from './database.ts';
import type { DraftKeepers } from './draft-keepers.ts';
import type { DraftSeals, Resealed, SealProblem } from './draft-seals.ts';
import { PLAIN_KEEPER, type TextKeeper } from './kept-text.ts';
import { resealDraft } from './reseal-draft.ts';
import { createSealedKeeper } from './sealed-keeper.ts';
import { deriveKey, isRightKey, makeCheck, newPassphraseKey, type PassphraseKey } from './sealed-text.ts';
import { problemOf } from './storage-problem.ts';
import { readRecord } from './transactions.ts';
import { readWrittenText, writtenText } from './written-text.ts';

async function sealOf(id: string, { parameters, key }: PassphraseKey): Promise<DraftSeal> {
  return { key: parameters, check: writtenText(await makeCheck(key, id)) };
}

async function keyFor(id: string, seal: unknown, passphrase: string): Promise<Result<PassphraseKey, SealProblem>> {
  const parsed = draftSealSchema.safeParse(seal);
  const check = parsed.success ? readWrittenText(parsed.data.check) : undefined;
  if (!parsed.success || !check) return fail({ kind: 'sealDamaged' });
  const key = await deriveKey(passphrase, parsed.data.key);
  if (!key.ok) return fail({ kind: key.problem });
  if (!(await isRightKey(key.value, check, id))) return fail({ kind: 'wrongPassphrase' });
  return succeed({ parameters: parsed.data.key, key: key.value });
}

/** Whatever the database refuses is a problem and no exception. */
function caught<Value>(act: () => Promise<Result<Value, SealProblem>>): Promise<Result<Value, SealProblem>> {
  return act().catch((error: unknown) => fail({ kind: 'notSaved', problem: problemOf(error) }));
}

interface SealOrder {
  readonly database: Database;
  readonly keepers: DraftKeepers;
  readonly id: string;
  readonly from: TextKeeper;
}

async function sealWith(
  { database, keepers, id, from }: SealOrder,
  passphrase: string,
): Promise<Result<Resealed, SealProblem>> {
  const by = await newPassphraseKey(passphrase);
  if (!by.ok) return fail({ kind: by.problem });
  const before = keepers.keyOf(id);
  // known before it is in the database: what is saved right after finds it
  keepers.open(id, by.value);
  const to = createSealedKeeper(by.value.key);
  const seal = await sealOf(id, by.value);
  const sealed = await caught(() => resealDraft(database, id, { from, to, seal }));
  if (!sealed.ok) keepers.close(id, by.value);
  else if (before) keepers.close(id, before);
  return sealed;
}

/** Passphrases of drafts in IndexedDB. `keepers` is the one repository and history use. */
export function createDatabaseSeals(connect: Connection, keepers: DraftKeepers): DraftSeals {
  return {
    unlock: (id, passphrase) =>
      caught(async () => {
        const head = await readRecord(await connect(), 'heads', id);
        if (head?.seal === undefined) return succeed(undefined);
        const by = await keyFor(id, head.seal, passphrase);
        if (!by.ok) return by;
        keepers.open(id, by.value);
        return succeed(undefined);
      }),
    lock: (id) => keepers.close(id),
    keyOf: (id) => keepers.keyOf(id),
    reseal: (id, passphrase) =>
      caught(async () => {
        const database = await connect();
        const from = keepers.of(id, await readRecord(database, 'heads', id));
        if (!from) return fail({ kind: 'notReadable' });
        if (passphrase !== undefined) return sealWith({ database, keepers, id, from }, passphrase);
        const opened = await resealDraft(database, id, { from, to: PLAIN_KEEPER, seal: undefined });
        if (opened.ok) keepers.close(id);
        return opened;
      }),
    plan: async (id, by) => keepers.plan(id, await sealOf(id, by), by),
  };
}
