import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { askedSections } from '../../src/domain/outline/outline-tree.ts';
import { newProfileFolder, openBrowser, PAGE } from '../support/chromium.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

/** Milliseconds of repeated runs of one thing. */
interface Row {
  readonly name: string;
  readonly slowdown: number;
  readonly times: readonly number[];
}

const SLOWDOWNS = [1, 6];
const SAMPLE = `${PAGE}#/ban-nhap/${COMPLETE.id}`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function print({ name, slowdown, times }: Row): void {
  const shown = (value: number) => value.toFixed(value < 10 ? 1 : 0).padStart(6);
  const speed = slowdown === 1 ? '      ' : `cpu/${slowdown} `;
  console.log(
    `${name.padEnd(46)} ${speed} median ${shown(median(times))} ms   ${shown(Math.min(...times))} – ${shown(Math.max(...times))}   n=${times.length}`,
  );
}

function printSizes(): void {
  const html = readFileSync('dist/Soan-bao-cao-dan-chu.html');
  const text = html.toString('utf8');
  const inside = (pattern: RegExp) => Buffer.from(pattern.exec(text)?.[1] ?? '');
  const kb = (bytes: Buffer) =>
    `${(bytes.length / 1000).toFixed(0).padStart(5)} kB, gzip ${(gzipSync(bytes).length / 1000).toFixed(0).padStart(4)} kB`;
  console.log(`the HTML file                                  ${kb(html)}`);
  console.log(
    `first script (with outline and samples)        ${kb(inside(/<script type="module"[^>]*>([\s\S]*?)<\/script>/))}`,
  );
  console.log(
    `Word writer, inert until the first export      ${kb(inside(/<script type="text\/plain"[^>]*>([\s\S]*?)<\/script>/))}`,
  );
  console.log(`style sheet                                    ${kb(inside(/<style[^>]*>([\s\S]*?)<\/style>/))}`);
}

/** Time from the key going down to the frame after it, for text typed into the focused box. */
async function typeAndMeasure(page: Page, text: string): Promise<number[]> {
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

/** Milliseconds until the file is there, and the longest time the page could not answer meanwhile. */
async function measureExport(page: Page): Promise<{ readonly total: number; readonly block: number }> {
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(window, { blocks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const download = page.waitForEvent('download', { timeout: 120_000 });
  const from = performance.now();
  await page.getByRole('button', { name: /^Xuất bản dự thảo/ }).click();
  await download;
  const total = performance.now() - from;
  await page.waitForTimeout(200);
  const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks);
  return { total, block: Math.max(0, ...blocks) };
}

/** The sample with its texts repeated until it prints about 30 pages before the annex. */
function longReport(): Draft {
  const answers = Object.fromEntries(
    Object.entries(COMPLETE.answers).map(([section, fields]) => {
      const text = fields['ket_qua'];
      if (text?.state !== 'value' || typeof text.value !== 'string') return [section, fields];
      return [
        section,
        { ...fields, ket_qua: { state: 'value' as const, value: Array(9).fill(text.value).join('\n') } },
      ];
    }),
  );
  return { ...COMPLETE, id: 'bench-30-trang', sample: false, answers };
}

async function dropDraft(page: Page, draft: Draft): Promise<void> {
  await page.goto(PAGE);
  await page.locator('h1').waitFor();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'ban-nhap.json', { type: 'application/json' }));
    return transfer;
  }, JSON.stringify(draft));
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await page.locator('h1', { hasText: '6 tháng đầu năm' }).waitFor();
}

async function benchScreens(page: Page, slowdown: number): Promise<void> {
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

async function benchExport(page: Page, slowdown: number, name: string, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('.sheet').first().waitFor();
  const first = await measureExport(page);
  const next: number[] = [];
  const blocks = [first.block];
  for (let run = 0; run < 5; run += 1) {
    const { total, block } = await measureExport(page);
    next.push(total);
    blocks.push(block);
  }
  print({ name: `${name}, first`, slowdown, times: [first.total] });
  print({ name: `${name}, later`, slowdown, times: next });
  print({ name: `${name}, longest block of the page`, slowdown, times: blocks });
}

function benchCheck(): void {
  const times: number[] = [];
  for (let run = 0; run < 30; run += 1) {
    const from = performance.now();
    checkCompleteness(OUTLINE, COMPLETE);
    times.push(performance.now() - from);
  }
  print({ name: 'check of the complete sample, without a screen', slowdown: 1, times });
}

/** Measures the built page in a real Chromium over `file://`, at full speed and slowed six times. */
export async function runBench(): Promise<void> {
  printSizes();
  benchCheck();
  const folder = newProfileFolder();
  const { context } = await openBrowser(folder);
  const page = await context.newPage();
  const devtools: CDPSession = await context.newCDPSession(page);
  const report = longReport();
  await dropDraft(page, report);
  for (const slowdown of SLOWDOWNS) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await benchScreens(page, slowdown);
    await benchExport(page, slowdown, 'export of the sample', `${SAMPLE}/xem-truoc`);
    await benchExport(page, slowdown, 'export of a 30-page report', `${PAGE}#/ban-nhap/${report.id}/xem-truoc`);
  }
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
