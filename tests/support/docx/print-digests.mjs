// Another process: writes reports on another day and prints the digests of the files, and the day and the hour as this
// process sees them. Usage: TODAY=2031-02-03T04:05:06Z node print-digests.mjs
import { runnerImport } from 'vite';

const { TODAY } = process.env;
const RealDate = Date;
if (TODAY) {
  /** Only the present is another; a date that is given is itself. */
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [TODAY] : given));
    }
    static now() {
      return RealDate.parse(TODAY);
    }
  };
}

const { module } = await runnerImport('./tests/support/docx/digest-of-report.ts', {
  configFile: false,
  logLevel: 'silent',
  root: process.cwd(),
});
const digests = await module.digestsOfReports();
const now = new Date();
process.stdout.write(JSON.stringify({ digests, day: now.toISOString().slice(0, 10), hour: now.getHours() }));
