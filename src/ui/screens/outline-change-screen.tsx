import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { isNamed } from '../../domain/outline/own-outline.ts';
import type { ChosenSections } from '../../domain/outline-change/pair-places.ts';
import { type ChangeProblem, changeOutline, type OutlineChanged } from '../../state/change-outline.ts';
import { restoreVersion } from '../../state/restore-version.ts';
import { useDraft, useDraftStore, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { useWriting } from '../app/writing.ts';
import { Icon } from '../kit/icon.tsx';
import { Notice } from '../kit/notice.tsx';
import { OutlineChoice } from './outline-change-choice.tsx';
import { OutlineChangePlan } from './outline-change-plan.tsx';

/** What was done last on this screen. */
type Done =
  | { readonly kind: 'changed'; readonly changed: OutlineChanged }
  | { readonly kind: 'notChanged'; readonly problem: ChangeProblem }
  | { readonly kind: 'back'; readonly to: Outline }
  | { readonly kind: 'notBack' };

/** That the draft follows the new outline now, what became of it, and the way back. */
function Changed({ changed, onBack }: { readonly changed: OutlineChanged; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const write = useWriting();
  const draft = useDraft((state) => state.draft.id);
  const { to, leftOver, returned } = changed;
  return (
    <>
      <Notice tone="done" live>
        <Icon name="tick" /> {t('outlineChange.done', { title: to.title })}{' '}
        {leftOver > 0 ? t('outlineChange.doneLeft', { count: leftOver }) : t('outlineChange.doneAll')}{' '}
        {returned > 0 ? t('outlineChange.doneReturned', { count: returned }) : null}
      </Notice>
      <p className="oc-act">
        <a className="btn btn-main" href={hrefOf({ screen: 'sections', draft })}>
          {t('outlineChange.toSections')}
        </a>
        {leftOver > 0 ? (
          <a className="btn" href={hrefOf({ screen: 'leftOver', draft })}>
            {t('outlineChange.toLeftOver')}
          </a>
        ) : null}
        <button className="btn" type="button" {...write.act} onClick={onBack}>
          {t('outlineChange.back')}
        </button>
      </p>
    </>
  );
}

/** Đổi đề cương: the draft follows another outline, after one has seen what becomes of each section. */
export function OutlineChangeScreen() {
  const { t } = useTranslation();
  const services = useServices();
  const store = useDraftStore();
  const present = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft.id);
  const heading = usePage(t('outlineChange.title'));
  const [to, setTo] = useState<Outline>();
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Done>();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) notice.current?.focus();
  }, [done]);
  const change = async (target: Outline, chosen: ChosenSections) => {
    setBusy(true);
    const changed = await changeOutline(target, chosen, services, store);
    setBusy(false);
    if (changed.ok) setTo(undefined);
    setDone(
      changed.ok ? { kind: 'changed', changed: changed.value } : { kind: 'notChanged', problem: changed.problem },
    );
  };
  const goBack = async ({ kept, from }: OutlineChanged) => {
    const restored = await restoreVersion(kept, services, store);
    setDone(restored.ok ? { kind: 'back', to: from } : { kind: 'notBack' });
  };
  // undone meanwhile: what was said is no longer so
  const isChanged = done?.kind === 'changed' && isNamed(present, done.changed.to);
  const target = to && !isNamed(to, present) ? to : undefined;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <p className="eyebrow">
        <a href={hrefOf({ screen: 'sections', draft })}>{t('outlineChange.toSections')}</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t('outlineChange.title')}
      </h1>
      <div ref={notice} tabIndex={-1} className="oc-notice">
        {done?.kind === 'changed' && isChanged ? (
          <Changed changed={done.changed} onBack={() => void goBack(done.changed)} />
        ) : null}
        {done?.kind === 'notChanged' ? (
          <Notice tone="error" live>
            {t(`outlineChange.problem.${done.problem.kind}`)}
          </Notice>
        ) : null}
        {done?.kind === 'back' && isNamed(present, done.to) ? (
          <Notice tone="done" live>
            <Icon name="tick" /> {t('outlineChange.backDone', { title: done.to.title })}
          </Notice>
        ) : null}
        {done?.kind === 'notBack' ? (
          <Notice tone="error" live>
            {t('outlineChange.backFailed')}
          </Notice>
        ) : null}
      </div>
      {isChanged ? (
        <button className="btn-text" type="button" onClick={() => setDone(undefined)}>
          {t('outlineChange.again')}
        </button>
      ) : (
        <>
          <p className="lead quiet">{t('outlineChange.lead')}</p>
          <div className="oc-choice">
            <OutlineChoice chosen={target} onChoose={setTo} />
          </div>
          {target ? (
            <OutlineChangePlan
              key={`${target.id}.${target.version}`}
              to={target}
              isBusy={isBusy}
              onChange={(chosen) => void change(target, chosen)}
            />
          ) : null}
        </>
      )}
    </main>
  );
}
