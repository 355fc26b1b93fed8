import { type Answer, BLANK_FIGURE } from '../draft/answer.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { Asked, Home, LeftOver, LeftOverContent, Moves } from '../draft/left-over.ts';
import type { Outline } from '../outline/outline-schema.ts';
import { findSection } from '../outline/outline-tree.ts';
import { isNamed } from '../outline/own-outline.ts';
import { isAnswerBlank, isFigureBlank, isMarkBlank } from './blank.ts';
import { answerPlace, type Box, boxesOf, boxKey, figureKey } from './boxes.ts';
import { asksSame, fitAnswer, mergeRows } from './fit-answer.ts';
import { withPlacesOfLayout, withPlacesOfNotes } from './follow-places.ts';
import { readableLeftOver } from './left-overs.ts';
import type { ChangePlan } from './plan-change.ts';

/** What asked for an answer that no outline asks for, as far as the answer itself shows it. */
function guessAsked(answer: Answer): Asked {
  if (answer.state !== 'value' || typeof answer.value === 'string') return { kind: 'longText' };
  if (typeof answer.value === 'boolean') return { kind: 'yesNo' };
  const rows = answer.value.flatMap((entry) => (typeof entry === 'string' ? [] : [entry]));
  if (rows.length === 0) return { kind: 'list' };
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return { kind: 'table', columns: columns.map((id) => ({ id, label: id, kind: 'longText' })) };
}

/** The draft on its way from one outline to the other. */
class Moving {
  readonly answers: Record<string, Record<string, Answer>> = {};
  readonly figures: Draft['figures'] = {};
  readonly marks: Draft['marks'] = {};
  readonly moves: Moves = {};
  readonly leftOver: LeftOver[] = [];
  private readonly draft: Draft;
  private readonly plan: ChangePlan;
  private readonly at: string;
  private readonly next: ReadonlyMap<string, Box>;
  private nextId: number;

  constructor(draft: Draft, plan: ChangePlan, at: string) {
    this.draft = draft;
    this.plan = plan;
    this.at = at;
    this.next = boxesOf(plan.to);
    this.nextId = Math.max(0, ...(draft.leftOver ?? []).map(({ id }) => id)) + 1;
  }

  private movedTable = (key: string): string => this.plan.pairs.boxes.get(key)?.to ?? key;

  private answerAt(key: string): Answer | undefined {
    const place = answerPlace(key);
    return place && this.answers[place.section]?.[place.field];
  }

  private setAnswer(key: string, answer: Answer): void {
    const place = answerPlace(key);
    if (place) this.answers[place.section] = { ...this.answers[place.section], [place.field]: answer };
  }

  /** Where it was, the last place first, each outline once, without what the new outline itself says. */
  private homes(from: string, known: readonly Home[] = this.draft.moves?.[from] ?? []): Home[] {
    const { id, version } = this.plan.from;
    const all = [{ outline: { id, version }, place: from }, ...known];
    return all.filter((home, index) => all.findIndex(({ outline }) => isNamed(outline, home.outline)) === index);
  }

  private noteMove(target: string, homes: readonly Home[]): void {
    const others = homes.filter(({ outline }) => !isNamed(outline, this.plan.to));
    // under the same name everywhere: nothing to note
    if (others.some(({ place }) => place !== target)) this.moves[target] = others;
  }

  /** Every place that goes on, whether something stands there or not. */
  noteMoves(): void {
    const { sections, boxes } = this.plan.pairs;
    for (const [from, { to }] of [...sections, ...boxes]) this.noteMove(to, this.homes(from));
  }

  private leave(key: string, heading: string, label: string, content: LeftOverContent): void {
    const outlineTitle = this.plan.from.title;
    this.leftOver.push({ id: this.nextId, homes: this.homes(key), outlineTitle, heading, label, at: this.at, content });
    this.nextId += 1;
  }

  moveAnswer(section: string, field: string, answer: Answer, old: Box | undefined): void {
    const key = boxKey(section, field);
    const target = this.next.get(this.plan.pairs.boxes.get(key)?.to ?? '');
    const asked = old?.asked ?? guessAsked(answer);
    const fit = old && target ? fitAnswer(answer, asked, target.asked, this.movedTable) : { rest: answer };
    if (target && fit.placed) this.setAnswer(target.key, fit.placed);
    if (!fit.rest || isAnswerBlank(fit.rest)) return;
    const heading = old?.section.heading ?? findSection(this.plan.from, section)?.section.heading ?? section;
    const part = fit.placed ? { isPart: true as const } : {};
    this.leave(key, heading, old?.field.label ?? field, { of: 'answer', asked, answer: fit.rest, ...part });
  }

