import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { screenLabel, sectionPaths } from '../../domain/outline/numbering.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { allSections } from '../../domain/outline/outline-tree.ts';
import type { OutlineNode } from '../../domain/outline-import/outline-node.ts';
import type { SectionMatch } from '../../domain/outline-import/section-match.ts';
import { useOutlineImport } from '../app/app-context.tsx';

interface SectionName {
  readonly id: string;
  readonly name: string;
}

/** Known sections by the names the lists show: "II.1 Lãnh đạo, chỉ đạo của cấp ủy". */
export function useSectionNames(base: Outline): readonly SectionName[] {
  return useMemo(() => {
    const paths = sectionPaths(base, () => true);
    return allSections(base)
      .filter(({ section }) => !section.cover)
      .map(({ section }) => ({
        id: section.id,
        name: `${screenLabel(paths.get(section.id))} ${section.short ?? section.heading}`,
      }));
  }, [base]);
}

const OWN = '';

/** The button that stood here opened it: the focus goes on to it. */
function focusOnce(box: HTMLElement | null): void {
  box?.focus();
}

function MatchBox({ match, names }: { readonly match: SectionMatch; readonly names: readonly SectionName[] }) {
  const { t } = useTranslation();
  const correct = useOutlineImport((state) => state.correct);
  const [isOpen, setOpen] = useState(false);
  const [hasAgreed, setAgreed] = useState(false);
  const isSettled = match.certainty === 'sure' || match.certainty === 'chosen' || match.section === undefined;
  const name = names.find(({ id }) => id === match.section)?.name ?? t('outlineImport.ownSection');
  const choose = (value: string) => {
    correct((before) => ({ ...before, chosen: { ...before.chosen, [match.node]: value === OWN ? null : value } }));
  };
  const likely = match.candidates.flatMap(({ section }) => names.filter(({ id }) => id === section));
  if (isSettled && !isOpen) {
    return (
      <p className="import-match">
        <span>{match.section === undefined ? name : t('outlineImport.matched', { name })}</span>
        <span className={`import-sure import-${match.section === undefined ? 'own' : match.certainty}`}>
          {match.section === undefined ? null : t(`outlineImport.certainty.${match.certainty}`)}
        </span>
        <button
          className="btn-text"
          type="button"
          ref={hasAgreed ? focusOnce : undefined}
          onClick={() => setOpen(true)}
        >
          {t('outlineImport.change')}
        </button>
      </p>
    );
  }
  return (
    <p className="import-match import-ask">
      <label>
        {t('outlineImport.matchWith')}{' '}
        <select
          className="field-input"
          ref={isOpen ? focusOnce : undefined}
          // arrows choose one after the other: it stays open until one leaves it
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          value={match.section ?? OWN}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={OWN}>{t('outlineImport.ownSection')}</option>
          {likely.length > 0 ? (
            <optgroup label={t('outlineImport.likely')}>
              {likely.map(({ id, name: label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </optgroup>
          ) : null}
          <optgroup label={t('outlineImport.allSections')}>
            {names
              .filter(({ id }) => !likely.some((one) => one.id === id))
              .map(({ id, name: label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </optgroup>
        </select>
      </label>{' '}
      {match.section === undefined ? null : (
        <>
          <span className="import-sure">{t(`outlineImport.certainty.${match.certainty}`)}</span>
          <button
            className="btn-text"
            type="button"
            onClick={() => {
              setAgreed(true);
              choose(match.section ?? OWN);
            }}
          >
            {t('outlineImport.agree')}
          </button>
        </>
      )}
    </p>
  );
}

interface NodeProps {
  readonly node: OutlineNode;
  readonly matches: ReadonlyMap<number, SectionMatch>;
  readonly names: readonly SectionName[];
  readonly open: number | undefined;
  readonly onOpen: (line: number) => void;
}

function NodeItem({ node, matches, names, open, onOpen }: NodeProps) {
  const { t } = useTranslation();
  const match = matches.get(node.line);
  const { guidance, figures, tables } = node;
  const parts = [
    guidance.length > 0 ? t('outlineImport.guidance', { count: guidance.length }) : '',
    figures.length > 0 ? t('outlineImport.figures', { count: figures.length }) : '',
    tables.length > 0 ? t('outlineImport.tables', { count: tables.length }) : '',
  ].filter((part) => part !== '');
  return (
    <li className={node.line === open ? 'is-open' : ''} id={`muc-${node.line}`}>
      <div className="import-node">
        <h3>
          <button className="btn-text" type="button" onClick={() => onOpen(node.line)}>
            {node.label ? <span className="import-label">{node.label} </span> : null}
            {node.title}
          </button>
        </h3>
        {parts.length > 0 ? (
          <details>
            <summary>{parts.join(' · ')}</summary>
            <ul>
              {guidance.map((text) => (
                <li key={text}>{text}</li>
              ))}
              {figures.map(({ label, unit, line }) => (
                <li key={`${line} ${label}`}>{t('outlineImport.figure', { label, unit })}</li>
              ))}
              {tables.map(({ table, columns }) => (
                <li key={table}>{t('outlineImport.table', { columns: columns.join(', ') })}</li>
              ))}
            </ul>
          </details>
        ) : null}
        {match ? <MatchBox match={match} names={names} /> : null}
      </div>
      {node.children.length > 0 ? (
        <ol>
          {node.children.map((child) => (
            <NodeItem key={child.line} node={child} matches={matches} names={names} open={open} onOpen={onOpen} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

/** Cây mục: what the lines make, each with the known section it is matched to. */
export function ImportTree({
  base,
  open,
  onOpen,
}: {
  readonly base: Outline;
  readonly open: number | undefined;
  readonly onOpen: (line: number) => void;
}) {
  const { t } = useTranslation();
  const view = useOutlineImport((state) => state.view);
  const names = useSectionNames(base);
  const matches = useMemo(() => new Map(view?.matches.map((match) => [match.node, match])), [view]);
  if (!view || view.nodes.length === 0) return <p className="quiet">{t('outlineImport.noNodes')}</p>;
  return (
    <ol className="import-tree">
      {view.nodes.map((node) => (
        <NodeItem key={node.line} node={node} matches={matches} names={names} open={open} onOpen={onOpen} />
      ))}
    </ol>
  );
}
