import { rmSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { noteStep } from '../../src/domain/journal/note-step.ts';
import { LONGEST_TEXT, NO_STEPS, undoStepsText } from '../../src/domain/journal/undo-steps.ts';
import { newProfileFolder, openBrowser } from '../support/chromium.ts';
import { OUTLINE } from '../support/shipped.ts';
import { dropDraft } from './browser/export.ts';
import { afterPasting, BIG, fileBytes, ID, TYPED } from './drafts/big-draft.ts';
import type { Parts } from './drafts/in-page.ts';
import { markRow, measureFirstPage, measureOpening, measureVersions } from './drafts/moments.ts';
import { callTool, openTools } from './drafts/tools.ts';
import { measureTyping } from './drafts/typing.ts';
import { keepVersions, mebibytes, VERSIONS } from './drafts/versions.ts';
import { print, spread } from './figures.ts';

const SLOWDOWN = 6;
const HOUR_MS = 3_600_000;

/** Undo steps as long as they may become: long texts pasted over each other, in a box beside the one that is typed in. */
function longestSteps(): string {
  let [draft, steps] = [BIG, NO_STEPS];
  const pasted = 'ket_qua';
  for (let time = 0; ; time += 1) {
    const section = ['s5_1', 's5_3', 's6', 's4_3'][time % 4] ?? TYPED.section;
    if (!draft.answers[section]?.[pasted]) throw new Error(`no ${section}`);
    const after = afterPasting(draft, section, 3000);
    const at = new Date(Date.now() - HOUR_MS + time * 10_000).toISOString();
    const next = noteStep(steps, { before: draft, after, outline: OUTLINE, at });
    // at its bound: the next one pushes the oldest out
    if (undoStepsText(next).length < undoStepsText(steps).length || time > 300) return undoStepsText(steps);
    [draft, steps] = [after, next];
  }
}

async function printParts(page: Page): Promise<void> {
  const runs: Parts[] = [];
  for (let run = 0; run < 7; run += 1)
    runs.push(
      await callTool(page, 'timeParts', {
        id: ID,
        outline: OUTLINE,
      }),
    );
  for (const name of Object.keys(runs[0] ?? {}))
    print({ name: `  ${name}`, slowdown: SLOWDOWN, times: runs.map((times) => times[name] ?? 0) });
}

async function repeated(times: number, measure: () => Promise<number>): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let run = 0; run < times; run += 1) measured.push(await measure());
  return measured;
}

async function slowly(
  context: BrowserContext,
  act: (page: Page, slow: (on: boolean) => Promise<void>) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const devtools: CDPSession = await context.newCDPSession(page);
  await act(page, async (on) => {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: on ? SLOWDOWN : 1 });
  });
  await page.close();
}

async function printTyping(context: BrowserContext, name: string, writes: boolean): Promise<void> {
  await slowly(context, async (page, slow) => {
    const { keys, tasks, writes: written } = await measureTyping(page, writes, () => slow(true));
    print({ name: `key to next frame, ${name}`, slowdown: SLOWDOWN, times: keys });
    console.log(`  ${spread(keys)}; written ${written} times meanwhile`);
    print({ name: '  longest task after a letter (0: under 50 ms)', slowdown: SLOWDOWN, times: tasks });
    await slow(false);
  });
}

/** A draft of 1 MB with 200 versions and undo steps at their bound: opening, typing, room on the disk, the lists it stands in. */
export async function benchDrafts(): Promise<void> {
  console.log(`draft of ${mebibytes(fileBytes(BIG))} as a file, ${JSON.stringify(BIG).length} letters`);
  const folder = newProfileFolder();
  const { context } = await openBrowser(folder);
  await slowly(context, async (page, slow) => {
    await slow(true);
    print({
      name: 'first page without a draft',
      slowdown: SLOWDOWN,
      times: await repeated(5, () => measureFirstPage(page, 'h1')),
    });
    await slow(false);
    await dropDraft(page, BIG);
    await page.waitForTimeout(1000);
  });
  await printTyping(context, 'no steps, not written', false);
  await printTyping(context, 'no steps, written each 250 ms', true);
  const steps = longestSteps();
  console.log(`undo steps: ${steps.length} letters of ${LONGEST_TEXT} at most`);
  await slowly(context, async (page, slow) => {
    await openTools(page);
    await keepVersions(page, folder);
    await callTool(page, 'saveWithSteps', { id: ID, steps });
    await slow(true);
    await printParts(page);
  });
  await slowly(context, async (page, slow) => {
    await markRow(page);
    await slow(true);
    print({
      name: 'first page with the draft in the list',
      slowdown: SLOWDOWN,
      times: await repeated(5, () => measureFirstPage(page)),
    });
    print({
      name: 'from the first page into the draft',
      slowdown: SLOWDOWN,
      times: await repeated(7, () => measureOpening(page)),
    });
    print({
      name: `page of versions, ${VERSIONS}`,
      slowdown: SLOWDOWN,
      times: await repeated(5, () => measureVersions(page, VERSIONS)),
    });
  });
  await printTyping(context, 'longest steps, not written', false);
  await printTyping(context, 'longest steps, written each 250 ms', true);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
