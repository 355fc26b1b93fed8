import type { Format } from '../document/format/format-schema.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { isNamed } from '../domain/outline/own-outline.ts';
import type { TemplateProblem } from '../domain/outline/template-problem.ts';
import type { Synonyms } from '../domain/outline-import/synonyms-schema.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import type { DraftHistory } from '../storage/draft-history.ts';
import type { DraftRepository } from '../storage/draft-repository.ts';
import type { DraftSeals } from '../storage/draft-seals.ts';
import type { SavedFile } from '../storage/files.ts';
import type { WriterLocks } from '../storage/writer-locks.ts';
import type { OutlineShelf } from './outline-shelf.ts';
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
  /** Other names of the sections of an outline, to match the headings of a file with; at most one for each outline. */
  readonly synonyms: readonly Synonyms[];
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
  /** What ships with the program; `outlines` are those of the shelf too. */
  readonly templates: Templates;
  /** Outlines of this machine. */
  readonly shelf: OutlineShelf;
  /** Present instant, ISO. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Writes Word files, reads the draft back out of them and measures them, off the main thread. */
  readonly word: WordWorker;
  readonly saveFile: (name: string, type: string, content: Blob) => Promise<SavedFile | undefined>;
  readonly chooseFile: () => Promise<File | undefined>;
  readonly chooseWordFile: () => Promise<File | undefined>;
}

/** The templates with the own outlines of the shelf behind those that ship: always as the shelf has them. */
export function withShelf(templates: Templates, shelf: OutlineShelf): Templates {
  return {
    ...templates,
    get outlines() {
      return [...templates.outlines, ...shelf.getState().own.map(({ outline }) => outline)];
    },
  };
}

/** The outline a draft names; `undefined` when this program does not have it. */
export function outlineOf(templates: Templates, draft: Draft): Outline | undefined {
  return templates.outlines.find(({ id, version }) => id === draft.outline.id && version === draft.outline.version);
}

/** The outline of a draft when it did not come with the program: it travels with the draft. */
export function ownOutlineOf(shelf: OutlineShelf, draft: Draft): Outline | undefined {
  return shelf.getState().own.find(({ outline }) => isNamed(outline, draft.outline))?.outline;
}
