import type { Answer } from '../draft/answer.ts';
import { answerOf, figureValue, itemsOf, markOf, textOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { mentionsIn } from '../draft/mentions.ts';
import { eachOnce, type Finding, finding } from '../findings/finding.ts';
import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { askedFields } from '../outline/outline-tree.ts';
import { isBlank } from '../vietnamese/text.ts';
import { checkNumbers, type NumberFault } from './check-numbers.ts';
import { numbersIn, type WrittenNumber } from './numbers-in-text.ts';
import { figuresIn, type ProseContext } from './prose-context.ts';

const LEVELS = {
  directionWrong: 'warning',
  shareUnknown: 'hint',
} as const;

interface ReadText {
  readonly text: string;
  readonly numbers: readonly WrittenNumber[];
}

/** It only saves work: an answer is never changed in place, and when a figure changes the texts do not. */
const READ = new WeakMap<Answer, readonly ReadText[]>();

function textsOf(field: Field, section: Section, draft: Draft): readonly ReadText[] {
  if (field.kind !== 'longText' && field.kind !== 'list') return [];
  const answer = answerOf(draft, section.id, field.id);
  const known = READ.get(answer);
  if (known) return known;
  const texts = field.kind === 'list' ? itemsOf(draft, section.id, field.id) : [textOf(draft, section.id, field.id)];
  const read = texts.map((text) => ({ text, numbers: numbersIn(text) }));
  READ.set(answer, read);
  return read;
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
    case 'numberDiffers':
      return finding(fault.isCertain ? 'warning' : 'hint', place, {
        code: 'numberDiffers',
        text: fault.text,
        label: fault.figure.label,
        figure: fault.figure.id,
        value: fault.value,
        measure: fault.figure.measure,
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
 * What the numbers written by hand in the texts of a section say against its figures and tables (notes E06, E25). Long texts and lists only; the cover block speaks of no figures, and of a section
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

/** In fewer words hardly anything can be told. */
const FEW_WORDS = 12;

/** A number that tells something: not of a span of time ("6 tháng đầu năm"). */
const isTold = ({ behind }: WrittenNumber): boolean => !/^(?:tháng|năm|quý)(?!\p{L})/u.test(behind);

/** A text that names no number while the figures beside it are not all 0 (note E25, "chung chung"). */
function checkResult(text: string, numbers: readonly WrittenNumber[], field: Field, context: ProseContext): Finding[] {
  if (field.kind !== 'longText' || !field.tellsResult || isBlank(text)) return [];
  if (numbers.some(isTold) || mentionsIn(text).length > 0) return [];
  const { draft, section } = context;
  if (!figuresIn(section).some((figure) => (figureValue(draft, figure, 'actual') ?? 0) > 0)) return [];
  const isShort = text.trim().split(/\s+/u).length < FEW_WORDS;
  const place = { section: section.id, field: field.id };
  return [finding(isShort ? 'warning' : 'hint', place, { code: 'noResult', label: field.label, isShort })];
}

function findIn(outline: Outline, draft: Draft, section: Section): Finding[] {
  const context = { outline, draft, section };
  const findings = askedFields(section, draft.tier).flatMap((field) =>
    textsOf(field, section, draft).flatMap(({ text, numbers }) => [
      ...checkResult(text, numbers, field, context),
      ...checkNumbers(numbers, context).map((fault) => asFinding(fault, field, section)),
    ]),
  );
  return eachOnce(findings);
}
