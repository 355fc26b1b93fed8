import type { Draft, Layout } from '../draft/draft-schema.ts';
import type { Annex } from '../outline/outline-schema.ts';
import { answerPlace, boxKey, figureKey } from './boxes.ts';
import type { ChangePlan } from './plan-change.ts';

function contentKey({ content }: Annex): string {
  return content === 'figures' ? content : boxKey(content.section, content.field);
}

/** The annex of the new outline that prints the same; an annex nothing corresponds to stays noted, and is not printed. */
function annexIn({ from, to, pairs }: ChangePlan, id: string): string {
  const annex = from.annexes.find((each) => each.id === id);
  if (!annex) return id;
  const key = contentKey(annex);
  const target = pairs.boxes.get(key)?.to ?? key;
  const same = to.annexes.filter((each) => contentKey(each) === target);
  return (same.find((each) => each.id === id) ?? same[0])?.id ?? id;
}

/** What was chosen about the printing, for the same things in the new outline. */
export function withPlacesOfLayout(layout: Layout, plan: ChangePlan): Layout {
  const annexes = [...new Set(layout.annexes.map((id) => annexIn(plan, id)))];
  const asTables = layout.asTables?.map((table) => {
    const target = plan.pairs.boxes.get(boxKey(table.section, table.field))?.to;
    return (target === undefined ? undefined : answerPlace(target)) ?? table;
  });
  return { ...layout, annexes, ...(asTables ? { asTables } : {}) };
}

/** The id of a finding where its section and box have other names now: `code:section:field:…`. */
function findingIn({ pairs }: ChangePlan, id: string): string {
  const [code = '', section = '', field, ...rest] = id.split(':');
  const sectionNow = pairs.sections.get(section)?.to;
  if (sectionNow === undefined) return id;
  if (field === undefined) return [code, sectionNow].join(':');
  const box = pairs.boxes.get(boxKey(section, field))?.to;
  const place = box === undefined ? undefined : answerPlace(box);
  const figure = pairs.boxes.get(figureKey(field))?.to.slice(1);
  return [code, place?.section ?? sectionNow, place?.field ?? figure ?? field, ...rest].join(':');
}

/**
 * Explanations and the place one was last, for the new outline. An explanation whose finding is not found there stays: it is listed
 * among the old ones, and answers again once its finding is back.
 */
export function withPlacesOfNotes(draft: Draft, plan: ChangePlan): Draft {
  const { lastSection, ...rest } = draft;
  const last = lastSection === undefined ? undefined : plan.pairs.sections.get(lastSection)?.to;
  const entries = Object.entries(draft.explanations ?? {});
  const renamed = Object.fromEntries(entries.map(([id, explanation]) => [findingIn(plan, id), explanation]));
  // two that would answer the same finding: each stays under its own name rather than one be lost
  const explanations = Object.keys(renamed).length === entries.length ? renamed : draft.explanations;
  return {
    ...rest,
    ...(explanations && draft.explanations ? { explanations } : {}),
    ...(last === undefined ? {} : { lastSection: last }),
  };
}
