import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriting } from '../app/writing.ts';
import { Modal } from '../kit/modal.tsx';
import { Notice } from '../kit/notice.tsx';

/** A cell as the preview shows it. */
export interface PreviewCell {
  readonly key: string;
  readonly text: string;
  /** What would be replaced; empty where the box is empty. */
  readonly before: string;
  /** What is to be said about it, in words; marked where there is any. */
  readonly remark: string;
}

export interface PreviewRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly PreviewCell[];
}

export interface PreviewChoice {
  readonly key: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
}

/** Rows that are shown in any case, and rows with a remark that are shown besides. The others are counted. */
const SHOWN = 40;
const SHOWN_MARKED = 160;

function Cell({ cell, head }: { readonly cell: PreviewCell; readonly head: string }) {
  const { t } = useTranslation();
  return (
    <td data-head={head} className={cell.remark ? 'marked' : ''}>
      <span>{cell.text || '–'}</span>
      {cell.before !== '' && cell.text !== '' && cell.before !== cell.text ? (
        <small>{t('paste.before', { text: cell.before })}</small>
      ) : null}
      {cell.remark ? <small className="word-warn">{cell.remark}</small> : null}
    </td>
  );
}

function Rows({ heads, rows }: { readonly heads: readonly string[]; readonly rows: readonly PreviewRow[] }) {
  const { t } = useTranslation();
  const isMarked = ({ cells }: PreviewRow) => cells.some(({ remark }) => remark !== '');
  const marked = new Set(rows.filter(isMarked).slice(0, SHOWN_MARKED));
  const shown = rows.filter((row, index) => index < SHOWN || marked.has(row));
  const hidden = rows.filter((row, index) => index >= SHOWN && !marked.has(row));
  return (
    <>
      <table className="paste-rows">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => (
                <Cell key={cell.key} cell={cell} head={heads[index + 1] ?? ''} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden.length > 0 ? (
        <p className="help">{t('paste.more', { count: hidden.length, marked: hidden.filter(isMarked).length })}</p>
      ) : null}
    </>
  );
}

/** What a pasted block would put where; nothing has been changed yet. */
export function PastePreview(props: {
  readonly title: string;
  readonly summary: string;
  /** What will not be taken, and what has to be looked at. */
  readonly remarks: readonly string[];
  readonly choices: readonly PreviewChoice[];
  readonly heads: readonly string[];
  readonly rows: readonly PreviewRow[];
  readonly acceptLabel: string;
  readonly canAccept: boolean;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const write = useWriting();
  const { title, summary, remarks, choices, heads, rows, acceptLabel, canAccept, onAccept, onClose } = props;
  const { t } = useTranslation();
  return (
    <Modal title={title} onClose={onClose}>
      <p>{summary}</p>
      {remarks.length > 0 ? (
        <Notice tone="warn">
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {choices.map(({ key, label, isOn, set }) => (
        <label className="choice" key={key}>
          <input type="checkbox" checked={isOn} onChange={(event) => set(event.target.checked)} />
          <span>{label}</span>
        </label>
      ))}
      {rows.length > 0 ? <Rows heads={heads} rows={rows} /> : null}
      <p className="modal-act">
        {canAccept ? (
          <button className="btn btn-main" type="button" {...write.act} onClick={onAccept}>
            {acceptLabel}
          </button>
        ) : null}
        <button className="btn" type="button" onClick={onClose}>
          {t('paste.cancel')}
        </button>
      </p>
    </Modal>
  );
}
