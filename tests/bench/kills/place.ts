import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { parseDraft } from '../../../src/domain/draft/parse-draft.ts';
import { COMPLETE } from '../../support/shipped.ts';
import { spread } from '../figures.ts';
import { type Doomed, firstLine, type Opening, openPatiently } from './doomed.ts';
import { judge, type Verdict } from './judge.ts';
import { MOMENTS, playRound, type Typed } from './round.ts';

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

async function storedIn(doomed: Doomed): Promise<Draft | undefined> {
  const stored = await doomed.stored(DRAFT.id);
  if (stored === undefined) return undefined;
  const read = parseDraft(stored);
  if (!read.ok) throw new Error(`the draft is damaged: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** A draft in one browser at one address, typed in round after round. */
export class Place {
  private readonly name: string;
  private readonly base: string;
  private readonly folder: string;
  private readonly opening: Opening;
  private before = '';
  private others: string | undefined;
  private last: Typed | undefined;
  private readonly verdicts: Verdict[] = [];
  /** What was said to be saved and is gone, and drafts that are not whole, in words. */
  readonly losses: string[] = [];
  readonly damages: string[] = [];

  constructor(name: string, base: string, folder: string, opening: Opening) {
    this.name = name;
    this.base = base;
    this.folder = folder;
    this.opening = opening;
  }

  private get address(): string {
    return `${this.base}#/ban-nhap/${DRAFT.id}/muc/${SECTION}`;
  }

  /** Gives the program its draft. */
  begin(): Promise<void> {
    return this.inBrowser(async (doomed) => {
      await doomed.drop(this.base, JSON.stringify(DRAFT));
      this.before = await doomed.openSection(this.address);
      await doomed.untilSaved();
      const stored = await storedIn(doomed);
      this.others = stored && othersOf(stored);
    });
  }

  /** A round of typing, ended by a kill; checks first what the round before has left. */
  async play(round: number): Promise<void> {
    const moment = MOMENTS[round % MOMENTS.length] ?? 'typing';
    for (let tries = 1; tries <= OPENINGS; tries += 1) {
      try {
        await this.inBrowser(async (doomed) => {
          const look = (held: string) => this.look(doomed, held);
          this.last = await playRound(doomed, this.address, { round, moment }, look);
        });
        return;
      } catch (problem) {
        console.log(`  (round ${round}: ${firstLine(problem)})`);
      }
    }
    this.damages.push(`${this.name}, round ${round}: the draft did not open ${OPENINGS} times`);
  }

  /** Opens once more, to check what the last round has left. */
  end(): Promise<void> {
    return this.inBrowser(async (doomed) => this.look(doomed, await doomed.openSection(this.address)));
  }

  private async inBrowser(act: (doomed: Doomed) => Promise<void>): Promise<void> {
    try {
      await act(await openPatiently(this.opening, this.folder));
    } finally {
      await this.opening.bury(this.folder);
    }
  }

  private async look(doomed: Doomed, held: string): Promise<void> {
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
    if (present < announced) this.losses.push(`${name}: ${announced} characters announced, ${present} there`);
    const stored = await storedIn(doomed).catch((problem: Error) => problem);
    if (stored instanceof Error) this.damages.push(`${name}: ${stored.message}`);
    else if (stored && othersOf(stored) !== this.others) {
      this.damages.push(`${name}: something else of the draft has changed`);
    }
  }

  print(): void {
    const { name, verdicts } = this;
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
}

/** Plays rounds in the places by turns and prints what came of it. Fails when something was lost or damaged. */
export async function playRounds(places: readonly Place[], rounds: number): Promise<void> {
  const from = Date.now();
  for (const place of places) await place.begin();
  for (let round = 1; round <= rounds; round += 1) {
    await places[round % places.length]?.play(round);
    if (round % 20 === 0)
      console.log(`  ${round} of ${rounds} kills, ${((Date.now() - from) / round).toFixed(0)} ms each`);
  }
  for (const place of places) await place.end();
  for (const place of places) place.print();
  const losses = places.flatMap((place) => place.losses);
  const damages = places.flatMap((place) => place.damages);
  for (const line of [...losses, ...damages]) console.log(`  ${line}`);
  console.log(`lost announcements: ${losses.length}; damaged drafts: ${damages.length}`);
  if (losses.length + damages.length > 0) throw new Error('Something that was said to be saved is lost.');
}
