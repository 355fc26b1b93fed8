import { useTranslation } from 'react-i18next';
import type { LeftOver } from '../../domain/draft/left-over.ts';
import { leftOverWords } from '../../i18n/left-over-text.ts';
import { useDraft } from '../app/app-context.tsx';

/** What was written, as it can be read without its outline: paragraphs, the parts of a figure, or a table. */
export function LeftOverBody({ item, label }: { readonly item: LeftOver; readonly label: string }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const words = leftOverWords(t, item, draft);
  if (words.kind === 'lines') {
    return <p className="left-over-text doc">{words.lines.join('\n')}</p>;
  }
  if (words.kind === 'parts') {
    return (
      <dl className="difference-parts">
        {words.parts.map((part) => (
          <div key={part.name}>
            <dt>{part.name}</dt>
            <dd>{part.words}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <table className="left-over-table">
      <caption className="hidden-text">{label}</caption>
      <thead>
        <tr>
          {words.heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {words.rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((cell, index) => (
              <td key={words.heads[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
