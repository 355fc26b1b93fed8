import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'vite';
import { REPORT_SIZES } from './long-report.ts';
import type { Kept } from './rivals/keep-inputs.ts';
import type { Memory } from './rivals/measure-memory.ts';

/** Beside the packages, so that what is not bundled is found from there. */
const FOLDER = resolve('node_modules/.cache/bench');

/** Bundled as it would ship: run through the module runner of Vite, our own sources alone would be slower. */
async function bundleProcess(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'tests/bench/rivals/rivals-process.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'rivals-process.mjs' } },
    },
  });
  return resolve(FOLDER, 'rivals-process.mjs');
}

function answerOf(script: string, place: readonly string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, [script, ...place], { encoding: 'utf8' }));
}

function memoryAt(script: string, { library, position }: Kept, pages: number): string {
  // as: what `rivals-process.ts` prints
  const { before, peak } = answerOf(script, ['memory', FOLDER, library, String(position), String(pages)]) as Memory;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  return `${pages} pages ${megabytes(peak).padStart(4)} MB (+${megabytes(peak - before)})`;
}

function benchMemory(script: string): void {
  // as: what `rivals-process.ts` prints
  const kept = answerOf(script, ['inputs', FOLDER]) as readonly Kept[];
  console.log('most memory held while three reports are written in a new process (and how much more than before)');
  for (const one of kept) {
    const figures = REPORT_SIZES.map(({ pages }) => memoryAt(script, one, pages));
    console.log(`  ${one.name.padEnd(38)} ${figures.join('   ')}`);
  }
}

/** The same report written by other libraries, in the same process and by turns; then the memory of each by itself. */
export async function benchRivals(): Promise<void> {
  const script = await bundleProcess();
  execFileSync(process.execPath, ['--expose-gc', script, 'times'], { stdio: 'inherit' });
  benchMemory(script);
}
