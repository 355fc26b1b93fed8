import { COVER_FIELDS, COVER_SECTION, fillNames, readCover } from '../../domain/draft/cover.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { allFigures } from '../../domain/outline/outline-tree.ts';
import { cleanText, toCapitals } from '../../domain/vietnamese/text.ts';
import type { Format } from '../format/format-schema.ts';
import { buildAnnexes, numberAnnexes, withAnnexesNamed } from './build-annexes.ts';
import { buildBody } from './build-body.ts';
import { balancedLines, buildLetterhead, textWidthOfPagePt } from './build-letterhead.ts';
import { buildSignature } from './build-signature.ts';
import { buildText } from './build-text.ts';
import type { BuildContext, Purpose } from './context.ts';
import { type Joining, joinAnnex, joinBlock } from './join-blocks.ts';
import { withHoles, withMentionsPrinted } from './mention-words.ts';
import { unitWords } from './no-break.ts';
import { textWidthTwips } from './printed-lines.ts';
import type { Block, ReportDocument } from './report-document.ts';

/** Every string of a document, composed and without forbidden characters, whatever the draft held. */
function cleaned<Value>(value: Value): Value {
  // as: the structure is rebuilt key by key, only strings change
  if (typeof value === 'string') return cleanText(value).replace(/\n/g, ' ') as Value;
  if (Array.isArray(value)) return value.map(cleaned) as Value;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleaned(entry)])) as Value;
  return value;
}

function buildOpening({ cover }: BuildContext): Block[] {
  return buildText(cover.opening, { section: COVER_SECTION, field: COVER_FIELDS.opening });
}

function buildClosing(context: BuildContext, body: readonly Block[]): Block[] {
  const { outline, draft, cover } = context;
  const closing = outline.closing
    ? buildText(fillNames(outline.closing, draft, cover), { section: COVER_SECTION })
    : [];
  const printed = new Set(body.map(({ source }) => source.section));
  return withAnnexesNamed(closing, printed, context);
}

/** What the draft adds to the document beyond the boxes of the cover (the-thuc.md 4.10). */
function optionalParts({
  draft,
  cover,
  format,
}: BuildContext): Pick<ReportDocument, 'scopeNote' | 'authorLine' | 'footNote'> {
  const { scopeNote, authorLine, notForMedia } = draft.layout;
  const note = cleanText(scopeNote).trim();
  return {
    ...(note === '' ? {} : { scopeNote: toCapitals(note) }),
    ...(authorLine ? { authorLine: format.authorLines[cover.issuer].value } : {}),
    ...(notForMedia ? { footNote: format.marks.mediaNote.value } : {}),
  };
}

/**
 * The printed report of a draft in one layout. Pure: the same draft and format give the same document. Nothing is
 * invented: what is missing stays a visible hole.
 */
export function buildReport(outline: Outline, entered: Draft, format: Format, purpose: Purpose): ReportDocument {
  const draft = withMentionsPrinted(outline, entered);
  const cover = readCover(outline, draft);
  const annexes = numberAnnexes(outline, draft);
  const context: BuildContext = { outline, draft, format, cover, purpose, annexes };
  const documentType = toCapitals(outline.documentType);
  const body = buildBody(context);
  const units = unitWords(allFigures(outline).map(({ field }) => unitText(field, draft)));
  const joining = (orientation: 'portrait' | 'landscape'): Joining => ({
    units,
    format,
    textWidthTwips: textWidthTwips(format, orientation),
  });
  return cleaned<ReportDocument>({
    formatId: format.id,
    ...optionalParts(context),
    letterhead: buildLetterhead(context),
    documentType,
    subject: balancedLines(cover.subject, 'subject', textWidthOfPagePt(format), format),
    dashes: format.marks.dashes.value,
    body: [...buildOpening(context), ...body, ...buildClosing(context, body)]
      .map((block) => withHoles(block, purpose))
      .map((block) => joinBlock(block, joining('portrait'))),
    signature: buildSignature(context),
    annexes: buildAnnexes(context).map((annex) =>
      joinAnnex(
        { ...annex, blocks: annex.blocks.map((block) => withHoles(block, purpose)) },
        joining(annex.orientation),
      ),
    ),
    properties: { title: `${documentType} ${cover.subject}`, author: cover.collective, subject: cover.subject },
  });
}
