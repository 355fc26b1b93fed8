import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTemplates } from '../state/load-templates.ts';
import type { Templates } from '../state/services.ts';

const FOLDERS = ['outlines', 'formats', 'profiles', 'examples'];

/** The templates that ship, read from the checkout. */
export function templatesOnDisk(root: string): Templates {
  const files: Record<string, unknown> = {};
  for (const folder of FOLDERS) {
    const path = join(root, 'templates', folder);
    for (const name of readdirSync(path)
      .filter((entry) => entry.endsWith('.json'))
      .sort()) {
      files[`templates/${folder}/${name}`] = JSON.parse(readFileSync(join(path, name), 'utf8'));
    }
  }
  return loadTemplates(files);
}
