import { memo } from 'react';
import type { Format } from '../format/format-schema.ts';
import { LetterheadView, SignatureView } from './sheet-boxes.tsx';
import type { SheetContext } from './sheet-context.ts';
import { pageVariables, styleOf } from './sheet-style.ts';
import { TableView } from './sheet-table.tsx';
import { TextView } from './sheet-text.tsx';
import type { Placed, Sheet } from './sheets.ts';

const PieceView = memo(function PieceView({
  piece,
  from,
  to,
  isFirst,
  context,
}: Omit<Placed, 'key'> & { readonly isFirst: boolean; readonly context: SheetContext }) {
  switch (piece.kind) {
    case 'letterhead':
      return <LetterheadView piece={piece} context={context} />;
    case 'text':
      return <TextView piece={piece} from={from} to={to} isFirst={isFirst} context={context} />;
    case 'table':
      return <TableView piece={piece} from={from} to={to} context={context} />;
    case 'signature':
      return <SignatureView piece={piece} context={context} />;
  }
});

function Marks({ sheet, format }: { readonly sheet: Sheet; readonly format: Format }) {
  const { scopeNoteFromTopMm, mediaNoteFromBottomMm } = format.marks;
  return (
    <>
      {sheet.number === undefined ? null : (
        <p className="sheet-no" style={styleOf(format, 'pageNumber')}>
          {sheet.number}
        </p>
      )}
      {sheet.scopeNote === undefined ? null : (
        <p className="sheet-scope" style={{ ...styleOf(format, 'scopeNote'), top: `${scopeNoteFromTopMm.value}mm` }}>
          {sheet.scopeNote}
        </p>
      )}
      {sheet.footNote === undefined ? null : (
        <p
          className="sheet-media"
          style={{ ...styleOf(format, 'scopeNote'), bottom: `${mediaNoteFromBottomMm.value}mm` }}
        >
          {sheet.footNote}
        </p>
      )}
    </>
  );
}

/**
 * One printed page in the millimetres and points of the layout. A sheet that is not filled yet is an empty page of the
 * same size, so that nothing moves when it is.
 */
export const SheetView = memo(function SheetView({
  sheet,
  label,
  isFilled,
  context,
}: {
  readonly sheet: Sheet;
  readonly label: string;
  readonly isFilled: boolean;
  readonly context: SheetContext;
}) {
  return (
    <article
      className="sheet"
      style={pageVariables(context.format, sheet.isLandscape, sheet.isBack)}
      aria-label={label}
      aria-busy={!isFilled}
    >
      {isFilled ? (
        <>
          <Marks sheet={sheet} format={context.format} />
          {sheet.isBlank ? <p className="sheet-blank">{label}</p> : null}
          {sheet.placed.map(({ key, piece, from, to }, index) => (
            <PieceView
              key={`${key}@${from}`}
              piece={piece}
              from={from}
              to={to}
              isFirst={index === 0}
              context={context}
            />
          ))}
        </>
      ) : null}
    </article>
  );
});
