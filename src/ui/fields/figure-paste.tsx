import { type ClipboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FigurePart } from '../../domain/draft/draft-answers.ts';
import { numberFormIn, unitText } from '../../domain/draft/money-unit.ts';
import type { TypedFigure } from '../../domain/draft/typed-figure.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { FigureField } from '../../domain/outline/outline-schema.ts';
import { isSingleCell, type PastedBlock } from '../../domain/pasting/pasted-block.ts';
import {
  type FigurePasteChoices,
  type FigurePasteStart,
  type FigurePlan,
  type FigureTarget,
  hasHeadRow,
  planFigures,
} from '../../domain/pasting/plan-figures.ts';
import { numberProblemText } from '../../i18n/finding-text.ts';
import { useDraftStore } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { Notice } from '../kit/notice.tsx';
import { readClipboard } from '../pasting/clipboard-block.ts';
import { PastePreview, type PreviewRow } from '../pasting/paste-preview.tsx';
import type { Heads } from './figure-row.tsx';

interface Pending {
  readonly block: PastedBlock;
  readonly targets: readonly FigureTarget[];
  readonly start: FigurePasteStart;
}

/** One box a paste has filled, with what stood there before. */
interface Filled {
  readonly name: `figures.${string}.${FigurePart}`;
  readonly before: string;
  readonly after: string;
}

/** Boxes of an indicator as they are on screen. */
function boxesOf(typed: TypedFigure | undefined, parts: readonly FigurePart[]): FigureTarget['boxes'] {
  if (!typed) return {};
  const has = (part: FigurePart) => (part === 'earlier' ? typed.earlierMode === 'number' : !typed.nothingArose);
  return Object.fromEntries(parts.filter(has).map((part) => [part, typed[part]]));
}

function Preview({
  pending,
  heads,
  onAccept,
  onClose,
}: {
  readonly pending: Pending;
  readonly heads: Heads;
  readonly onAccept: (plan: FigurePlan) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { block, targets, start } = pending;
  const [choices, setChoices] = useState<FigurePasteChoices>(() => ({
    skipsHead: hasHeadRow(block),
    hasComputed: false,
    isEnglish: false,
  }));
  const plan = useMemo(() => planFigures(block, targets, start, choices), [block, targets, start, choices]);
  const cells = plan.figures.flatMap((figure) => figure.cells);
  const count = cells.filter(({ verdict }) => verdict === 'fill').length;
  const unread = cells.filter(({ verdict, problem }) => verdict !== 'noBox' && problem).length;
  const choice = (key: keyof FigurePasteChoices, label: string) => ({
    key,
    label,
    isOn: choices[key],
    set: (isOn: boolean) => setChoices({ ...choices, [key]: isOn }),
  });
  const rows = plan.figures.map(
    ({ code, label, unit, cells: own }, index): PreviewRow => ({
      key: `${index} ${code}`,
      name: `${code} ${label} (${unit})`,
      cells: own.map(({ part, text, before, verdict, problem }) => {
        const noBox = t('paste.noBox');
        const remark = problem ? numberProblemText(t, text, problem) : '';
        return { key: part, text, before, remark: verdict === 'noBox' ? noBox : remark };
      }),
    }),
  );
  const leftRows = plan.leftRows.map((row) => row.filter(Boolean).join(' ')).join('; ');
  const leftCells = [...new Set(plan.leftCells)].join('; ');
  return (
    <PastePreview
      title={t('paste.figuresTitle')}
      summary={t(plan.by === 'key' ? 'paste.byKey' : 'paste.byOrder', { rows: plan.figures.length, count })}
      remarks={[
        ...(unread > 0 ? [t('paste.unread', { count: unread })] : []),
        ...(leftCells ? [t('paste.leftColumns', { columns: plan.parts.length, text: leftCells })] : []),
        ...(leftRows ? [t('paste.leftRows', { count: plan.leftRows.length, text: leftRows })] : []),
        ...(block.outside ? [t('paste.outside', { text: block.outside })] : []),
      ]}
      choices={[
        ...(plan.by === 'order' ? [choice('skipsHead', t('paste.skipsHead'))] : []),
        ...(plan.meetsComputed ? [choice('hasComputed', t('paste.hasComputed'))] : []),
        ...(plan.hasEnglish ? [choice('isEnglish', t('paste.isEnglish'))] : []),
      ]}
      heads={[t('paste.indicator'), ...plan.parts.map((part) => heads[part])]}
      rows={rows}
      acceptLabel={t('paste.acceptFigures', { count })}
      canAccept={count > 0}
      onAccept={() => onAccept(plan)}
      onClose={onClose}
    />
  );
}

/** Pasting into the figure table: a preview first, then the boxes, and the way back. One cell goes into its box as ever. */
export function useFigurePaste(
  fields: readonly FigureField[],
  heads: Heads,
  parts: readonly FigurePart[],
): { readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void; readonly shown: ReactNode } {
  const write = useWriting();
  const { t } = useTranslation();
  const store = useDraftStore();
  const { getValues, setValue } = useFormContext<TypedSection>();
  const [pending, setPending] = useState<Pending>();
  const [filled, setFilled] = useState<readonly Filled[]>([]);
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    if (write.isLookingOn) return;
    const box = event.target;
    const part = box instanceof HTMLInputElement ? parts.find((one) => one === box.dataset['column']) : undefined;
    if (!(box instanceof HTMLInputElement) || part === undefined) return;
    const block = readClipboard(event.clipboardData);
    if (isSingleCell(block)) return;
    event.preventDefault();
    const { draft } = store.getState();
    const targets = fields.map(
      (field): FigureTarget => ({
        code: field.id,
        label: field.label,
        unit: unitText(field, draft),
        form: numberFormIn(field, draft),
        isComputed: field.ratio !== undefined,
        boxes: field.ratio ? {} : boxesOf(getValues(`figures.${field.id}`), parts),
      }),
    );
    setPending({ block, targets, start: { code: box.name.split('.')[1] ?? '', part, parts } });
  };
  const accept = (plan: FigurePlan) => {
    const cells = plan.figures.flatMap(({ code, cells: own }) => own.map((cell) => ({ code, ...cell })));
    const taken = cells
      .filter(({ verdict }) => verdict === 'fill')
      .map(({ code, part, before, text }): Filled => ({ name: `figures.${code}.${part}`, before, after: text }));
    for (const { name, after } of taken) setValue(name, after, { shouldDirty: true });
    setFilled(taken);
    setPending(undefined);
  };
  const undo = () => {
    // a box that was written over since keeps what was written
    for (const { name, before, after } of filled) if (getValues(name) === after) setValue(name, before);
    setFilled([]);
  };
  const shown = (
    <>
      {pending ? (
        <Preview pending={pending} heads={heads} onAccept={accept} onClose={() => setPending(undefined)} />
      ) : null}
      {filled.length > 0 ? (
        <Notice live>
          {t('paste.filled', { count: filled.length })}{' '}
          <button className="btn-text" type="button" {...write.act} onClick={undo}>
            {t('paste.undo')}
          </button>
        </Notice>
      ) : null}
    </>
  );
  return { onPaste, shown };
}
