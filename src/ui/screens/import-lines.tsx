import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withLevel, withRole } from '../../domain/outline-import/corrections.ts';
import type { LineRole, Marking } from '../../domain/outline-import/marking.ts';
import type { SourceLine } from '../../domain/outline-import/source-text.ts';
import { useOutlineImport } from '../app/app-context.tsx';

/** What a person may take a line for, in the order of the list. Levels are roles of their own there. */
const ROLES: readonly LineRole[] = [
  'headingMore',
  'guidance',
  'instruction',
  'blank',
  'tableHead',
  'tableBody',
  'cover',
  'recipients',
  'signature',
  'contents',
  'leftOut',
];
const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** So many lines are drawn at first; a file of three hundred pages has thousands. */
const AT_ONCE = 600;

function useRoleText(): (marking: Marking) => string {
  const { t } = useTranslation();
  return ({ role, level }) =>
    role === 'heading' ? t('outlineImport.role.heading', { level: level ?? 1 }) : t(`outlineImport.role.${role}`);
}

/** One level below the heading above: a heading cannot stand deeper. */
function deepestLevel(markings: readonly Marking[], line: number): number {
  const at = markings.findIndex((marking) => marking.line === line);
  const above = markings
    .slice(0, Math.max(at, 0))
    .filter(({ role }) => role === 'heading')
    .at(-1);
  return (above?.level ?? 0) + 1;
}

function RoleBox({ marking }: { readonly marking: Marking }) {
  const { t } = useTranslation();
  const deepest = useOutlineImport(({ view }) => deepestLevel(view?.markings ?? [], marking.line));
  const correct = useOutlineImport((state) => state.correct);
  const roleText = useRoleText();
  const choose = (value: string) =>
    correct((before) => {
      const level = LEVELS.find((candidate) => `h${candidate}` === value);
      const role = ROLES.find((candidate) => candidate === value);
      if (level !== undefined)
        return { ...before, markings: withLevel(before.source, before.markings, marking.line, level) };
      return role ? { ...before, markings: withRole(before.source, before.markings, marking.line, role) } : before;
    });
  const value = marking.role === 'heading' ? `h${marking.level ?? 1}` : marking.role;
  return (
    <p className="import-role-box">
      <label>
        {t('outlineImport.takenFor')}{' '}
        <select className="field-input" value={value} onChange={(event) => choose(event.target.value)}>
          {marking.role === 'empty' ? <option value="empty">{roleText(marking)}</option> : null}
          {LEVELS.filter((level) => level <= Math.max(deepest, marking.level ?? 0)).map((level) => (
            <option key={level} value={`h${level}`}>
              {t('outlineImport.role.heading', { level })}
            </option>
          ))}
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`outlineImport.role.${role}`)}
            </option>
          ))}
        </select>
      </label>{' '}
      <span className="small quiet">
        {t('outlineImport.because', {
          signs: marking.signs.map((sign) => t(`outlineImport.sign.${sign}`)).join(', '),
        })}
      </span>
    </p>
  );
}

interface LineRowProps {
  readonly line: SourceLine;
  readonly marking: Marking;
  readonly isOpen: boolean;
  readonly onOpen: (line: number | undefined) => void;
}

const LineRow = memo(function LineRow({ line, marking, isOpen, onOpen }: LineRowProps) {
  const { t } = useTranslation();
  const roleText = useRoleText();
  const isDoubtful = marking.certainty === 'guess';
  return (
    <li
      id={`dong-${line.id}`}
      className={`import-line import-${marking.role} ${isDoubtful ? 'import-guess' : ''} ${isOpen ? 'is-open' : ''}`}
      data-level={marking.role === 'heading' ? marking.level : undefined}
    >
      <button type="button" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? undefined : line.id)}>
        <span className="import-role">
          {roleText(marking)}
          {isDoubtful ? <em> {t('outlineImport.certainty.guess')}</em> : null}
        </span>
        <span className="import-text">
          {line.label ? <span className="quiet">{line.label} </span> : null}
          {line.text}
        </span>
      </button>
      {isOpen ? <RoleBox marking={marking} /> : null}
    </li>
  );
});

/** Chữ trong tệp: every line that has letters, with what it is taken for. */
export function ImportLines({
  open,
  onOpen,
}: {
  readonly open: number | undefined;
  readonly onOpen: (line: number | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const view = useOutlineImport((state) => state.view);
  const [shown, setShown] = useState(AT_ONCE);
  const show = useCallback((line: number | undefined) => onOpen(line), [onOpen]);
  const rows = useMemo(() => {
    const markings = new Map(view?.markings.map((marking) => [marking.line, marking]));
    return (view?.source.lines ?? []).flatMap((line) => {
      const marking = markings.get(line.id);
      return marking && (line.text.trim() !== '' || line.label !== '') ? [{ line, marking }] : [];
    });
  }, [view]);
  const last = Math.max(shown, rows.findIndex(({ line }) => line.id === open) + 50);
  return (
    <>
      <ol className="import-lines">
        {rows.slice(0, last).map(({ line, marking }) => (
          <LineRow key={line.id} line={line} marking={marking} isOpen={line.id === open} onOpen={show} />
        ))}
      </ol>
      {rows.length > last ? (
        <button className="btn" type="button" onClick={() => setShown(last + AT_ONCE)}>
          {t('outlineImport.moreLines', { count: rows.length - last })}
        </button>
      ) : null}
    </>
  );
}
