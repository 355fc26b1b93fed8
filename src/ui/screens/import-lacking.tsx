import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { useOutlineImport } from '../app/app-context.tsx';
import { useSectionNames } from './import-tree.tsx';

/** Còn thiếu so với mẫu: known sections the file does not ask for, each of which can be added, and what the order asks and nothing answers. */
export function ImportLacking({ base }: { readonly base: Outline }) {
  const { t } = useTranslation();
  const view = useOutlineImport((state) => state.view);
  const correct = useOutlineImport((state) => state.correct);
  const names = useSectionNames(base);
  if (!view) return null;
  const { coverage, wanted } = view;
  const lacking = names.filter(({ id }) => coverage.lacking.includes(id));
  const items = coverage.items.filter(
    ({ answeredBy, lacking: known }) => answeredBy.length === 0 && !known.some((id) => wanted.includes(id)),
  );
  const want = (section: string, isWanted: boolean) =>
    correct((before) => ({
      ...before,
      wanted: isWanted ? [...before.wanted, section] : before.wanted.filter((id) => id !== section),
    }));
  return (
    <>
      {items.length > 0 ? (
        <section className="block">
          <h2>{t('outlineImport.unanswered')}</h2>
          <p className="quiet">{t('outlineImport.unansweredHelp')}</p>
          <ul>
            {items.map(({ item: { id, number, text } }) => (
              <li key={id}>{t('outlineImport.orderItem', { number, text })}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {lacking.length > 0 ? (
        <section className="block">
          <h2>{t('outlineImport.lacking', { count: lacking.length })}</h2>
          <p className="quiet">{t('outlineImport.lackingHelp')}</p>
          <ul className="import-lacking">
            {lacking.map(({ id, name }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={wanted.includes(id)}
                    onChange={(event) => want(id, event.target.checked)}
                  />{' '}
                  {t('outlineImport.add', { name })}
                </label>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
