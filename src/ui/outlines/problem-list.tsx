import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import type { OutlineProblem } from '../../domain/outline-editing/outline-problems.ts';
import { outlineProblemPlace, outlineProblemText } from '../../i18n/outline-text.ts';

/** What keeps the outline from being used, each with the way to its section. */
export function ProblemList({
  outline,
  problems,
  onGo,
}: {
  readonly outline: Outline;
  readonly problems: readonly OutlineProblem[];
  readonly onGo: (section: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="outline-problems" aria-labelledby="outline-problems">
      <h2 id="outline-problems" aria-live="polite">
        {problems.length > 0 ? t('outlines.problems', { count: problems.length }) : t('outlines.noProblems')}
      </h2>
      <ul>
        {problems.map((problem) => {
          const place = outlineProblemPlace(t, outline, problem);
          const words = outlineProblemText(t, problem);
          return (
            <li key={`${problem.section}.${problem.field}.${problem.problem.kind}.${words}`}>
              <button className="btn-text" type="button" onClick={() => onGo(problem.section)}>
                {place}
              </button>
              <span>{words}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
