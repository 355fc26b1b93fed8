import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProgram } from './office.ts';

/** Whether LibreOffice is on this machine. */
export const soffice = hasProgram('soffice', '--version');

/** The file as LibreOffice saves it after opening it. */
export function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    writeFileSync(join(folder, 'vao.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'ra');
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, join(folder, 'vao.docx')],
      { stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(join(out, 'vao.docx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
