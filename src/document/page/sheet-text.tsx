import type { CSSProperties } from 'react';
import type { Line, Segment } from './break-text.ts';
import type { LaidText } from './laid.ts';
import { byPlace, type SheetContext } from './sheet-context.ts';
import { styleOf } from './sheet-style.ts';

interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Only what differs from the text around it. */
function faceOf(segment: Segment, around: Face): CSSProperties {
  return {
    ...(segment.bold === around.bold ? {} : { fontWeight: segment.bold ? 700 : 400 }),
    ...(segment.italic === around.italic ? {} : { fontStyle: segment.italic ? 'italic' : 'normal' }),
  };
}

/** One line as it was broken; the browser does not break it again. Segments have no ids of their own. */
export function LineView({ line, around }: { readonly line: Line; readonly around: Face }) {
  return byPlace(line).map(({ place, value: segment }) => {
    const style = faceOf(segment, around);
    if (!segment.blank && Object.keys(style).length === 0) return segment.text;
    return (
      <span key={place} className={segment.blank ? 'blank' : undefined} style={style}>
        {segment.text}
      </span>
    );
  });
}

const CLASS_OF = { justify: 'tl tl-full', left: 'tl', center: 'tl tl-centre' } as const;

/** Lines of a paragraph from `from` up to and without `to`. A heading is a link to its section, for the keyboard. */
export function TextView({
  piece,
  from,
  to,
  isFirst,
  context: { format, linkTo, section },
}: {
  readonly piece: LaidText;
  readonly from: number;
  readonly to: number;
  /** At the head of a page nothing stands above it, so no space does. */
  readonly isFirst: boolean;
  readonly context: SheetContext;
}) {
  const { style, lines, align, source } = piece;
  const around = format.styles[style];
  // the wording of the outline comes from no box; a heading leads to its section
  const isHeadingStyle = style.startsWith('heading');
  const leads = source !== undefined && (isHeadingStyle || source.field !== undefined || source.at !== undefined);
  const href = leads ? linkTo(source) : undefined;
  const isHeading = isHeadingStyle && from === 0 && href !== undefined;
  const shown = byPlace(lines.slice(from, to)).map(({ place, value: line }) => {
    const at = from + place;
    const isLast = at === lines.length - 1;
    return (
      <span
        key={at}
        className={align === 'justify' && isLast ? 'tl' : CLASS_OF[align]}
        style={at === 0 && piece.firstIndentPt > 0 ? { paddingLeft: `${piece.firstIndentPt}pt` } : undefined}
      >
        <LineView line={line} around={around} />
      </span>
    );
  });
  return (
    <p
      data-href={href}
      data-current={section !== undefined && source?.section === section ? '' : undefined}
      style={{
        ...styleOf(format, style),
        lineHeight: `${piece.lineHeightPt}pt`,
        marginTop: isFirst || from > 0 ? 0 : `${piece.beforePt}pt`,
        marginBottom: to === lines.length ? `${piece.afterPt}pt` : 0,
      }}
    >
      {isHeading ? <a href={href}>{shown}</a> : shown}
    </p>
  );
}
