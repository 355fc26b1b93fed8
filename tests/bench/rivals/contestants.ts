import type { Contestant } from './contestant.ts';

/** By a short name. Loaded one by one: in the measure of memory, a process holds nothing but the library it runs. */
const LOADERS: Readonly<Record<string, () => Promise<readonly Contestant[]>>> = {
  ours: async () => {
    const { OURS, OURS_AUDITED, OURS_WRITER } = await import('./ours.ts');
    return [OURS, OURS_AUDITED, OURS_WRITER];
  },
  docxtemplater: async () => [(await import('./docxtemplater.ts')).DOCXTEMPLATER],
  'easy-template-x': async () => [(await import('./easy-template-x.ts')).EASY_TEMPLATE_X],
  'docx-templates': async () => [(await import('./docx-templates.ts')).DOCX_TEMPLATES],
  floor: async () => (await import('./floor.ts')).FLOORS,
};

export const LIBRARIES = Object.keys(LOADERS);

export async function loadContestants(library: string): Promise<readonly Contestant[]> {
  const load = LOADERS[library];
  if (load === undefined) throw new Error(`No library ${library}; there are ${LIBRARIES.join(', ')}`);
  return load();
}
