import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { screenLabel, sectionPaths } from '../../domain/outline/numbering.ts';
import type { Outline, Section } from '../../domain/outline/outline-schema.ts';
import { allSections, type PlacedSection } from '../../domain/outline/outline-tree.ts';
import { type Landing, landingAt } from '../../domain/outline-editing/move-sections.ts';
import { fillPeriodWords } from '../../domain/shared/reporting-period.ts';
import type { SectionActs } from './use-editing.ts';

const ALT_MOVES = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const;

function isAltMove(key: string): key is keyof typeof ALT_MOVES {
  return key in ALT_MOVES;
}

/** In the upper quarter of a row: before it; in the lower: behind it; between: into it. */
function landingOf(event: DragEvent<HTMLElement>): Landing {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const share = height > 0 ? (event.clientY - top) / height : 0.5;
  if (share < 0.25) return 'before';
  return share > 0.75 ? 'after' : 'inside';
}

/** The row the arrows lead to. `undefined` stands for the outline as a whole, which is the first row. */
function rowTo(key: string, rows: readonly PlacedSection[], chosen: string | undefined): string | undefined | null {
  const at = rows.findIndex(({ section }) => section.id === chosen);
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1]?.section.id ?? null;
    case 'ArrowUp':
      return at < 0 ? null : rows[at - 1]?.section.id;
    case 'Home':
      return undefined;
    case 'End':
      return rows.at(-1)?.section.id ?? null;
    case 'ArrowLeft':
      return row ? row.parents.at(-1)?.id : null;
    case 'ArrowRight':
      return row ? (row.section.children?.[0]?.id ?? null) : (rows[0]?.section.id ?? null);
    default:
      return null;
  }
}

interface TreeProps {
  readonly outline: Outline;
  readonly chosen: string | undefined;
  readonly choose: (section: string | undefined) => void;
  /** Chosen by the mouse: what is shown of it may have to be brought into view. */
  readonly onPointed: () => void;
  /** Sections something has to be put right in. */
  readonly wrong: ReadonlySet<string>;
  readonly acts: SectionActs;
  /** The focus comes to the chosen row whenever this number grows. */
  readonly calls: number;
  readonly onAdd: () => void;
  readonly onRename: () => void;
}

interface Dragging {
  readonly id: string;
  /** Where the mouse is. */
  readonly over?: string;
  readonly where?: Landing;
  /** Where the section would go, which is what the line shows; none when it would stay. */
  readonly landing?: ReturnType<typeof landingAt>;
}

/** The sections as a tree: arrows lead among them, Alt and arrows move them, dragging too; all of it has buttons as well. */
export function OutlineTree({ outline, chosen, choose, onPointed, wrong, acts, calls, onAdd, onRename }: TreeProps) {
  const { t } = useTranslation();
  const rows = allSections(outline);
  const paths = sectionPaths(outline, () => true);
  const list = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [dragging, setDragging] = useState<Dragging>();
  const answered = useRef(calls);
  useEffect(() => {
    if (answered.current !== calls) wantsFocus.current = true;
    answered.current = calls;
    // a moved row is put into another place of the page, which takes the focus from it
    if (wantsFocus.current) list.current?.querySelector<HTMLElement>(`[data-row="${chosen ?? ''}"]`)?.focus();
    wantsFocus.current = false;
  });
  const act = (key: string, section: Section | undefined): boolean => {
    if (key === 'Insert') onAdd();
    else if (key === 'F2' || key === 'Enter') onRename();
    else if (key === 'Delete' && section) {
      wantsFocus.current = true;
      acts.remove(section);
    } else return false;
    return true;
  };
  const press = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    const section = rows.find((row) => row.section.id === chosen)?.section;
    if (altKey) {
      if (!section || !isAltMove(key)) return;
      event.preventDefault();
      wantsFocus.current = true;
      acts.move(section, ALT_MOVES[key]);
      return;
    }
    const to = rowTo(key, rows, chosen);
    if (to === null) {
      if (act(key, section)) event.preventDefault();
      return;
    }
    event.preventDefault();
    wantsFocus.current = true;
    choose(to);
  };
  const point = (id: string | undefined) => {
    choose(id);
    onPointed();
  };
  const over = (event: DragEvent<HTMLElement>, id: string) => {
    if (!dragging) return;
    event.preventDefault();
    const where = landingOf(event);
    if (dragging.over === id && dragging.where === where) return;
    setDragging({ id: dragging.id, over: id, where, landing: landingAt(outline, dragging.id, id, where) });
  };
  const drop = (event: DragEvent<HTMLElement>, id: string) => {
    if (!dragging) return;
    event.preventDefault();
    setDragging(undefined);
    if (dragging.id === id) return;
    const where = landingOf(event);
    // one that cannot go there is told why
    const landing = landingAt(outline, dragging.id, id, where) ?? { target: id, where };
    acts.drop(dragging.id, landing.target, landing.where);
  };
  return (
    <div className="outline-tree" role="tree" aria-label={t('outlines.tree')} ref={list}>
      <div
        className="outline-row outline-row-whole"
        role="treeitem"
        aria-level={1}
        aria-selected={chosen === undefined}
        tabIndex={chosen === undefined ? 0 : -1}
        data-row=""
        onKeyDown={press}
        onClick={() => point(undefined)}
      >
        {t('outlines.whole')}
      </div>
      {rows.map(({ section, parents }) => (
        <div
          className={`outline-row${dragging?.landing?.target === section.id ? ` drop-${dragging.landing.where}` : ''}`}
          key={section.id}
          role="treeitem"
          aria-level={parents.length + 1}
          aria-selected={section.id === chosen}
          tabIndex={section.id === chosen ? 0 : -1}
          data-row={section.id}
          data-level={parents.length + 1}
          draggable={!section.cover}
          onKeyDown={press}
          onClick={() => point(section.id)}
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', section.heading);
            setDragging({ id: section.id });
          }}
          onDragEnd={() => setDragging(undefined)}
          onDragOver={(event) => over(event, section.id)}
          onDrop={(event) => drop(event, section.id)}
        >
          <span className="n">{screenLabel(paths.get(section.id))}</span>
          <span>
            {fillPeriodWords(section.heading) || t('outlines.noHeading')}
            {wrong.has(section.id) ? <em className="word-error">{t('outlines.toPutRight')}</em> : null}
          </span>
        </div>
      ))}
    </div>
  );
}
