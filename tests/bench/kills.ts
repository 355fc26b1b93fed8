import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { parseDraft } from '../../src/domain/draft/parse-draft.ts';
import { storedDraft } from '../e2e/stored-draft.ts';
import { findChromium, newProfileFolder, PAGE } from '../support/chromium.ts';
import { COMPLETE } from '../support/shipped.ts';
import { dropDraft } from './browser/export.ts';
import { spread } from './figures.ts';
import { judge, type Verdict } from './kills/judge.ts';
import { bury, openDoomed } from './kills/restart.ts';
import { MOMENTS, openSection, playRound, type Typed } from './kills/round.ts';
import { servePage } from './kills/serve-page.ts';

const ROUNDS = 300;
/** So often the draft may fail to open, on a machine with much to do, before it counts as damaged. */
const OPENINGS = 3;
const SECTION = 's5_2';
const DRAFT: Draft = { ...COMPLETE, id: 'thu-mat-dien', sample: false };

/** Everything of a draft but the text that is typed and what counts its changes. */
function othersOf(draft: Draft): string {
  const { answers, ...others } = draft;
  const { [SECTION]: section, ...sections } = answers;
  const { ket_qua: typed, ...fields } = section ?? {};
  return JSON.stringify({ ...others, updatedAt: '', lastSection: '', answers: sections, fields });
}

/** One place the program is opened from: over file:// and over http the same draft is kept apart. */
class Place {
  readonly name: string;
  private readonly base: string;
  private readonly folder: string;
  private before = '';
  private others = '';
  private last: Typed | undefined;
  readonly verdicts: Verdict[] = [];
  /** What must not have happened, in words. */
  readonly faults: string[] = [];
  readonly damages: string[] = [];

  constructor(name: string, base: string, folder: string) {
    this.name = name;
    this.base = base;
    this.folder = folder;
  }

  private get address(): string {
    return `${this.base}#/ban-nhap/${DRAFT.id}/muc/${SECTION}`;
  }

  /** Gives the program its draft. */
  async begin(): Promise<void> {
    const { page } = await openDoomed(this.folder);
    await dropDraft(page, DRAFT, this.base);
    this.before = await openSection(page, this.address);
    await page.getByText('Đã lưu lúc').waitFor();
    this.others = othersOf(await this.stored(page));
    await bury(this.folder);
  }

  /** A round of typing, ended by a kill; checks first what the round before has left. */
  async play(round: number): Promise<void> {
    const moment = MOMENTS[round % MOMENTS.length] ?? 'typing';
    for (let tries = 1; tries <= OPENINGS; tries += 1) {
      try {
        this.last = await playRound(this.folder, this.address, { round, moment }, (page, held) =>
          this.look(page, held),
        );
        return;
      } catch (problem) {
        console.log(`  (round ${round}: ${problem instanceof Error ? problem.message.split('\n')[0] : problem})`);
      }
    }
    this.damages.push(`${this.name}, round ${round}: the draft did not open ${OPENINGS} times`);
  }

  /** Opens once more, to check what the last round has left. */
  async end(): Promise<void> {
    const { page } = await openDoomed(this.folder);
    await this.look(page, await openSection(page, this.address));
    await bury(this.folder);
  }

  private async stored(page: Page): Promise<Draft> {
    const read = parseDraft(await storedDraft(page, DRAFT.id));
    if (!read.ok) throw new Error(`the draft is damaged: ${JSON.stringify(read.problem)}`);
    return read.value;
  }

  private async look(page: Page, held: string): Promise<void> {
    const { last, before } = this;
    this.before = held;
    this.last = undefined;
    if (!last) return;
    const verdict = judge(last, before, held);
    const name = `${this.name}, round ${last.round} (${last.moment})`;
    if (!verdict) {
      this.damages.push(`${name}: “${held.slice(0, 60)}” is no text the box ever held`);
      return;
    }
    this.verdicts.push(verdict);
    const { announced, present } = verdict;
    if (present < announced) this.faults.push(`${name}: ${announced} characters announced, ${present} there`);
    const stored = await this.stored(page).catch((problem: Error) => problem);
    if (stored instanceof Error) this.damages.push(`${name}: ${stored.message}`);
    else if (othersOf(stored) !== this.others) this.damages.push(`${name}: something else of the draft has changed`);
  }
}

function printVerdicts(name: string, verdicts: readonly Verdict[]): void {
  const count = (which: (verdict: Verdict) => boolean) => verdicts.filter(which).length;
  const waits = verdicts.flatMap((verdict) => verdict.waits);
  const stale = verdicts.reduce((sum, verdict) => sum + verdict.stale, 0);
  console.log(
    `${name}: ${verdicts.length} kills, ${count(({ isWithinWrite }) => isWithinWrite)} within a write, ` +
      `${count((verdict) => verdict.waits.length > 0)} after an announcement of the same round`,
  );
  console.log(
    `  announcements ${waits.length}, ms after the last key: ${spread(waits)}; keys under a stale one: ${stale}`,
  );
  console.log(`  typing lost beyond the announcement, ms: ${spread(verdicts.map(({ lostMs }) => lostMs))}`);
  console.log(`  typing lost beyond the announcement, keys: ${spread(verdicts.map(({ lostKeys }) => lostKeys))}`);
}

/**
 * Kills the browser again and again while somebody types, and looks what is there afterwards. Fails when something that
 * was said to be saved is gone or a draft is damaged; how much typing is lost is only printed.
 */
export async function benchKills(rounds: number = ROUNDS): Promise<void> {
  // looked for once, not before every start
  process.env['CHROME'] ??= await findChromium();
  const folder = newProfileFolder();
  const { address, end } = await servePage();
  const places = [new Place('file://', PAGE, folder), new Place('http://127.0.0.1', address, folder)];
  const from = Date.now();
  for (const place of places) await place.begin();
  for (let round = 1; round <= rounds; round += 1) {
    await places[round % places.length]?.play(round);
    if (round % 20 === 0)
      console.log(`  ${round} of ${rounds} kills, ${((Date.now() - from) / round).toFixed(0)} ms each`);
  }
  for (const place of places) await place.end();
  end();
  for (const { name, verdicts } of places) printVerdicts(name, verdicts);
  const faults = places.flatMap((place) => place.faults);
  const damages = places.flatMap((place) => place.damages);
  for (const line of [...faults, ...damages]) console.log(`  ${line}`);
  console.log(`lost announcements: ${faults.length}; damaged drafts: ${damages.length}`);
  rmSync(folder, { recursive: true, force: true });
  if (faults.length + damages.length > 0) throw new Error('Something that was said to be saved is lost.');
}
