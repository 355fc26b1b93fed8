import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Purpose } from '../../document/model/context.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { whenIdle } from '../kit/idle.ts';
import { SheetsView } from '../sheets/sheets-view.tsx';
import { type Sheets, useFormat, useSheets } from '../sheets/use-sheets.ts';
import { useWayBack } from '../sheets/way-back.ts';
import { useSourceHref } from '../wizard/source-href.ts';
import { ExportPanel } from './export-panel.tsx';

/** Starting the Word writer takes as long as a short report: it is started while one looks at the sheets. */
function useWarmWriter(shown: Sheets | undefined): void {
  const { word } = useServices();
  const [warm] = useState({ isDone: false });
  useEffect(() => {
    if (!shown || warm.isDone) return;
    return whenIdle(() => {
      warm.isDone = true;
      word.warmUp?.(shown.document, shown.format);
    });
  }, [shown, word, warm]);
}

function Desk({ purpose, shown }: { readonly purpose: Purpose; readonly shown: Sheets | undefined }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const isBehind = shown !== undefined && (shown.draft !== draft || shown.purpose !== purpose);
  const linkTo = useSourceHref();
  const format = shown?.format;
  const context = useMemo(() => (format ? { format, linkTo } : undefined), [format, linkTo]);
  return (
    <main className="desk" id="content" tabIndex={-1} aria-label={t('preview.label')}>
      <div className="desk-bar">
        <span>
          <strong>
            {purpose.kind === 'draft' ? t('preview.draft', { number: purpose.number }) : t('preview.official')}
          </strong>
          {shown ? `, ${t('preview.pages', { count: shown.sheets.length })}` : ''}
          {isBehind ? `, ${t('preview.behind')}` : ''}
        </span>
        <span className="quiet">{t('preview.breaks')}</span>
        <button
          className="btn-text"
          type="button"
          onClick={() => globalThis.document.querySelector<HTMLElement>('.export h1')?.focus()}
        >
          {t('preview.toExport')}
        </button>
      </div>
      {shown && context ? <SheetsView sheets={shown.sheets} context={context} /> : null}
    </main>
  );
}

/** Xem trước và xuất: the sheets, and what can be handed out. */
export function PreviewScreen() {
  const [kind, setKind] = useState<Purpose['kind']>('draft');
  const draftNumber = useDraft((state) => state.draft.draftNumber);
  const format = useFormat();
  const purpose = useMemo(
    (): Purpose => (kind === 'draft' ? { kind, number: draftNumber } : { kind }),
    [kind, draftNumber],
  );
  const shown = useSheets(purpose, 0);
  useWarmWriter(shown);
  useWayBack(shown !== undefined);
  return (
    <div className="preview">
      <Desk purpose={purpose} shown={shown} />
      <ExportPanel kind={kind} setKind={setKind} format={format} purpose={purpose} />
    </div>
  );
}
