import type { Format } from '../format/format-schema.ts';
import type { AnnexDocument, Block, ReportDocument, Run, Table } from '../model/report-document.ts';
import { styleOf } from './sheet-style.ts';

/** Runs have no ids of their own; a block is drawn anew as a whole. */
function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const key = `${index}:${run.text.slice(0, 12)}`;
    const style = { ...(run.bold ? { fontWeight: 700 } : {}), ...(run.italic ? { fontStyle: 'italic' } : {}) };
    return (
      <span key={key} className={run.blank ? 'blank' : ''} style={style}>
        {run.text}
      </span>
    );
  });
}

/** Box 1 to 4 of the layout. */
export function LetterheadPart({ document, format }: { readonly document: ReportDocument; readonly format: Format }) {
  const { superiorBody, issuingBody, separator, number, urgencyMark, draftMark, partyTitle, placeDate } =
    document.letterhead;
  return (
    <div className="lh">
      <div>
        {superiorBody.map((line) => (
          <p key={line} style={styleOf(format, 'superiorBody')}>
            {line}
          </p>
        ))}
        {issuingBody.map((line) => (
          <p key={line} style={styleOf(format, 'issuingBody')}>
            {line}
          </p>
        ))}
        <p style={styleOf(format, 'separator')}>{separator}</p>
      </div>
      <div>
        <p className="party" style={styleOf(format, 'partyTitle')}>
          <span style={{ borderBottomWidth: `${format.ruleUnderTitlePt.value}pt` }}>{partyTitle}</span>
        </p>
      </div>
      <div>
        <p style={styleOf(format, 'number')}>{number}</p>
        {urgencyMark ? <p style={styleOf(format, 'urgencyMark')}>{urgencyMark}</p> : null}
        {draftMark ? <p style={styleOf(format, 'draftMark')}>{draftMark}</p> : null}
      </div>
      <div>
        <p style={styleOf(format, 'placeDate')}>{placeDate}</p>
      </div>
    </div>
  );
}

export function TitlePart({ document, format }: { readonly document: ReportDocument; readonly format: Format }) {
  return (
    <div className="title">
      <p style={styleOf(format, 'documentType')}>{document.documentType}</p>
      {document.authorLine ? <p style={styleOf(format, 'authorLine')}>{document.authorLine}</p> : null}
      {document.subject.map((line) => (
        <p key={line} style={styleOf(format, 'subject')}>
          {line}
        </p>
      ))}
      <p style={styleOf(format, 'dashes')}>{document.dashes}</p>
    </div>
  );
}

export function SignaturePart({ document, format }: { readonly document: ReportDocument; readonly format: Format }) {
  const { recipientsHead, recipients, lines, signatory } = document.signature;
  const gapPt = format.signatureGap.lines.value * format.signatureGap.linePt.value;
  return (
    <div className="sign">
      <div>
        <p style={styleOf(format, 'recipientsHead')}>{recipientsHead}</p>
        {recipients.map((line) => (
          <p key={line} style={styleOf(format, 'recipients')}>
            {line}
          </p>
        ))}
      </div>
      <div className="by">
        {lines.map(({ role, text }) => (
          <p key={text} style={styleOf(format, role === 'authority' ? 'signingAuthority' : 'signingTitle')}>
            {text}
          </p>
        ))}
        <p style={{ ...styleOf(format, 'signatory'), marginTop: `${gapPt}pt` }}>
          <Runs runs={[signatory]} />
        </p>
      </div>
    </div>
  );
}

export function AnnexHeadPart({ annex, format }: { readonly annex: AnnexDocument; readonly format: Format }) {
  return (
    <div className="title">
      <p style={styleOf(format, 'annexHead')}>{annex.label}</p>
      <p style={styleOf(format, 'annexTitle')}>{annex.title}</p>
      <p style={styleOf(format, 'annexLink')}>{annex.link}</p>
      <p style={styleOf(format, 'dashes')}>{format.marks.dashes.value}</p>
    </div>
  );
}

/** A table, or its rows from `from` up to and without `to`; the head is repeated on every page. */
export function TablePart({
  table,
  format,
  from = 0,
  to = table.rows.length,
}: {
  readonly table: Table;
  readonly format: Format;
  readonly from?: number;
  readonly to?: number;
}) {
  const total = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  const numbered = table.rows.map((row, index) => ({ row, key: `row-${index}` }));
  return (
    <table className="sheet-table" style={styleOf(format, 'tableText')}>
      <colgroup>
        {table.columns.map(({ heading, weight }) => (
          <col key={heading} style={{ width: `${(100 * weight) / total}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered.slice(from, to).map(({ row, key }) => (
          <tr key={key}>
            {row.map((cell, column) => (
              <td
                key={table.columns[column]?.heading ?? column}
                colSpan={cell.wholeRow ? table.columns.length : 1}
                className={cell.indent ? 'sheet-indent' : ''}
                style={{
                  textAlign: cell.wholeRow ? 'left' : (table.columns[column]?.align ?? 'left'),
                  fontWeight: cell.bold ? 700 : 400,
                }}
              >
                <Runs runs={cell.runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One block of the body. */
export function BlockPart({ block, format }: { readonly block: Block; readonly format: Format }) {
  const { marks } = format;
  switch (block.kind) {
    case 'heading':
      return (
        <p className="h" style={styleOf(format, `heading${block.level}`)}>
          {block.label} {block.text}
        </p>
      );
    case 'paragraph':
      return (
        <p className="p" style={styleOf(format, 'body')}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'item':
      return (
        <p className="p" style={styleOf(format, 'body')}>
          {block.level === 1 ? marks.listMarker.value : marks.subListMarker.value} <Runs runs={block.runs} />
        </p>
      );
    case 'table':
      return <TablePart table={block} format={format} />;
  }
}
