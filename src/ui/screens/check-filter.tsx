import { useTranslation } from 'react-i18next';
import { isExplained } from '../../domain/completeness/explained.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { Finding, Level } from '../../domain/findings/finding.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { useDraft } from '../app/app-context.tsx';
import type { SectionGroup } from '../wizard/section-groups.ts';

export const LEVELS = ['error', 'warning', 'hint'] as const;
const WANTED = ['all', ...LEVELS, 'explained'] as const;

/** Which findings are listed, and under which heads. */
export interface CheckChoice {
  readonly arrange: 'section' | 'level';
  readonly level: 'all' | Level | 'explained';
  /** Id of a first-level part; empty: the whole report. */
  readonly part: string;
}

export const WHOLE_CHECK: CheckChoice = { arrange: 'section', level: 'all', part: '' };

/** Whether a finding belongs to a part of the report. */
export function isIn(group: SectionGroup, { place }: Finding): boolean {
  return group.sections.some(({ progress: { section } }) => section.id === place.section);
}

/** The findings that are wanted, in their order. */
export function wantedFindings(
  findings: readonly Finding[],
  { level, part }: CheckChoice,
  groups: readonly SectionGroup[],
  draft: Draft,
): readonly Finding[] {
  const group = groups.find(({ id }) => id === part);
  return findings.filter((found) => {
    if (group && !isIn(group, found)) return false;
    if (level === 'all') return true;
    return isExplained(draft, found) ? level === 'explained' : level === found.level;
  });
}

/** By section or by level; one level, one part. */
export function CheckFilter({
  choice,
  choose,
  groups,
}: {
  readonly choice: CheckChoice;
  readonly choose: (choice: CheckChoice) => void;
  readonly groups: readonly SectionGroup[];
}) {
  const { t } = useTranslation();
  const period = useDraft((state) => state.draft.period);
  const levelOf = (value: string) => WANTED.find((wanted) => wanted === value) ?? 'all';
  return (
    <div className="check-filter">
      <fieldset className="switch">
        <legend className="hidden-text">{t('check.arrange')}</legend>
        {(['section', 'level'] as const).map((arrange) => (
          <button
            key={arrange}
            type="button"
            aria-pressed={choice.arrange === arrange}
            onClick={() => choose({ ...choice, arrange })}
          >
            {t(`check.by.${arrange}`)}
          </button>
        ))}
      </fieldset>
      <label htmlFor="check-level">{t('check.onlyLevel')}</label>
      <select
        className="field-input"
        id="check-level"
        value={choice.level}
        onChange={(event) => choose({ ...choice, level: levelOf(event.target.value) })}
      >
        {WANTED.map((wanted) => (
          <option key={wanted} value={wanted}>
            {wanted === 'all' || wanted === 'explained' ? t(`check.only.${wanted}`) : t(`level.${wanted}`)}
          </option>
        ))}
      </select>
      <label htmlFor="check-part">{t('check.onlyPart')}</label>
      <select
        className="field-input"
        id="check-part"
        value={choice.part}
        onChange={(event) => choose({ ...choice, part: event.target.value })}
      >
        <option value="">{t('check.wholeReport')}</option>
        {groups.map(({ id, label, short }) => (
          <option key={id} value={id}>
            {label ? `${label}. ` : ''}
            {fillPeriod(short, period)}
          </option>
        ))}
      </select>
    </div>
  );
}
