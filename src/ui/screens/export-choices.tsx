import { useTranslation } from 'react-i18next';
import type { Format } from '../../document/format/format-schema.ts';
import { readCover } from '../../domain/draft/cover.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { findingText } from '../../i18n/finding-text.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useProgress } from '../app/use-progress.ts';
import { useWriting } from '../app/writing.ts';
import { Icon } from '../kit/icon.tsx';
import { labelOf, useSectionGroups } from '../wizard/section-groups.ts';

/** Each error that is left has to be confirmed by itself before an official text goes out. */
export function Confirmations({
  errors,
  confirmed,
  confirm,
}: {
  readonly errors: readonly Finding[];
  readonly confirmed: ReadonlySet<string>;
  readonly confirm: (id: string, isOn: boolean) => void;
}) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const groups = useSectionGroups(useProgress());
  if (errors.length === 0) return null;
  return (
    <fieldset className="confirm">
      <legend>{t('export.confirm', { count: errors.length })}</legend>
      <p className="small">
        <a href={hrefOf({ screen: 'check', draft })}>{t('export.toCheck')}</a>
      </p>
      {errors.map((found) => (
        <label className="choice" key={found.id}>
          <input
            type="checkbox"
            checked={confirmed.has(found.id)}
            onChange={(event) => confirm(found.id, event.target.checked)}
          />
          <span>
            {labelOf(groups, found.place.section)} {findingText(t, found).what}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** By what the layout was chosen, as a text key. */
function formatReason(outline: Outline, draft: Draft) {
  if (draft.formatId) return 'export.formatChosen';
  if (readCover(outline, draft).signingDate) return 'export.formatByDate';
  return draft.deadline ? 'export.formatByDeadline' : 'export.formatToday';
}

/** The layout the file is written in, why it was chosen, and the way to choose another. */
export function FormatChoice({ format }: { readonly format: Format }) {
  const write = useWriting();
  const { t } = useTranslation();
  const { templates } = useServices();
  const chosen = useDraft((state) => state.draft.formatId);
  const change = useDraft((state) => state.change);
  const reason = useDraft(({ outline, draft }) => formatReason(outline, draft));
  return (
    <details className="format-choice">
      <summary>
        <Icon name="forward" className="chev" />
        {t('export.format', { name: format.name })} <span className="small quiet">{t(reason)}</span>
      </summary>
      <label htmlFor="format">{t('export.formatLabel')}</label>
      <select
        className="field-input"
        id="format"
        {...write.act}
        value={chosen ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          change(({ formatId: _, ...draft }) => (value === '' ? draft : { ...draft, formatId: value }));
        }}
      >
        <option value="">{t('export.formatAutomatic')}</option>
        {templates.formats.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </details>
  );
}

/** Whether the Word file carries the draft; what that means for one with a passphrase, since a Word file has none. */
export function CarryChoice({
  isOn,
  isSealed,
  set,
}: {
  readonly isOn: boolean;
  readonly isSealed: boolean;
  readonly set: (isOn: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => set(event.target.checked)} />
      <span>
        {t('export.carry')}
        <small>
          {t('export.carryHelp')} {t(isSealed ? 'secrecy.wordPlainSealed' : 'secrecy.wordPlain')}
        </small>
      </span>
    </label>
  );
}
