import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { allFigures, allSections } from '../../domain/outline/outline-tree.ts';
import { isNamed, type OutlineOrigin, type OwnOutline } from '../../domain/outline/own-outline.ts';
import { saveOutlineFile } from '../../state/outline-files.ts';
import type { ShelfProblem } from '../../state/outline-shelf.ts';
import { useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { clockTime, dayOf } from '../kit/moments.ts';
import { Notice } from '../kit/notice.tsx';
import { TakeAwayQuestion } from './take-away-question.tsx';

function useOriginWords(): (origin: OutlineOrigin | undefined) => string {
  const { t } = useTranslation();
  const { templates } = useServices();
  return (origin) => {
    switch (origin?.kind) {
      case undefined:
        return t('outlines.from.program');
      case 'word':
        return t('outlines.from.word', { file: origin.fileName });
      case 'file':
        return t('outlines.from.file', { file: origin.fileName });
      case 'pasted':
        return t('outlines.from.pasted');
      case 'edited':
        return t('outlines.from.edited', {
          title: templates.outlines.find((one) => isNamed(one, origin))?.title ?? origin.id,
          version: origin.version,
        });
    }
  };
}

/** One outline: where it comes from, whether it was used, and what can be done with it. `own` is missing for those of the program. */
export function OutlineCard({
  outline,
  own,
  onEdit,
  onCopy,
  onRemoved,
}: {
  readonly outline: Outline;
  readonly own: OwnOutline | undefined;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onRemoved: (own: OwnOutline) => void;
}) {
  const { t } = useTranslation();
  const services = useServices();
  const originWords = useOriginWords();
  const [problem, setProblem] = useState<ShelfProblem>();
  const [said, setSaid] = useState('');
  const [isAsking, setAsking] = useState(false);
  const askButton = useRef<HTMLButtonElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // what came of it must not stay below the edge of the window
    const bottom = outcome.current?.getBoundingClientRect().bottom ?? 0;
    if ((said !== '' || problem) && bottom > window.innerHeight) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [said, problem]);
  const { id, version, title } = outline;
  const now = services.now();
  const named = (doing: string) => t('outlines.doing', { doing, title: t('outlines.named', { title, version }) });
  const passOn = async () => {
    const saved = await saveOutlineFile(outline, services);
    setProblem(saved.ok ? undefined : saved.problem);
    const file = saved.ok ? saved.value : undefined;
    setSaid(file === undefined ? t('outlineCard.passedOnNot') : t('outlineCard.passedOn', { file }));
  };
  const keep = () => {
    setAsking(false);
    askButton.current?.focus();
  };
  const remove = async () => {
    keep();
    const removed = await services.shelf.getState().remove({ id, version });
    if (!removed.ok) setProblem(removed.problem);
    else if (own) onRemoved(own);
  };
  const content = {
    sections: allSections(outline).filter(({ section }) => !section.cover && !section.children).length,
    figures: allFigures(outline).length,
    rules: (outline.rules ?? []).length,
  };
  return (
    <li className="draft">
      <div>
        <h2>
          {title} <small className="quiet">{t('outlines.version', { version })}</small>
        </h2>
        <p className="quiet">
          {originWords(own?.origin)}
          {own ? ` · ${t('outlines.savedAt', { time: clockTime(own.savedAt), day: dayOf(own.savedAt, now) })}` : ''}
          {own ? ` · ${t(own.isFrozen ? 'outlines.used' : 'outlines.unused')}` : ''}
        </p>
        <p className="quiet">{t('outlines.content', content)}</p>
      </div>
      <div className="draft-act">
        <a
          className="btn"
          href={hrefOf({ screen: 'new', outline: `${id}.${version}` })}
          aria-label={named(t('outlines.write'))}
        >
          {t('outlines.write')}
        </a>
        {own ? (
          <button
            className="btn-text"
            type="button"
            aria-label={named(t(own.isFrozen ? 'outlines.editNext' : 'outlines.edit'))}
            onClick={onEdit}
          >
            {t(own.isFrozen ? 'outlines.editNext' : 'outlines.edit')}
          </button>
        ) : null}
        <button className="btn-text" type="button" aria-label={named(t('outlines.copy'))} onClick={onCopy}>
          {t('outlines.copy')}
        </button>
        <button
          className="btn-text"
          type="button"
          aria-label={named(t('outlines.passOn'))}
          onClick={() => void passOn()}
        >
          {t('outlines.passOn')}
        </button>
        {own ? (
          <button
            className="btn-text"
            type="button"
            aria-label={named(t('outlines.takeAway'))}
            aria-expanded={isAsking}
            ref={askButton}
            onClick={() => setAsking(true)}
          >
            {t('outlines.takeAway')}
          </button>
        ) : null}
        {isAsking ? (
          <TakeAwayQuestion
            title={title}
            version={version}
            onYes={() => void remove()}
            onNo={keep}
            onPassOn={() => void passOn()}
          />
        ) : null}
        <div className="outline-said" ref={outcome}>
          <p role="status">{problem ? '' : said}</p>
          {problem ? (
            <Notice tone="error" live>
              {t(`outlines.shelf.${problem.kind}`)}
            </Notice>
          ) : null}
        </div>
      </div>
    </li>
  );
}
