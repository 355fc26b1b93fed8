import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before an outline is taken from this machine, in its card; has the focus as it opens, and Escape answers no. */
export function TakeAwayQuestion({
  title,
  version,
  onYes,
  onNo,
  onPassOn,
}: {
  readonly title: string;
  readonly version: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly onPassOn: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <fieldset
      className="outline-ask"
      aria-labelledby={id}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) onNo();
      }}
    >
      <p id={id} tabIndex={-1} ref={words}>
        {t('outlineCard.takeAwayAsk', { title, version })}
      </p>
      <div className="outline-buttons">
        <button className="btn btn-main" type="button" onClick={onYes}>
          {t('outlineCard.takeAwayYes')}
        </button>
        <button className="btn" type="button" onClick={onPassOn}>
          {t('outlineCard.passOnFirst')}
        </button>
        <button className="btn" type="button" onClick={onNo}>
          {t('outlineCard.takeAwayNo')}
        </button>
      </div>
    </fieldset>
  );
}
