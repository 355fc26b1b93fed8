import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withExplanation } from '../../domain/completeness/explained.ts';
import { offersFor } from '../../domain/completeness/offers.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { TableField } from '../../domain/outline/outline-schema.ts';
import { isOfferedRows, type Proposal } from '../../domain/rules/proposals.ts';
import { useDraft, useDraftStore, useServices } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { Notice } from '../kit/notice.tsx';
import { idOf } from '../wizard/field-names.ts';
import { useSectionForm } from '../wizard/section-form-context.tsx';

/** The words of a proposed row, as they would stand in its text boxes. */
function sentenceOf(field: TableField, { cells }: Proposal): string {
  return field.columns
    .filter(({ kind }) => kind === 'longText' || kind === 'shortText')
    .map(({ id }) => cells[id] ?? '')
    .filter((text) => text !== '')
    .join(': ');
}

/** The answer that a figure is no weakness: folded until it is wanted, and only written with a reason. */
function Refusal({
  itemLabel,
  sentence,
  onReason,
}: {
  readonly itemLabel: string;
  readonly sentence: string;
  readonly onReason: (reason: string) => void;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  const keep = () => {
    const reason = box.current?.value ?? '';
    setEmpty(reason.trim() === '');
    if (reason.trim() === '') box.current?.focus();
    else onReason(reason);
  };
  return (
    <details className="proposal-refusal">
      <summary>
        {t('proposal.refuse', { item: itemLabel })}
        <span className="hidden-text">: {sentence}</span>
      </summary>
      <label htmlFor={id}>{t('proposal.reason')}</label>
      <p className="help" id={`${id}-help`}>
        {t('proposal.reasonHelp')}
      </p>
      {isEmpty ? (
        <Notice tone="error" id={`${id}-empty`}>
          {t('proposal.reasonEmpty')}
        </Notice>
      ) : null}
      <input
        className="field-input"
        id={id}
        ref={box}
        {...write.text}
        aria-describedby={isEmpty ? `${id}-help ${id}-empty` : `${id}-help`}
        {...(isEmpty ? { 'aria-invalid': true } : {})}
        onInput={() => setEmpty(false)}
        onKeyDown={(event) => {
          if (write.isLookingOn || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          keep();
        }}
      />
      <button className="btn" type="button" {...write.act} onClick={keep}>
        {t('proposal.keep')}
      </button>
    </details>
  );
}

/** Says that a reason is kept, with the way back beside it. */
function KeptNotice({ onUndo }: { readonly onUndo: () => void }) {
  const write = useWriting();
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  // the box the reason was typed in is gone
  useEffect(() => button.current?.focus(), []);
  return (
    <Notice live>
      {t('proposal.kept')}{' '}
      <button className="btn-text" type="button" {...write.act} ref={button} onClick={onUndo}>
        {t('field.undo')}
      </button>
    </Notice>
  );
}

interface ProposalsProps {
  readonly field: TableField;
  readonly itemLabel: string;
  readonly onTake: (proposal: Proposal) => void;
}

function Proposals({ field, itemLabel, onTake }: ProposalsProps) {
  const write = useWriting();
  const { t } = useTranslation();
  const { section } = useSectionForm();
  const store = useDraftStore();
  const outline = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft);
  const previous = useDraft((state) => state.previous?.draft);
  const { now } = useServices();
  const [kept, setKept] = useState<Finding>();
  const offered = useMemo(
    () => offersFor(outline, draft, { section, table: field.id }, previous),
    [outline, draft, section, field, previous],
  );
  // a link from the check page leads to the first offer
  const name = `tables.${field.id}`;
  const titleId = idOf(`proposals.${field.id}`);
  const refuse = (finding: Finding, reason: string) => {
    setKept(finding);
    store.getState().change((before) => withExplanation(before, finding, reason.trim(), now()));
  };
  const undo = (finding: Finding) => {
    store.getState().change((after) => withExplanation(after, finding, '', now()));
    setKept(undefined);
  };
  return (
    <>
      {kept ? <KeptNotice key={kept.id} onUndo={() => undo(kept)} /> : null}
      {offered.length > 0 ? (
        <section className="proposals" aria-labelledby={titleId}>
          <h2 id={titleId}>{t('proposal.title', { item: itemLabel })}</h2>
          <p className="help">{t('proposal.lead')}</p>
          <ul>
            {offered.map((proposal) => {
              const sentence = sentenceOf(field, proposal);
              return (
                <li key={proposal.rowId}>
                  <p>{sentence}</p>
                  <button className="btn" type="button" {...write.act} name={name} onClick={() => onTake(proposal)}>
                    {t('proposal.take', { item: itemLabel })}
                    <span className="hidden-text">: {sentence}</span>
                  </button>
                  <Refusal {...{ itemLabel, sentence }} onReason={(reason) => refuse(proposal.finding, reason)} />
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** Rows the figures offer for a table, above it; each is taken or answered by a person, and then it is gone. */
export function TableProposals(props: ProposalsProps) {
  const { section } = useSectionForm();
  const isOffered = useDraft(({ outline }) => isOfferedRows(outline, { section, table: props.field.id }));
  return isOffered ? <Proposals {...props} /> : null;
}