  moveFigure(code: string, old: Box | undefined): void {
    const figure = this.draft.figures[code] ?? BLANK_FIGURE;
    const target = this.plan.pairs.boxes.get(figureKey(code))?.to.slice(1);
    if (target !== undefined) this.figures[target] = figure;
    else if (!isFigureBlank(figure)) {
      const asked = old?.asked ?? { kind: 'figure' };
      this.leave(figureKey(code), old?.section.heading ?? '', old?.field.label ?? code, {
        of: 'figure',
        asked,
        figure,
      });
    }
  }

  moveMark(section: string): void {
    const mark = this.draft.marks[section];
    const target = this.plan.pairs.sections.get(section)?.to;
    if (mark && target !== undefined) this.marks[target] = mark;
    else if (mark && !isMarkBlank(mark)) {
      const heading = findSection(this.plan.from, section)?.section.heading ?? section;
      this.leave(section, heading, '', { of: 'mark', mark });
    }
  }

  /** Puts something left over earlier into this place if it fits and nothing stands there. Gives what remains of it. */
  private putBack(item: LeftOver, target: string): LeftOver | undefined {
    const { content } = item;
    if (content.of === 'mark') {
      if (!findSection(this.plan.to, target) || !isMarkBlank(this.marks[target])) return item;
      this.marks[target] = content.mark;
      return undefined;
    }
    const box = this.next.get(target);
    if (!box || !asksSame(content.asked, box.asked)) return item;
    if (content.of === 'figure') {
      if (!isFigureBlank(this.figures[box.field.id])) return item;
      this.figures[box.field.id] = content.figure;
      return undefined;
    }
    return this.putAnswerBack(item, content, box);
  }

  private putAnswerBack(
    item: LeftOver,
    content: Extract<LeftOverContent, { of: 'answer' }>,
    box: Box,
  ): LeftOver | undefined {
    const present = this.answerAt(box.key);
    const { asked, answer } = content;
    if (!isAnswerBlank(present) && !(content.isPart && present?.state === 'value')) return item;
    const fit = content.isPart ? mergeRows(present, answer, asked, box.asked) : fitAnswer(answer, asked, box.asked);
    if (!fit.placed || isAnswerBlank(fit.placed)) return item;
    this.setAnswer(box.key, fit.placed);
    if (!fit.rest) return undefined;
    return { ...item, content: { ...content, answer: fit.rest, isPart: true } };
  }

  /** What was left over before goes back where an outline has its place again: the last first, since it stood there last. */
  returnEarlier(): void {
    const earlier = [...(this.draft.leftOver ?? [])].sort((left, right) => right.id - left.id);
    for (const item of earlier) {
      const exact = item.homes.filter(({ outline }) => isNamed(outline, this.plan.to));
      let rest: LeftOver | undefined = item;
      for (const { place } of [...exact, ...item.homes]) {
        const before: LeftOver = rest;
        rest = this.putBack(before, place);
        if (rest === before) continue;
        if (!(item.content.of === 'answer' && item.content.isPart)) this.noteMove(place, item.homes);
        break;
      }
      if (rest) this.leftOver.push(rest);
    }
    this.leftOver.sort((left, right) => left.id - right.id);
  }
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

/**
 * The draft on the new outline of the plan, made for this very draft. Whatever was entered is in its place there or left over:
 * nothing is dropped, nothing stands twice, and what was left over before goes back where it has a place again. `at`: now.
 */
export function withOutline(draft: Draft, plan: ChangePlan, at: string): Draft {
  const moving = new Moving(draft, plan, at);
  const old = boxesOf(plan.from);
  moving.noteMoves();
  for (const [section, fields] of Object.entries(draft.answers))
    for (const [field, answer] of Object.entries(fields))
      moving.moveAnswer(section, field, answer, old.get(boxKey(section, field)));
  for (const code of Object.keys(draft.figures)) moving.moveFigure(code, old.get(figureKey(code)));
  for (const section of Object.keys(draft.marks)) moving.moveMark(section);
  moving.returnEarlier();
  const { id, version }: Outline = plan.to;
  const { leftOver: _, moves: __, ...rest } = draft;
  return withPlacesOfNotes(
    {
      ...rest,
      outline: { id, version },
      answers: moving.answers,
      figures: moving.figures,
      marks: moving.marks,
      layout: withPlacesOfLayout(draft.layout, plan),
      ...(moving.leftOver.length === 0 ? {} : { leftOver: moving.leftOver }),
      ...(isEmpty(moving.moves) ? {} : { moves: moving.moves }),
    },
    plan,
  );
}

/** How much changing comes to: so many things lose their place, so many that had none get theirs back. */
export function outcomeOf(draft: Draft, plan: ChangePlan): { readonly leftOver: number; readonly returned: number } {
  const after = withOutline(draft, plan, draft.updatedAt);
  const ids = (of: Draft) => new Set(readableLeftOver(of).map(({ id }) => id));
  const [earlier, later] = [ids(draft), ids(after)];
  return {
    leftOver: [...later].filter((id) => !earlier.has(id)).length,
    returned: [...earlier].filter((id) => !later.has(id)).length,
  };
}
