import { useTranslation } from 'react-i18next';
import { isExplained } from '../../domain/completeness/explained.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { useDraft } from '../app/app-context.tsx';
import type { SectionGroup } from '../wizard/section-groups.ts';
import { type CheckChoice, isIn, LEVELS } from './check-filter.tsx';
import { FindingRow } from './check-finding.tsx';

interface Head {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Heads with what stands under them; one under which nothing stands is left out. */
function useHeads(findings: readonly Finding[], choice: CheckChoice, groups: readonly SectionGroup[]): readonly Head[] {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const heads =
    choice.arrange === 'section'
      ? groups.map((group) => ({
          id: group.id,
          label: group.label ? `${group.label}.` : '–',
          name: fillPeriod(group.heading, draft.period),
          findings: findings.filter((found) => isIn(group, found)),
        }))
      : [
          ...LEVELS.map((level) => ({
            id: level,
            label: '–',
            name: t(`level.${level}`),
            findings: findings.filter((found) => found.level === level && !isExplained(draft, found)),
          })),
          {
            id: 'explained',
            label: '–',
            name: t('check.only.explained'),
            findings: findings.filter((found) => isExplained(draft, found)),
          },
        ];
  return heads.filter((head) => head.findings.length > 0);
}

/** The findings under the parts of the report, or under their levels. */
export function FindingList({
  findings,
  choice,
  groups,
}: {
  readonly findings: readonly Finding[];
  readonly choice: CheckChoice;
  readonly groups: readonly SectionGroup[];
}) {
  const { t } = useTranslation();
  const heads = useHeads(findings, choice, groups);
  if (heads.length === 0) {
    const isAll = choice.level === 'all' && choice.part === '';
    return isAll ? null : <p className="quiet check-none">{t('check.nothingHere')}</p>;
  }
  return heads.map(({ id, label, name, findings: own }) => (
    <section className="find-group" key={id}>
      <h2>
        <span className="n">{label}</span>
        {name}
      </h2>
      <ul>
        {own.map((found) => (
          <FindingRow key={found.id} found={found} groups={groups} />
        ))}
      </ul>
    </section>
  ));
}
