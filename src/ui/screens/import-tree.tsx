import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { screenLabel, sectionPaths } from '../../domain/outline/numbering.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { allSections, findSection } from '../../domain/outline/outline-tree.ts';
import { withSectionChosen } from '../../domain/outline-import/import-view.ts';
import type { OutlineNode } from '../../domain/outline-import/outline-node.ts';
import type { SectionMatch } from '../../domain/outline-import/section-match.ts';
import { fillPeriodWords } from '../../domain/shared/reporting-period.ts';
import { useOutlineImport, useServices } from '../app/app-context.tsx';

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
        name: `${screenLabel(paths.get(section.id))} ${fillPeriodWords(section.short ?? section.heading)}`,
      }));
  }, [base]);
}

const OWN = '';

/** The button that stood here opened it: the focus goes on to it. */
function focusOnce(box: HTMLElement | null): void {
  box?.focus();
}

interface MatchProps {
  readonly match: SectionMatch;
  readonly names: readonly SectionName[];
}

/** Every known section to choose from, the likely ones first. It stays open until one leaves it: arrows choose one after the other. */
function MatchSelect({
  match,
  names,
  isOpen,
  onOpen,
  onChoose,
}: MatchProps & {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChoose: (section: string) => void;
}) {
  const { t } = useTranslation();
  const likely = match.candidates.flatMap(({ section }) => names.filter(({ id }) => id === section));
  const others = names.filter(({ id }) => !likely.some((one) => one.id === id));
  const options = (some: readonly SectionName[]) =>
    some.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <label>
      {t('outlineImport.matchWith')}{' '}
      <select
        className="field-input"
        ref={isOpen ? focusOnce : undefined}
        onFocus={() => onOpen(true)}
        onBlur={() => onOpen(false)}
        value={match.section ?? OWN}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value={OWN}>{t('outlineImport.ownSection')}</option>
        {likely.length > 0 ? <optgroup label={t('outlineImport.likely')}>{options(likely)}</optgroup> : null}
        <optgroup label={t('outlineImport.allSections')}>{options(others)}</optgroup>
      </select>
    </label>
  );
}

/** What a heading is matched to: said where it is settled, asked where it is not. */
function MatchBox({ match, names }: MatchProps) {
  const { t } = useTranslation();
  const correct = useOutlineImport((state) => state.correct);
  const [isOpen, setOpen] = useState(false);
  const [hasAgreed, setAgreed] = useState(false);
  const { section, certainty } = match;
  const isSettled = certainty === 'sure' || certainty === 'chosen' || section === undefined;
  const choose = (value: string) =>
    correct((before) => withSectionChosen(before, match.node, value === OWN ? null : value));
  if (isSettled && !isOpen) {
    const name = names.find(({ id }) => id === section)?.name;
    return (
      <p className="import-match">
        <span>{name ? t('outlineImport.matched', { name }) : t('outlineImport.ownSection')}</span>
        {name ? <span className="import-sure">{t(`outlineImport.certainty.${certainty}`)}</span> : null}
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
  const agree = () => {
    setAgreed(true);
    choose(section ?? OWN);
  };
  return (
    <p className="import-match import-ask">
      <MatchSelect match={match} names={names} isOpen={isOpen} onOpen={setOpen} onChoose={choose} />{' '}
      {section === undefined || isSettled ? null : (
        <>
          <span className="import-sure">{t(`outlineImport.certainty.${certainty}`)}</span>
          <button className="btn-text" type="button" onClick={agree}>
            {t('outlineImport.agree')}
          </button>
        </>
      )}
    </p>
  );
}

/** A part without headings below it in the file brings the sections it has in the known outline. */
function BroughtAlong({ match, node, names }: MatchProps & { readonly node: OutlineNode }) {
  const { t } = useTranslation();
  const { templates } = useServices();
  const matches = useOutlineImport((state) => state.view?.matches);
  const [base] = templates.outlines;
  const part = match.section === undefined || !base ? undefined : findSection(base, match.section)?.section;
  if (!part?.children || node.children.length > 0) return null;
  const elsewhere = new Set(matches?.map(({ section }) => section));
  const brought = part.children.flatMap(({ id }) =>
    elsewhere.has(id) ? [] : names.filter((name) => name.id === id).map(({ name }) => name),
  );
  return brought.length > 0 ? (
    <p className="small quiet">{t('outlineImport.brings', { names: brought.join('; ') })}</p>
  ) : null;
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
        {match ? <BroughtAlong match={match} node={node} names={names} /> : null}
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
