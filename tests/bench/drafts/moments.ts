import type { Page } from 'playwright-core';
import { PAGE } from '../../support/chromium.ts';
import { ID } from './big-draft.ts';

/** Milliseconds from acting in the page until this stands there and the frame with it has been drawn. */
function untilShown(page: Page, click: string, shown: string, count = 1): Promise<number> {
  return page.evaluate(
    ({ target, wanted, least }) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        if (target.startsWith('#/')) window.location.hash = target;
        else document.querySelector<HTMLElement>(target)?.click();
        const look = () => {
          if (document.querySelectorAll(wanted).length < least) {
            requestAnimationFrame(look);
            return;
          }
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - from);
          channel.port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      }),
    { target: click, wanted: shown, least: count },
  );
}

const ROW = `.draft-act a[href$="${ID}"]`;

/** From the start of the page until the row of the draft stands on the first page. */
export async function measureFirstPage(page: Page, shown: string = ROW): Promise<number> {
  await page.goto('about:blank');
  await page.goto(PAGE);
  await page.locator(shown).first().waitFor();
  return page.evaluate(() => {
    const marks = performance.getEntriesByName('row-shown');
    return marks[0]?.startTime ?? performance.now();
  });
}

/** Before the page's own scripts: marks when the row of the draft appears. */
export async function markRow(page: Page): Promise<void> {
  await page.addInitScript((row) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(row)) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('row-shown'));
    });
    watch.observe(document, { subtree: true, childList: true });
  }, ROW);
}

/** From the click on the first page, once it says how far the draft is, until the sections of the draft stand there. */
export async function measureOpening(page: Page): Promise<number> {
  await measureFirstPage(page);
  await page
    .locator('.draft-facts .num', { hasText: /\d+\/\d+/ })
    .first()
    .waitFor();
  await page.waitForTimeout(1500);
  return untilShown(page, ROW, `#content a[href*="${ID}/muc/"]`);
}

/** From the sections to the page of versions with all its rows. */
export async function measureVersions(page: Page, count: number): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${PAGE}#/ban-nhap/${ID}`);
  await page.locator(`#content a[href*="${ID}/muc/"]`).first().waitFor();
  await page.waitForTimeout(1500);
  return untilShown(page, `#/ban-nhap/${ID}/phien-ban`, '.versions li', count);
}
