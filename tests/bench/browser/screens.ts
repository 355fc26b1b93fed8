import type { Page } from 'playwright-core';
import { askedSections } from '../../../src/domain/outline/outline-tree.ts';
import { PAGE } from '../../support/chromium.ts';
import { OUTLINE } from '../../support/shipped.ts';
import { print } from '../figures.ts';
import { SAMPLE } from './addresses.ts';

/** Time from the key going down to the frame after it, for text typed into the focused box. */
export async function typeAndMeasure(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    window.addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - from);
          channel.port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
  await page.keyboard.type(text, { delay: 60 });
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

/** Time from a click to the frame in which a heading with these words stands. */
async function clickAndMeasure(page: Page, selector: string, words: string): Promise<number> {
  return page.evaluate(
    ({ target, wanted }) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        document.querySelector<HTMLElement>(target)?.click();
        const look = () => {
          if (document.querySelector('h1')?.textContent?.includes(wanted)) resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    { target: selector, wanted: words },
  );
}

async function measureStart(page: Page): Promise<number> {
  await page.goto('about:blank');
  await page.goto(PAGE);
  await page.locator('h1').waitFor();
  return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))));
}

/** Time from a key to the frame in which the printed page shows it: the pages wait until nobody types. */
async function measureFollowing(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const words = `Câu ${run} để xem trang in.`;
    await page.keyboard.insertText(` ${words}`);
    times.push(
      await page.evaluate(
        (sought) =>
          new Promise<number>((resolve) => {
            const from = performance.now();
            const look = () => {
              const isShown = [...document.querySelectorAll('.beside .sheet p')].some((line) =>
                line.textContent?.replace(/\s/g, '').includes(sought),
              );
              if (isShown) resolve(performance.now() - from);
              else requestAnimationFrame(look);
            };
            look();
          }),
        // a line may end anywhere in it
        words.replace(/\s/g, ''),
      ),
    );
  }
  return times;
}

/** Start, typing, change of section, full check. */
export async function benchScreens(page: Page, slowdown: number): Promise<void> {
  const starts: number[] = [];
  for (let run = 0; run < 7; run += 1) starts.push(await measureStart(page));
  print({ name: 'start to usable', slowdown, times: starts });

  await page.goto(`${SAMPLE}/muc/s3_1_2`);
  await page.locator('[name="text.ket_qua"]').click();
  print({
    name: 'key to next frame, long text (section III.1.2)',
    slowdown,
    times: await typeAndMeasure(page, 'Nhân dân bàn và quyết định việc làm đường.'),
  });
  await page.locator('[name="figures.BQ01.actual"]').fill('');
  await page.locator('[name="figures.BQ01.actual"]').click();
  print({
    name: 'key to next frame, figure (section III.1.2)',
    slowdown,
    times: await typeAndMeasure(page, '1234567890'),
  });

  await page.getByRole('button', { name: 'Trang in' }).click();
  await page.locator('.beside [data-current]').first().waitFor();
  await page.waitForTimeout(1500);
  await page.locator('[name="text.ket_qua"]').click();
  print({
    name: 'the same with the printed pages beside',
    slowdown,
    times: await typeAndMeasure(page, 'Nhân dân bàn và quyết định việc làm đường.'),
  });
  print({ name: 'from the last key to the printed page', slowdown, times: await measureFollowing(page) });
  await page.getByRole('button', { name: 'Gợi ý' }).click();

  const changes: number[] = [];
  await page.goto(`${SAMPLE}/muc/s2_1`);
  await page.locator('#section-heading').waitFor();
  for (const { section } of askedSections(OUTLINE, 'full').slice(4, 14)) {
    await page.waitForTimeout(400);
    changes.push(await clickAndMeasure(page, '.step-next', section.heading));
  }
  print({ name: 'change of section', slowdown, times: changes });
  const checks: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await page.goto(`${SAMPLE}/muc/s2_1`);
    await page.locator('#section-heading').waitFor();
    await page.waitForTimeout(400);
    checks.push(await clickAndMeasure(page, '.tabs a[href$="kiem-tra"]', 'Kiểm tra'));
  }
  print({ name: 'full check of the complete sample, on screen', slowdown, times: checks });
}
