import { useTranslation } from 'react-i18next';
import type { SectionState } from '../../domain/completeness/progress.ts';
import { Icon } from './icon.tsx';

const LOOKS: Record<SectionState, string> = {
  notBegun: 'todo',
  begun: 'busy',
  complete: 'done',
  nothingArose: 'none',
  counting: 'none',
};

/** Computed state of a section: quiet when done, boxed while something is left. */
export function StateTag({ state }: { readonly state: SectionState }) {
  const { t } = useTranslation();
  return (
    <span className={`tag tag-${LOOKS[state]}`}>
      {state === 'complete' ? <Icon name="tick" /> : null} {t(`sectionState.${state}`)}
    </span>
  );
}
