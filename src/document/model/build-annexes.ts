import { printedAnnexes } from '../../domain/draft/annexes.ts';
import { answerOf } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { Annex, Outline } from '../../domain/outline/outline-schema.ts';
import { allSections } from '../../domain/outline/outline-tree.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { lowerFirst, toCapitals } from '../../domain/vietnamese/text.ts';
import { nothingAroseText } from './build-fields.ts';
import { buildFigureTable } from './build-figure-table.ts';
import { documentNumber, signedOn } from './build-letterhead.ts';
import { buildTable } from './build-table.ts';
import { type BuildContext, blankRun, type NumberedAnnex } from './context.ts';
import { withEndMark } from './pattern.ts';
import type { AnnexDocument, Block, Paragraph } from './report-document.ts';

/** The annexes of a draft, numbered in the order of the outline. */
export function numberAnnexes(outline: Outline, draft: Draft): NumberedAnnex[] {
  const annexes = printedAnnexes(outline, draft);
  return annexes.map((annex, index) => ({ annex, number: annexes.length > 1 ? index + 1 : undefined }));
}

/** As the text speaks of it: "Phụ lục 2"; the word of the layout is in capitals. */
function nameInText(number: number | undefined, { format }: BuildContext): string {
  const word = format.marks.annexWord.value.toLocaleLowerCase('vi');
  const name = word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
  return number === undefined ? name : `${name} ${number}`;
}

function mention(one: NumberedAnnex, section: string, context: BuildContext): Paragraph {
  const text = context.format.marks.annexMention.value
    .replace('{ten}', () => fillPeriod(one.annex.title, context.draft.period))
    .replace('{phu_luc}', () => nameInText(one.number, context));
  return { kind: 'paragraph', runs: [{ text }], source: { section } };
}

/** The sentences that name the annexes made from one section, for the end of that section (the-thuc.md 4.10, check 26). */
export function annexMentions(section: string, context: BuildContext): Block[] {
  return context.annexes
    .filter(({ annex }) => annex.content !== 'figures' && annex.content.section === section)
    .map((one) => mention(one, section, context));
}

/**
 * The closing sentence with the annex of figures called by its number where there are several, and before it the annexes
 * no section of the text has named. Every annex is named once.
 */
export function withAnnexesNamed(
  closing: readonly Block[],
  named: ReadonlySet<string>,
  context: BuildContext,
): Block[] {
  const annexes = context.annexes;
  const figures = annexes.find(({ annex }) => annex.content === 'figures');
  const name = figures && nameInText(figures.number, context);
  const plain = nameInText(undefined, context);
  let isFiguresNamed = false;
  const texts = closing.map((block): Block => {
    if (block.kind !== 'paragraph' || name === undefined) return block;
    const runs = block.runs.map((run) => {
      if (!run.text.includes(plain)) return run;
      isFiguresNamed = true;
      return { ...run, text: run.text.replace(new RegExp(`${plain}(?! \\d)`), () => name) };
    });
    return { ...block, runs };
  });
  const open = annexes.filter(({ annex }) =>
    annex.content === 'figures' ? !isFiguresNamed : !named.has(annex.content.section),
  );
  const [first] = closing;
  const section = first && 'source' in first ? first.source.section : '';
  return [...open.map((one) => mention(one, section, context)), ...texts];
}

function annexBlocks(annex: Annex, context: BuildContext): Block[] {
  if (annex.content === 'figures') return [buildFigureTable(context)];
  const { section: id, field: table } = annex.content;
  const section = allSections(context.outline).find((placed) => placed.section.id === id)?.section;
  const field = section?.fields?.find((candidate) => candidate.id === table);
  if (!section || field?.kind !== 'table') return [];
  const source = { section: id, field: table };
  const none = nothingAroseText(answerOf(context.draft, id, table), field);
  if (none !== undefined) return [{ kind: 'paragraph', runs: [{ text: withEndMark(none) }], source }];
  const built = buildTable(field, section, context);
  if (built.rows.length > 0) return [built];
  return [{ kind: 'paragraph', runs: [blankRun(lowerFirst(field.label), context)], source }];
}

/** Each annex with its label, title and the link to the report it belongs to (the-thuc.md 4.10). */
export function buildAnnexes(context: BuildContext): AnnexDocument[] {
  const { annexWord, annexLink, numberWord } = context.format.marks;
  const number = documentNumber(context).replace(`${numberWord.value} `, '');
  const day = signedOn(context).replace(/^ngày /, '');
  return context.annexes.map(({ annex, number: position }) => ({
    id: annex.id,
    label: position === undefined ? annexWord.value : `${annexWord.value} ${position}`,
    title: toCapitals(fillPeriod(annex.title, context.draft.period)),
    // functions: a "$" in what was typed is a character, not a command of replace
    link: annexLink.value
      .replace('{so}', () => number)
      .replace('{ngay}', day)
      .replace('{chu_the}', () => context.cover.collective),
    orientation: annex.orientation,
    blocks: annexBlocks(annex, context),
  }));
}
