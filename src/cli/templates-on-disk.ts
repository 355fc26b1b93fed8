import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTemplates } from '../state/load-templates.ts';
import type { Templates } from '../state/services.ts';

const FOLDERS = ['outlines', 'formats', 'profiles', 'synonyms', 'examples'];

/** A file that is not JSON gives its text, which no template schema accepts: it is refused by name like any other mistake. */
function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 40);
  }
}

/** The templates that ship, read from the checkout. */
export function templatesOnDisk(root: string): Templates {
  const files: Record<string, unknown> = {};
  for (const folder of FOLDERS) {
    const path = join(root, 'templates', folder);
    for (const name of readdirSync(path)
      .filter((entry) => entry.endsWith('.json'))
      .sort()) {
      files[`templates/${folder}/${name}`] = readJson(join(path, name));
    }
  }
  return loadTemplates(files);
}
