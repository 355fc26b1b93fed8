import { useTranslation } from 'react-i18next';
import type { Format } from '../../document/format/format-schema.ts';
import { headingLabel } from '../../document/model/build-body.ts';
import { annexState, isAnnexOffered } from '../../domain/draft/annexes.ts';
import { readCover } from '../../domain/draft/cover.ts';
import { withAnnex, withLayoutChoice } from '../../domain/draft/with-layout-choice.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { cleanText } from '../../domain/vietnamese/text.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { Icon } from '../kit/icon.tsx';

/** Which annexes are printed: the demanded ones are ticked and say why, the others are the officer's choice. */
export function AnnexChoices() {
  const write = useWriting();
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const outline = useDraft((state) => state.outline);
  const change = useDraft((state) => state.change);
  const offered = outline.annexes.filter((annex) => isAnnexOffered(annex, outline, draft));
  const states = offered.map((annex) => ({ annex, state: annexState(annex, outline, draft) }));
  const count = states.filter(({ state }) => state !== 'left').length;
  if (offered.length === 0) return null;
  return (
    <details className="format-choice">
      <summary>
        <Icon name="forward" className="chev" />
        {t('export.annexes', { count })}
      </summary>
      <fieldset>
        <legend className="hidden-text">{t('export.annexesLegend')}</legend>
        {states.map(({ annex, state }) => (
          <label className="choice" key={annex.id}>
            <input
              type="checkbox"
              checked={state !== 'left'}
              disabled={state === 'demanded' || write.isLookingOn}
              onChange={(event) => change((before) => withAnnex(before, annex.id, event.target.checked))}
            />
            <span>
              {fillPeriod(annex.title, draft.period)}
              {state === 'demanded' ? (
                <small>{t(annex.requirement === 'required' ? 'export.annexAlways' : 'export.annexDemanded')}</small>
              ) : null}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** `I-, 1., 1.1.`: how a way of numbering looks, three levels deep. */
export function schemeText(format: Format, levels: Format['headings']['levels']): string {
  const used = { ...format, headings: { ...format.headings, levels } };
  return [[1], [1, 1], [1, 1, 1]].map((path) => headingLabel(path, used)).join('  ');
}

/** One of several ways; none chosen is the first of them. */
function OneOf({
  name,
  id,
  label,
  plain,
  options,
}: {
  readonly name: 'urgency' | 'headingScheme';
  readonly id: string;
  readonly label: string;
  readonly plain: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}) {
  const write = useWriting();
  const chosen = useDraft((state) => state.draft.layout[name]);
  const change = useDraft((state) => state.change);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        className="field-input"
        id={id}
        {...write.act}
        value={chosen ?? ''}
        onChange={({ target: { value } }) =>
          change((draft) => withLayoutChoice(draft, name, value === '' ? undefined : value))
        }
      >
        <option value="">{plain}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    </>
  );
}

function Urgency({ format }: { readonly format: Format }) {
  const { t } = useTranslation();
  return (
    <OneOf
      name="urgency"
      id="urgency"
      label={t('export.urgency')}
      plain={t('export.urgencyNone')}
      options={format.marks.urgency.value}
    />
  );
}

function HeadingScheme({ format }: { readonly format: Format }) {
  const { t } = useTranslation();
  const { templates } = useServices();
  const plain = templates.formats.find(({ id }) => id === format.id) ?? format;
  return (
    <OneOf
      name="headingScheme"
      id="heading-scheme"
      label={t('export.headingScheme')}
      plain={schemeText(plain, plain.headings.levels)}
      options={plain.headings.others.map(({ id, levels }) => ({ id, text: schemeText(plain, levels) }))}
    />
  );
}

function Tick({ name, help }: { readonly name: 'authorLine' | 'duplex' | 'notForMedia'; readonly help: string }) {
  const write = useWriting();
  const { t } = useTranslation();
  const isOn = useDraft((state) => state.draft.layout[name]);
  const change = useDraft((state) => state.change);
  return (
    <label className="choice">
      <input
        type="checkbox"
        {...write.act}
        checked={isOn}
        onChange={(event) => change((draft) => withLayoutChoice(draft, name, event.target.checked))}
      />
      <span>
        {t(`export.${name}`)}
        <small>{help}</small>
      </span>
    </label>
  );
}

/** What the signer may add to the document and how it is printed (the-thuc.md 4.10). */
export function LayoutChoices({ format }: { readonly format: Format }) {
  const write = useWriting();
  const { t } = useTranslation();
  const scopeNote = useDraft((state) => state.draft.layout.scopeNote);
  const issuer = useDraft((state) => readCover(state.outline, state.draft).issuer);
  const refills = useDraft((state) => state.refills);
  const change = useDraft((state) => state.change);
  return (
    <details className="format-choice">
      <summary>
        <Icon name="forward" className="chev" />
        {t('export.layout')}
      </summary>
      <Urgency format={format} />
      <label htmlFor="scope-note">{t('export.scopeNote')}</label>
      <p className="help" id="scope-note-help">
        {t('export.scopeNoteHelp')}
      </p>
      <input
        key={refills}
        className="field-input"
        id="scope-note"
        {...write.text}
        aria-describedby="scope-note-help"
        defaultValue={scopeNote}
        onChange={(event) => change((draft) => withLayoutChoice(draft, 'scopeNote', cleanText(event.target.value)))}
      />
      <Tick name="notForMedia" help={format.marks.mediaNote.value} />
      <Tick name="authorLine" help={format.authorLines[issuer].value} />
      <Tick name="duplex" help={t('export.duplexHelp')} />
      <HeadingScheme format={format} />
    </details>
  );
}
