import { useTranslation } from 'react-i18next';
import type { Section } from '../../domain/outline/outline-schema.ts';
import { useIsNarrow } from '../kit/use-is-narrow.ts';
import { type Beside, useBeside } from './beside-choice.ts';
import { Guidance } from './guidance.tsx';
import { PreviousBeside } from './previous-beside.tsx';
import { SheetsBeside } from './sheets-beside.tsx';

const CHOICES: readonly Beside[] = ['guidance', 'sheets', 'previous'];

function Chosen({ beside, section }: { readonly beside: Beside; readonly section: Section }) {
  switch (beside) {
    case 'guidance':
      return <Guidance section={section} />;
    case 'sheets':
      return <SheetsBeside section={section.id} />;
    case 'previous':
      return <PreviousBeside section={section.id} />;
  }
}

/** What stands beside the form. A narrow window has room for the guiding questions only, above it; see `PreviousFold`. */
export function Aside({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const [beside, setBeside] = useBeside();
  if (isNarrow) {
    return (
      <div className="aside">
        <Guidance section={section} />
      </div>
    );
  }
  return (
    <div className={beside === 'guidance' ? 'aside' : 'aside aside-sheets'}>
      <fieldset className="switch">
        <legend className="hidden-text">{t('beside.label')}</legend>
        {CHOICES.map((choice) => (
          <button key={choice} type="button" aria-pressed={beside === choice} onClick={() => setBeside(choice)}>
            {t(`beside.${choice}`)}
          </button>
        ))}
      </fieldset>
      <Chosen beside={beside} section={section} />
    </div>
  );
}
