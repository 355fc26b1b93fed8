import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildReport } from '../../document/model/build-report.ts';
import type { Purpose } from '../../document/model/context.ts';
import { ReportPages } from '../../document/page/report-pages.tsx';
import { formatOf } from '../../state/export-report.ts';
import { localDay } from '../../state/local-time.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { ExportPanel } from './export-panel.tsx';

/** Xem trước và xuất: the sheets, and what can be handed out. */
export function PreviewScreen() {
  const { t } = useTranslation();
  const services = useServices();
  const draft = useDraft((state) => state.draft);
  const outline = useDraft((state) => state.outline);
  const [kind, setKind] = useState<Purpose['kind']>('draft');
  const [pages, setPages] = useState(0);
  const format = useMemo(
    () => formatOf(services.templates, outline, draft, localDay(services.now())),
    [services, outline, draft],
  );
  const purpose = useMemo(
    (): Purpose => (kind === 'draft' ? { kind, number: draft.draftNumber } : { kind }),
    [kind, draft.draftNumber],
  );
  const document = useMemo(() => buildReport(outline, draft, format, purpose), [outline, draft, format, purpose]);
  const pageLabel = useCallback((page: number) => t('preview.page', { page }), [t]);
  return (
    <div className="preview">
      <main className="desk" id="content" tabIndex={-1} aria-label={t('preview.label')}>
        <div className="desk-bar">
          <span>
            <strong>
              {kind === 'draft' ? t('preview.draft', { number: draft.draftNumber }) : t('preview.official')}
            </strong>
            , {t('preview.pages', { count: pages })}
          </span>
          <span className="quiet">{t('preview.breaks')}</span>
          {/* sheets laid sideways are wider than the desk: something in it must take the focus, for the arrow keys to move it */}
          <button
            className="btn-text"
            type="button"
            onClick={() => globalThis.document.querySelector<HTMLElement>('.export h1')?.focus()}
          >
            {t('preview.toExport')}
          </button>
        </div>
        <ReportPages document={document} format={format} pageLabel={pageLabel} onPages={setPages} />
      </main>
      <ExportPanel kind={kind} setKind={setKind} format={format} purpose={purpose} />
    </div>
  );
}
