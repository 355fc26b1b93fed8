import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { storedDraft } from '../../e2e/stored-draft.ts';
import { openBrowser } from '../../support/chromium.ts';
import { dropFile } from '../browser/export.ts';
import type { Doomed, Opening } from './doomed.ts';
import { NOTE, SEEN, watchSaving } from './watch-saving.ts';

/** Processes of the browser on a profile folder, the one that started the others first. */
function browserProcesses(folder: string): number[] {
  const found: { readonly pid: number; readonly isChild: boolean }[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (command.includes(`--user-data-dir=${folder}`)) {
        found.push({ pid: Number(name), isChild: command.includes('--type=') });
      }
    } catch {
      // it ended while the list was read
    }
  }
  return found.sort((left, right) => Number(left.isChild) - Number(right.isChild)).map(({ pid }) => pid);
}

function kill(processes: readonly number[]): void {
  for (const pid of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // a child that went with its parent
    }
  }
}

/** Kills what still runs on the folder, also what came after the browser had opened. */
async function bury(folder: string): Promise<void> {
  for (let left = browserProcesses(folder); left.length > 0; left = browserProcesses(folder)) {
    kill(left);
    await pause(20);
  }
}

async function open(folder: string): Promise<Doomed> {
  const { context } = await openBrowser(folder);
  context.setDefaultTimeout(20_000);
  const page = context.pages()[0] ?? (await context.newPage());
  // which processes to kill is known before, so that the blow falls at once
  const processes = browserProcesses(folder);
  if (processes.length === 0) throw new Error(`No browser runs on ${folder}`);
  const box = page.locator(SEEN.box);
  return {
    drop: (address, text) => dropFile(page, text, address),
    watch: async (take) => {
      await page.exposeFunction(NOTE, (note: string) => take(JSON.parse(note)));
      await page.addInitScript(watchSaving, [SEEN, NOTE] as const);
    },
    openSection: async (address) => {
      await page.goto(address);
      await box.waitFor();
      return box.inputValue();
    },
    untilSaved: () => page.locator(SEEN.saveLine).getByText(SEEN.saved).waitFor(),
    markAll: async () => {
      await box.click();
      await page.keyboard.press('Control+a');
    },
    type: (letter) => page.keyboard.type(letter),
    stored: (id) => storedDraft(page, id),
    kill: () => kill(processes),
  };
}

/** A Chromium to be killed. */
export const CHROMIUM: Opening = { open, bury };
