import type { Locator, Page } from 'playwright-core';
import { rowsOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { TypedRow } from '../../src/domain/draft/typed-rows.ts';
import { type TypedSection, typeSection } from '../../src/domain/draft/typed-section.ts';
import type { Column, Field, Section, TableField } from '../../src/domain/outline/outline-schema.ts';
import { askedFields } from '../../src/domain/outline/outline-tree.ts';

/** Address of a draft the page is in, without the screen. */
export function draftAddress(page: Page): string {
  return page.url().replace(/(#\/ban-nhap\/[^/?]+).*/, '$1');
}

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('form details')) fold.open = true;
  });
}

/** Ids of linked rows differ from the sample's; their places in their table do not, behind the option for none. */
function linkedIndex(column: Extract<Column, { kind: 'rowLink' }>, id: string, sample: Draft): number {
  return rowsOf(sample, column.section, column.table).findIndex((row) => row.id === id) + 1;
}

async function fillCell(cell: Locator, column: Column, text: string, sample: Draft): Promise<void> {
  if (text === '') return;
  if (column.kind === 'rowLink') await cell.selectOption({ index: linkedIndex(column, text, sample) });
  else if (column.kind === 'choice' || column.kind === 'yesNo') await cell.selectOption(text);
  else await cell.fill(text);
}

async function fillTable(page: Page, field: TableField, rows: readonly TypedRow[], sample: Draft): Promise<void> {
  const isFixed = 'fixed' in field.rows;
  const frame = isFixed
    ? page.locator('fieldset', { has: page.getByText(field.label, { exact: true }) }).first()
    : page.locator(`fieldset:has([data-target="tables.${field.id}"])`);
  for (const [index, row] of rows.entries()) {
    if (isFixed) await frame.locator('tbody > tr').nth(index).getByRole('button', { name: /^Sửa/ }).click();
    else await page.locator(`[data-target="tables.${field.id}"]`).click();
    for (const column of field.columns) {
      const cell = page.locator(`[name="tables.${field.id}.${index}.cells.${column.id}"]`);
      await fillCell(cell, column, row.cells[column.id] ?? '', sample);
    }
    await frame.getByRole('button', { name: 'Xong dòng này' }).click();
  }
}

async function fillList(page: Page, id: string, items: readonly { readonly value: string }[]): Promise<void> {
  const present = await page.locator(`[name^="lists.${id}."]`).count();
  for (const [index, { value }] of items.entries()) {
    if (index >= present) await page.locator(`[data-target="lists.${id}"]`).click();
    await page.locator(`[name="lists.${id}.${index}.value"]`).fill(value);
  }
}

async function fillFigure(page: Page, code: string, typed: TypedSection): Promise<void> {
  const { actual = '', estimate = '' } = typed.figures[code] ?? {};
  if (actual !== '') await page.locator(`[name="figures.${code}.actual"]`).fill(actual);
  if (estimate !== '') await page.locator(`[name="figures.${code}.estimate"]`).fill(estimate);
}

async function fillField(page: Page, field: Field, typed: TypedSection, sample: Draft): Promise<void> {
  if (field.kind === 'table') return fillTable(page, field, typed.tables[field.id] ?? [], sample);
  if (field.kind === 'list') return fillList(page, field.id, typed.lists[field.id] ?? []);
  if (field.kind === 'figure') return field.ratio ? undefined : fillFigure(page, field.id, typed);
  const text = typed.text[field.id] ?? '';
  if (text === '') return;
  const box = page.locator(`[name="text.${field.id}"]`);
  if (field.kind === 'choice') await box.selectOption(text);
  else await box.fill(text);
}

/** Fills one section through its boxes, as a person would, with the answers of another draft. */
export async function fillSection(page: Page, section: Section, sample: Draft): Promise<void> {
  const nothing = sample.marks[section.id]?.nothingArose;
  if (nothing) {
    await page.getByLabel('Cả mục không phát sinh trong kỳ').check();
    await page.getByLabel('Lý do (in vào báo cáo)').fill(nothing.reason);
    return;
  }
  const typed = typeSection(section, sample);
  for (const field of askedFields(section, sample.tier)) {
    // a figure may bring further questions with it
    await openFolds(page);
    await fillField(page, field, typed, sample);
  }
}
