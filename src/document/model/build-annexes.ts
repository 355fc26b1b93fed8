import type { Annex } from '../../domain/outline/outline-schema.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { toCapitals } from '../../domain/vietnamese/text.ts';
import { buildFigureTable } from './build-figure-table.ts';
import { documentNumber, signedOn } from './build-letterhead.ts';
import type { BuildContext } from './context.ts';
import type { AnnexDocument } from './report-document.ts';

/** Annexes that are printed in this version: the figures, always. The others come with their choice in the export. */
function printedAnnexes({ outline }: BuildContext): Annex[] {
  return outline.annexes.filter(({ content, requirement }) => content === 'figures' && requirement === 'required');
}

/** Each annex with its label, title and the link to the report it belongs to (the-thuc.md 4.10). */
export function buildAnnexes(context: BuildContext): AnnexDocument[] {
  const annexes = printedAnnexes(context);
  const { annexWord, annexLink, numberWord } = context.format.marks;
  const number = documentNumber(context).replace(`${numberWord.value} `, '');
  const day = signedOn(context).replace(/^ngày /, '');
  return annexes.map((annex, index) => ({
    id: annex.id,
    label: annexes.length > 1 ? `${annexWord.value} ${index + 1}` : annexWord.value,
    title: toCapitals(fillPeriod(annex.title, context.draft.period)),
    // functions: a "$" in what was typed is a character, not a command of replace
    link: annexLink.value
      .replace('{so}', () => number)
      .replace('{ngay}', day)
      .replace('{chu_the}', () => context.cover.collective),
    orientation: annex.orientation,
    blocks: [buildFigureTable(context)],
  }));
}
