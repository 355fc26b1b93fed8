import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodName } from '../../domain/shared/reporting-period.ts';
import { useDraft } from '../app/app-context.tsx';
import { Icon } from '../kit/icon.tsx';
import { PreviousBeside } from './previous-beside.tsx';

/** The report of the period before where the window has no room beside the form: folded below it. */
export function PreviousFold({ section }: { readonly section: string }) {
  const { t } = useTranslation();
  const period = useDraft((state) => state.previous?.draft.period);
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="forward" className="chev" />
          {t('previous.label')} {period ? <span className="must">{periodName(period)}</span> : null}
        </summary>
        {isOpen ? (
          <div className="fold-body">
            <PreviousBeside section={section} />
          </div>
        ) : null}
      </details>
    </div>
  );
}
