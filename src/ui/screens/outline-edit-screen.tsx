import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findSection } from '../../domain/outline/outline-tree.ts';
import { outlineProblems } from '../../domain/outline-editing/outline-problems.ts';
import type { OutlineWork } from '../../domain/outline-editing/work-outline.ts';
import { fillPeriodWords } from '../../domain/shared/reporting-period.ts';
import { useOutlineEditor, useServices } from '../app/app-context.tsx';
import { hrefOf, useRoute } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { AddSectionForm } from '../outlines/add-section-form.tsx';
import { DocumentPanel } from '../outlines/document-panel.tsx';
import { EditorBar, WorkSaved } from '../outlines/editor-bar.tsx';
import { KnownSections } from '../outlines/known-sections.tsx';
import { OutlinePreview } from '../outlines/outline-preview.tsx';
import { OutlineTools } from '../outlines/outline-tools.tsx';
import { OutlineTree } from '../outlines/outline-tree.tsx';
import { ProblemList } from '../outlines/problem-list.tsx';
import { SectionPanel } from '../outlines/section-panel.tsx';
import { SplitSection } from '../outlines/split-section.tsx';
import { useSectionActs } from '../outlines/use-editing.ts';

/** The chosen section: by the tree, or by the address a heading of the preview leads to. One that is gone is none. */
function useChosen(work: OutlineWork) {
  const route = useRoute();
  const asked = route.screen === 'outlineEdit' ? route.section : undefined;
  const chosen = useOutlineEditor((state) => state.chosen);
  const choose = useOutlineEditor((state) => state.choose);
  useEffect(() => {
    if (asked === undefined) return;
    choose(asked);
    // the same heading can be asked for again
    window.history.replaceState(window.history.state, '', hrefOf({ screen: 'outlineEdit' }));
  }, [asked, choose]);
  const section = chosen === undefined ? undefined : findSection(work.outline, chosen)?.section;
  return { section, choose };
}

/** A form that begins lower than this share of the window is as good as unseen. */
const LOW_SHARE = 0.8;

function Editor({ work }: { readonly work: OutlineWork }) {
  const { t } = useTranslation();
  const { templates } = useServices();
  const { outline } = work;
  const { section, choose } = useChosen(work);
  const acts = useSectionActs();
  const [open, setOpen] = useState<'add' | 'known' | 'split'>();
  const [calls, setCalls] = useState(0);
  const headingBox = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  const problems = useMemo(() => outlineProblems(outline), [outline]);
  const wrong = new Set(problems.flatMap(({ section: id }) => id ?? []));
  const heading = usePage(t('outlines.editTitle', { title: outline.title }));
  const known = templates.outlines[0];
  const target = section?.id ?? outline.sections.at(-1)?.id ?? '';
  const go = (id: string | undefined) => {
    choose(id);
    panel.current?.focus();
  };
  // where the form is below the tree, as in a narrow window, choosing would seem to do nothing
  const showPanel = () => {
    const top = panel.current?.getBoundingClientRect().top ?? 0;
    if (top <= window.innerHeight * LOW_SHARE) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <main className="page outline-page" id="content" tabIndex={-1}>
      <p className="eyebrow">
        <a href={hrefOf({ screen: 'outlines' })}>{t('outlines.title')}</a> · <WorkSaved />
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {outline.title || t('outlines.noTitle')}{' '}
        <small className="quiet">{t('outlines.version', { version: outline.version })}</small>
      </h1>
      <EditorBar problems={problems.length} />
      <div className="outline-edit">
        <section className="outline-side" aria-label={t('outlines.sections')}>
          <OutlineTools
            section={section}
            acts={acts}
            addButton={addButton}
            onAdd={() => setOpen('add')}
            onKnown={() => setOpen('known')}
            onSplit={() => setOpen('split')}
          />
          {open === 'add' ? (
            <AddSectionForm
              target={target}
              onAdded={() => {
                setOpen(undefined);
                setCalls(calls + 1);
              }}
              onDone={() => setOpen(undefined)}
              back={addButton}
            />
          ) : null}
          <OutlineTree
            outline={outline}
            chosen={section?.id}
            choose={choose}
            onPointed={showPanel}
            wrong={wrong}
            acts={acts}
            calls={calls}
            onAdd={() => setOpen('add')}
            onRename={() => {
              headingBox.current?.focus();
              headingBox.current?.select();
            }}
          />
          <p className="help">{t('outlines.keys')}</p>
        </section>
        <section className="outline-panel" aria-labelledby="outline-chosen">
          <h2 id="outline-chosen" tabIndex={-1} ref={panel}>
            {section ? fillPeriodWords(section.heading) || t('outlines.noHeading') : t('outlines.whole')}
          </h2>
          {section ? (
            <SectionPanel
              key={section.id}
              outline={outline}
              section={section}
              headingBox={headingBox}
              onNamed={() => setCalls(calls + 1)}
            />
          ) : (
            <DocumentPanel outline={outline} />
          )}
        </section>
        <div className="outline-aside">
          <ProblemList outline={outline} problems={problems} onGo={go} />
          <OutlinePreview outline={outline} chosen={section?.id} />
        </div>
      </div>
      {open === 'split' && section ? <SplitSection section={section} onClose={() => setOpen(undefined)} /> : null}
      {open === 'known' && known ? (
        <KnownSections outline={outline} known={known} target={target} onClose={() => setOpen(undefined)} />
      ) : null}
    </main>
  );
}

/** Sửa đề cương: the tree at the left, the chosen section in the middle, what is to be put right and the empty report at the right. */
export function OutlineEditScreen() {
  const { t } = useTranslation();
  const work = useOutlineEditor((state) => state.work);
  const isLoaded = useOutlineEditor((state) => state.isLoaded);
  const load = useOutlineEditor((state) => state.load);
  useEffect(() => void load(), [load]);
  if (work) return <Editor work={work} />;
  return (
    <main className="page" id="content" tabIndex={-1}>
      {isLoaded ? (
        <>
          <h1>{t('outlines.nothingInWork')}</h1>
          <p className="lead">
            <a href={hrefOf({ screen: 'outlines' })}>{t('outlines.chooseOne')}</a>
          </p>
        </>
      ) : null}
    </main>
  );
}
