import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { openingText } from '../../document/model/openings.ts';
import { textOf } from '../../domain/draft/draft-answers.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { Icon } from '../kit/icon.tsx';
import { useSectionForm } from '../wizard/section-form-context.tsx';
import { putText } from './mention-box.ts';

interface OpeningsProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly field: string;
  readonly patterns: readonly string[];
}

/** Puts a sentence where the caret is, with the spaces a sentence needs around it. */
function insert(box: HTMLTextAreaElement | null, text: string): void {
  if (!box) return;
  const { value, selectionStart, selectionEnd } = box;
  const before = /\S$/.test(value.slice(0, selectionStart)) ? ' ' : '';
  const after = /^\S/.test(value.slice(selectionEnd)) ? ' ' : '';
  putText(box, selectionStart, selectionEnd, `${before}${text}${after}`);
}

function OpeningRow({ area, pattern }: { readonly area: OpeningsProps['area']; readonly pattern: string }) {
  const write = useWriting();
  const { t } = useTranslation();
  const printed = useDraft(({ outline, draft }) => openingText(pattern, outline, draft) ?? '');
  return (
    <li>
      <p className="doc">{printed}</p>
      <button
        className="btn-text"
        type="button"
        {...write.act}
        aria-label={`${t('opening.insert')}: ${printed}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => insert(area.current, pattern)}
      >
        {t('opening.insert')}
      </button>
    </li>
  );
}

/**
 * First sentences the officer may take and change, folded under the box. Only those whose figures are all there, and that
 * do not stand in the text yet.
 */
export function Openings({ area, field, patterns }: OpeningsProps) {
  const { t } = useTranslation();
  const { section } = useSectionForm();
  // one text, so that the list is drawn again only when it is another one
  const offered = useDraft(({ outline, draft }) => {
    const written = textOf(draft, section, field);
    const canBePut = (pattern: string) =>
      !written.includes(pattern) && openingText(pattern, outline, draft) !== undefined;
    return patterns.filter(canBePut).join('\n');
  });
  if (offered === '') return null;
  const openings = offered.split('\n');
  return (
    <details className="fold openings">
      <summary>
        <Icon name="forward" className="chev" />
        {t('opening.title')} <span className="must">{t('opening.count', { count: openings.length })}</span>
      </summary>
      <div className="fold-body">
        <p className="help">{t('opening.help')}</p>
        <ul>
          {openings.map((pattern) => (
            <OpeningRow key={pattern} area={area} pattern={pattern} />
          ))}
        </ul>
      </div>
    </details>
  );
}
