import { useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { figurePartText } from '../../document/model/figure-text.ts';
import type { Answer } from '../../domain/draft/answer.ts';
import { answerOf, figureOf, figureValue, rowsIn } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { numberFormIn, unitText } from '../../domain/draft/money-unit.ts';
import { type TableSum, tableSums } from '../../domain/draft/table-sums.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { FigureField, TableField } from '../../domain/outline/outline-schema.ts';
import { allFigures } from '../../domain/outline/outline-tree.ts';
import { formatEntered } from '../../domain/vietnamese/number.ts';
import { useDraft } from '../app/app-context.tsx';
import { useSettledDraft } from '../app/use-settled-draft.ts';
import { useWriting } from '../app/writing.ts';
import { Notice } from '../kit/notice.tsx';

/** Sums of the answers on screen: they are wanted in two places, and with every key. */
const known = new WeakMap<Answer, readonly TableSum[]>();

function sumsOf(answer: Answer, field: TableField): readonly TableSum[] {
  const sums = known.get(answer) ?? tableSums(field, rowsIn(answer));
  // the blank answer is one and the same for every table
  if (answer.state === 'value') known.set(answer, sums);
  return sums;
}

/** The sums of a table, kept up while one types in it. */
function useSums(section: string, field: TableField): readonly TableSum[] {
  const draft = useSettledDraft();
  return sumsOf(answerOf(draft, section, field.id), field);
}

/** A sum as it is shown: with the decimals that were entered. */
function useSumText(): (sum: TableSum) => string {
  const layout = useDraft(({ draft }) => draft.layout);
  return ({ value, column }) =>
    formatEntered(value, column?.kind === 'number' ? numberFormIn(column, { layout }) : 'count');
}

/** The last row of the table: sums under their columns. */
export function SumsRow({ section, field }: { readonly section: string; readonly field: TableField }) {
  const { t } = useTranslation();
  const sums = useSums(section, field);
  const sumText = useSumText();
  if (!sums.some(({ column }) => column)) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={'fixed' in field.rows ? 2 : 1}>
          {t('sums.row')}
        </th>
        {field.columns.map((column) => {
          const sum = sums.find((one) => one.column?.id === column.id);
          return (
            <td key={column.id} className="num one" data-head={column.label}>
              {sum && sum.counted > 0 ? <span>{sumText(sum)}</span> : null}
            </td>
          );
        })}
        <td />
      </tr>
    </tfoot>
  );
}

/** Puts a sum into the box of its indicator; the box is in this section, as the outline has it, and the form owns it. */
function useCarry(): (code: string, text: string) => void {
  const { setValue } = useFormContext<TypedSection>();
  return (code, text) => setValue(`figures.${code}.actual`, text, { shouldDirty: true });
}

type Standing = 'same' | 'blank' | 'other' | 'unread' | 'elsewhere';

function standingOf(sum: TableSum, figure: FigureField, draft: Draft, hasBox: boolean): Standing {
  if (sum.unread > 0) return 'unread';
  if (figureValue(draft, figure, 'actual') === sum.value) return 'same';
  const { state } = figureOf(draft, figure.id).actual;
  if (!hasBox || figure.ratio || state === 'nothingArose') return 'elsewhere';
  return state === 'blank' ? 'blank' : 'other';
}

/** One sum beside the indicator it has to equal; carried over only when the person says so. */
function LinkedSum({
  sum,
  figure,
  onCarried,
}: {
  readonly sum: TableSum;
  readonly figure: FigureField;
  readonly onCarried: (carried: { readonly figure: FigureField; readonly before: string }) => void;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const sumText = useSumText();
  const draft = useSettledDraft();
  const carry = useCarry();
  const { getValues } = useFormContext<TypedSection>();
  const hasBox = getValues(`figures.${figure.id}`) !== undefined;
  const standing = standingOf(sum, figure, draft, hasBox);
  const value = sumText(sum);
  const unit = unitText(figure, draft);
  const said = { code: figure.id, value, unit, typed: figurePartText(draft, figure, 'actual') };
  const name = sum.column ? sum.column.label : t('sums.rows');
  return (
    <li>
      <span>
        <b>
          {name}: {value} {unit}
        </b>
        {', '}
        {standing === 'unread' ? t('sums.unread', { count: sum.unread }) : null}
        {standing === 'same' ? t('sums.same', said) : null}
        {standing === 'blank' ? t('sums.blank', said) : null}
        {standing === 'other' ? t('sums.other', said) : null}
        {standing === 'elsewhere' ? t('sums.elsewhere', said) : null}
      </span>
      {standing === 'blank' || standing === 'other' ? (
        <button
          className="btn-text"
          type="button"
          {...write.act}
          onClick={() => {
            onCarried({ figure, before: getValues(`figures.${figure.id}.actual`) });
            carry(figure.id, value);
          }}
        >
          {t(standing === 'blank' ? 'sums.fill' : 'sums.replace', said)}
        </button>
      ) : null}
    </li>
  );
}

/** The sums that the outline ties to an indicator, each with how it stands to it. */
export function LinkedSums({ section, field }: { readonly section: string; readonly field: TableField }) {
  const write = useWriting();
  const { t } = useTranslation();
  const outline = useDraft((state) => state.outline);
  const sums = useSums(section, field);
  const carry = useCarry();
  const [carried, setCarried] = useState<{ readonly figure: FigureField; readonly before: string }>();
  const figures = useMemo(() => new Map(allFigures(outline).map(({ field: one }) => [one.id, one])), [outline]);
  const linked = sums.flatMap((sum) => {
    const figure = sum.figure === undefined ? undefined : figures.get(sum.figure);
    return figure && (sum.counted > 0 || sum.unread > 0) ? [{ sum, figure }] : [];
  });
  if (linked.length === 0) return null;
  return (
    <>
      <ul className="sums">
        {linked.map(({ sum, figure }) => (
          <LinkedSum key={figure.id} sum={sum} figure={figure} onCarried={setCarried} />
        ))}
      </ul>
      {carried ? (
        <Notice live>
          {t('sums.carried', { code: carried.figure.id })}{' '}
          <button
            className="btn-text"
            type="button"
            {...write.act}
            onClick={() => {
              carry(carried.figure.id, carried.before);
              setCarried(undefined);
            }}
          >
            {t('paste.undo')}
          </button>
        </Notice>
      ) : null}
    </>
  );
}
