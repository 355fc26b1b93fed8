import type { Page } from 'playwright-core';
import type { TableRow } from '../../../src/domain/draft/answer.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { COMPLETE } from '../../support/shipped.ts';
import { print } from '../figures.ts';
import { addressOf } from './addresses.ts';
import { typeAndMeasure } from './screens.ts';

const ROWS = 500;
const SECTION = 's3_1_2';
const TABLE = 'bang_cong_trinh';

function projectRow(number: number): TableRow {
  const text = (value: string) => ({ state: 'value' as const, value });
  const count = (value: number) => ({ state: 'value' as const, value });
  return {
    id: `r${number}`,
    cells: {
      ten: text(`Bê tông hóa đường trục thôn, đoạn số ${number}`),
      thon: text(`Thôn ${(number % 19) + 1}`),
      noi_dung_gop: text('Tiền, ngày công, đất'),
      tong_gia_tri: count(100_000_000 + number * 1_000_000),
      dan_gop: count(40_000_000),
      ngan_sach: count(50_000_000 + number * 1_000_000),
      nguon_khac: count(10_000_000),
      ngay_cong: count(120),
      dat_hien: count(12.5),
      so_ho: count(3),
      tinh_trang: text('da_xong'),
    },
  };
}

/** The complete sample with a table of five hundred rows; the most that a commune with nineteen villages could fill. */
export const LONG_TABLE: Draft = {
  ...COMPLETE,
  id: 'bang-500-dong',
  sample: false,
  answers: {
    ...COMPLETE.answers,
    [SECTION]: {
      ...COMPLETE.answers[SECTION],
      [TABLE]: { state: 'value', value: Array.from({ length: ROWS }, (_, index) => projectRow(index + 1)) },
    },
  },
};

async function openSection(page: Page): Promise<number> {
  await page.goto(`${addressOf(LONG_TABLE.id)}/muc/s3_1_1`);
  await page.locator('#section-heading').waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(
    (section) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        document.querySelector<HTMLElement>(`.step-next[href$="${section}"]`)?.click();
        const look = () => {
          if (document.querySelector('tr[data-index="499"]')) resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    SECTION,
  );
}

/** Opening the section, typing in a row in the middle, typing in the text beside the table. */
export async function benchLongTable(page: Page, slowdown: number): Promise<void> {
  print({ name: `section with a table of ${ROWS} rows opens`, slowdown, times: [await openSection(page)] });
  await page.locator('fieldset tr[data-index="250"] button').first().click();
  await page.locator(`[name="tables.${TABLE}.250.cells.ten"]`).click();
  print({
    name: `key to next frame, text in a table of ${ROWS} rows`,
    slowdown,
    times: await typeAndMeasure(page, 'Nâng cấp rãnh thoát nước ngõ xóm'),
  });
  await page.locator(`[name="tables.${TABLE}.250.cells.tong_gia_tri"]`).fill('');
  await page.locator(`[name="tables.${TABLE}.250.cells.tong_gia_tri"]`).click();
  print({
    name: `key to next frame, number in a table of ${ROWS} rows`,
    slowdown,
    times: await typeAndMeasure(page, '123456'),
  });
  await page.locator('[name="text.ket_qua"]').click();
  print({
    name: `key to next frame, long text beside a table of ${ROWS} rows`,
    slowdown,
    times: await typeAndMeasure(page, 'Nhân dân bàn và quyết định việc làm đường.'),
  });
}
