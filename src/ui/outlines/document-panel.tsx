import { useTranslation } from 'react-i18next';
import type { Annex, Outline } from '../../domain/outline/outline-schema.ts';
import {
  addAnnex,
  annexOffers,
  changeAnnex,
  changeDocument,
  moveAnnex,
  removeAnnex,
} from '../../domain/outline-editing/edit-document.ts';
import { TypedBox, TypedLine } from './typed-box.tsx';
import { type TakeStep, useTakeStep } from './use-editing.ts';
import { useLanding } from './use-landing.ts';

const TEXTS = ['title', 'documentType', 'subject', 'closing'] as const;

function AnnexRow({
  annex,
  step,
  onRemove,
}: {
  readonly annex: Annex;
  readonly step: TakeStep;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { id, title, orientation, requirement } = annex;
  const change = (part: Parameters<typeof changeAnnex>[2], box?: string) =>
    void step('annexesChanged', title, (outline) => changeAnnex(outline, id, part), box);
  return (
    <li className="outline-annex">
      <TypedLine
        label={t('outlines.annexTitle')}
        value={title}
        take={(words) => change({ title: words }, `${id}.title`)}
      />
      <div className="outline-buttons">
        <label className="choice">
          <input
            type="checkbox"
            checked={orientation === 'landscape'}
            onChange={(event) => change({ orientation: event.target.checked ? 'landscape' : 'portrait' })}
          />
          <span>{t('outlines.annexLying')}</span>
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={requirement === 'required'}
            onChange={(event) => change({ requirement: event.target.checked ? 'required' : 'optional' })}
          />
          <span>{t('outlines.annexAlways')}</span>
        </label>
        {(['up', 'down'] as const).map((direction) => (
          <button
            className="btn-text"
            key={direction}
            type="button"
            aria-label={t('outlines.doing', { doing: t(`outlines.move.${direction}`), title })}
            onClick={() => void step('annexesChanged', title, (outline) => moveAnnex(outline, id, direction))}
          >
            {t(`outlines.move.${direction}`)}
          </button>
        ))}
        <button
          className="btn-text"
          type="button"
          aria-label={t('outlines.doing', { doing: t('outlines.annexRemove'), title })}
          onClick={onRemove}
        >
          {t('outlines.annexRemove')}
        </button>
      </div>
    </li>
  );
}

/** What is said of the report as a whole, and what is printed behind it. */
export function DocumentPanel({ outline }: { readonly outline: Outline }) {
  const { t } = useTranslation();
  const step = useTakeStep();
  const offers = annexOffers(outline);
  const { container, landOn } = useLanding<HTMLElement>();
  const remove = ({ id, title }: Annex) => {
    landOn('h3');
    step('annexesChanged', title, (before) => removeAnnex(before, id));
  };
  return (
    <>
      {TEXTS.map((text) => (
        <TypedBox
          key={text}
          id={`outline-${text}`}
          label={t(`outlines.document.${text}`)}
          help={t(`outlines.documentHelp.${text}`)}
          value={outline[text] ?? ''}
          {...(text === 'closing' || text === 'subject' ? { rows: 3 } : {})}
          take={(words) =>
            void step(
              'documentChanged',
              t(`outlines.document.${text}`),
              (before) => changeDocument(before, { [text]: words }),
              `document.${text}`,
            )
          }
        />
      ))}
      <section aria-labelledby="outline-annexes" ref={container}>
        <h3 id="outline-annexes" tabIndex={-1}>
          {t('outlines.annexes')}
        </h3>
        <p className="help">{t('outlines.annexesHelp')}</p>
        <ol className="outline-annexes">
          {outline.annexes.map((annex) => (
            <AnnexRow key={annex.id} annex={annex} step={step} onRemove={() => remove(annex)} />
          ))}
        </ol>
        {offers.length > 0 ? (
          <details>
            <summary>{t('outlines.annexMore', { count: offers.length })}</summary>
            <ul className="outline-annexes">
              {offers.map(({ content, title }) => (
                <li key={content === 'figures' ? content : `${content.section}.${content.field}`}>
                  <button
                    className="btn-text"
                    type="button"
                    onClick={() => {
                      landOn('h3');
                      step('annexesChanged', title, (before) => addAnnex(before, content));
                    }}
                  >
                    {t('outlines.annexAdd', { title })}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
    </>
  );
}
