import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import type { ChosenSections } from '../../domain/outline-change/pair-places.ts';
import { type ChangePlan, isWorthShowing, planOutlineChange } from '../../domain/outline-change/plan-change.ts';
import { outcomeOf } from '../../domain/outline-change/with-outline.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { OutlineChangeRow } from './outline-change-row.tsx';

const KINDS = ['kept', 'moved', 'renamed', 'matched', 'fresh', 'gone'] as const;

function Counts({ plan }: { readonly plan: ChangePlan }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const { leftOver, returned } = useMemo(() => outcomeOf(draft, plan), [draft, plan]);
  // parts are not counted: what one writes in are the sections below them
  const shown = plan.sections.filter((row) => isWorthShowing(row) && !(row.to ?? row.from)?.section.children);
  const unsure = shown.filter(({ isUnsure }) => isUnsure).length;
  return (
    <section className="oc-counts" aria-labelledby="oc-counts" aria-live="polite">
      <h2 id="oc-counts">{t('outlineChange.countsHead')}</h2>
      <ul>
        {KINDS.map((kind) => ({ kind, count: shown.filter((each) => each.kind === kind).length }))
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <li key={kind}>{t(`outlineChange.count.${kind}`, { count })}</li>
          ))}
      </ul>
      <p>{leftOver > 0 ? t('outlineChange.leaves', { count: leftOver }) : t('outlineChange.leavesNone')}</p>
      {returned > 0 ? <p>{t('outlineChange.returns', { count: returned })}</p> : null}
      {unsure > 0 ? <p>{t('outlineChange.unsure', { count: unsure })}</p> : null}
    </section>
  );
}

/** What changing to this outline comes to, section by section, and the button that does it. */
export function OutlineChangePlan({
  to,
  isBusy,
  onChange,
}: {
  readonly to: Outline;
  readonly isBusy: boolean;
  readonly onChange: (chosen: ChosenSections) => void;
}) {
  const { t } = useTranslation();
  const write = useWriting();
  const draft = useDraft((state) => state.draft);
  const from = useDraft((state) => state.outline);
  const [chosen, setChosen] = useState<ChosenSections>({});
  const [hidesKept, setHidesKept] = useState(false);
  const plan = useMemo(() => planOutlineChange(draft, from, to, chosen), [draft, from, to, chosen]);
  // the row moves to its new place: the focus goes along
  const [last, setLast] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (last) document.getElementById(`match-${last.id}`)?.focus();
  }, [last]);
  const choose = (id: string, target: string | null) => {
    setChosen((before) => ({ ...before, [id]: target }));
    setLast({ id });
  };
  const rows = plan.sections.filter((row) => isWorthShowing(row) && !(hidesKept && row.kind === 'kept'));
  const open = plan.sections.flatMap((row) => (row.kind === 'fresh' && row.to ? [row.to.section] : []));
  return (
    <>
      <Counts plan={plan} />
      <p className="oc-act">
        <button
          className="btn btn-main"
          type="button"
          {...write.act}
          aria-disabled={isBusy}
          aria-describedby="oc-act-help"
          onClick={() => (isBusy ? undefined : onChange(chosen))}
        >
          {t(isBusy ? 'outlineChange.busy' : 'outlineChange.act')}
        </button>
        <span className="small quiet" id="oc-act-help">
          {t('outlineChange.actHelp')}
        </span>
      </p>
      <label className="tick">
        <input type="checkbox" checked={hidesKept} onChange={({ target }) => setHidesKept(target.checked)} />
        {t('outlineChange.hideKept')}
      </label>
      <table className="oc-table">
        <caption className="hidden-text">{t('outlineChange.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('outlineChange.from')}</th>
            <th scope="col">{t('outlineChange.what')}</th>
            <th scope="col">{t('outlineChange.to')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OutlineChangeRow
              key={`${row.from?.section.id ?? ''} ${row.from ? '' : (row.to?.section.id ?? '')}`}
              change={row}
              open={open}
              chosen={chosen}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
