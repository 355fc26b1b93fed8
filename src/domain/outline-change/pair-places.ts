import type { Draft } from '../draft/draft-schema.ts';
import type { Home } from '../draft/left-over.ts';
import type { Outline, Section } from '../outline/outline-schema.ts';
import { allSections } from '../outline/outline-tree.ts';
import { isNamed, type OutlineName } from '../outline/own-outline.ts';
import { answerPlace, type Box, boxesOf, boxKey } from './boxes.ts';
import { asksSame } from './fit-answer.ts';
import { ALIKE, likeness } from './heading-words.ts';

/** By what a place of the new outline was found. */
export type PairedBy = 'chosen' | 'moves' | 'sameId' | 'sameWords' | 'likeWords';

/** What the officer chose: by section of the present outline the one it becomes, `null` for none. */
export type ChosenSections = Readonly<Record<string, string | null>>;

export interface Pair {
  readonly to: string;
  readonly by: PairedBy;
}

/** Gives each place away once, to the first who asks for it. */
class Pairing {
  readonly pairs = new Map<string, Pair>();
  private readonly taken = new Set<string>();

  isFree(to: string): boolean {
    return !this.taken.has(to);
  }

  pair(from: string, to: string, by: PairedBy): void {
    if (this.pairs.has(from) || this.taken.has(to)) return;
    this.pairs.set(from, { to, by });
    this.taken.add(to);
  }
}

/** Places that an earlier place could go back to, by how much is known: in this very outline, in another version of it, in any. */
function homesOf(homes: readonly Home[], to: OutlineName): readonly (readonly string[])[] {
  const place = (home: Home) => home.place;
  return [
    homes.filter(({ outline }) => isNamed(outline, to)).map(place),
    homes.filter(({ outline }) => outline.id === to.id).map(place),
    homes.map(place),
  ];
}

function pairSections(draft: Draft, from: Outline, to: Outline, chosen: ChosenSections): ReadonlyMap<string, Pair> {
  const pairing = new Pairing();
  const old = allSections(from).map(({ section }) => section);
  const next = new Map(allSections(to).map(({ section }) => [section.id, section]));
  for (const [id, target] of Object.entries(chosen)) if (target && next.has(target)) pairing.pair(id, target, 'chosen');
  const open = old.filter(({ id }) => chosen[id] === undefined);
  const byHomes = (rank: number) => {
    for (const { id } of open)
      for (const home of homesOf(draft.moves?.[id] ?? [], to)[rank] ?? [])
        if (next.has(home)) pairing.pair(id, home, 'moves');
  };
  byHomes(0);
  byHomes(1);
  for (const { id } of open) if (next.has(id)) pairing.pair(id, id, 'sameId');
  byHomes(2);
  const isLeft = ({ id }: Section) => !pairing.pairs.has(id);
  const alike = open.filter(isLeft).flatMap((section) =>
    [...next.values()]
      .filter(({ id, children }) => pairing.isFree(id) && (children === undefined) === (section.children === undefined))
      .map((other) => ({ section, other, score: likeness(section.heading, other.heading) }))
      .filter(({ score }) => score >= ALIKE),
  );
  for (const { section, other, score } of alike.sort((left, right) => right.score - left.score))
    pairing.pair(section.id, other.id, score === 1 ? 'sameWords' : 'likeWords');
  return pairing.pairs;
}

interface Sides {
  readonly old: ReadonlyMap<string, Box>;
  readonly next: ReadonlyMap<string, Box>;
  readonly sections: ReadonlyMap<string, Pair>;
}

/** Boxes of paired sections that ask the same under other ids: by their labels, texts also as the only ones left. */
function pairByLabel(pairing: Pairing, { old, next, sections }: Sides): void {
  const isLeft = ({ key }: Box) => !pairing.pairs.has(key);
  const left = [...old.values()].filter(isLeft);
  const alike = left.flatMap((box) => {
    const pair = sections.get(box.section.id);
    const isOther = pair !== undefined && pair.to !== box.section.id;
    const others = [...next.values()].filter(
      ({ key, section, asked }) => section.id === pair?.to && pairing.isFree(key) && asksSame(box.asked, asked),
    );
    const siblings = left.filter(({ section, asked }) => section === box.section && asked.kind === box.asked.kind);
    const isOnly = isOther && box.asked.kind === 'longText' && others.length === 1 && siblings.length === 1;
    return others
      .filter(({ asked }) => asked.unit === box.asked.unit)
      .map((other) => ({ box, other, score: isOnly ? ALIKE : likeness(box.field.label, other.field.label) }))
      .filter(({ score }) => score >= ALIKE);
  });
  for (const { box, other, score } of alike.sort((one, another) => another.score - one.score))
    pairing.pair(box.key, other.key, score === 1 ? 'sameWords' : 'likeWords');
}

function pairBoxes(draft: Draft, to: Outline, chosen: ChosenSections, sides: Sides): ReadonlyMap<string, Pair> {
  const { old, next, sections } = sides;
  const pairing = new Pairing();
  const attempt = (box: Box, target: string, by: PairedBy) => {
    const other = next.get(target);
    if (other && asksSame(box.asked, other.asked)) pairing.pair(box.key, target, by);
  };
  const byHomes = (rank: number) => {
    for (const box of old.values()) {
      const choice = chosen[box.section.id];
      for (const home of homesOf(draft.moves?.[box.key] ?? [], to)[rank] ?? [])
        if (choice === undefined || answerPlace(home)?.section === choice) attempt(box, home, 'moves');
    }
  };
  byHomes(0);
  byHomes(1);
  for (const box of old.values()) {
    const pair = sections.get(box.section.id);
    if (box.asked.kind === 'figure') attempt(box, box.key, 'sameId');
    else if (pair) attempt(box, boxKey(pair.to, box.field.id), pair.by);
  }
  byHomes(2);
  pairByLabel(pairing, sides);
  return pairing.pairs;
}

export interface PairedPlaces {
  readonly sections: ReadonlyMap<string, Pair>;
  /** By key of the box. */
  readonly boxes: ReadonlyMap<string, Pair>;
}

/**
 * Which place of the new outline each place of the present one becomes: as the officer chose, as it was when the draft was on
 * that outline before, the same id, the same words. No place is given away twice.
 */
export function pairPlaces(draft: Draft, from: Outline, to: Outline, chosen: ChosenSections): PairedPlaces {
  const sections = pairSections(draft, from, to, chosen);
  const boxes = pairBoxes(draft, to, chosen, { old: boxesOf(from), next: boxesOf(to), sections });
  return { sections, boxes };
}
