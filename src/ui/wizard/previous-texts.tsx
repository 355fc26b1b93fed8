import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { figurePartText } from '../../document/model/figure-text.ts';
import { withMentionsPrinted, withoutMarks } from '../../document/model/mention-words.ts';
import { rowText } from '../../document/model/row-text.ts';
import { answerOf, figureValue, itemsOf, markOf, rowsOf, textOf } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { Field, FigureField, Outline } from '../../domain/outline/outline-schema.ts';
import { findSection } from '../../domain/outline/outline-tree.ts';

/** What a field says, line by line; nothing for one that says nothing, and for figures, which have a table of their own. */
function linesOf(field: Field, section: string, draft: Draft): readonly string[] {
  const answer = answerOf(draft, section, field.id);
  if (answer.state === 'nothingArose') return [answer.reason];
  switch (field.kind) {
    case 'shortText':
    case 'longText':
      return textOf(draft, section, field.id).split(/\n+/u);
    case 'list':
      return itemsOf(draft, section, field.id).map((item) => `- ${item}`);
    case 'table':
      return rowsOf(draft, section, field.id).map((row) => `- ${rowText(field, row, undefined, draft)}`);
    case 'choice':
    case 'constant':
    case 'date':
    case 'figure':
    case 'yesNo':
      return [];
  }
}

function FieldText({ field, lines }: { readonly field: Field; readonly lines: readonly string[] }) {
  return (
    <section className="previous-field">
      <h3>{field.label}</h3>
      <p className="doc doc-lines">{withoutMarks(lines.join('\n'))}</p>
    </section>
  );
}

function FigureList({ fields, draft }: { readonly fields: readonly FigureField[]; readonly draft: Draft }) {
  const { t } = useTranslation();
  const shown = fields.flatMap((field) => {
    const part = figureValue(draft, field, 'estimate') === undefined ? 'actual' : 'estimate';
    const text = figurePartText(draft, field, part);
    return text === '' ? [] : [{ field, text }];
  });
  if (shown.length === 0) return null;
  return (
    <section className="previous-field">
      <h3>{t('previous.figures')}</h3>
      <dl className="previous-figures">
        {shown.map(({ field, text }) => (
          <div key={field.id}>
            <dt>
              {field.label} ({field.id}, {field.measure === 'percent' ? '%' : unitText(field, draft)})
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One section of the report of the period before, to be read beside the form: texts with their figures in place. */
export function PreviousTexts({
  draft,
  outline,
  section: id,
}: {
  readonly draft: Draft;
  readonly outline: Outline;
  readonly section: string;
}) {
  const { t } = useTranslation();
  const printed = useMemo(() => withMentionsPrinted(outline, draft), [outline, draft]);
  const fields = findSection(outline, id)?.section.fields ?? [];
  const reason = markOf(draft, id).nothingArose?.reason;
  const texts = fields
    .map((field) => ({ field, lines: linesOf(field, id, printed).filter((line) => line.trim() !== '') }))
    .filter(({ lines }) => lines.length > 0);
  const figures = fields.filter((field) => field.kind === 'figure');
  const hasFigures = figures.some(({ id: code }) => draft.figures[code] !== undefined);
  if (reason !== undefined) return <p>{t('previous.nothingArose', { reason })}</p>;
  if (texts.length === 0 && !hasFigures) return <p className="quiet">{t('previous.nothingHere')}</p>;
  return (
    <>
      {texts.map(({ field, lines }) => (
        <FieldText key={field.id} field={field} lines={lines} />
      ))}
      <FigureList fields={figures} draft={draft} />
    </>
  );
}
