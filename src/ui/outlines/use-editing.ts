import { useCallback } from 'react';
import type { Outline, Section } from '../../domain/outline/outline-schema.ts';
import { findSection } from '../../domain/outline/outline-tree.ts';
import { removeSection } from '../../domain/outline-editing/edit-sections.ts';
import type { Edit } from '../../domain/outline-editing/edited.ts';
import { mergeSections } from '../../domain/outline-editing/join-sections.ts';
import { type Direction, type Landing, moveSection, moveTo } from '../../domain/outline-editing/move-sections.ts';
import type { StepName } from '../../state/outline-editor.ts';
import { useOutlineEditor, useOutlineEditorStore } from '../app/app-context.tsx';

/** Takes a step on the outline in work; `name`: what it is done to. */
export type TakeStep = (what: StepName, name: string, edit: (outline: Outline) => Edit, box?: string) => Edit;

export function useTakeStep(): TakeStep {
  const take = useOutlineEditor((state) => state.take);
  return useCallback((what, name, edit, box) => take({ what, name }, edit, box), [take]);
}

/** What is done to a whole section, by keys, by buttons and by dragging. */
export interface SectionActs {
  readonly move: (section: Section, direction: Direction) => void;
  readonly drop: (id: string, target: string, where: Landing) => void;
  readonly remove: (section: Section) => void;
  readonly join: (section: Section) => void;
}

export function useSectionActs(): SectionActs {
  const step = useTakeStep();
  const store = useOutlineEditorStore();
  const nameOf = (id: string) => {
    const outline = store.getState().work?.outline;
    return (outline && findSection(outline, id)?.section.heading) ?? '';
  };
  return {
    move: ({ id, heading }, direction) =>
      void step('sectionMoved', heading, (outline) => moveSection(outline, id, direction)),
    drop: (id, target, where) => void step('sectionMoved', nameOf(id), (outline) => moveTo(outline, id, target, where)),
    remove: ({ id, heading }) => void step('sectionRemoved', heading, (outline) => removeSection(outline, id)),
    join: ({ id, heading }) => void step('sectionsJoined', heading, (outline) => mergeSections(outline, id)),
  };
}
