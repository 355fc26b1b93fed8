import type { Draft } from '../draft/draft-schema.ts';
import { type DraftProblem, parseDraftFile } from '../draft/parse-draft.ts';
import { hasSameContent } from '../draft/same-content.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { BackupDraft } from './backup-entry.ts';
import { compareStates, countDifferences } from './compare-drafts.ts';
import { COPIED_STATES, parseCopiedStates, stateOf } from './copied-states.ts';
import type { Backup } from './parse-backup.ts';

/** What is on this machine under an id. */
export type HereDraft =
  | { readonly kind: 'readable'; readonly draft: Draft; readonly revision: number; readonly copied: readonly string[] }
  | { readonly kind: 'unreadable' | 'sealed' | 'binned'; readonly id: string };

/** add: under its own id. copy: as a draft of its own beside the one here. replace: the present state is kept as a version first. */
export type RestoreChoice = 'add' | 'copy' | 'replace' | 'leave';

type PlanKind =
  | 'newHere'
  /** The same answers are here, in this draft or in another. */
  | 'same'
  | 'hereNewer'
  | 'fileNewer'
  | 'bothChanged'
  /** The one here lies in the bin, cannot be read, or is sealed: it cannot be compared and is not touched. */
  | 'binnedHere'
  | 'unreadableHere'
  | 'sealedHere';

/** What can become of one draft of the file. The first choice is what happens unless something else is chosen. */
export type RestoreRow =
  | {
      readonly kind: PlanKind;
      readonly id: string;
      readonly entry: BackupDraft;
      readonly draft: Draft;
      /** It is the last state that could be read when the file was made. */
      readonly isLastGood: boolean;
      readonly choices: readonly [RestoreChoice, ...RestoreChoice[]];
      /** The one here, where there is one to compare with. */
      readonly here?: { readonly draft: Draft; readonly revision: number; readonly differences: number } | undefined;
    }
  | {
      readonly kind: 'unreadable';
      readonly id: string;
      readonly entry: BackupDraft;
      readonly problem: DraftProblem;
      readonly choices: readonly ['leave'];
    };

/** What is on this machine, and which ids belong to the shipped samples. */
export interface Here {
  readonly drafts: readonly HereDraft[];
  readonly shipped: readonly string[];
}

type Choices = readonly [RestoreChoice, ...RestoreChoice[]];

/** None of the first ones writes over anything. */
const CHOICES: Readonly<Record<PlanKind, Choices>> = {
  newHere: ['add', 'leave'],
  same: ['leave', 'copy'],
  hereNewer: ['leave', 'copy', 'replace'],
  fileNewer: ['copy', 'replace', 'leave'],
  bothChanged: ['copy', 'replace', 'leave'],
  binnedHere: ['copy', 'leave'],
  unreadableHere: ['copy', 'leave'],
  sealedHere: ['copy', 'leave'],
};

const NOT_COMPARED = { binned: 'binnedHere', unreadable: 'unreadableHere', sealed: 'sealedHere' } as const;

function idOf(here: HereDraft): string {
  return here.kind === 'readable' ? here.draft.id : here.id;
}

/** States the draft of the file had before, as the file knows them. */
function earlierStates(backup: Backup, id: string): ReadonlySet<string> {
  const copied = backup.settings.find(({ draftId, name }) => draftId === id && name === COPIED_STATES);
  const versions = backup.versions.flatMap(({ draftId, text }) => (draftId === id ? [stateOf(text) ?? ''] : []));
  return new Set([...parseCopiedStates(copied?.value), ...versions]);
}

function hasTwin({ drafts }: Here, draft: Draft): boolean {
  return drafts.some(
    (here) =>
      here.kind === 'readable' &&
      here.draft.id !== draft.id &&
      hasSameContent(here.draft, { ...draft, id: here.draft.id, sample: here.draft.sample }),
  );
}

interface Found {
  readonly entry: BackupDraft;
  readonly draft: Draft;
  readonly isLastGood: boolean;
}

/** The draft a line carries, or its last good state. */
function readEntry(entry: BackupDraft): Result<Found, DraftProblem> {
  const parsed = parseDraftFile(entry.text);
  const good = !parsed.ok && entry.lastGood !== undefined ? parseDraftFile(entry.lastGood) : parsed;
  if (!good.ok) return parsed.ok ? good : parsed;
  // the line says which draft it is; a text that says otherwise would be written to another place than was shown
  return succeed({ entry, draft: { ...good.value, id: entry.id }, isLastGood: !parsed.ok });
}

/** Nothing, or nothing that can be compared, is here under this id. */
function planApart({ entry, draft }: Found, other: HereDraft['kind'] | undefined, here: Here): [PlanKind, Choices] {
  const isTwin = hasTwin(here, draft);
  if (other !== undefined && other !== 'readable') {
    const kind = isTwin ? 'same' : NOT_COMPARED[other];
    return [kind, entry.removedAt === undefined ? CHOICES[kind] : ['leave', 'copy']];
  }
  if (isTwin) return ['same', ['leave', 'add']];
  if (draft.sample || here.shipped.includes(entry.id)) return ['newHere', ['copy', 'leave']];
  // what lay in the bin stays away unless it is asked for
  return ['newHere', entry.removedAt === undefined ? ['add', 'leave'] : ['leave', 'add']];
}

/** What one draft of the file meets on this machine. Changes nothing. */
export function planDraft(backup: Backup, entry: BackupDraft, here: Here): RestoreRow {
  const { id } = entry;
  const found = readEntry(entry);
  if (!found.ok) return { kind: 'unreadable', id, entry, problem: found.problem, choices: ['leave'] };
  const { draft } = found.value;
  const other = here.drafts.find((candidate) => idOf(candidate) === id);
  if (other?.kind !== 'readable') {
    const [kind, choices] = planApart(found.value, other?.kind, here);
    return { kind, id, ...found.value, choices };
  }
  const kind = compareStates(
    { draft: other.draft, earlier: new Set(other.copied) },
    { draft, earlier: earlierStates(backup, id) },
  );
  const isCovered = kind !== 'same' && (entry.removedAt !== undefined || hasTwin(here, draft));
  const differences = kind === 'same' ? 0 : countDifferences(other.draft, draft);
  return {
    kind,
    id,
    ...found.value,
    choices: isCovered ? ['leave', 'copy', 'replace'] : CHOICES[kind],
    here: { draft: other.draft, revision: other.revision, differences },
  };
}

/** What every draft of the file meets on this machine, in the order of the file. Changes nothing. */
export function planRestore(backup: Backup, here: Here): readonly RestoreRow[] {
  return backup.drafts.map((entry) => planDraft(backup, entry, here));
}
