import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { isNamed, type OutlineName, type OwnOutline } from '../../domain/outline/own-outline.ts';
import type { BeginAs } from '../../state/outline-work.ts';
import { useOutlineEditor, useServices, useShelf } from '../app/app-context.tsx';
import { goTo, hrefOf } from '../app/route.ts';
import { useOpenFile } from '../app/use-open-file.ts';
import { usePage } from '../app/use-page.ts';
import { Notice } from '../kit/notice.tsx';
import { OutlineCard } from '../outlines/outline-card.tsx';

/** What one was asked to work on while another outline is in work. */
interface Asked {
  readonly outline: Outline;
  readonly as: BeginAs;
}

/** What is in work already, and whether it may be given up for another one. */
function InWork({
  asked,
  onBegin,
  onClose,
}: {
  readonly asked: Asked | undefined;
  readonly onBegin: (asked: Asked) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const work = useOutlineEditor((state) => state.work);
  if (!work || work.isUntouched) return null;
  const { title, version } = work.outline;
  return (
    <Notice tone={asked ? 'warn' : 'hint'} live>
      <p>{t('outlines.inWork', { title: title || t('outlines.noTitle'), version })}</p>
      <p>
        <a href={hrefOf({ screen: 'outlineEdit' })}>{t('outlines.goOn')}</a>
        {asked ? (
          <>
            {' · '}
            <button className="btn-text" type="button" onClick={() => onBegin(asked)}>
              {t('outlines.beginInstead', { title: asked.outline.title })}
            </button>
            {' · '}
            <button className="btn-text" type="button" onClick={onClose}>
              {t('outlines.cancel')}
            </button>
          </>
        ) : null}
      </p>
    </Notice>
  );
}

function ArrivedNotice() {
  const { t } = useTranslation();
  const { templates } = useServices();
  const arrived = useOutlineEditor((state) => state.arrived);
  const outline = arrived && templates.outlines.find((one) => isNamed(one, arrived.name));
  if (!outline) return null;
  return (
    <Notice tone="done" live>
      {t(`outlines.arrived.${arrived.how}`, { title: outline.title, version: outline.version })}
    </Notice>
  );
}

/** An outline that was taken away can be brought back as long as one stays here. */
function RemovedNotice({ removed, onBack }: { readonly removed: OwnOutline; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const { shelf } = useServices();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const bringBack = async () => {
    const kept = await shelf.getState().keep(removed.outline, removed.origin);
    if (kept.ok && removed.isFrozen) await shelf.getState().freeze(removed.outline);
    if (!kept.ok) return;
    onBack();
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  const { title, version } = removed.outline;
  return (
    <Notice live>
      {t('outlines.takenAway', { title, version })}{' '}
      <button className="btn-text" type="button" ref={button} onClick={() => void bringBack()}>
        {t('outlines.bringBack')}
      </button>
    </Notice>
  );
}

/** Đề cương: those of the program and those of this machine, and what can be done with each. */
export function OutlinesScreen() {
  const { t } = useTranslation();
  const services = useServices();
  const openFile = useOpenFile();
  const { own, lost, isUnreadable } = useShelf((state) => state);
  const { work, load, begin } = useOutlineEditor((state) => state);
  const [asked, setAsked] = useState<Asked>();
  const [removed, setRemoved] = useState<OwnOutline>();
  const heading = usePage(t('outlines.title'));
  useEffect(() => void load(), [load]);
  const start = async ({ outline, as }: Asked) => {
    if (await begin(outline, as)) goTo({ screen: 'outlineEdit' });
  };
  const edit = (outline: Outline, as: BeginAs) => {
    if (work && !work.isUntouched) setAsked({ outline, as });
    else void start({ outline, as });
  };
  const choose = async () => {
    const file = await services.chooseFile();
    if (file) await openFile(file);
  };
  const kept = (outline: OutlineName): OwnOutline | undefined => own.find((one) => isNamed(one.outline, outline));
  return (
    <main className="page" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('outlines.title')}
      </h1>
      <p className="lead quiet">{t('outlines.lead')}</p>
      <div className="outline-buttons outline-ways">
        <a className="btn" href={hrefOf({ screen: 'outlineImport' })}>
          {t('outlines.import')}
        </a>
        <button className="btn" type="button" onClick={() => void choose()}>
          {t('outlines.open')}
        </button>
      </div>
      <ArrivedNotice />
      {removed ? (
        <RemovedNotice
          key={`${removed.outline.id}.${removed.outline.version}`}
          removed={removed}
          onBack={() => setRemoved(undefined)}
        />
      ) : null}
      <InWork asked={asked} onBegin={(one) => void start(one)} onClose={() => setAsked(undefined)} />
      {isUnreadable ? <Notice tone="error">{t('outlines.unreadable')}</Notice> : null}
      {lost.map(({ id, version }) => (
        <Notice key={`${id}.${version}`} tone="error">
          {t('outlines.lost', { id, version })}
        </Notice>
      ))}
      <ul className="drafts outline-list">
        {services.templates.outlines.map((outline) => (
          <OutlineCard
            key={`${outline.id}.${outline.version}`}
            outline={outline}
            own={kept(outline)}
            onEdit={() => edit(outline, 'itself')}
            onCopy={() => edit(outline, 'copy')}
            onRemoved={setRemoved}
          />
        ))}
      </ul>
    </main>
  );
}
