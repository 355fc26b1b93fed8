import type { Draft } from '../draft/draft-schema.ts';
import type { FigureField, Outline, Section } from '../outline/outline-schema.ts';

/** The section whose texts are read, and what stands beside them. */
export interface ProseContext {
  readonly outline: Outline;
  readonly draft: Draft;
  readonly section: Section;
}

export function figuresIn(section: Section): FigureField[] {
  return (section.fields ?? []).filter((field): field is FigureField => field.kind === 'figure');
}
