import { buildReport } from '../document/model/build-report.ts';
import { offersOf } from '../document/model/offers.ts';
import { printedParagraphs } from '../document/model/printed-paragraphs.ts';
import { withLayout } from '../document/model/with-layout.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { WordOrigin } from './read-draft-file.ts';
import { outlineOf, type Services } from './services.ts';
import type { FoundInWord } from './word-edits.ts';

/**
 * What was changed in a Word file since the draft in it was printed; `undefined` when nothing was, or when the file does not
 * say how it was printed. Takes the draft as the file carries it.
 */
export async function reviewWordFile(
  { templates, word }: Pick<Services, 'templates' | 'word'>,
  draft: Draft,
  { bytes, printed }: WordOrigin,
): Promise<FoundInWord | undefined> {
  const outline = outlineOf(templates, draft);
  if (!printed || !outline) return undefined;
  const rules = templates.formats.find(({ id }) => id === printed.formatId);
  if (!rules) return { changes: [], edits: [], notCompared: 'otherPrinting' };
  const format = withLayout(rules, draft.layout);
  const paragraphs = printedParagraphs(buildReport(outline, draft, format, printed.purpose), format);
  const comparison = await word.compare(bytes, paragraphs, printed.fingerprint);
  if (comparison.kind !== 'compared') return { changes: [], edits: [], notCompared: comparison.kind };
  if (comparison.changes.length === 0) return undefined;
  const { offers, edits } = offersOf(outline, draft, comparison.changes);
  return { changes: offers, edits };
}
