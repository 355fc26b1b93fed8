import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type LastReport, type PlacedPart, readableTexts } from '../../state/read-last-report.ts';
import type { SectionOption } from './last-report-words.ts';

/** As much of a text as tells one part from another. */
const SHOWN_LETTERS = 160;

function beginningOf(texts: readonly string[]): string {
  const text = texts.join(' ');
  return text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS).trimEnd()}…` : text;
}

function PartRow({
  placed: { part, section, certainty },
  texts,
  options,
  onChoose,
}: {
  readonly placed: PlacedPart;
  readonly texts: readonly string[];
  readonly options: readonly SectionOption[];
  readonly onChoose: (section: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const heading = `${part.label} ${part.title}`.trim() || t('lastReport.beforeHeadings');
  const mustBeLookedAt = certainty === 'guess' || certainty === 'none';
  return (
    <tr>
      <th scope="row">
        {heading}
        <small>{beginningOf(texts)}</small>
      </th>
      <td data-head={t('lastReport.intoSection')} className={mustBeLookedAt ? 'marked' : ''}>
        <select
          className="field-input field-choice"
          aria-label={t('lastReport.sectionOf', { heading })}
          aria-describedby={id}
          value={section ?? ''}
          onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
        >
          <option value="">{t('lastReport.other')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.text}
            </option>
          ))}
        </select>
        <small id={id} className={mustBeLookedAt ? 'word-warn' : ''}>
          {t(`lastReport.certainty.${certainty}`)}
        </small>
      </td>
    </tr>
  );
}

/** Which text of the report is laid in which section; each can be laid elsewhere. Headings without a text are not asked about. */
export function LastReportParts({
  report,
  placed,
  options,
  onChoose,
}: {
  readonly report: LastReport;
  readonly placed: readonly PlacedPart[];
  readonly options: readonly SectionOption[];
  readonly onChoose: (line: number, section: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const shown = placed
    .map((each) => ({ each, texts: readableTexts(each.part, report.source) }))
    .filter(({ texts }) => texts.length > 0);
  return (
    <table className="paste-rows last-report-rows">
      <thead>
        <tr>
          <th scope="col">{t('lastReport.inReport')}</th>
          <th scope="col">{t('lastReport.intoSection')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ each, texts }) => (
          <PartRow
            key={each.part.line}
            placed={each}
            texts={texts}
            options={options}
            onChoose={(section) => onChoose(each.part.line, section)}
          />
        ))}
      </tbody>
    </table>
  );
}
