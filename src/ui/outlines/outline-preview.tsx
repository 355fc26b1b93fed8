import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Purpose } from '../../document/model/context.ts';
import type { Source } from '../../document/model/report-document.ts';
import { newDraft } from '../../domain/draft/new-draft.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { formatOf } from '../../state/export-report.ts';
import { localDay } from '../../state/local-time.ts';
import { useLibrary, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useIsNarrow } from '../kit/use-is-narrow.ts';
import { likelyPeriod } from '../screens/new-report-form.ts';
import { SheetsView } from '../sheets/sheets-view.tsx';
import { useSheetsOf } from '../sheets/use-sheets.ts';

const AFTER_CHANGE_MS = 400;
const PURPOSE: Purpose = { kind: 'draft', number: 1 };

/** A report on this outline that nobody wrote in yet. */
function useEmptyReport(outline: Outline) {
  const services = useServices();
  const profile = useLibrary((library) => library.profile);
  const today = localDay(services.now());
  return useMemo(() => {
    const issuer = profile.issuers[0]?.id ?? 'ban_thuong_vu';
    const draft = newDraft(outline, profile, {
      id: 'xem-truoc',
      now: `${today}T00:00:00.000Z`,
      tier: 'full',
      period: likelyPeriod(today),
      issuer,
    });
    return { outline, draft, format: formatOf(services.templates, outline, draft, today), purpose: PURPOSE };
  }, [outline, profile, today, services]);
}

/** The pages of the empty report, as they are printed; a click on a heading leads to its section. */
export function OutlinePreview({
  outline: latest,
  chosen,
}: {
  readonly outline: Outline;
  readonly chosen: string | undefined;
}) {
  const { t } = useTranslation();
  const outline = useDeferredValue(latest);
  const shown = useSheetsOf(useEmptyReport(outline), AFTER_CHANGE_MS);
  // in one column the printed headings are too small to be met by a finger, and the tree leads to the same
  const isNarrow = useIsNarrow();
  const linkTo = useCallback(
    ({ section }: Source) => (isNarrow ? undefined : hrefOf({ screen: 'outlineEdit', section })),
    [isNarrow],
  );
  const format = shown?.format;
  const context = useMemo(
    () => (format ? { format, linkTo, ...(chosen ? { section: chosen } : {}) } : undefined),
    [format, linkTo, chosen],
  );
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = chosen && shown ? column.current?.querySelector('[data-current]') : undefined;
    const box = column.current;
    if (place && box) box.scrollTop += place.getBoundingClientRect().top - box.getBoundingClientRect().top - 48;
  }, [chosen, shown]);
  return (
    <section
      className="beside outline-preview"
      ref={column}
      tabIndex={isNarrow ? 0 : -1}
      aria-label={t('outlines.preview')}
    >
      <p className="help">{t(isNarrow ? 'outlines.previewPlain' : 'outlines.previewHelp')}</p>
      {shown && context ? <SheetsView sheets={shown.sheets} context={context} /> : null}
    </section>
  );
}
