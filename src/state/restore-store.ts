import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RestoreChoice } from '../domain/backup/plan-restore.ts';
import { type OpenBackupProblem, type OpenedBackup, openBackup } from './open-backup.ts';
import { type RestoreResult, restoreBackup } from './restore-backup.ts';
import type { Services } from './services.ts';

/** Where a backup file stands on its way in. */
export type RestoreStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly fileName: string }
  | { readonly kind: 'sealed'; readonly file: File; readonly isWrong: boolean }
  | { readonly kind: 'refused'; readonly file: File; readonly problem: OpenBackupProblem }
  | { readonly kind: 'preview'; readonly opened: OpenedBackup }
  | { readonly kind: 'restoring'; readonly opened: OpenedBackup }
  | { readonly kind: 'done'; readonly opened: OpenedBackup; readonly result: RestoreResult };

export interface RestoreState {
  readonly step: RestoreStep;
  /** Share of the work that is done, 0 to 1. */
  readonly share: number;
  /** What was chosen otherwise than proposed, by id of the draft. */
  readonly choices: Readonly<Record<string, RestoreChoice>>;
  /** What was chosen for the profile; `undefined`: as proposed. */
  readonly takesProfile: boolean | undefined;
  /** Reads a file; a sealed one waits for its passphrase. Changes nothing. */
  readonly take: (file: File, passphrase?: string) => Promise<void>;
  readonly choose: (id: string, choice: RestoreChoice) => void;
  readonly chooseProfile: (takes: boolean) => void;
  readonly restore: () => Promise<void>;
  readonly stop: () => void;
  readonly close: () => void;
}

export type RestoreStore = StoreApi<RestoreState>;

const NOTHING = { step: { kind: 'none' }, share: 0, choices: {}, takesProfile: undefined } as const;

/** `before`: saves what is typed and not saved yet, so that it is compared too. `after`: shows what is here now. */
export function createRestoreStore(
  services: Services,
  before: () => Promise<void> = async () => undefined,
  after: () => Promise<void> = async () => undefined,
): RestoreStore {
  return createStore<RestoreState>((set, get) => {
    let stop = new AbortController();
    const begin = () => {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      const progress = (done: number, total: number) => {
        if (!signal.aborted) set({ share: total > 0 ? done / total : 0 });
      };
      return { signal, progress };
    };
    return {
      ...NOTHING,
      async take(file, passphrase) {
        const work = begin();
        set({ ...NOTHING, step: { kind: 'opening', fileName: file.name } });
        await before();
        const opened = await openBackup(file, services, { passphrase, ...work });
        // another file was taken meanwhile, or this one was put away
        if (work.signal.aborted) return;
        if (opened.ok) return set({ step: { kind: 'preview', opened: opened.value } });
        const { problem } = opened;
        if (problem.kind !== 'sealed' && problem.kind !== 'wrongPassphrase')
          return set({ step: { kind: 'refused', file, problem } });
        set({ step: { kind: 'sealed', file, isWrong: problem.kind === 'wrongPassphrase' } });
      },
      choose: (id, choice) => set({ choices: { ...get().choices, [id]: choice } }),
      chooseProfile: (takesProfile) => set({ takesProfile }),
      async restore() {
        const { step, choices, takesProfile } = get();
        if (step.kind !== 'preview') return;
        const { opened } = step;
        const work = begin();
        set({ step: { kind: 'restoring', opened }, share: 0 });
        await before();
        const result = await restoreBackup(opened, { drafts: choices, takesProfile }, services, work);
        set({ step: { kind: 'done', opened, result } });
        await after();
      },
      stop() {
        stop.abort();
        if (get().step.kind === 'opening') set(NOTHING);
      },
      close() {
        stop.abort();
        set(NOTHING);
      },
    };
  });
}
