import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CarriedFigures, withEarlierFigures } from '../../domain/draft/closing-figures.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { KeptPrevious } from '../../domain/draft/kept-previous.ts';
import { allFigures } from '../../domain/outline/outline-tree.ts';
import { periodCode, periodName, previousPeriod } from '../../domain/shared/reporting-period.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { localDay } from '../../state/local-time.ts';
import { outlineOf } from '../../state/services.ts';
import { useDraft, useDraftStore, useServices } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { Notice } from '../kit/notice.tsx';
import { OtherParts, ReadByProgram } from './last-report-beside.tsx';
import { PreviousChoice } from './previous-choice.tsx';
import { PreviousTexts } from './previous-texts.tsx';

/** Fills the comparison column from the report before, by code and only where it is blank; says what was done. */
function CarryFigures({ previous }: { readonly previous: KeptPrevious }) {
  const write = useWriting();
  const { t } = useTranslation();
  const store = useDraftStore();
  const button = useRef<HTMLButtonElement>(null);
  const [carried, setCarried] = useState<CarriedFigures & { readonly before: Draft }>();
  // once something else was written, going back would take that away too
  const canUndo = useDraft(
    (state) => carried !== undefined && carried.taken.length > 0 && state.draft === carried.draft,
  );
  const carry = () => {
    const { draft, outline, refill } = store.getState();
    const fields = allFigures(outline).map(({ field }) => field);
    const next = withEarlierFigures(draft, fields, previous.draft);
    refill(() => next.draft, 'carried');
    setCarried({ ...next, before: draft });
  };
  const undo = (before: Draft) => {
    store.getState().refill(() => before);
    setCarried(undefined);
    button.current?.focus();
  };
  return (
    <>
      <button className="btn" type="button" {...write.act} ref={button} onClick={carry}>
        {t('previous.carry')}
      </button>
      <p className="help">{t('previous.carryHelp')}</p>
      {carried ? (
        <Notice tone="done" live>
          {t('previous.carried', { count: carried.taken.length })}
          {carried.kept.length > 0 ? ` ${t('previous.left', { codes: carried.kept.join(', ') })}` : ''}{' '}
          {canUndo ? (
            <button className="btn-text" type="button" {...write.act} onClick={() => undo(carried.before)}>
              {t('previous.undo')}
            </button>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

function Head({ previous }: { readonly previous: KeptPrevious }) {
  const write = useWriting();
  const { t } = useTranslation();
  const layBeside = useDraft((state) => state.layBeside);
  const isPassing = useDraft((state) => state.previousIsPassing);
  const period = useDraft((state) => state.draft.period);
  const { draft, from, at } = previous;
  const isOther = periodCode(draft.period) !== periodCode(previousPeriod(period));
  return (
    <>
      <h2>{periodName(draft.period)}</h2>
      <p className="help">
        {from.kind === 'file'
          ? t('previous.copiedFile', { name: from.name, date: formatDate(localDay(at)) })
          : t('previous.copiedDraft', { date: formatDate(localDay(at)) })}{' '}
        <button className="btn-text" type="button" {...write.act} onClick={() => void layBeside(undefined)}>
          {t('previous.putAway')}
        </button>
      </p>
      {previous.readFromWord ? <ReadByProgram /> : null}
      {isOther ? <Notice tone="warn">{t('previous.notBefore')}</Notice> : null}
      {isPassing ? <Notice tone="plain">{t('previous.passing')}</Notice> : null}
      <CarryFigures previous={previous} />
    </>
  );
}

/** The report of the period before beside the form: chosen once for a draft, then readable in every section. */
export function PreviousBeside({ section }: { readonly section: string }) {
  const { t } = useTranslation();
  const { templates } = useServices();
  const previous = useDraft((state) => state.previous);
  const outline = previous && outlineOf(templates, previous.draft);
  const column = useRef<HTMLElement>(null);
  const wasEmpty = useRef(previous === undefined);
  // the button that was pressed is gone with the choice
  useEffect(() => {
    if (wasEmpty.current && previous && document.activeElement === document.body) column.current?.focus();
    wasEmpty.current = previous === undefined;
  }, [previous]);
  return (
    <section className="beside previous" tabIndex={-1} ref={column} aria-label={t('previous.label')}>
      {previous && outline ? (
        <>
          <Head key={previous.at} previous={previous} />
          <PreviousTexts draft={previous.draft} outline={outline} section={section} />
          {previous.readFromWord ? <OtherParts {...previous.readFromWord} /> : null}
        </>
      ) : (
        <PreviousChoice />
      )}
    </section>
  );
}
