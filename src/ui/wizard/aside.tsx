import { useTranslation } from 'react-i18next';
import type { Section } from '../../domain/outline/outline-schema.ts';
import { useIsNarrow } from '../kit/use-is-narrow.ts';
import { type Beside, useBeside } from './beside-choice.ts';
import { Guidance } from './guidance.tsx';
import { SheetsBeside } from './sheets-beside.tsx';

const CHOICES: readonly Beside[] = ['guidance', 'sheets'];

/** What stands beside the form. In a narrow window there is room for the guiding questions only. */
export function Aside({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const [beside, setBeside] = useBeside();
  if (isNarrow) return <Guidance section={section} />;
  return (
    <div className={beside === 'sheets' ? 'aside aside-sheets' : 'aside'}>
      <fieldset className="switch">
        <legend className="hidden-text">{t('beside.label')}</legend>
        {CHOICES.map((choice) => (
          <button key={choice} type="button" aria-pressed={beside === choice} onClick={() => setBeside(choice)}>
            {t(`beside.${choice}`)}
          </button>
        ))}
      </fieldset>
      {beside === 'sheets' ? <SheetsBeside section={section.id} /> : <Guidance section={section} />}
    </div>
  );
}
