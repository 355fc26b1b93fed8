import type { TFunction } from 'i18next';
import type { TemplateProblem } from '../domain/outline/template-problem.ts';

/** The sentence for a mistake in a template. */
export function problemText(t: TFunction, { problem }: TemplateProblem): string {
  switch (problem.kind) {
    case 'schema':
      return t('templates.problem.schema', { message: problem.message });
    case 'missing':
    case 'tooSmall':
    case 'badFormat':
    case 'tooDeep':
    case 'noMatch':
      return t(`templates.problem.${problem.kind}`);
    case 'unknownKey':
      return t('templates.problem.unknownKey', { keys: problem.keys });
    case 'wrongKind':
      return t('templates.problem.wrongKind', { expected: problem.expected });
    case 'wrongValue':
      return t('templates.problem.wrongValue', { values: problem.values });
    case 'duplicateId':
      return t('templates.problem.duplicateId', { id: problem.id });
    case 'unknownReference':
      return t('templates.problem.unknownReference', {
        id: problem.id,
        wanted: t(`templates.wanted.${problem.wanted}`),
      });
    case 'unknownName':
      return t('templates.problem.unknownName', { name: `{${problem.name}}`, pattern: problem.pattern });
    case 'divisionByZero':
      return t('templates.problem.divisionByZero');
    case 'circular':
      return t('templates.problem.circular', { way: problem.ids.join(' → ') });
    case 'nothingToLookAt':
      return t('templates.problem.nothingToLookAt', { name: problem.name });
    case 'limits':
      return t('templates.problem.limits', { min: problem.min, max: problem.max });
  }
}
