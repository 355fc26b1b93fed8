import { checkCompleteness, checkSectionWhole } from '../../src/domain/completeness/check-completeness.ts';
import { BLANK_FIGURE, type Figure } from '../../src/domain/draft/answer.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { Section } from '../../src/domain/outline/outline-schema.ts';
import { findSection } from '../../src/domain/outline/outline-tree.ts';
import { runAllRules, runRules } from '../../src/domain/rules/run-rules.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';
import { print } from './figures.ts';

/** The sample as a keystroke later: one figure is another record, everything else the same. */
function afterKeystroke(draft: Draft, typed: number): Draft {
  const before = draft.figures['DU07'] ?? BLANK_FIGURE;
  const figure: Figure = { ...before, actual: { state: 'value', value: typed } };
  return { ...draft, figures: { ...draft.figures, DU07: figure } };
}

/** Processor time in ms, so that whatever else runs on the machine does not count. */
function timed(runs: number, work: (run: number) => void): readonly number[] {
  return Array.from({ length: runs }, (_, run) => {
    const from = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
}

function sectionOf(id: string): Section {
  const found = findSection(OUTLINE, id);
  if (!found) throw new Error(`No section ${id}`);
  return found.section;
}

/** Every rule from nothing, and only what one key in one figure concerns: the budget is 100 ms and 16 ms on a slow machine. */
function benchRules(): void {
  const whole = timed(30, () => runAllRules(OUTLINE, { draft: COMPLETE }));
  print({ name: 'all rules of the complete sample, from nothing', slowdown: 1, times: whole });
  // a fresh copy: nothing is remembered of any of its records
  const full = timed(30, () => checkCompleteness(OUTLINE, structuredClone(COMPLETE)));
  print({ name: 'full check, nothing remembered (with the copy)', slowdown: 1, times: full });
  checkCompleteness(OUTLINE, COMPLETE);
  const drafts = Array.from({ length: 30 }, (_, run) => afterKeystroke(COMPLETE, run));
  const rules = timed(30, (run) => runRules(OUTLINE, { draft: drafts[run] ?? COMPLETE }));
  print({ name: 'rules after one keystroke', slowdown: 1, times: rules });
  // what is worked out while one types: the section that is open
  const section = sectionOf('s5_3');
  const typed = Array.from({ length: 30 }, (_, run) => afterKeystroke(COMPLETE, 100 + run));
  const open = timed(30, (run) => checkSectionWhole(OUTLINE, typed[run] ?? COMPLETE, section));
  print({ name: 'the open section after one keystroke', slowdown: 1, times: open });
  const check = timed(30, (run) => checkCompleteness(OUTLINE, drafts[29 - run] ?? COMPLETE));
  print({ name: 'full check after one keystroke', slowdown: 1, times: check });
}

export function benchCheck(): void {
  const times = timed(30, () => checkCompleteness(OUTLINE, COMPLETE));
  print({ name: 'check of the complete sample, without a screen', slowdown: 1, times });
  benchRules();
}
