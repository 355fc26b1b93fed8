import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../domain/outline/outline-schema.ts';
import type { Direction } from '../../domain/outline-editing/move-sections.ts';
import type { SectionActs } from './use-editing.ts';

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'in', 'out'];

/** What a button does to a section; with none it stays in its place, out of use, so that nothing below it moves. */
function doing(section: Section | undefined, act: (section: Section) => void) {
  return {
    type: 'button',
    'aria-disabled': section === undefined,
    onClick: () => {
      if (section) act(section);
    },
  } as const;
}

/** What can be done to the chosen section, as buttons: the same as by keys and by dragging. */
export function OutlineTools({
  section,
  acts,
  addButton,
  onAdd,
  onKnown,
  onSplit,
}: {
  readonly section: Section | undefined;
  readonly acts: SectionActs;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  readonly onAdd: () => void;
  readonly onKnown: () => void;
  readonly onSplit: () => void;
}) {
  const { t } = useTranslation();
  const own = section && !section.cover ? section : undefined;
  return (
    <div className="outline-tools">
      <div className="outline-buttons">
        <button className="btn" type="button" ref={addButton} aria-keyshortcuts="Insert" onClick={onAdd}>
          {t('outlines.add')}
        </button>
        <button className="btn" type="button" onClick={onKnown}>
          {t('outlines.addKnown')}
        </button>
      </div>
      <fieldset className="outline-buttons" aria-label={t('outlines.moving')}>
        {DIRECTIONS.map((direction) => (
          <button className="btn" key={direction} {...doing(own, (section) => acts.move(section, direction))}>
            {t(`outlines.move.${direction}`)}
          </button>
        ))}
      </fieldset>
      <div className="outline-buttons">
        <button className="btn-text" {...doing(own, acts.join)}>
          {t('outlines.join')}
        </button>
        <button className="btn-text" {...doing(own?.children ? undefined : own, onSplit)}>
          {t('outlines.split')}
        </button>
        <button className="btn-text" aria-keyshortcuts="Delete" {...doing(own, acts.remove)}>
          {t('outlines.remove')}
        </button>
      </div>
    </div>
  );
}
