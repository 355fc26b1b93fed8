import { useState } from 'react';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import { restoreVersion } from '../../state/restore-version.ts';
import { useDraftStore, useServices } from '../app/app-context.tsx';
import { goTo, type Route } from '../app/route.ts';
import { useVersions } from './use-versions.ts';
import { VersionsCompare } from './versions-compare.tsx';
import type { Done } from './versions-done.tsx';
import { VersionsList } from './versions-list.tsx';

/** Các bản đã giữ: the history of a draft, and two states of it beside each other. */
export function VersionsScreen({ route }: { readonly route: Extract<Route, { screen: 'versions' }> }) {
  const services = useServices();
  const store = useDraftStore();
  const versions = useVersions();
  const [done, setDone] = useState<Done>();
  const restore = async (version: KeptVersion) => {
    const restored = await restoreVersion(version, services, store);
    setDone(
      restored.ok
        ? { kind: 'restored', version, kept: restored.value }
        : { kind: 'notRestored', version, problem: restored.problem },
    );
    await versions.refresh();
    if (route.older) goTo({ screen: 'versions', draft: route.draft });
  };
  if (route.older)
    return <VersionsCompare older={route.older} newer={route.newer} versions={versions} restore={restore} />;
  return <VersionsList versions={versions} done={done} setDone={setDone} restore={restore} />;
}
