import type { Finding } from '../../domain/findings/finding.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { targetOf } from '../wizard/field-names.ts';

/** Gives the address of the box a finding is mended in. */
export function useFindingHref(): (found: Finding) => string {
  const draft = useDraft((state) => state.draft.id);
  const outline = useDraft((state) => state.outline);
  return ({ place }) => {
    const section = findSection(outline, place.section)?.section;
    const field = section && place.field ? findField(section, place.field) : undefined;
    return hrefOf({ screen: 'section', draft, section: place.section, target: targetOf(place, field) });
  };
}
