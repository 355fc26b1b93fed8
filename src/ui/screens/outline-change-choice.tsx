import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { isNamed, type OutlineName, type OutlineOrigin } from '../../domain/outline/own-outline.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { FormRow } from '../kit/form-parts.tsx';

function nameKey({ id, version }: OutlineName): string {
  return `${id}.${version}`;
}

function useOriginWords(): (origin: OutlineOrigin | undefined) => string {
  const { t } = useTranslation();
  return (origin) => {
    if (!origin) return t('outlineChange.origin.shipped');
    if (origin.kind === 'word') return t('outlineChange.origin.word', { file: origin.fileName });
    if (origin.kind === 'file') return t('outlineChange.origin.file', { file: origin.fileName });
    return t(origin.kind === 'pasted' ? 'outlineChange.origin.pasted' : 'outlineChange.origin.edited');
  };
}

/** The other outlines of this machine, with where each comes from. */
export function OutlineChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: Outline | undefined;
  readonly onChoose: (outline: Outline | undefined) => void;
}) {
  const { t } = useTranslation();
  const { templates, shelf } = useServices();
  const own = useStore(shelf, (state) => state.own);
  const present = useDraft((state) => state.outline);
  const originWords = useOriginWords();
  const others = templates.outlines.filter((outline) => !isNamed(outline, present));
  if (others.length === 0) return <p className="lead">{t('outlineChange.none')}</p>;
  const origin = chosen && own.find(({ outline }) => isNamed(outline, chosen))?.origin;
  return (
    <FormRow
      id="new-outline"
      label={t('outlineChange.choose')}
      help={[
        t('outlineChange.chooseHelp', { title: present.title }),
        ...(chosen ? [t('outlineChange.originLabel', { origin: originWords(origin) })] : []),
      ].join(' ')}
    >
      {(box) => (
        <select
          className="field-input"
          {...box}
          value={chosen ? nameKey(chosen) : ''}
          onChange={({ target: { value } }) => onChoose(others.find((outline) => nameKey(outline) === value))}
        >
          <option value="">{t('outlineChange.pick')}</option>
          {others.map((outline) => (
            <option key={nameKey(outline)} value={nameKey(outline)}>
              {t('outlineChange.version', { title: outline.title, version: outline.version })}
            </option>
          ))}
        </select>
      )}
    </FormRow>
  );
}
