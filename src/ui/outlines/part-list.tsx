import { useTranslation } from 'react-i18next';
import { TypedLine } from './typed-box.tsx';
import { useLanding } from './use-landing.ts';

interface Part {
  readonly id: string;
  readonly label: string;
}

type NextPart = { readonly id?: string; readonly label: string };

/** Columns of a table or options of a choice: named, added, taken away. */
export function PartList({
  legend,
  parts,
  take,
}: {
  readonly legend: string;
  readonly parts: readonly Part[];
  readonly take: (parts: readonly NextPart[], box?: string) => void;
}) {
  const { t } = useTranslation();
  const { container, landOn } = useLanding<HTMLFieldSetElement>();
  const plain = parts.map(({ id, label }) => ({ id, label }));
  return (
    <fieldset className="frame outline-parts" ref={container}>
      <legend>{legend}</legend>
      <ol>
        {plain.map(({ id, label }, index) => (
          <li key={id}>
            <TypedLine
              label={t('outlines.partNamed', { number: index + 1, legend })}
              value={label}
              take={(words) =>
                take(
                  plain.map((part) => (part.id === id ? { id, label: words } : part)),
                  `part.${id}`,
                )
              }
            />
            <button
              className="btn-text"
              type="button"
              aria-label={t('outlines.doing', { doing: t('outlines.partRemove'), title: label })}
              onClick={() => {
                landOn(':scope > button');
                take(plain.filter((part) => part.id !== id));
              }}
            >
              {t('outlines.partRemove')}
            </button>
          </li>
        ))}
      </ol>
      <button
        className="btn-text"
        type="button"
        onClick={() => take([...plain, { label: t('outlines.partNew', { number: plain.length + 1 }) }])}
      >
        {t('outlines.partAdd')}
      </button>
    </fieldset>
  );
}
