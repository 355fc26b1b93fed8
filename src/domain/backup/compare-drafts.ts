import type { Draft } from '../draft/draft-schema.ts';
import { hasSameContent, holdsSame } from '../draft/same-content.ts';

/** Every box, figure and choice of a draft by its place. */
function placesOf(draft: Draft): ReadonlyMap<string, unknown> {
  const { answers, figures, explanations, layout, marks } = draft;
  const places = new Map<string, unknown>();
  for (const [section, fields] of Object.entries(answers))
    for (const [field, answer] of Object.entries(fields))
      if (answer.state !== 'blank') places.set(`${section}/${field}`, answer);
  for (const [id, figure] of Object.entries(figures)) places.set(`figure/${id}`, figure);
  for (const [id, explanation] of Object.entries(explanations ?? {})) places.set(`explanation/${id}`, explanation);
  for (const [id, { nothingArose }] of Object.entries(marks))
    if (nothingArose) places.set(`nothingArose/${id}`, nothingArose);
  places.set('layout', layout);
  places.set('rest', [draft.outline, draft.tier, draft.period, draft.deadline ?? '', draft.formatId ?? '']);
  return places;
}

/** In how many boxes, figures and choices two drafts differ. */
export function countDifferences(left: Draft, right: Draft): number {
  const [one, other] = [placesOf(left), placesOf(right)];
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((place) => !holdsSame(one.get(place), other.get(place))).length;
}

/** Whether everything entered in one draft stands in the other in the same way. */
function isWithin(part: Draft, whole: Draft): boolean {
  const places = placesOf(whole);
  return [...placesOf(part)].every(([place, value]) => holdsSame(value, places.get(place)));
}

/** A draft with the states of it that went out of its machine in earlier copies, as their instants of change. */
export interface DraftLine {
  readonly draft: Draft;
  readonly earlier: ReadonlySet<string>;
}

/**
 * How two states of one draft stand to each other. Which comes after which is known when the one was copied before the other was
 * written; else it is read from the answers: one that holds all of the other went on from it.
 */
export function compareStates(here: DraftLine, file: DraftLine): 'same' | 'hereNewer' | 'fileNewer' | 'bothChanged' {
  if (hasSameContent(here.draft, file.draft)) return 'same';
  if (here.earlier.has(file.draft.updatedAt)) return 'hereNewer';
  if (file.earlier.has(here.draft.updatedAt)) return 'fileNewer';
  if (isWithin(file.draft, here.draft)) return 'hereNewer';
  if (isWithin(here.draft, file.draft)) return 'fileNewer';
  return 'bothChanged';
}
