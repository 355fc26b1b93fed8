import { useTranslation } from 'react-i18next';
import { withLayoutChoice } from '../../domain/draft/with-layout-choice.ts';
import type { FigureField, MoneyUnit } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';

const UNITS: readonly MoneyUnit[] = ['million', 'billion'];

/** Whether money is typed and printed in triệu or tỷ đồng, for the whole report; nothing that was entered changes. */
function MoneyUnitChoice({ usual }: { readonly usual: MoneyUnit }) {
  const write = useWriting();
  const { t } = useTranslation();
  const chosen = useDraft(({ draft }) => draft.layout.moneyUnit ?? usual);
  const change = useDraft((state) => state.change);
  return (
    <fieldset className="unit-choice">
      <legend>{t('figures.moneyUnit')}</legend>
      {UNITS.map((unit) => (
        <label key={unit}>
          <input
            type="radio"
            {...write.act}
            name="money-unit"
            checked={chosen === unit}
            onChange={() => change((draft) => withLayoutChoice(draft, 'moneyUnit', unit === usual ? undefined : unit))}
          />
          {t(`figures.unit.${unit}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What can be chosen over the figure table. */
export function FigureTools({
  fields,
  asksEarlier,
  setAsksEarlier,
}: {
  readonly fields: readonly FigureField[];
  readonly asksEarlier: boolean;
  readonly setAsksEarlier: (asks: boolean) => void;
}) {
  const { t } = useTranslation();
  const money = fields.find(({ measure }) => measure === 'money');
  return (
    <div className="block-head">
      <span className="help">{t('figures.cutoffHelp')}</span>
      <span className="block-tools">
        {money ? <MoneyUnitChoice usual={money.moneyUnit ?? 'million'} /> : null}
        <button
          className="btn-text"
          type="button"
          aria-pressed={asksEarlier}
          onClick={() => setAsksEarlier(!asksEarlier)}
        >
          {t(asksEarlier ? 'figures.hideEarlier' : 'figures.askEarlier')}
        </button>
      </span>
    </div>
  );
}
