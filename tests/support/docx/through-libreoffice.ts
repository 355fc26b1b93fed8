import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProgram } from './office.ts';

/** Whether LibreOffice is on this machine. */
export const soffice = hasProgram('soffice', '--version');

/** The files as LibreOffice saves them after opening them. It is started once for all. */
export function allThroughLibreOffice(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const names = files.map((_, index) => `vao-${index}.docx`);
    for (const [index, bytes] of files.entries()) writeFileSync(join(folder, names[index] ?? ''), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'ra');
    const paths = names.map((name) => join(folder, name));
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, ...paths],
      { stdio: 'ignore' },
    );
    return names.map((name) => new Uint8Array(readFileSync(join(out, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file as LibreOffice saves it after opening it. */
export function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const [saved] = allThroughLibreOffice([bytes]);
  if (saved === undefined) throw new Error('LibreOffice saved nothing.');
  return saved;
}
