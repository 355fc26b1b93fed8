import type { Format } from '../format/format-schema.ts';
import type { LaidCell, LaidRow, LaidTable } from './laid.ts';
import { byPlace, type SheetContext } from './sheet-context.ts';
import { styleOf } from './sheet-style.ts';
import { LineView } from './sheet-text.tsx';

function Cell({ cell, linkTo, format }: { readonly cell: LaidCell } & Pick<SheetContext, 'linkTo' | 'format'>) {
  const { tableText } = format.styles;
  const around = { bold: tableText.bold || cell.isBold, italic: tableText.italic };
  return (
    <td
      colSpan={cell.span}
      data-href={cell.source && linkTo(cell.source)}
      style={{
        textAlign: cell.align,
        fontWeight: around.bold ? 700 : 400,
        ...(cell.isIndented
          ? { paddingLeft: `${format.table.cellSidePaddingMm.value + format.table.indentMm.value}mm` }
          : {}),
      }}
    >
      {byPlace(cell.lines).map(({ place, value }) => (
        <span key={place} className="tl">
          <LineView line={value} around={around} />
        </span>
      ))}
    </td>
  );
}

function Head({ head, format }: { readonly head: LaidRow; readonly format: Format }) {
  const { tableHead } = format.styles;
  return (
    <thead style={styleOf(format, 'tableHead')}>
      <tr style={{ height: `${head.heightPt}pt` }}>
        {byPlace(head.cells).map((cell) => (
          <th key={cell.place} scope="col">
            {byPlace(cell.value.lines).map(({ place, value }) => (
              <span key={place} className="tl">
                <LineView line={value} around={tableHead} />
              </span>
            ))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Rows of a table from `from` up to and without `to`; the head is repeated on every page. */
export function TableView({
  piece,
  from,
  to,
  context: { format, linkTo, section },
}: {
  readonly piece: LaidTable;
  readonly from: number;
  readonly to: number;
  readonly context: SheetContext;
}) {
  const { columnsPt, rows, source } = piece;
  const { table } = format;
  const width = columnsPt.reduce((sum, one) => sum + one, 0);
  return (
    <table
      className="sheet-table"
      data-href={linkTo(source)}
      data-current={section !== undefined && source.section === section ? '' : undefined}
      style={{
        ...styleOf(format, 'tableText'),
        width: `${width}pt`,
        // a thin border takes a whole pixel on the screen: the height of the row decides, not what is in it
        ['--cell' as string]: `calc(${table.cellSpacingPt.value}pt - 0.5px) ${table.cellSidePaddingMm.value}mm`,
        ['--border' as string]: `${table.borderPt.value}pt`,
      }}
    >
      <colgroup>
        {byPlace(columnsPt).map(({ place, value }) => (
          <col key={place} style={{ width: `${value}pt` }} />
        ))}
      </colgroup>
      <Head head={piece.head} format={format} />
      <tbody>
        {byPlace(rows.slice(from, to)).map((row) => (
          <tr key={from + row.place} style={{ height: `${row.value.heightPt}pt` }}>
            {byPlace(row.value.cells).map(({ place, value }) => (
              <Cell key={place} cell={value} linkTo={linkTo} format={format} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
