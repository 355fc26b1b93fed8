import { useCallback } from 'react';
import type { Source } from '../../document/model/report-document.ts';
import type { Place } from '../../domain/findings/finding.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { targetOf } from './field-names.ts';

function placeOf({ section, field, at }: Source): Place {
  const place: Place = { section, ...(field ? { field } : {}) };
  if (at && 'part' in at) return { ...place, part: at.part };
  if (at && 'row' in at) return { ...place, row: at.row, ...(at.column ? { column: at.column } : {}) };
  return place;
}

/**
 * Gives the address of the box that printed words come from; `undefined` for a section that only holds others, which has
 * no page of its own. The same function as long as one stays with the draft.
 */
export function useSourceHref(): (source: Source) => string | undefined {
  const outline = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft.id);
  return useCallback(
    (source) => {
      const section = findSection(outline, source.section)?.section;
      if (!section || section.children) return undefined;
      const field = source.field ? findField(section, source.field) : undefined;
      return hrefOf({ screen: 'section', draft, section: section.id, target: targetOf(placeOf(source), field) });
    },
    [outline, draft],
  );
}
