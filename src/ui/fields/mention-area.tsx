import { type ReactNode, useRef } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { textWithFigures } from '../../document/model/mention-words.ts';
import { answerOf } from '../../domain/draft/draft-answers.ts';
import { mentionsIn } from '../../domain/draft/mentions.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { useSectionForm } from '../wizard/section-form-context.tsx';
import type { BoxProps } from './field-frame.tsx';
import { MentionList } from './mention-list.tsx';
import { Openings } from './openings.tsx';
import { useMentions } from './use-mentions.ts';

/** The text with its figures as it is printed, once it speaks of any. */
function Printed({ field }: { readonly field: string }) {
  const { t } = useTranslation();
  const { section } = useSectionForm();
  const text = useDraft(({ outline, draft }) => {
    const answer = answerOf(draft, section, field);
    const typed = answer.state === 'value' && typeof answer.value === 'string' ? answer.value : '';
    if (mentionsIn(typed).length === 0) return '';
    const missing = (code: string) => t('mention.hole', { code });
    return textWithFigures(typed, outline, draft, { missing, unread: (text) => `[${text}]` });
  });
  if (text === '') return null;
  return (
    <div className="echo">
      <p className="echo-head">{t('mention.printed')}</p>
      <p className="doc doc-lines">{text}</p>
    </div>
  );
}

/** A plain text box into which figures can be put by name. It stays plain: Telex and UniKey rewrite what is typed. */
export function MentionArea({
  box,
  registered,
  field,
  rows,
  className,
  openings,
  help,
}: {
  readonly box: BoxProps;
  readonly registered: UseFormRegisterReturn;
  readonly field: string;
  readonly rows: number;
  readonly className: string;
  /** First sentences the outline has for this text. */
  readonly openings?: readonly string[] | undefined;
  /** What stands right below the box. */
  readonly help: ReactNode;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const { isOpen, offers, active, choose, begin, leave, look, onKeyDown } = useMentions(area);
  const listId = `${box.id}-figures`;
  const isListed = isOpen && offers.length > 0;
  return (
    <>
      <div className="mention-area">
        <textarea
          {...box}
          {...registered}
          {...write.text}
          ref={(element) => {
            area.current = element;
            registered.ref(element);
          }}
          className={className}
          rows={rows}
          aria-autocomplete="list"
          aria-controls={isListed ? listId : undefined}
          aria-activedescendant={isListed ? `${listId}-${active}` : undefined}
          onInput={look}
          onClick={look}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            leave();
            void registered.onBlur(event);
          }}
        />
        {isOpen ? <MentionList id={listId} offers={offers} active={active} choose={choose} /> : null}
      </div>
      <p className="mention-tool">
        <button
          className="btn-text"
          type="button"
          {...write.act}
          onMouseDown={(event) => event.preventDefault()}
          onClick={begin}
        >
          {t('mention.insert')}
        </button>
        <span className="help">{t('mention.help')}</span>
      </p>
      {help}
      <Printed field={field} />
      {openings ? <Openings area={area} field={field} patterns={openings} /> : null}
    </>
  );
}
