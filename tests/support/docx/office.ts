import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Says whether a program can be started on this machine. */
export function hasProgram(name: string, flag: string): boolean {
  return spawnSync(name, [flag], { stdio: 'ignore' }).error === undefined;
}

/** A document as LibreOffice prints it. */
export interface Printed {
  /** Text of each page, laid out in lines. */
  readonly pages: readonly string[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
}

/**
 * Takes the bytes of a Word file; gives its pages as LibreOffice prints them, read by pdftotext and pdfinfo. Works in a
 * folder and a user profile of its own: two LibreOffices with one profile wait for each other.
 */
export async function printWithOffice(bytes: Uint8Array): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await writeFile(join(folder, 'report.docx'), bytes);
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    const pdf = join(folder, 'report.pdf');
    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
    const { stdout: info } = await run('pdfinfo', ['-f', '1', '-l', '99', pdf]);
    const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(
      ([, width, height]) => [Number(width), Number(height)] as const,
    );
    return { pages: text.split('\f').slice(0, -1), sizes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
