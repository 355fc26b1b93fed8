import type { Field, Section } from '../../domain/outline/outline-schema.ts';
import type { Paragraph } from './report-document.ts';

/** Letters of points in Vietnamese documents: đ has its place, f, j, w and z have none. */
const POINTS = 'abcdđeghiklmnopqrstuvxy';

/** The letter of a point by position from 0; after y it goes on with two: "aa". */
export function pointLetter(position: number): string {
  const rounds = Math.floor(position / POINTS.length);
  return 'a'.repeat(rounds) + POINTS.charAt(position % POINTS.length);
}

/** The line over a titled text: "a) Công tác văn thư"; the wording of the outline, which stays with what follows. */
export function titleOf(field: Field, section: Section, position: number): Paragraph {
  const text = `${pointLetter(position)}) ${field.label}`;
  return {
    kind: 'paragraph',
    runs: [{ text, italic: true }],
    leads: true,
    source: { section: section.id, field: field.id },
  };
}
