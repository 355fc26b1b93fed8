import type { Format } from '../document/format/format-schema.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import type { TemplateProblem } from '../domain/outline/template-problem.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import type { DraftHistory } from '../storage/draft-history.ts';
import type { DraftRepository } from '../storage/draft-repository.ts';
import type { DraftSeals } from '../storage/draft-seals.ts';
import type { SavedFile } from '../storage/files.ts';
import type { WriterLocks } from '../storage/writer-locks.ts';
import type { WordWorker } from './word-writer.ts';

/** A template that was refused, by file name, with every mistake in it. The rest of the program works. */
export interface RefusedTemplate {
  readonly file: string;
  readonly problems: readonly TemplateProblem[];
}

/** What ships with the program. */
export interface Templates {
  readonly outlines: readonly Outline[];
  readonly formats: readonly Format[];
  readonly profiles: readonly Profile[];
  readonly examples: readonly Draft[];
  readonly refused: readonly RefusedTemplate[];
}

/** Everything from outside that the use cases need; handed in once, by `main.tsx` or by a test. */
export interface Services {
  readonly repository: DraftRepository;
  readonly history: DraftHistory;
  /** Passphrases of drafts. */
  readonly seals: DraftSeals;
  readonly locks: WriterLocks;
  readonly templates: Templates;
  /** Present instant, ISO. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Writes Word files, reads the draft back out of them and measures them, off the main thread. */
  readonly word: WordWorker;
  readonly saveFile: (name: string, type: string, content: Blob) => Promise<SavedFile | undefined>;
  readonly chooseFile: () => Promise<File | undefined>;
  readonly chooseWordFile: () => Promise<File | undefined>;
}

/** The outline a draft names; `undefined` when this program does not have it. */
export function outlineOf(templates: Templates, draft: Draft): Outline | undefined {
  return templates.outlines.find(({ id, version }) => id === draft.outline.id && version === draft.outline.version);
}
