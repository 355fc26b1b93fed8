import { useTranslation } from 'react-i18next';
import type { WordMark } from '../../domain/vietnamese/mark-words.ts';

/**
 * Two texts laid over each other, or one side of them: what is only in one is struck or underlined, and said in words to who does
 * not see it.
 */
export function Marked({ marks, side }: { readonly marks: readonly WordMark[]; readonly side?: 'removed' | 'added' }) {
  const { t } = useTranslation();
  const shown = side === undefined ? marks : marks.filter(({ kind }) => kind === 'same' || kind === side);
  let end = 0;
  return shown.map(({ kind, text }) => {
    // a stretch is known by where it begins
    const from = end;
    end += text.length;
    if (kind === 'same') return <span key={from}>{text}</span>;
    const Tag = kind === 'removed' ? 'del' : 'ins';
    return (
      <Tag className="mark" key={from}>
        <span className="hidden-text">{t(`wordEdits.marked.${kind}`)} </span>
        {text}
        <span className="hidden-text"> {t('wordEdits.marked.end')}</span>
      </Tag>
    );
  });
}
