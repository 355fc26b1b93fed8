import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Field } from '../../domain/outline/outline-schema.ts';
import { isDemanded } from '../../domain/requirement/requirement.ts';
import { findingText } from '../../i18n/finding-text.ts';
import { useDraft } from '../app/app-context.tsx';
import { Notice } from '../kit/notice.tsx';
import { useFieldFindings, useSectionForm } from '../wizard/section-form-context.tsx';

/** A table of five hundred rows may have as many findings; they are all on the check page. */
const MOST_FINDINGS = 8;

export const TONES = { error: 'error', warning: 'warn', hint: 'hint' } as const;

/** A finding in words, under the thing it speaks of. */
export function FindingNotice({ found, id }: { readonly found: Finding; readonly id: string }) {
  const { t } = useTranslation();
  const { what, todo } = findingText(t, found);
  return (
    <Notice tone={TONES[found.level]} word={`${t(`level.${found.level}`)}:`} id={id}>
      {what}. {todo}.
    </Notice>
  );
}

/** What ties a box to its label, help and messages. */
export interface BoxProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Ids of help and messages of a field, and the properties its box takes. What speaks of one row stands at that row. */
export function useFieldParts(field: Field, id: string) {
  const all = useFieldFindings(field.id);
  const findings = all.filter(({ place }) => place.row === undefined);
  const helpId = `${id}-help`;
  const messageId = `${id}-message`;
  const described = [field.help ? helpId : '', findings.length > 0 ? messageId : ''].filter(Boolean).join(' ');
  const isInvalid = all.some(({ level }) => level === 'error');
  const box: BoxProps = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(isInvalid ? { 'aria-invalid': true as const } : {}),
  };
  return { findings, helpId, messageId, box, isInvalid };
}

/** Label · help · message · box, always in this order. `isGroup` is for several boxes under one name. */
export function FieldFrame({
  field,
  id,
  isGroup = false,
  children,
}: {
  readonly field: Field;
  readonly id: string;
  readonly isGroup?: boolean;
  readonly children: (box: BoxProps) => ReactNode;
}) {
  const { t } = useTranslation();
  const { findings, helpId, messageId, box, isInvalid } = useFieldParts(field, id);
  const { section } = useSectionForm();
  const isDemandedNow = useDraft(({ draft }) => isDemanded(field.requirement, draft, section));
  const name = (
    <>
      {field.label}
      {isDemandedNow ? null : <span className="must"> {t('field.optional')}</span>}
    </>
  );
  const inside = (
    <>
      {field.help ? (
        <p className="help" id={helpId}>
          {field.help}
        </p>
      ) : null}
      <div id={messageId}>
        {findings.slice(0, MOST_FINDINGS).map((found) => (
          <FindingNotice key={found.id} found={found} id={`${messageId}-${found.id}`} />
        ))}
        {findings.length > MOST_FINDINGS ? (
          <p className="help">{t('field.moreFindings', { count: findings.length - MOST_FINDINGS })}</p>
        ) : null}
      </div>
      {children(box)}
    </>
  );
  const className = `frame${isInvalid ? ' frame-error' : ''}`;
  if (isGroup) {
    return (
      <fieldset className={className}>
        <legend>{name}</legend>
        {inside}
      </fieldset>
    );
  }
  return (
    <div className={className}>
      <label htmlFor={id}>{name}</label>
      {inside}
    </div>
  );
}
