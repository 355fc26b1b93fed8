import { useMemo } from 'react';
import type { Progress, SectionProgress } from '../../domain/completeness/progress.ts';
import { isShown, screenLabel, sectionPaths } from '../../domain/outline/numbering.ts';
import { useDraft } from '../app/app-context.tsx';

export interface NumberedSection {
  readonly progress: SectionProgress;
  readonly path: readonly number[] | undefined;
}

/** The sections under one Roman number. */
export interface SectionGroup {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly short: string;
  readonly sections: readonly NumberedSection[];
  /** "…" while that is counted. */
  readonly complete: number | '…';
}

/** Sections by their first-level part, numbered by position among what the tier asks for. */
export function useSectionGroups(progress: Progress): readonly SectionGroup[] {
  const outline = useDraft((state) => state.outline);
  const tier = useDraft((state) => state.draft.tier);
  return useMemo(() => {
    const paths = sectionPaths(outline, (section) => isShown(section, tier));
    return outline.sections.flatMap((top): SectionGroup[] => {
      const own = progress.sections.filter(({ section, parents }) => (parents[0] ?? section).id === top.id);
      if (own.length === 0) return [];
      return [
        {
          id: top.id,
          label: screenLabel(paths.get(top.id)),
          heading: top.heading,
          short: top.short ?? top.heading,
          sections: own.map((entry) => ({ progress: entry, path: paths.get(entry.section.id) })),
          complete: progress.isCounted
            ? own.filter(({ state }) => state === 'complete' || state === 'nothingArose').length
            : '…',
        },
      ];
    });
  }, [outline, tier, progress]);
}

/** The number of a section on screen, e.g. `III.1.2`; empty for the cover block. */
export function labelOf(groups: readonly SectionGroup[], section: string): string {
  const found = groups.flatMap(({ sections }) => sections).find(({ progress }) => progress.section.id === section);
  return screenLabel(found?.path);
}
