import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../document/format/format-schema.ts';
import type { SheetContext } from '../../document/page/sheet-context.ts';
import { SheetView } from '../../document/page/sheet-view.tsx';
import type { Sheet } from '../../document/page/sheets.ts';
import { useFilled } from './use-filled.ts';
import { scaleOf, useWidth } from './use-fit.ts';
import { noteWayBack } from './way-back.ts';

function widthOf({ isLandscape }: Sheet, { page }: Format): number {
  return (isLandscape ? page.heightMm : page.widthMm).value;
}

/** A click on printed words leads to their box. For the keyboard there are the headings, which are links. */
function followClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return;
  // who is marking text does not want to be led away
  if (window.getSelection()?.type === 'Range') return;
  const href = event.target.closest<HTMLElement>('[data-href]')?.dataset['href'];
  if (href === undefined) return;
  noteWayBack();
  // a heading is a link, which leads there by itself
  if (!event.target.closest('a')) window.location.hash = href;
}

/** Nearest to the one that is looked at first. */
function orderOf(count: number, first: number): readonly number[] {
  const distance = (index: number) => (index < first ? 2 * (first - index) + 1 : 2 * (index - first));
  const order = Array.from({ length: count }, (_, index) => index).sort(
    (one, other) => distance(one) - distance(other),
  );
  return order.reduce<number[]>((ranks, index, rank) => {
    ranks[index] = rank;
    return ranks;
  }, []);
}

const Fitted = memo(function Fitted({
  sheet,
  label,
  isFilled,
  context,
  scale,
}: {
  readonly sheet: Sheet;
  readonly label: string;
  readonly isFilled: boolean;
  readonly context: SheetContext;
  readonly scale: number;
}) {
  return (
    <div
      className={sheet.isLandscape ? 'sheet-fit sheet-lying' : 'sheet-fit'}
      style={{ ['--scale' as string]: String(scale) }}
    >
      <SheetView sheet={sheet} label={label} isFilled={isFilled} context={context} />
    </div>
  );
});

/**
 * The sheets of a report at their real size, or smaller where there is less room. Those near `first` are drawn first;
 * every sheet has its place from the beginning.
 */
export function SheetsView({
  sheets,
  context,
  first = 0,
}: {
  readonly sheets: readonly Sheet[];
  readonly context: SheetContext;
  readonly first?: number;
}) {
  const { t } = useTranslation();
  const desk = useRef<HTMLDivElement>(null);
  const room = useWidth(desk);
  const filled = useFilled(sheets.length);
  const ranks = filled < sheets.length ? orderOf(sheets.length, first) : [];
  useEffect(() => {
    const element = desk.current;
    element?.addEventListener('click', followClick);
    return () => element?.removeEventListener('click', followClick);
  }, []);
  return (
    <div className="sheets" ref={desk}>
      {sheets.map((sheet, index) => (
        <Fitted
          key={sheet.key}
          sheet={sheet}
          label={t(sheet.isBlank ? 'preview.blankBack' : 'preview.page', { page: index + 1 })}
          isFilled={(ranks[index] ?? 0) < filled}
          context={context}
          scale={scaleOf(widthOf(sheet, context.format), room)}
        />
      ))}
    </div>
  );
}
