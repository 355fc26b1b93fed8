import { eachOnce, type Finding, finding } from '../completeness/finding.ts';
import { itemsOf, markOf, textOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { figureOfCode, mentionsIn } from '../draft/mentions.ts';
import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { askedFields } from '../outline/outline-tree.ts';
import { checkNumbers, type NumberFault } from './check-numbers.ts';
import { numbersIn } from './numbers-in-text.ts';
import type { ProseContext } from './prose-context.ts';

const LEVELS = {
  directionWrong: 'warning',
  shareUnknown: 'hint',
} as const;

function textsOf(field: Field, section: Section, draft: Draft): readonly string[] {
  if (field.kind === 'longText') return [textOf(draft, section.id, field.id)];
  return field.kind === 'list' ? itemsOf(draft, section.id, field.id) : [];
}

/** Codes that name no indicator are printed as typed: a slip of the hand that would leave the house. */
function checkMentions(text: string, field: Field, { outline, section }: ProseContext): Finding[] {
  return mentionsIn(text).flatMap(({ code, of }) => {
    const unknown = [code, ...(of === undefined ? [] : [of])].find((each) => !figureOfCode(outline, each));
    const place = { section: section.id, field: field.id };
    return unknown === undefined ? [] : [finding('error', place, { code: 'mentionUnknown', text: unknown })];
  });
}

function asFinding(fault: NumberFault, field: Field, section: Section): Finding {
  const place = { section: section.id, field: field.id };
  switch (fault.kind) {
    case 'shareWrong':
      return finding(fault.isCertain ? 'error' : 'warning', place, {
        code: 'shareWrong',
        text: fault.text,
        needed: fault.needed,
        of: fault.of,
      });
    case 'directionWrong':
      return finding(LEVELS[fault.kind], place, {
        code: 'directionWrong',
        text: fault.text,
        word: fault.word,
        label: fault.figure.label,
        figure: fault.figure.id,
      });
    case 'numberUnknown':
      return finding(fault.isDetail ? 'hint' : 'warning', place, {
        code: 'numberUnknown',
        text: fault.text,
        unit: fault.unit,
      });
    case 'shareUnknown':
      return finding(LEVELS[fault.kind], place, { code: 'shareUnknown', text: fault.text });
  }
}

/** What was found in the answers of a section the last time, and what it was read beside. It only saves work. */
const FOUND = new WeakMap<
  object,
  {
    readonly beside: readonly unknown[];
    readonly findings: readonly Finding[];
  }
>();

/**
 * What the numbers written by hand in the texts of a section say against its figures and tables (notes E06, E25), and codes
 * put into them that name no indicator. Long texts and lists only; the cover block speaks of no figures, and of a section
 * with nothing to report only the reason is printed.
 */
export function checkProse(outline: Outline, draft: Draft, section: Section): readonly Finding[] {
  const answers = draft.answers[section.id];
  if (section.cover || answers === undefined || markOf(draft, section.id).nothingArose) return [];
  const beside = [outline, section, draft.figures, draft.tier, draft.layout.moneyUnit];
  const known = FOUND.get(answers);
  if (known?.beside.every((one, index) => one === beside[index])) return known.findings;
  const findings = findIn(outline, draft, section);
  FOUND.set(answers, { beside, findings });
  return findings;
}

function findIn(outline: Outline, draft: Draft, section: Section): Finding[] {
  const context = { outline, draft, section };
  const findings = askedFields(section, draft.tier).flatMap((field) =>
    textsOf(field, section, draft).flatMap((text) => [
      ...checkMentions(text, field, context),
      ...checkNumbers(numbersIn(text), context).map((fault) => asFinding(fault, field, section)),
    ]),
  );
  return eachOnce(findings);
}
