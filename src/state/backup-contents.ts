import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupDraft,
  type BackupEntry,
  type LeftOut,
} from '../domain/backup/backup-entry.ts';
import { writeBackupLine } from '../domain/backup/backup-line.ts';
import { COPIED_STATES } from '../domain/backup/copied-states.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptVersion } from '../domain/history/kept-version.ts';
import { periodName } from '../domain/shared/reporting-period.ts';
import type { StoredDraft } from '../storage/draft-repository.ts';
import { BINNED_ON, LAST_COPY } from '../storage/records.ts';
import type { CopiedDraft } from './last-copy.ts';
import { createPauses, type LongWork } from './pauses.ts';
import type { Services } from './services.ts';

/**
 * What is kept beside a draft as "<name>.<draft id>". What speaks of the copies and of the bin of this machine stays here: elsewhere
 * it would silence a reminder, and each copy would differ from the one before.
 */
export const DRAFT_SETTINGS = [
  { name: 'previous', travels: true },
  { name: 'origin', travels: true },
  { name: COPIED_STATES, travels: true },
  { name: LAST_COPY, travels: false },
  { name: BINNED_ON, travels: false },
] as const;

/** The names of those that go into a backup and come in from one. */
export const TRAVELLING_SETTINGS: readonly string[] = DRAFT_SETTINGS.filter(({ travels }) => travels).map(
  ({ name }) => name,
);

export interface BackupChoice extends LongWork {
  /** The file will be sealed: drafts that are sealed here and open may go in. */
  readonly isSealed: boolean;
  /** Most letters that versions may take together; the newest and the named go first. */
  readonly versionRoom: number;
  /** Drafts of this page whose last changes are not saved: they go in as they stand in memory. */
  readonly unsaved?: readonly Draft[] | undefined;
}

/** Everything of this machine as the lines of a backup file. */
export interface BackupContents {
  readonly lines: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Drafts that went in, as id and instant of change. */
  readonly states: readonly { readonly id: string; readonly updatedAt: string }[];
  /** Everything that went in, with the save it was made of. */
  readonly copied: readonly CopiedDraft[];
  readonly drafts: number;
  readonly versions: number;
}

type Needs = Pick<Services, 'repository' | 'history' | 'now' | 'shelf'>;

interface Found {
  readonly entry: BackupDraft;
  readonly draft: Draft | undefined;
}

function nameOf(draft: Draft | undefined): string {
  return draft ? periodName(draft.period) : '';
}

type Unreadable = Extract<StoredDraft, { kind: 'unreadable' }>;

/** What is left of a damaged draft. Of a sealed one that is open here it was read in the clear, and may go into a sealed file only. */
function unreadableIn(
  { id, savedAt, text, lastGood, isSealed: wasSealed }: Unreadable,
  removed: Pick<BackupDraft, 'removedAt'>,
  isSealed: boolean,
): Found | LeftOut {
  const draft = lastGood?.draft;
  const name = nameOf(draft);
  if (wasSealed && !isSealed) return { kind: 'leftOut', name, why: 'sealedOpen', count: 1 };
  const good = draft ? { lastGood: JSON.stringify(draft) } : {};
  const seal = wasSealed ? { wasSealed: true as const } : {};
  return { entry: { kind: 'draft', name, id, savedAt, ...removed, ...seal, text, ...good }, draft };
}

function foundIn(
  stored: StoredDraft,
  removedAt: string | undefined,
  { isSealed, unsaved }: BackupChoice,
): Found | LeftOut {
  if (stored.kind === 'sealed') return { kind: 'leftOut', name: '', why: 'sealed', count: 1 };
  const removed = removedAt === undefined ? {} : { removedAt };
  if (stored.kind === 'unreadable') return unreadableIn(stored, removed, isSealed);
  const draft = unsaved?.find(({ id }) => id === stored.draft.id) ?? stored.draft;
  const name = nameOf(draft);
  if (stored.isSealed && !isSealed) return { kind: 'leftOut', name, why: 'sealedOpen', count: 1 };
  const text = draft === stored.draft && stored.olderText !== undefined ? stored.olderText : JSON.stringify(draft);
  const seal = stored.isSealed ? { wasSealed: true as const } : {};
  return { entry: { kind: 'draft', name, id: draft.id, savedAt: stored.savedAt, ...removed, ...seal, text }, draft };
}

/** The versions in the order in which they go in: named ones first, then the newest. */
function inOrder(versions: readonly KeptVersion[]): readonly KeptVersion[] {
  return [...versions].sort(
    (left, right) =>
      Number(right.reason === 'named') - Number(left.reason === 'named') || right.at.localeCompare(left.at),
  );
}

class Collecting {
  private readonly services: Needs;
  private readonly choice: BackupChoice;
  private readonly pause: () => Promise<void>;
  private readonly entries: string[] = [];
  private readonly leftOut: LeftOut[] = [];

  constructor(services: Needs, choice: BackupChoice) {
    this.services = services;
    this.choice = choice;
    this.pause = createPauses(choice);
  }

