import type { Paragraph, Table } from 'docx';
import { assertNever } from '../../domain/shared/assert-never.ts';
import type { Format } from '../format/format-schema.ts';
import { ptToTwips } from '../format/units.ts';
import type { Block, Heading } from '../model/report-document.ts';
import { writeTable } from './data-table.ts';
import { automaticHeadings } from './heading-labels.ts';
import { HEADING_LIST } from './numbering.ts';
import { writeLine, writeParagraph } from './paragraphs.ts';
import { HEADING_STYLES, ITEM_STYLES } from './style-ids.ts';

interface Place {
  readonly format: Format;
  /** Width of the text area, in twips. */
  readonly textWidth: number;
  /** Name of the list that numbers the headings here; an annex has its own. */
  readonly headingList: string;
  /** The last block stays on one page with what follows: the signature must not stand alone. */
  readonly keepLastWithNext: boolean;
}

type Written = readonly (Paragraph | Table)[];

/** Takes the blocks of the body or of one annex, in order; gives their paragraphs and tables. */
export function writeBlocks(blocks: readonly Block[], place: Place): Written {
  const automatic = automaticHeadings(blocks, place.format);
  return blocks.flatMap((block, index) => {
    const isLead = block.kind === 'paragraph' && block.leads === true;
    const keepNext = isLead || (place.keepLastWithNext && index === blocks.length - 1);
    const afterTable = blocks[index - 1]?.kind === 'table';
    return writeBlock(block, place, { keepNext, afterTable, automatic });
  });
}

interface Surroundings {
  readonly keepNext: boolean;
  readonly afterTable: boolean;
  readonly automatic: ReadonlySet<Heading>;
}

function writeBlock(block: Block, place: Place, { keepNext, afterTable, automatic }: Surroundings): Written {
  const own = {
    ...(keepNext ? { keepNext } : {}),
    // A table ends without space below; the text after it takes the gap above itself.
    ...(afterTable ? { spacing: { before: ptToTwips(place.format.body.spacingAfterPt.value) } } : {}),
  };
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, place, automatic.has(block), own)];
    case 'paragraph':
      return [writeParagraph('body', block.runs, own)];
    case 'item':
      return [writeParagraph(ITEM_STYLES[block.level - 1] ?? 'item1', block.runs, own)];
    case 'table': {
      const { title, table } = writeTable(block, place.format, place.textWidth, keepNext);
      // Word joins two tables that follow each other without a paragraph between.
      const gap = afterTable && title.length === 0 ? [writeLine('tableGap', '')] : [];
      // Signature block and table are two tables as well.
      const gapBelow = keepNext ? [writeLine('tableGap', '', { keepNext })] : [];
      return [...gap, ...title, table, ...gapBelow];
    }
    default:
      return assertNever(block);
  }
}

type OwnFormatting = NonNullable<Parameters<typeof writeLine>[2]>;

/** Numbered by the word processor where that prints the very label, typed otherwise. */
function writeHeading(
  { level, label, text }: Heading,
  place: Place,
  automatic: boolean,
  own: OwnFormatting,
): Paragraph {
  const style = HEADING_STYLES[level - 1] ?? 'heading1';
  if (!automatic) {
    return writeLine(style, label === '' ? text : `${label} ${text}`, { ...own, numbering: false });
  }
  const numbering =
    place.headingList === HEADING_LIST ? {} : { numbering: { reference: place.headingList, level: level - 1 } };
  return writeLine(style, text, { ...own, ...numbering });
}
