import { readFileSync } from 'node:fs';
import type { Format } from '../../../src/document/format/format-schema.ts';
import { parseFormat } from '../../../src/document/format/parse-format.ts';

/** Takes the file name of a shipped format without `.json`; gives the format, or throws with every problem. */
export function readFormat(name: string): Format {
  const file = new URL(`../../../templates/formats/${name}.json`, import.meta.url);
  const result = parseFormat(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.ok) throw new Error(JSON.stringify(result.problem, null, 2));
  return result.value;
}
