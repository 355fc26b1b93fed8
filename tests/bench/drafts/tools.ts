import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { DRAFT_TOOLS } from './in-page.ts';

type DraftTools = typeof DRAFT_TOOLS;

/** Bundles the tools into one script for a page. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'chrome109',
      write: false,
      copyPublicDir: false,
      lib: { entry: 'tests/bench/drafts/in-page.ts', formats: ['iife'], name: 'tools' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The tools were not bundled');
  return chunk.code;
}

/** Opens an empty page that shares the database with the program and holds the tools as `draftTools`. */
export async function openTools(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-dan-chu-cong-cu-'));
  const path = join(folder, 'trong.html');
  writeFileSync(path, '<!doctype html><meta charset="utf-8"><title>.</title>');
  await page.goto(pathToFileURL(path).href);
  await page.addScriptTag({ content: await bundle() });
}

/** Calls one of the tools in the page. */
export function callTool<Name extends keyof DraftTools>(
  page: Page,
  name: Name,
  given: Parameters<DraftTools[Name]>[0],
): Promise<Awaited<ReturnType<DraftTools[Name]>>> {
  return page.evaluate(
    ([tool, value]) => {
      const tools = Reflect.get(globalThis, 'draftTools') as Record<string, (value: unknown) => unknown>;
      return tools[tool]?.(value);
    },
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<DraftTools[Name]>>>;
}
