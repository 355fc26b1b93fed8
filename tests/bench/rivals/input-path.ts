import { join } from 'node:path';

/** Where the input of one contestant at one size is kept. */
export function inputPath(folder: string, library: string, position: number, pages: string): string {
  return join(folder, `${library}-${position}-${pages}.input`);
}
