import { setTimeout as pause } from 'node:timers/promises';
import type { Doomed } from './doomed.ts';
import type { Note } from './watch-saving.ts';

/** When the blow falls: at any moment of typing, in a pause about when the program saves, or while it writes. */
export const MOMENTS = ['typing', 'pause', 'write'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Long enough not to be typed to its end in one round. */
export function counterText(round: number): string {
  const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
  const counted = Array.from({ length: 60 }, (_, index) => `${index + 1} ${words[index % words.length]}`);
  // begins with what no other round begins with
  return `${String.fromCodePoint(0x4e00 + round)} lần ${round} chữ ${counted.join(' ')}`;
}

function between(least: number, most: number): number {
  return least + Math.random() * (most - least);
}

/** Types at the pace of a quick typist, who stops between words now and then; ends when the page is gone. */
async function typeUntilKilled({ markAll, type }: Doomed, text: string): Promise<void> {
  await markAll();
  for (const letter of text) {
    await type(letter);
    await pause(between(40, 100));
    if (letter === ' ' && Math.random() < 0.3) await pause(between(200, 700));
  }
}

/** What the page has told so far; whoever waits for something is woken in the same turn. */
class Notes {
  readonly all: Note[] = [];
  private readonly waiting = new Map<Note['kind'], () => void>();

  add(note: Note): void {
    this.all.push(note);
    this.waiting.get(note.kind)?.();
  }

  /** Resolves with the next note of a kind, or after a while without one. */
  next(kind: Note['kind'], patienceMs: number): Promise<void> {
    return Promise.race([new Promise<void>((done) => this.waiting.set(kind, done)), pause(patienceMs)]);
  }
}

/** Resolves at the moment of the blow. */
async function theMoment(moment: Moment, notes: Notes): Promise<void> {
  await notes.next('typed', 5000);
  await pause(between(50, 1600));
  if (moment === 'typing') return;
  await notes.next(moment === 'write' ? 'writing' : 'announced', 2500);
  // every other write is met as early as it can be
  const isAtOnce = moment === 'write' && Math.random() < 0.5;
  if (!isAtOnce) await pause(between(0, moment === 'write' ? 8 : 60));
}

/** What one round left behind. */
export interface Typed {
  readonly round: number;
  readonly moment: Moment;
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * One round in a browser just opened: opens the section, lets `look` check what the round before has left, types, and
 * kills the browser at its moment.
 */
export async function playRound(
  doomed: Doomed,
  address: string,
  { round, moment }: { readonly round: number; readonly moment: Moment },
  look: (held: string) => Promise<void>,
): Promise<Typed> {
  const notes = new Notes();
  const text = counterText(round);
  await doomed.watch((note) => notes.add(note));
  await look(await doomed.openSection(address));
  // ends with the browser
  void typeUntilKilled(doomed, text).catch(() => undefined);
  await theMoment(moment, notes);
  doomed.kill();
  return { round, moment, text, notes: notes.all };
}
