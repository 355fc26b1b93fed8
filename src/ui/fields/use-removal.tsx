import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriting } from '../app/writing.ts';
import { Notice } from '../kit/notice.tsx';

/** Taking a row or item away with the way back beside it: what was removed can be put back where it stood. */
export function useRemoval<Row>(
  rows: () => readonly Row[],
  remove: (index: number) => void,
  insert: (index: number, row: Row) => void,
  itemLabel: string,
): { readonly removeAt: (index: number) => void; readonly notice: ReactNode } {
  const write = useWriting();
  const { t } = useTranslation();
  const [removed, setRemoved] = useState<{ readonly index: number; readonly row: Row }>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed) button.current?.focus();
  }, [removed]);
  const removeAt = (index: number) => {
    const row = structuredClone(rows()[index]);
    remove(index);
    setRemoved(row === undefined ? undefined : { index, row });
  };
  const notice = removed ? (
    <Notice live>
      {t('field.removed', { item: itemLabel, number: removed.index + 1 })}{' '}
      <button
        className="btn-text"
        type="button"
        {...write.act}
        ref={button}
        onClick={() => {
          insert(removed.index, removed.row);
          setRemoved(undefined);
        }}
      >
        {t('field.undo')}
      </button>
    </Notice>
  ) : null;
  return { removeAt, notice };
}
