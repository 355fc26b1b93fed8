import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newProfileFolder, openBrowser, PAGE } from '../support/chromium.ts';
import { shippedFormat } from '../support/shipped.ts';

function has(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const MM_PER_PT = 25.4 / 72;

function sizeOf(page: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Words that are not wholly inside the narrowest margin of their page. */
function wordsOutside(page: string): string[] {
  const { width, height } = sizeOf(page);
  const margin = 9 / MM_PER_PT;
  return [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</g)].flatMap(
    ([, left, top, right, bottom, word = '']) =>
      Number(left) < margin ||
      Number(top) < margin ||
      Number(right) > width - margin ||
      Number(bottom) > height - margin
        ? [word]
        : [],
  );
}

describe.skipIf(!has('pdftotext'))('printing the preview (needs pdftotext)', () => {
  it('puts every page on paper at its real size', async () => {
    const folder = newProfileFolder();
    const { context } = await openBrowser(folder);
    const page = await context.newPage();
    await page.goto(`${PAGE}#/ban-nhap/mau-gia-loc-2026-h1/xem-truoc`);
    await page.locator('.sheet').first().waitFor();
    const sheets = await page.locator('.sheet').count();
    const file = join(folder, 'in.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true });
    await context.close();
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    const pages = boxes.split('<page ').slice(1);
    expect(pages).toHaveLength(sheets);
    expect(pages.map(wordsOutside)).toEqual(pages.map(() => []));
    // the annexes that the outline lays sideways lie so on paper too
    expect(pages.filter((page) => sizeOf(page).width > sizeOf(page).height).length).toBeGreaterThan(1);
    const right = (word: string) =>
      Number(new RegExp(`xMax="([\\d.]+)"[^>]*>${word}<`).exec(boxes)?.[1] ?? 0) * MM_PER_PT;
    // "NAM" ends the title, which is centred in the right column and 72.9 mm long (the-thuc.md 9)
    const { page: measures } = shippedFormat('HD36');
    const columnLeft = measures.leftMm.value + measures.letterheadLeftColumnMm.value;
    const columnRight = measures.widthMm.value - measures.rightMm.value;
    expect(Math.abs(right('NAM') - ((columnLeft + columnRight) / 2 + 72.9 / 2))).toBeLessThan(1);
  });
});
