import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';

const LARGEST = 99;

function readDraftNumber(typed: string): number | undefined {
  const number = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return number >= 1 && number <= LARGEST ? number : undefined;
}

/** Which print of the draft this is. What is typed stays in the box, also while it is no number yet. */
export function DraftNumber() {
  const write = useWriting();
  const { t } = useTranslation();
  const number = useDraft((state) => state.draft.draftNumber);
  const change = useDraft((state) => state.change);
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && readDraftNumber(typed) === undefined;
  return (
    <>
      <label htmlFor="draft-number">{t('export.draftNumber')}</label>{' '}
      <input
        className="field-input num"
        id="draft-number"
        inputMode="numeric"
        {...write.text}
        value={typed ?? String(number)}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? 'draft-number-wrong' : undefined}
        onChange={(event) => {
          const { value } = event.target;
          setTyped(value);
          const read = readDraftNumber(value);
          if (read !== undefined)
            change((before) => (before.draftNumber === read ? before : { ...before, draftNumber: read }));
        }}
        // what is printed is what counts: an unfinished number gives way to it
        onBlur={() => setTyped(undefined)}
      />
      {isWrong ? (
        <span id="draft-number-wrong" className="word-error">
          {' '}
          {t('export.draftNumberWrong', { most: LARGEST, number })}
        </span>
      ) : null}
    </>
  );
}
