import { useTranslation } from 'react-i18next';
import { figurePartText } from '../../document/model/figure-text.ts';
import { compareFigure } from '../../domain/draft/figure-comparison.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { FigureField } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';

function Bar({ value, most, isNow }: { readonly value: number; readonly most: number; readonly isNow: boolean }) {
  const share = most > 0 ? Math.max(0, value) / most : 0;
  return (
    <svg className={isNow ? 'bar bar-now' : 'bar'} aria-hidden="true" focusable="false">
      <rect width={`${Math.round(100 * share)}%`} height="100%" />
    </svg>
  );
}

/** This period under the earlier one, as two bars of one scale with their numbers beside them. */
export function FigureBars({ field }: { readonly field: FigureField }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const { now, nowPart, earlier } = compareFigure(draft, field);
  const most = Math.max(now ?? 0, earlier ?? 0);
  const unit = field.measure === 'percent' ? '%' : unitText(field, draft);
  return (
    <table className="bars">
      <caption>
        {field.label} ({field.id}), {unit}
      </caption>
      <tbody>
        <tr>
          <th scope="row">{t('check.earlier')}</th>
          <td>{earlier === undefined ? null : <Bar value={earlier} most={most} isNow={false} />}</td>
          <td className="num">{figurePartText(draft, field, 'earlier') || t('check.noFigure')}</td>
        </tr>
        <tr>
          <th scope="row">{t(nowPart === 'estimate' ? 'check.nowEstimate' : 'check.now')}</th>
          <td>{now === undefined ? null : <Bar value={now} most={most} isNow />}</td>
          <td className="num">{figurePartText(draft, field, nowPart) || t('check.noFigure')}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** The same pair in one cell of a table, whose other cells give the numbers. */
export function PairOfBars({
  now,
  earlier,
}: {
  readonly now: number | undefined;
  readonly earlier: number | undefined;
}) {
  const most = Math.max(now ?? 0, earlier ?? 0);
  return (
    <div className="bar-pair" aria-hidden="true">
      {earlier === undefined ? null : <Bar value={earlier} most={most} isNow={false} />}
      {now === undefined ? null : <Bar value={now} most={most} isNow />}
    </div>
  );
}
