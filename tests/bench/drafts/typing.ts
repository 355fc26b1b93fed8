import type { Page } from 'playwright-core';
import { LONGEST_UNWRITTEN_MS } from '../../../src/state/autosave.ts';
import { PAGE } from '../../support/chromium.ts';
import { typeAndMeasure } from '../browser/screens.ts';
import { ID, TYPED } from './big-draft.ts';

const BOX = `[name="text.${TYPED.field}"]`;

export interface Typing {
  readonly keys: readonly number[];
  /** Tasks of 50 ms and more that began when no key was pressed just before: what saving does. */
  readonly tasks: readonly number[];
  readonly writes: number;
}

/** Counts what is written and notes long tasks; without writing, the timer of autosave never ends. */
async function watch(page: Page, writes: boolean): Promise<void> {
  await page.addInitScript(
    ({ isWriting, waits }) => {
      const noted = { writes: 0, tasks: [] as { at: number; ms: number }[] };
      Object.assign(window, { noted });
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: [unknown, IDBValidKey?]) {
        if (this.name === 'heads') noted.writes += 1;
        return put.apply(this, values);
      };
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) noted.tasks.push({ at: startTime, ms: duration });
      }).observe({ type: 'longtask' });
      if (isWriting) return;
      const wait = window.setTimeout.bind(window);
      const never = (act: TimerHandler, ms?: number) => (ms === waits ? 0 : wait(act, ms));
      Object.assign(window, { setTimeout: never });
    },
    { isWriting: writes, waits: LONGEST_UNWRITTEN_MS },
  );
}

interface Noted {
  readonly writes: number;
  readonly tasks: readonly { readonly at: number; readonly ms: number }[];
}

const notedIn = (page: Page): Promise<Noted> =>
  page.evaluate(() => (window as unknown as { readonly noted: Noted }).noted);

/** Types a sentence in a box of the draft, then single letters with a pause behind each. */
export async function measureTyping(page: Page, writes: boolean, prepare: () => Promise<void>): Promise<Typing> {
  await watch(page, writes);
  await page.goto(`${PAGE}#/ban-nhap/${ID}/muc/${TYPED.section}`);
  await page.locator(BOX).click();
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(2000);
  await prepare();
  const keys = await typeAndMeasure(page, ' Nhân dân bàn và quyết định việc làm đường, việc làm mương của thôn.');
  const written = (await notedIn(page)).writes;
  await page.waitForTimeout(1500);
  const tasks: number[] = [];
  for (let time = 0; time < 8; time += 1) {
    const from = await page.evaluate(() => performance.now());
    await page.keyboard.type('a');
    await page.waitForTimeout(1500);
    // the first task is the key itself; the write begins a quarter of a second later
    const later = (await notedIn(page)).tasks.filter(({ at }) => at > from + LONGEST_UNWRITTEN_MS - 20);
    tasks.push(Math.max(0, ...later.map(({ ms }) => ms)));
  }
  return { keys, tasks, writes: written };
}
