import { useTranslation } from 'react-i18next';
import { problemText } from '../../i18n/problem-text.ts';
import type { RefusedTemplate } from '../../state/services.ts';

/** Templates with mistakes: all of them named with their place; the rest of the program works. */
export function TemplateProblems({ refused }: { readonly refused: readonly RefusedTemplate[] }) {
  const { t } = useTranslation();
  if (refused.length === 0) return null;
  return (
    <section className="notice notice-error">
      <h2>{t('templates.refused')}</h2>
      {refused.map(({ file, problems }) => (
        <details key={file}>
          <summary>
            {file}: {t('templates.count', { count: problems.length })}
          </summary>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.place}:${problem.problem.kind}`}>
                <code>{problem.place}</code>: {problemText(t, problem)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
