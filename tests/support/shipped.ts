import { readFileSync } from 'node:fs';
import { templatesOnDisk } from '../../src/cli/templates-on-disk.ts';
import type { Format } from '../../src/document/format/format-schema.ts';
import { type Draft, draftSchema } from '../../src/domain/draft/draft-schema.ts';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';

/** What ships with the program, read once. */
export const SHIPPED = templatesOnDisk(process.cwd());

function firstOutline(): Outline {
  const [outline] = SHIPPED.outlines;
  if (!outline) throw new Error(`No outline parses: ${JSON.stringify(SHIPPED.refused)}`);
  return outline;
}

export const OUTLINE = firstOutline();

function readExample(name: string): Draft {
  return draftSchema.parse(JSON.parse(readFileSync(`templates/examples/${name}.json`, 'utf8')));
}

/** The complete sample, and the one that is half filled in. */
export const COMPLETE = readExample('gia-loc-2026-h1');
export const HALF = readExample('gia-loc-2026-h1-do-dang');

export function shippedFormat(id: string): Format {
  const format = SHIPPED.formats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`No format ${id}`);
  return format;
}
