import type { BackupVersion } from '../domain/backup/backup-entry.ts';
import { COPIED_STATES, parseCopiedStates, withCopiedState } from '../domain/backup/copied-states.ts';
import type { RestoreChoice, RestoreRow } from '../domain/backup/plan-restore.ts';
import { parseDraftFile } from '../domain/draft/parse-draft.ts';
import { hasSameContent } from '../domain/draft/same-content.ts';
import { isNamed, type OutlineName } from '../domain/outline/own-outline.ts';
import { parseForeignOutline, parseOutlineText } from '../domain/outline/parse-outline.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { SaveProblem } from '../storage/draft-repository.ts';
import { TRAVELLING_SETTINGS } from './backup-contents.ts';
import { saveOrigin } from './draft-origins.ts';
import { replaceProfile } from './former-profile.ts';
import type { OpenedBackup } from './open-backup.ts';
import { createPauses, type LongWork } from './pauses.ts';
import type { Services } from './services.ts';

/** Why a draft of the file did not come in. What was here before is as it was. */
export type RestoreProblem =
  | { readonly kind: 'notSaved'; readonly problem: SaveProblem }
  /** The present state could not be kept as a version, so it was not replaced. */
  | { readonly kind: 'notKept' }
  /** What is here is no longer what the preview showed. */
  | { readonly kind: 'changedSince' }
  /** Another window writes it. */
  | { readonly kind: 'openElsewhere' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

/** What became of one draft of the file. */
export interface RestoreOutcome {
  readonly row: RestoreRow;
  readonly kind: 'added' | 'copied' | 'replaced' | 'left' | 'notDone';
  /** Under which id it is here now. */
  readonly id?: string | undefined;
  /** It is sealed here: with the passphrase of the file, or as it was. */
  readonly isSealed?: boolean | undefined;
  readonly problem?: RestoreProblem | undefined;
  /** Versions of it that could not be kept. */
  readonly versionsMissing: number;
}

export interface RestoreResult {
  readonly outcomes: readonly RestoreOutcome[];
  /** none: nothing to decide. kept: the one here stayed. taken: the one here before is kept as a setting. */
  readonly profile: 'none' | 'kept' | 'taken' | 'failed';
}

/** What is to become of each draft, by id, and of the profile; what is not named stays as the preview proposes. */
export interface RestoreChoices {
  readonly drafts: Readonly<Record<string, RestoreChoice | undefined>>;
  readonly takesProfile?: boolean | undefined;
}

type Needs = Pick<Services, 'repository' | 'history' | 'seals' | 'locks' | 'now' | 'newId' | 'shelf'>;
type Planned = Exclude<RestoreRow, { kind: 'unreadable' }>;
type Done = { readonly kind: 'added' | 'copied' | 'replaced'; readonly id: string };

/** What goes along from draft to draft. */
interface Course {
  readonly pause: () => Promise<void>;
  readonly nameHere: NameHere;
}

/** What happens to a draft: the choice made for it where the preview allows it, else what the preview proposes. */
export function choiceFor(row: RestoreRow, { drafts }: RestoreChoices): RestoreChoice {
  const chosen = Object.hasOwn(drafts, row.id) ? drafts[row.id] : undefined;
  return row.choices.find((choice) => choice === chosen) ?? row.choices[0];
}

/** Under an id that is not here yet. What was sealed where it comes from, or lies beside one that is sealed here, is sealed from its first record on. */
async function addDraft(
  { repository, seals, now }: Needs,
  { id: origin, draft, entry }: Planned,
  { by }: OpenedBackup,
  id: string,
): Promise<Result<Done, RestoreProblem>> {
  const key = (entry.wasSealed ? by : undefined) ?? seals.keyOf(origin);
  if (key) await seals.plan(id, key);
  const saved = await repository.save({ ...draft, id, sample: false }, 0, now());
  if (saved.ok) return succeed({ kind: id === origin ? 'added' : 'copied', id });
  return fail(
    saved.problem.kind === 'superseded' ? { kind: 'changedSince' } : { kind: 'notSaved', problem: saved.problem },
  );
}

async function copyDraft(services: Needs, row: Planned, opened: OpenedBackup): Promise<Result<Done, RestoreProblem>> {
  const added = await addDraft(services, row, opened, services.newId());
  if (added.ok) {
    const origin = { fileName: opened.fileName, at: services.now() };
    await saveOrigin(services.repository, added.value.id, origin);
  }
  return added;
}

/** The present state is kept, and read back, before anything is written over it. */
async function replaceDraft(services: Needs, { id, draft, here }: Planned): Promise<Result<Done, RestoreProblem>> {
  const { repository, history, now } = services;
  const stored = await repository.load(id);
  if (stored?.kind !== 'readable' || stored.revision !== here?.revision) return fail({ kind: 'changedSince' });
  const kept = await history.keep(stored.draft, { reason: 'beforeImport' }, now());
  const back = kept.ok ? await history.load(kept.value) : undefined;
  if (!back?.ok || !hasSameContent(back.value, stored.draft)) return fail({ kind: 'notKept' });
  const saved = await repository.save({ ...draft, sample: false }, stored.revision, now());
  if (saved.ok) return succeed({ kind: 'replaced', id });
  return fail(
    saved.problem.kind === 'superseded' ? { kind: 'changedSince' } : { kind: 'notSaved', problem: saved.problem },
  );
}

/** Only while no other window writes it; a window that looks on is told. */
async function replaceAlone(services: Needs, row: Planned): Promise<Result<Done, RestoreProblem>> {
  const { locks, now } = services;
  const since = now();
  const hold = await locks.take(row.id, {
    yieldDraft: async () => false,
    lost: () => undefined,
    whereabouts: () => ({ since }),
  });
  if (!hold) return fail({ kind: 'openElsewhere' });
  try {
    const done = await replaceDraft(services, row);
    if (done.ok) locks.tellSaved(row.id);
    return done;
  } finally {
    await hold.release();
  }
}

/** Settings of the file go where there is none yet; the list of copied states is joined. */
async function restoreSettings(
  { repository }: Needs,
  { backup }: OpenedBackup,
  row: Planned,
  id: string,
): Promise<void> {
  const own = backup.settings.filter(({ draftId, name }) => draftId === row.id && TRAVELLING_SETTINGS.includes(name));
  for (const { name, value } of own) {
    const setting = `${name}.${id}`;
    if (name !== COPIED_STATES && !(await repository.loadSetting(setting)))
      await repository.saveSetting(setting, value);
  }
  const setting = `${COPIED_STATES}.${id}`;
  const states = parseCopiedStates(own.find(({ name }) => name === COPIED_STATES)?.value);
  let text = await repository.loadSetting(setting);
  for (const state of [...states, row.draft.updatedAt]) text = withCopiedState(text, state) ?? text;
  if (text) await repository.saveSetting(setting, text);
}

/** The name an outline of the file has here. */
type NameHere = (name: OutlineName) => OutlineName;

/**
 * Takes over the outlines of the file that are not here. One that cannot be kept leaves its drafts without an outline until it
 * comes again: they are brought in all the same, and say so.
 */
async function restoreOutlines({ shelf }: Needs, { backup, fileName }: OpenedBackup): Promise<NameHere> {
  const renamed: { readonly from: OutlineName; readonly to: OutlineName }[] = [];
  for (const { text } of backup.outlines) {
    const outline = parseOutlineText(text, parseForeignOutline);
    if (!outline) continue;
    const taken = await shelf.getState().takeOver(outline, { kind: 'file', fileName });
    if (taken.ok && !isNamed(outline, taken.value)) renamed.push({ from: outline, to: taken.value });
  }
  return (name) => renamed.find(({ from }) => isNamed(from, name))?.to ?? name;
}

/** The text of a version under the id it gets here; one that cannot be read stays as it is. */
function versionText({ text }: BackupVersion, id: string, nameHere: NameHere): string {
  const parsed = parseDraftFile(text);
  if (!parsed.ok) return text;
  const outline = nameHere(parsed.value.outline);
  const isSame = parsed.value.id === id && isNamed(outline, parsed.value.outline);
  return isSame ? text : JSON.stringify({ ...parsed.value, id, outline });
}

/** Versions that are not here yet, oldest first. Gives how many could not be kept. */
async function restoreVersions(
  { history }: Needs,
  { backup }: OpenedBackup,
  row: Planned,
  id: string,
  { pause, nameHere }: Course,
): Promise<number> {
  const here = new Set((await history.list(id)).map(({ at, reason }) => `${at} ${reason}`));
  const missing = backup.versions
    .filter(({ draftId, at, reason }) => draftId === row.id && !here.has(`${at} ${reason}`))
    .sort((left, right) => left.at.localeCompare(right.at));
  let lost = 0;
  for (const version of missing) {
    const { at, reason, name } = version;
    const kept = await history
      .keepText(id, versionText(version, id, nameHere), { reason, name }, at)
      .catch(() => ({ ok: false as const }));
    if (!kept.ok) lost += 1;
    // once a draft is in, its versions come in too: stopping takes effect at the next draft
    await pause().catch(() => undefined);
  }
  return lost;
}

function putIn(
  services: Needs,
  row: Planned,
  choice: RestoreChoice,
  opened: OpenedBackup,
): Promise<Result<Done, RestoreProblem>> {
  if (choice === 'replace') return replaceAlone(services, row);
  return choice === 'copy' ? copyDraft(services, row, opened) : addDraft(services, row, opened, row.id);
}

async function restoreRow(
  services: Needs,
  opened: OpenedBackup,
  row: RestoreRow,
  choice: RestoreChoice,
  course: Course,
): Promise<RestoreOutcome> {
  if (row.kind === 'unreadable' || choice === 'leave') return { row, kind: 'left', versionsMissing: 0 };
  try {
    const { draft } = row;
    const named = { ...row, draft: { ...draft, outline: course.nameHere(draft.outline) } };
    const done = await putIn(services, named, choice, opened);
    if (!done.ok) return { row, kind: 'notDone', problem: done.problem, versionsMissing: 0 };
    const { kind, id } = done.value;
    await restoreSettings(services, opened, row, id).catch(() => undefined);
    const versionsMissing = await restoreVersions(services, opened, row, id, course).catch(() => 1);
    return { row, kind, id, isSealed: services.seals.keyOf(id) !== undefined, versionsMissing };
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    return { row, kind: 'notDone', problem: { kind: 'failed', message }, versionsMissing: 0 };
  }
}

async function restoreProfile(
  services: Needs,
  { profile }: OpenedBackup,
  takes: boolean | undefined,
): Promise<RestoreResult['profile']> {
  if (!profile?.profile || profile.kind === 'same') return 'none';
  if (!(takes ?? profile.kind === 'newHere')) return 'kept';
  try {
    await replaceProfile(services, profile.profile);
    return 'taken';
  } catch {
    return 'failed';
  }
}

/**
 * Brings drafts of an opened backup in, one after the other; each is in the end either as it was or wholly the new one. Never
 * throws: what became of each is in the result.
 */
export async function restoreBackup(
  opened: OpenedBackup,
  choices: RestoreChoices,
  services: Needs,
  work: LongWork = {},
): Promise<RestoreResult> {
  const pause = createPauses(work);
  const course: Course = { pause, nameHere: await restoreOutlines(services, opened) };
  const outcomes: RestoreOutcome[] = [];
  for (const [index, row] of opened.rows.entries()) {
    work.progress?.(index, opened.rows.length);
    await pause().catch(() => undefined);
    if (work.signal?.aborted) outcomes.push({ row, kind: 'notDone', problem: { kind: 'stopped' }, versionsMissing: 0 });
    else outcomes.push(await restoreRow(services, opened, row, choiceFor(row, choices), course));
  }
  return { outcomes, profile: await restoreProfile(services, opened, choices.takesProfile) };
}
