// Another process: writes the fixture and prints the digest of the file. Usage: node print-digest.mjs hd05
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/support/docx/digest-of-report.ts', {
  configFile: false,
  logLevel: 'silent',
  root: process.cwd(),
});
process.stdout.write(await module.digestOfReport(process.argv[2]));
