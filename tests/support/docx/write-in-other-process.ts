import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Writes the fixture in a process of its own, with another environment; gives the digest of the file. */
export async function writeInOtherProcess(format: string, environment: Record<string, string>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/support/docx/print-digest.mjs', format], {
    env: { ...process.env, ...environment },
  });
  return stdout;
}
