import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { REPORT_SIZES } from '../long-report.ts';
import { LIBRARIES, loadContestants } from './contestants.ts';
import { inputPath } from './input-path.ts';
import { makeInput } from './make-input.ts';

/** One contestant whose inputs are kept. */
export interface Kept {
  readonly library: string;
  readonly position: number;
  readonly name: string;
}

/** Writes what every contestant needs at every size: making it takes more memory than what is to be measured. */
export async function keepInputs(folder: string): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const library of LIBRARIES) {
    for (const [position, contestant] of (await loadContestants(library)).entries()) {
      if (contestant.writes) kept.push({ library, position, name: contestant.name });
      for (const { pages } of REPORT_SIZES) {
        const path = inputPath(folder, library, position, String(pages));
        writeFileSync(path, serialize(await makeInput(contestant, pages)));
      }
    }
  }
  return kept;
}
