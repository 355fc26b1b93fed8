import type { Annex, Outline } from '../outline/outline-schema.ts';
import { allSections } from '../outline/outline-tree.ts';
import { fail, succeed } from '../shared/result.ts';
import { type Edit, fieldsOf } from './edited.ts';
import { movedAt } from './list-edits.ts';

/** What is said of the report as a whole. An empty closing sentence takes it away. */
export interface DocumentChange {
  readonly title?: string;
  readonly documentType?: string;
  /** Trích yếu. */
  readonly subject?: string;
  readonly closing?: string;
}

/** Sets what is given. A text may be left empty for the moment: that is a problem, not a refusal. */
export function changeDocument(outline: Outline, change: DocumentChange): Edit {
  const { closing, ...texts } = change;
  const { closing: before, ...rest } = outline;
  const sentence = closing === undefined ? before : closing.trim();
  return succeed({ outline: { ...rest, ...texts, ...(sentence ? { closing: sentence } : {}) }, taken: [] });
}

export type AnnexContent = Annex['content'];

function isSame(one: AnnexContent, other: AnnexContent): boolean {
  if (one === 'figures' || other === 'figures') return one === other;
  return one.section === other.section && one.field === other.field;
}

/** What could be printed as an annex: all figures together, and every table. */
export interface AnnexOffer {
  readonly content: AnnexContent;
  readonly title: string;
}

const FIGURES_TITLE = 'Biểu tổng hợp số liệu';

/** What is not among the annexes yet. */
export function annexOffers(outline: Outline): readonly AnnexOffer[] {
  const tables = allSections(outline).flatMap(({ section }) =>
    fieldsOf(section)
      .filter(({ kind }) => kind === 'table')
      .map(({ id, label }): AnnexOffer => ({ content: { section: section.id, field: id }, title: label })),
  );
  const all: readonly AnnexOffer[] = [{ content: 'figures', title: FIGURES_TITLE }, ...tables];
  return all.filter(({ content }) => !outline.annexes.some((annex) => isSame(annex.content, content)));
}

/** A table of more columns is set lying. */
const MOST_STANDING_COLUMNS = 5;

function isWide(outline: Outline, content: AnnexContent): boolean {
  if (content === 'figures') return false;
  const section = allSections(outline).find((placed) => placed.section.id === content.section)?.section;
  const table = section && fieldsOf(section).find(({ id }) => id === content.field);
  return table?.kind === 'table' && table.columns.length > MOST_STANDING_COLUMNS;
}

/** Has something printed as the last annex. */
export function addAnnex(outline: Outline, content: AnnexContent): Edit {
  const offer = annexOffers(outline).find((one) => isSame(one.content, content));
  if (!offer) return fail('missing');
  const used = new Set(outline.annexes.map(({ id }) => id));
  let count = 1;
  while (used.has(`PL${count}`)) count += 1;
  const annex: Annex = {
    id: `PL${count}`,
    title: offer.title,
    requirement: 'optional',
    content,
    orientation: isWide(outline, content) ? 'landscape' : 'portrait',
  };
  return succeed({ outline: { ...outline, annexes: [...outline.annexes, annex] }, taken: [] });
}

/** No longer prints an annex; the table it was made of stays in its section. */
export function removeAnnex(outline: Outline, id: string): Edit {
  const annexes = outline.annexes.filter((annex) => annex.id !== id);
  return annexes.length === outline.annexes.length
    ? fail('missing')
    : succeed({ outline: { ...outline, annexes }, taken: [] });
}

/** Moves an annex by one place: they are numbered in this order. */
export function moveAnnex(outline: Outline, id: string, direction: 'up' | 'down'): Edit {
  const index = outline.annexes.findIndex((annex) => annex.id === id);
  if (index < 0) return fail('missing');
  const to = direction === 'up' ? index - 1 : index + 1;
  if (to < 0) return fail('first');
  if (to >= outline.annexes.length) return fail('last');
  const annexes = movedAt(outline.annexes, index, to);
  return succeed({ outline: { ...outline, annexes }, taken: [] });
}

/** Sets the title of an annex, how it lies, or whether every report has it. */
export function changeAnnex(
  outline: Outline,
  id: string,
  change: Partial<Pick<Annex, 'title' | 'orientation'>> & { readonly requirement?: 'required' | 'optional' },
): Edit {
  if (!outline.annexes.some((annex) => annex.id === id)) return fail('missing');
  const annexes = outline.annexes.map((annex) => (annex.id === id ? { ...annex, ...change } : annex));
  return succeed({ outline: { ...outline, annexes }, taken: [] });
}
