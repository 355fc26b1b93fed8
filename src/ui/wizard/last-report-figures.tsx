import { useTranslation } from 'react-i18next';
import { numberForm } from '../../domain/draft/money-unit.ts';
import type { FoundFigure } from '../../domain/last-report/figures-in-report.ts';
import type { FigureField, Outline } from '../../domain/outline/outline-schema.ts';
import { allFigures } from '../../domain/outline/outline-tree.ts';
import { formatNumber } from '../../domain/vietnamese/number.ts';

/** Stands for one figure that was found. */
export function keyOf({ code, value }: Pick<FoundFigure, 'code' | 'value'>): string {
  return `${code} ${value}`;
}

function nameOf(field: FigureField, fields: ReadonlyMap<string, FigureField>): string {
  const whole = field.partOf === undefined ? undefined : fields.get(field.partOf);
  return whole ? `${whole.label}: ${field.label}` : field.label;
}

function FigureChoice({
  figure,
  fields,
  isOn,
  onChoose,
}: {
  readonly figure: FoundFigure;
  readonly fields: ReadonlyMap<string, FigureField>;
  readonly isOn: boolean;
  readonly onChoose: (isOn: boolean) => void;
}) {
  const field = fields.get(figure.code);
  if (!field) return null;
  const unit = field.measure === 'percent' ? '%' : field.unit;
  return (
    <li>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={({ target }) => onChoose(target.checked)} />
        <span>
          {nameOf(field, fields)} ({figure.code}):{' '}
          <strong>
            {formatNumber(figure.value, numberForm(field, undefined))} {unit}
          </strong>
          <small>“{figure.quote}”</small>
        </span>
      </label>
    </li>
  );
}

/** The figures that were found, with the words they stand in: those that are certain are ticked, the others wait for a yes. */
export function LastReportFigures({
  outline,
  figures,
  isOn,
  onChoose,
}: {
  readonly outline: Outline;
  readonly figures: readonly FoundFigure[];
  readonly isOn: (figure: FoundFigure) => boolean;
  readonly onChoose: (figure: FoundFigure, isOn: boolean) => void;
}) {
  const { t } = useTranslation();
  const fields = new Map(allFigures(outline).map(({ field }) => [field.id, field]));
  if (figures.length === 0) return <p className="quiet">{t('lastReport.noFigures')}</p>;
  return (['sure', 'guess'] as const).map((certainty) => {
    const own = figures.filter((figure) => figure.certainty === certainty);
    if (own.length === 0) return null;
    return (
      <fieldset className="last-report-figures" key={certainty}>
        <legend>{t(`lastReport.found.${certainty}`, { count: own.length })}</legend>
        <ul>
          {own.map((figure) => (
            <FigureChoice
              key={keyOf(figure)}
              figure={figure}
              fields={fields}
              isOn={isOn(figure)}
              onChoose={(next) => onChoose(figure, next)}
            />
          ))}
        </ul>
      </fieldset>
    );
  });
}
