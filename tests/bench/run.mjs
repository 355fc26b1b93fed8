// Prints speed and size of the built page. Never fails on a figure. Usage: npm run bench [-- check|rivals|browser …]
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/bench/bench.ts', {
  configFile: false,
  logLevel: 'silent',
  root: process.cwd(),
});
await module.runBench(process.argv.slice(2));
