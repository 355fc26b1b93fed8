import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { MOST_AUTOMATIC, MOST_AUTOMATIC_BYTES } from '../../../src/domain/history/thin-out.ts';
import { afterWork, BIG, ID } from './big-draft.ts';
import type { NewState } from './in-page.ts';
import { callTool } from './tools.ts';

/** How many versions the draft has in the end. */
export const VERSIONS = 200;
const HOUR_MS = 3_600_000;

export const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Hours back from now of the automatic states: each hour of a day, each third of a week, then each day. */
function ages(): readonly number[] {
  return Array.from({ length: MOST_AUTOMATIC }, (_, index) => {
    if (index < 23) return index + 1;
    if (index < 71) return 23 + (index - 22) * 3;
    return 167 + (index - 70) * 24;
  });
}

/** The states that are kept, oldest first: automatic ones in turn with named ones, one for each. */
function* states(): Generator<NewState> {
  let draft: Draft = BIG;
  for (const hours of [...ages()].reverse()) {
    draft = afterWork(draft);
    yield { draft, reason: 'hourly', at: new Date(Date.now() - hours * HOUR_MS).toISOString() };
    draft = afterWork(draft);
    const at = new Date(Date.now() - (hours - 0.5) * HOUR_MS).toISOString();
    yield { draft, reason: 'named', name: `Bản trình lần ${hours}`, at };
  }
}

function folderBytes(folder: string): number {
  const [size = '0'] = execFileSync('du', ['-sb', join(folder, 'Default', 'IndexedDB')], { encoding: 'utf8' }).split(
    '\t',
  );
  return Number(size);
}

function estimate(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** Keeps the states and says what is there of them and what room they take; gives how many there are. */
async function keepStates(page: Page, folder: string): Promise<number> {
  const [before, onDisk] = [await estimate(page), folderBytes(folder)];
  let count = 0;
  for (const state of states()) {
    count += 1;
    await callTool(page, 'keep', state);
  }
  const kept = await callTool(page, 'kept', ID);
  const sum = (isNamed: boolean) =>
    kept.filter((version) => version.isNamed === isNamed).reduce((bytes, version) => bytes + version.bytes, 0);
  const [named, automatic] = [
    kept.filter(({ isNamed }) => isNamed).length,
    kept.filter(({ isNamed }) => !isNamed).length,
  ];
  console.log(`${count} states kept: ${automatic} automatic of ${MOST_AUTOMATIC} at most and ${named} named are there`);
  console.log(
    `  automatic: ${mebibytes(sum(false))} of ${mebibytes(MOST_AUTOMATIC_BYTES)} at most; named, not bounded: ${mebibytes(sum(true))}`,
  );
  console.log(
    `  as the browser counts: ${mebibytes((await estimate(page)) - before)}; on the disk: ${mebibytes(folderBytes(folder) - onDisk)}`,
  );
  return kept.length;
}

/** Fills up to the wanted number with named ones. */
async function fillUp(page: Page, there: number): Promise<void> {
  let draft = BIG;
  for (let number = there; number < VERSIONS; number += 1) {
    draft = afterWork(draft);
    const at = new Date(Date.now() - number * 60_000).toISOString();
    const state: NewState = { draft, reason: 'named', name: `Bản gửi góp ý ${number}`, at };
    await callTool(page, 'keep', state);
  }
}

/** Keeps the versions through the program's own history, and says what room they take. */
export async function keepVersions(page: Page, folder: string): Promise<void> {
  await fillUp(page, await keepStates(page, folder));
}
