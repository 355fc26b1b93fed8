import type { Draft } from '../domain/draft/draft-schema.ts';
import { leftOverFileName } from './file-names.ts';
import type { Services } from './services.ts';

/** Hands out what is no longer in the outline as a text file. Gives its name; `undefined` when the person closed the dialog. */
export async function saveLeftOver(services: Services, draft: Draft, text: string): Promise<string | undefined> {
  const name = leftOverFileName(draft);
  // the mark in front has older editors read the letters as they are; lines end as they expect
  const content = new Blob([`\ufeff${text.replaceAll('\n', '\r\n')}`], { type: 'text/plain' });
  return (await services.saveFile(name, 'text/plain', content)) ? name : undefined;
}
