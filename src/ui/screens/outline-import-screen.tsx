import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import type { ImportView } from '../../domain/outline-import/import-view.ts';
import { useOutlineImport, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { LongWorkLine } from '../kit/long-work.tsx';
import { Notice } from '../kit/notice.tsx';
import { useWordProblemText } from '../kit/use-word-problem.ts';
import { ImportKeep } from './import-keep.tsx';
import { ImportLacking } from './import-lacking.tsx';
import { ImportLines } from './import-lines.tsx';
import { ImportTree } from './import-tree.tsx';

/** The ways in: a Word file, or a text that was copied. */
function Choose({ hasView, onForget }: { readonly hasView: boolean; readonly onForget: () => void }) {
  const { t } = useTranslation();
  const { chooseWordFile } = useServices();
  const take = useOutlineImport((state) => state.take);
  const paste = useOutlineImport((state) => state.paste);
  const [text, setText] = useState('');
  const choose = async () => {
    const file = await chooseWordFile();
    if (file) await take(file);
  };
  return (
    <>
      <p className="audit-choose">
        <button className={`btn ${hasView ? '' : 'btn-main btn-big'}`} type="button" onClick={() => void choose()}>
          {t(hasView ? 'outlineImport.chooseOther' : 'outlineImport.choose')}
        </button>
        <span className="small quiet">{t('outlineImport.drop')}</span>
        {hasView ? (
          <button className="btn-text" type="button" onClick={onForget}>
            {t('outlineImport.forget')}
          </button>
        ) : null}
      </p>
      <details className="import-paste">
        <summary>{t('outlineImport.paste')}</summary>
        <label htmlFor="import-pasted">{t('outlineImport.pasteLabel')}</label>
        <textarea
          id="import-pasted"
          autoComplete="off"
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button
          className="btn"
          type="button"
          aria-disabled={text.trim() === ''}
          onClick={() => {
            if (text.trim() !== '') paste(text);
          }}
        >
          {t('outlineImport.readPasted')}
        </button>
      </details>
    </>
  );
}

/** So many lines show what the letters of an old font become. */
const PREVIEWED = 3;

/** What a person should know about the file before looking at its lines. */
function Notes({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const convert = useOutlineImport((state) => state.convertLetters);
  const { notes } = view.source;
  const old = notes.find((note) => note.kind === 'legacyEncoding');
  const shown = view.source.lines
    .flatMap(({ text, converted }) => (converted !== undefined && text.length > 8 ? [{ text, converted }] : []))
    .slice(0, PREVIEWED);
  const others = notes.filter((note) => note.kind !== 'legacyEncoding');
  return (
    <>
      {old ? (
        <Notice tone="warn" word={t('outlineImport.oldLettersWord')} live>
          {t('outlineImport.oldLetters', { encoding: old.encoding, count: old.lines })}
          <ul className="import-notes">
            {shown.map(({ text, converted }) => (
              <li key={text}>{t('outlineImport.becomes', { text, converted })}</li>
            ))}
          </ul>
          <button
            className="btn"
            type="button"
            onClick={() => {
              convert();
              document.querySelector<HTMLElement>('main h1')?.focus();
            }}
          >
            {t('outlineImport.convert')}
          </button>
        </Notice>
      ) : null}
      {others.length > 0 ? (
        <Notice>
          <ul className="import-notes">
            {others.map((note) => (
              <li key={note.kind}>{t(`outlineImport.note.${note.kind}`, { count: note.count })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

/** Lines to be looked at: guesses that matter, and matches nobody is sure of. */
function doubtsOf(view: ImportView): readonly number[] {
  const lines = view.markings.filter(({ certainty, role }) => certainty === 'guess' && role !== 'empty');
  const matches = view.matches.filter(
    ({ certainty, section }) => section !== undefined && certainty !== 'sure' && certainty !== 'chosen',
  );
  return [...new Set([...lines.map(({ line }) => line), ...matches.map(({ node }) => node)])].sort(
    (left, right) => left - right,
  );
}

function bringIntoView(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
}

function Looking({
  view,
  base,
  fileName,
}: {
  readonly view: ImportView;
  readonly base: Outline;
  readonly fileName: string;
}) {
  const { t } = useTranslation();
  const undo = useOutlineImport((state) => state.undo);
  const canUndo = useOutlineImport((state) => state.canUndo);
  const [open, setOpen] = useState<number>();
  const doubts = useMemo(() => doubtsOf(view), [view]);
  const headings = view.markings.filter(({ role }) => role === 'heading');
  const levels = new Set(headings.map(({ level }) => level)).size;
  useEffect(() => {
    if (open === undefined) return;
    bringIntoView(`dong-${open}`);
    bringIntoView(`muc-${open}`);
  }, [open]);
  const next = () => setOpen(doubts.find((line) => line > (open ?? -1)) ?? doubts[0]);
  return (
    <>
      <Notes view={view} />
      <div className="import-bar">
        <p role="status">
          {t('outlineImport.found', { count: headings.length, levels })}{' '}
          <strong>
            {doubts.length > 0 ? t('outlineImport.doubts', { count: doubts.length }) : t('outlineImport.noDoubts')}
          </strong>
        </p>
        {doubts.length > 0 ? (
          <button className="btn" type="button" onClick={next}>
            {t('outlineImport.nextDoubt')}
          </button>
        ) : null}
        <button className="btn" type="button" aria-disabled={!canUndo} onClick={undo}>
          {t('outlineImport.undo')}
        </button>
        <button className="btn" type="button" onClick={() => document.getElementById('import-title')?.focus()}>
          {t('outlineImport.toKeep')}
        </button>
      </div>
      <div className="import">
        <div>
          <h2 id="import-left">{t('outlineImport.left')}</h2>
          <p className="small quiet">{t('outlineImport.leftHelp')}</p>
          <section className="import-scroll" aria-labelledby="import-left">
            <ImportLines open={open} onOpen={setOpen} />
          </section>
        </div>
        <div>
          <h2 id="import-right">{t('outlineImport.right')}</h2>
          <p className="small quiet">{t('outlineImport.rightHelp')}</p>
          <section className="import-scroll" aria-labelledby="import-right">
            <ImportTree base={base} open={open} onOpen={setOpen} />
          </section>
        </div>
      </div>
      <ImportLacking base={base} />
      <ImportKeep base={base} fileName={fileName} />
    </>
  );
}

/** Nhập đề cương: a Word file or a copied text becomes an outline; the text at the left, the tree at the right. */
export function OutlineImportScreen() {
  const { t } = useTranslation();
  const { templates } = useServices();
  const { reading, refused, view, origin, cancel, forget, resume } = useOutlineImport((state) => state);
  useEffect(() => void resume(), [resume]);
  const heading = usePage(t('outlineImport.page'));
  const problemText = useWordProblemText();
  const wasReading = useRef(false);
  useEffect(() => {
    // what was read is announced by its heading
    if (wasReading.current && reading === undefined) document.querySelector<HTMLElement>('main h1')?.focus();
    wasReading.current = reading !== undefined;
  }, [reading]);
  const [base] = templates.outlines;
  if (!base) return null;
  const fileName = origin?.kind === 'word' ? origin.fileName : '';
  return (
    <main className={`page ${view ? 'page-import' : ''}`} id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {view && fileName ? t('outlineImport.ofFile', { name: fileName }) : t('outlineImport.page')}
      </h1>
      {view ? null : <p className="lead quiet">{t('outlineImport.lead')}</p>}
      <Choose
        hasView={view !== undefined}
        onForget={() => {
          forget();
          document.querySelector<HTMLElement>('main h1')?.focus();
        }}
      />
      {reading === undefined ? null : (
        <LongWorkLine label={t('outlineImport.reading', { name: reading })} share={0} onStop={cancel} />
      )}
      {refused ? (
        <Notice tone="error" word={t('outlineImport.refused', { name: refused.name })} live>
          {refused.problem.kind === 'empty' ? t('outlineImport.empty') : problemText(refused.problem)}
        </Notice>
      ) : null}
      {view ? <Looking key={fileName} view={view} base={base} fileName={fileName} /> : null}
      {view ? null : (
        <p className="form-act">
          <a href={hrefOf({ screen: 'outlines' })}>{t('outlineImport.toOutlines')}</a>
        </p>
      )}
    </main>
  );
}