  async collect(): Promise<BackupContents> {
    const found = await this.findDrafts();
    const profile = await this.services.repository.loadProfile();
    if (profile) this.put({ kind: 'profile', text: JSON.stringify(profile) });
    for (const { outline } of this.services.shelf.getState().own)
      this.put({ kind: 'outline', id: outline.id, version: outline.version, text: JSON.stringify(outline) });
    for (const [index, { entry }] of found.entries()) {
      this.choice.progress?.(index, found.length * 2);
      this.put(entry);
      await this.putSettings(entry.id);
      await this.pause();
    }
    const versions = await this.putVersions(found);
    for (const entry of this.leftOut) this.put(entry);
    return this.finish(found, versions);
  }

  private finish(found: readonly Found[], versions: number): BackupContents {
    const contents = found.map(({ entry: { id, name } }) => ({ id, name }));
    const head: BackupEntry = {
      kind: 'head',
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      madeAt: this.services.now(),
      contents,
    };
    const end: BackupEntry = { kind: 'end', entries: this.entries.length };
    return {
      lines: [writeBackupLine(head), ...this.entries, writeBackupLine(end)],
      leftOut: this.leftOut,
      states: found.flatMap(({ draft }) => (draft ? [{ id: draft.id, updatedAt: draft.updatedAt }] : [])),
      copied: found.map(({ entry: { id, savedAt } }) => ({ id, savedAt })),
      drafts: found.length,
      versions,
    };
  }

  private put(entry: BackupEntry): void {
    this.entries.push(writeBackupLine(entry));
  }

  /** Two of the same name and reason are one note. */
  private noteLeftOut(next: LeftOut): void {
    const at = this.leftOut.findIndex(({ name, why }) => name === next.name && why === next.why);
    const before = this.leftOut[at];
    if (before) this.leftOut[at] = { ...before, count: before.count + next.count };
    else this.leftOut.push(next);
  }

  private async findDrafts(): Promise<readonly Found[]> {
    const { repository } = this.services;
    const [stored, binned] = [await repository.list(), await repository.bin()];
    const all = [
      ...stored.map((entry) => foundIn(entry, undefined, this.choice)),
      ...binned.map(({ stored: entry, removedAt }) => foundIn(entry, removedAt, this.choice)),
    ];
    for (const one of all) if (!('entry' in one)) this.noteLeftOut(one);
    return all.flatMap((one) => ('entry' in one ? [one] : []));
  }

  private async putSettings(draftId: string): Promise<void> {
    for (const name of TRAVELLING_SETTINGS) {
      const value = await this.services.repository.loadSetting(`${name}.${draftId}`);
      if (value) this.put({ kind: 'setting', name, draftId, value });
    }
  }

  private async putVersions(found: readonly Found[]): Promise<number> {
    const { history } = this.services;
    const lists = await Promise.all(found.map(async ({ entry }) => [...(await history.list(entry.id))]));
    const wanted = inOrder(lists.flat());
    let room = this.choice.versionRoom;
    const missing = new Map<string, Map<'versionUnreadable' | 'versionsTooMany', number>>();
    const note = (id: string, why: 'versionUnreadable' | 'versionsTooMany') => {
      const counts = missing.get(id) ?? new Map<typeof why, number>();
      missing.set(id, counts.set(why, (counts.get(why) ?? 0) + 1));
    };
    let kept = 0;
    for (const [index, version] of wanted.entries()) {
      this.choice.progress?.(wanted.length + index, wanted.length * 2);
      const isNamed = version.reason === 'named';
      const text = isNamed || room > 0 ? await this.textOf(version) : '';
      if (text === undefined) note(version.draftId, 'versionUnreadable');
      else if (!isNamed && (room <= 0 || text.length > room)) note(version.draftId, 'versionsTooMany');
      else {
        this.putVersion(version, text);
        room -= text.length;
        kept += 1;
      }
      await this.pause();
    }
    for (const { entry } of found)
      for (const [why, count] of missing.get(entry.id) ?? [])
        this.noteLeftOut({ kind: 'leftOut', name: entry.name, why, count });
    return kept;
  }

  private async textOf(version: KeptVersion): Promise<string | undefined> {
    const loaded = await this.services.history.load(version).catch(() => undefined);
    return loaded?.ok ? JSON.stringify(loaded.value) : undefined;
  }

  private putVersion({ draftId, at, reason, name }: KeptVersion, text: string): void {
    const named = name === undefined ? {} : { name };
    this.put({ kind: 'version', draftId, at, reason, ...named, text });
  }
}

/**
 * Puts together everything of this machine: drafts with what is kept beside them, the bin, the profile, versions as far as there is
 * room. What does not go in is listed. Throws `CalledOff` when stopped, and whatever the database throws.
 */
export function collectBackup(services: Needs, choice: BackupChoice): Promise<BackupContents> {
  return new Collecting(services, choice).collect();
}
