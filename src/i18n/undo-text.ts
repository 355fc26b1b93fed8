import type { TFunction } from 'i18next';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { ChangedPlace } from '../domain/journal/changed-places.ts';
import type { StepLabel } from '../domain/journal/undo-steps.ts';
import { isShown, screenLabel, sectionPaths } from '../domain/outline/numbering.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { allFigures, findField, findSection } from '../domain/outline/outline-tree.ts';

type Place<Of extends ChangedPlace['of']> = Extract<ChangedPlace, { readonly of: Of }>;

interface Names {
  readonly t: TFunction;
  readonly outline: Outline;
  readonly tier: Draft['tier'];
}

/** "mục II.1", or "phần đầu văn bản", which has no number; a section this outline does not have is "một mục". */
function sectionName({ t, outline, tier }: Names, id: string): string {
  if (findSection(outline, id)?.section.cover) return t('undo.cover');
  const number = screenLabel(sectionPaths(outline, (section) => isShown(section, tier)).get(id));
  return number ? t('undo.section', { number }) : t('undo.someSection');
}

function answerName(names: Names, { section, field, doing }: Place<'answer'>): string {
  const { t, outline } = names;
  const found = findSection(outline, section)?.section;
  const asked = found && findField(found, field);
  const where = sectionName(names, section);
  const place = asked ? t('undo.field', { section: where, field: asked.label }) : where;
  switch (doing) {
    case 'rowAdded':
    case 'rowRemoved':
    case 'rowMoved':
    case 'cleared':
      return t(`undo.${doing}`, { place });
    case 'changed':
    case 'ticked':
    case 'unticked':
      return place;
  }
}

function figureName({ t, outline }: Names, code: string): string {
  const found = allFigures(outline).find(({ field }) => field.id === code);
  return t('undo.figure', { figure: found?.field.label ?? code });
}

function placeName(names: Names, place: ChangedPlace): string {
  const { t } = names;
  switch (place.of) {
    case 'answer':
      return answerName(names, place);
    case 'figure':
      return figureName(names, place.code);
    case 'done':
      return t(place.doing === 'ticked' ? 'undo.done' : 'undo.notDone', { section: sectionName(names, place.section) });
    case 'nothingArose':
      return t('undo.nothingArose', { section: sectionName(names, place.section) });
    case 'layout':
      return t(place.key === 'moneyUnit' ? 'undo.moneyUnit' : 'undo.layout');
    case 'explanation':
    case 'tier':
    case 'period':
    case 'deadline':
    case 'formatId':
    case 'outline':
    case 'leftOver':
      return t(`undo.${place.of}`);
  }
}

/** What a step is about in the officer's words, to stand behind "Hoàn tác:". The only place where steps become words. */
export function stepText(t: TFunction, label: StepLabel, outline: Outline, { tier }: Pick<Draft, 'tier'>): string {
  const names = { t, outline, tier };
  const { named, count, section, first } = label;
  if (named) return t(`undo.named.${named}`);
  if (count === 1) return placeName(names, first);
  if (section === undefined) return t('undo.several', { count });
  return t('undo.severalIn', { count, section: sectionName(names, section) });
}
