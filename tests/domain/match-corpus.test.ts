import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { matchSections } from '../../src/domain/outline-import/match-sections.ts';
import { nodesOf, type Written } from '../support/outline-nodes.ts';
import { OUTLINE, SHIPPED } from '../support/shipped.ts';

const FOLDER = 'tests/fixtures/outlines';
const REVIEWED = 'tests/fixtures/sure-matches.json';

interface Growing extends Written {
  readonly level: number;
  readonly below: Growing[];
}

const expectedSchema = z.object({
  headings: z.array(z.object({ level: z.number(), label: z.string(), text: z.string() })),
});

/** The tree of a file of the corpus as the officer who described it sees it. */
function treeOf(file: string): { readonly tree: Written[]; readonly titles: string[] } {
  const { headings } = expectedSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
  const tree: Growing[] = [];
  const open: Growing[] = [];
  for (const { level, label, text } of headings) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const node: Growing = { title: text, label, level, below: [] };
    (open.at(-1)?.below ?? tree).push(node);
    open.push(node);
  }
  return { tree, titles: headings.map(({ text }) => text) };
}

/** "s5_1 ← Kết quả tiếp công dân" for every heading that is matched without asking. */
function sureIn(file: string): string[] {
  const { tree, titles } = treeOf(file);
  return matchSections(nodesOf(tree), OUTLINE, SHIPPED.synonyms[0]).flatMap(({ section, certainty }, index) =>
    section !== undefined && certainty === 'sure' ? [`${section} ← ${titles[index] ?? ''}`] : [],
  );
}

it('what is matched without asking in the files of the corpus was looked at one by one and found right (ACCEPT_GOLDEN=1 after looking)', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.expected.json'));
  const sure = Object.fromEntries(files.map((file) => [file.replace('.expected.json', ''), sureIn(file)]));
  if (process.env['ACCEPT_GOLDEN'] === '1') writeFileSync(REVIEWED, `${JSON.stringify(sure, null, 2)}\n`);
  const reviewed = z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(REVIEWED, 'utf8')));
  const news = Object.entries(sure).flatMap(([file, pairs]) =>
    pairs.filter((pair) => !reviewed[file]?.includes(pair)).map((pair) => `${file}: ${pair}`),
  );
  expect(news).toEqual([]);
  expect(Object.values(sure).flat().length).toBeGreaterThan(180);
});
