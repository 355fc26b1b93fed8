import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Purpose } from '../../document/model/context.ts';
import { sheetOfSection } from '../../document/page/sheets.ts';
import { useDraft } from '../app/app-context.tsx';
import { whenIdle } from '../kit/idle.ts';
import { useFollowTyping } from '../sheets/follow-typing.ts';
import { SheetsView } from '../sheets/sheets-view.tsx';
import { useSheets } from '../sheets/use-sheets.ts';
import { useSourceHref } from './source-href.ts';

/** Long enough that no page is laid between two keys, short enough to see what one has just written. */
const AFTER_TYPING_MS = 300;
/** Above the section some of what stands before it stays in sight. */
const IN_SIGHT_PX = 48;

/** Moves the column, never the window, to where the section begins. */
function showSection(column: HTMLElement | null): void {
  const place = column?.querySelector('[data-current]');
  if (!column || !place) return;
  column.scrollTop += place.getBoundingClientRect().top - column.getBoundingClientRect().top - IN_SIGHT_PX;
}

/** The pages as they are printed, beside the form: they follow what is typed, and a click on them leads to its box. */
export function SheetsBeside({ section }: { readonly section: string }) {
  const { t } = useTranslation();
  const number = useDraft((state) => state.draft.draftNumber);
  const purpose = useMemo((): Purpose => ({ kind: 'draft', number }), [number]);
  const shown = useSheets(purpose, AFTER_TYPING_MS);
  const linkTo = useSourceHref();
  const column = useRef<HTMLElement>(null);
  const format = shown?.format;
  const context = useMemo(() => (format ? { format, linkTo, section } : undefined), [format, linkTo, section]);
  const first = shown ? sheetOfSection(shown.sheets, section) : -1;
  const isShown = shown !== undefined;
  useFollowTyping(column, shown);
  const shownFor = useRef<string>(undefined);
  useEffect(() => {
    if (!isShown || shownFor.current === section) return;
    // once the sheets are as large as there is room for
    return whenIdle(() => {
      shownFor.current = section;
      showSection(column.current);
    });
  }, [isShown, section]);
  return (
    <section className="beside" ref={column} tabIndex={-1} aria-label={t('beside.sheetsLabel')}>
      <p className="help">{t('beside.help')}</p>
      {isShown && first < 0 ? <p className="help">{t('beside.notPrinted')}</p> : null}
      {shown && context ? <SheetsView sheets={shown.sheets} context={context} first={Math.max(0, first)} /> : null}
    </section>
  );
}
