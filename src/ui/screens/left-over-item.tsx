import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftOver } from '../../domain/draft/left-over.ts';
import { isShown, screenLabel, sectionPaths } from '../../domain/outline/numbering.ts';
import { openBoxes, withLeftOverPut, withoutLeftOver } from '../../domain/outline-change/left-overs.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { leftOverLines, leftOverName } from '../../i18n/left-over-text.ts';
import { localDay } from '../../state/local-time.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { copyText } from '../kit/copy-text.ts';
import { LeftOverBody } from './left-over-body.tsx';

/** What was done with one of them, to be said above the list. `isHere`: it still stands in the list. */
export interface LeftOverDone {
  readonly words: string;
  readonly hasFailed?: boolean;
  readonly isHere: boolean;
}

/** Chooses a box of the present outline for it. */
function PutForm({
  item,
  name,
  onDone,
  onClose,
}: {
  readonly item: LeftOver;
  readonly name: string;
  readonly onDone: (done: LeftOverDone) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const draft = useDraft((state) => state.draft);
  const outline = useDraft((state) => state.outline);
  const write = useWriting();
  const refill = useDraft((state) => state.refill);
  const [key, setKey] = useState('');
  const boxes = openBoxes(item, outline, draft);
  const paths = sectionPaths(outline, (section) => isShown(section, draft.tier));
  const sections = [...new Set(boxes.map(({ section }) => section))];
  const place = (section: (typeof sections)[number]) =>
    t('leftOver.place', {
      number: screenLabel(paths.get(section.id)),
      label: section.cover ? t('sections.coverName') : fillPeriod(section.heading, draft.period),
    }).trim();
  const put = () => {
    const box = boxes.find((each) => each.key === key);
    if (!box) return;
    const lines = leftOverLines(t, item, draft);
    refill((before) => withLeftOverPut(before, outline, { id: item.id, key, lines }), 'leftOverPlaced');
    onDone({ words: t('leftOver.done.put', { name, box: box.field.label }), isHere: false });
  };
  if (boxes.length === 0) return <p className="help">{t('leftOver.putNone')}</p>;
  return (
    <div className="left-over-put">
      <label htmlFor={id}>{t('leftOver.putInto', { name })}</label>
      <p className="help" id={`${id}-help`}>
        {t(item.content.of === 'figure' ? 'leftOver.putHelp.figure' : 'leftOver.putHelp.words')}
      </p>
      <select
        className="field-input"
        id={id}
        aria-describedby={`${id}-help`}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      >
        <option value="">{t('leftOver.pick')}</option>
        {sections.map((section) => (
          <optgroup key={section.id} label={place(section)}>
            {boxes
              .filter((box) => box.section === section)
              .map((box) => (
                <option key={box.key} value={box.key}>
                  {box.field.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p className="oc-act">
        <button className="btn btn-main" type="button" {...write.act} aria-disabled={key === ''} onClick={put}>
          {t('leftOver.putAct')}
        </button>
        <button className="btn" type="button" onClick={onClose}>
          {t('leftOver.cancel')}
        </button>
      </p>
    </div>
  );
}

/** One thing that has no place any more, and what can be done with it. */
export function LeftOverRow({
  item,
  onDone,
}: {
  readonly item: LeftOver;
  readonly onDone: (done: LeftOverDone) => void;
}) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const write = useWriting();
  const refill = useDraft((state) => state.refill);
  const [isPutting, setPutting] = useState(false);
  const putButton = useRef<HTMLButtonElement>(null);
  const name = leftOverName(t, item);
  const copy = async () => {
    const isCopied = await copyText(leftOverLines(t, item, draft).join('\n'));
    const words = isCopied ? t('leftOver.copied', { name }) : t('leftOver.copyFailed');
    onDone({ words, hasFailed: !isCopied, isHere: true });
  };
  const remove = () => {
    refill((before) => withoutLeftOver(before, item.id), 'leftOverRemoved');
    onDone({ words: t('leftOver.done.removed', { name }), isHere: false });
  };
  const isPart = item.content.of === 'answer' && item.content.isPart;
  return (
    <li className="left-over">
      <h3>{name}</h3>
      <p className="small quiet">
        {t('leftOver.from', { outline: item.outlineTitle })} ·{' '}
        {t('leftOver.at', { date: formatDate(localDay(item.at)) })}
        {isPart ? ` · ${t('leftOver.part')}` : ''}
      </p>
      <LeftOverBody item={item} label={name} />
      <div className="version-acts">
        <button
          className="btn-text"
          type="button"
          aria-label={`${t('leftOver.copy')}: ${name}`}
          onClick={() => void copy()}
        >
          {t('leftOver.copy')}
        </button>
        <button
          className="btn-text"
          type="button"
          ref={putButton}
          aria-expanded={isPutting}
          aria-label={`${t('leftOver.put')}: ${name}`}
          onClick={() => setPutting(!isPutting)}
        >
          {t('leftOver.put')}
        </button>
        <button
          className="btn-text"
          type="button"
          {...write.act}
          aria-label={`${t('leftOver.remove')}: ${name}`}
          onClick={remove}
        >
          {t('leftOver.remove')}
        </button>
      </div>
      {isPutting ? (
        <PutForm
          item={item}
          name={name}
          onDone={onDone}
          onClose={() => {
            setPutting(false);
            putButton.current?.focus();
          }}
        />
      ) : null}
    </li>
  );
}
