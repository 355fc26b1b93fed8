import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import type { Result } from '../../domain/shared/result.ts';
import { listVersions, loadVersion } from '../../state/keep-version.ts';
import type { VersionProblem } from '../../storage/draft-history.ts';
import { useDraftStore, useServices } from '../app/app-context.tsx';

export interface Versions {
  /** Newest first; `undefined` while they are being read. */
  readonly list: readonly KeptVersion[] | undefined;
  /** They could not be read. */
  readonly hasFailed: boolean;
  readonly refresh: () => Promise<void>;
}

/** The kept versions of the open draft. */
export function useVersions(): Versions {
  const services = useServices();
  const store = useDraftStore();
  const [list, setList] = useState<readonly KeptVersion[]>();
  const [hasFailed, setFailed] = useState(false);
  const refresh = useCallback(async () => {
    const found = await listVersions(services, store);
    setFailed(found === undefined);
    setList(found ?? []);
  }, [services, store]);
  useEffect(() => void refresh(), [refresh]);
  return { list, hasFailed, refresh };
}

/** One version whole, or why it cannot be read; `undefined` while it is being read, and without one. */
export function useLoadedVersion(version: KeptVersion | undefined): Result<Draft, VersionProblem> | undefined {
  const services = useServices();
  const store = useDraftStore();
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly result: Result<Draft, VersionProblem> }>();
  useEffect(() => {
    if (!version) return;
    let isCurrent = true;
    void loadVersion(services, store, version).then((result) => {
      if (isCurrent) setLoaded({ id: version.id, result });
    });
    return () => {
      isCurrent = false;
    };
  }, [services, store, version]);
  return loaded && loaded.id === version?.id ? loaded.result : undefined;
}
