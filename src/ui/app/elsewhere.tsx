import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findSection } from '../../domain/outline/outline-tree.ts';
import type { Whereabouts } from '../../storage/writer-locks.ts';
import { clockTime, dayOf, isSameDay } from '../kit/moments.ts';
import { Notice } from '../kit/notice.tsx';
import { useDraft, useServices } from './app-context.tsx';
import { LOOKS_ON, WRITES, WritingContext } from './writing.ts';

/** How often it is asked whether the other window is still there. */
const LOOK_EVERY_MS = 5000;

/** Says that another window writes this draft, where it is open there, and takes it over. */
function ElsewhereNotice() {
  const { t } = useTranslation();
  const { now } = useServices();
  const outline = useDraft((state) => state.outline);
  const takeOver = useDraft((state) => state.takeOver);
  const findWriter = useDraft((state) => state.findWriter);
  const [where, setWhere] = useState<Whereabouts>();
  const [step, setStep] = useState<'shown' | 'asking' | 'unsaved' | 'noAnswer'>('shown');
  const [isFree, setFree] = useState(false);
  useEffect(() => {
    let isShown = true;
    const look = async () => {
      const found = await findWriter();
      if (!isShown) return;
      setWhere(found);
      setFree(found === undefined);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, [findWriter]);
  const take = async (isForced: boolean) => {
    setStep('asking');
    const outcome = await takeOver(isForced);
    if (outcome === 'taken') document.getElementById('content')?.focus();
    else setStep(outcome);
  };
  const moment = (at: string) => (isSameDay(at, now()) ? clockTime(at) : `${clockTime(at)}, ${dayOf(at, now())}`);
  const section = where?.section === undefined ? undefined : findSection(outline, where.section)?.section;
  return (
    <div className="page elsewhere">
      <Notice word={t('elsewhere.word')}>
        <span role="status">
          {isFree ? t('elsewhere.free') : t('elsewhere.text')}{' '}
          {where ? t('elsewhere.since', { moment: moment(where.since) }) : null}
          {section ? ` ${t('elsewhere.section', { section: section.heading })}` : null}
          {step === 'asking' ? ` ${t('elsewhere.asking')}` : null}
          {step === 'unsaved' ? ` ${t('elsewhere.unsaved')}` : null}
          {step === 'noAnswer' ? ` ${t('elsewhere.noAnswer')}` : null}
        </span>{' '}
        <button className="btn" type="button" disabled={step === 'asking'} onClick={() => void take(false)}>
          {t('elsewhere.take')}
        </button>{' '}
        {step === 'unsaved' || step === 'noAnswer' ? (
          <button className="btn" type="button" onClick={() => void take(true)}>
            {t('elsewhere.force')}
          </button>
        ) : null}
      </Notice>
    </div>
  );
}

/** The screens of a draft: as they are, or only to be looked at while another window writes it. */
export function WhereWritten({ children }: { readonly children: ReactNode }) {
  const isElsewhere = useDraft((state) => state.writing === 'elsewhere');
  return (
    <WritingContext.Provider value={isElsewhere ? LOOKS_ON : WRITES}>
      {isElsewhere ? <ElsewhereNotice /> : null}
      {children}
    </WritingContext.Provider>
  );
}
