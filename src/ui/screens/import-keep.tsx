import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { fileTitle } from '../../domain/outline-import/file-title.ts';
import type { OutlineTitles } from '../../state/outline-import.ts';
import { useOutlineImport } from '../app/app-context.tsx';
import { goTo, hrefOf } from '../app/route.ts';
import { FormRow } from '../kit/form-parts.tsx';
import { Notice } from '../kit/notice.tsx';

type Failure = 'frozen' | 'inUse' | 'notKept' | 'faulty';

/** Name of the outline and of the report, and the way on: keeping it and beginning a report on it. */
export function ImportKeep({ base, fileName }: { readonly base: Outline; readonly fileName: string }) {
  const { t } = useTranslation();
  const keep = useOutlineImport((state) => state.keep);
  const forget = useOutlineImport((state) => state.forget);
  const nodes = useOutlineImport((state) => state.view?.nodes.length ?? 0);
  const named = useOutlineImport(({ view }) => view && fileTitle(view.source, view.markings)?.title);
  const about = useOutlineImport(({ view }) => view && fileTitle(view.source, view.markings)?.subject);
  const [failure, setFailure] = useState<Failure>();
  const { register, handleSubmit, formState } = useForm<OutlineTitles>({
    defaultValues: {
      title: named ?? (fileName.replace(/\.docx$/i, '') || t('outlineImport.pastedTitle')),
      documentType: base.documentType,
      subject: about ?? base.subject,
    },
  });
  const submit = async (values: OutlineTitles, goesOn: 'report' | 'outlines') => {
    const kept = await keep({
      title: values.title.trim() || t('outlineImport.pastedTitle'),
      documentType: values.documentType.trim() || base.documentType,
      subject: values.subject.trim() || base.subject,
    });
    if (!kept.ok) {
      setFailure(kept.problem.kind);
      return;
    }
    const { id, version } = kept.value.outline;
    goTo(goesOn === 'report' ? { screen: 'new', outline: `${id}.${version}` } : { screen: 'outlines' });
    forget();
  };
  return (
    <form
      className="block import-keep"
      noValidate
      autoComplete="off"
      onSubmit={(event) => void handleSubmit((values) => submit(values, 'report'))(event)}
    >
      <h2>{t('outlineImport.keepTitle')}</h2>
      <FormRow id="import-title" label={t('outlineImport.title')} help={t('outlineImport.titleHelp')}>
        {(box) => <input className="field-input" {...box} {...register('title')} />}
      </FormRow>
      <FormRow id="import-type" label={t('outlineImport.documentType')}>
        {(box) => <input className="field-input" {...box} {...register('documentType')} />}
      </FormRow>
      <FormRow id="import-subject" label={t('outlineImport.subject')} help={t('outlineImport.subjectHelp')}>
        {(box) => <textarea className="area-short" rows={2} {...box} {...register('subject')} />}
      </FormRow>
      {failure ? (
        <Notice tone="error" live>
          {t(`outlineImport.failed.${failure}`)}
        </Notice>
      ) : null}
      <p className="form-act">
        <button className="btn btn-main btn-big" type="submit" disabled={nodes === 0 || formState.isSubmitting}>
          {t('outlineImport.keepAndWrite')}
        </button>
        <button
          className="btn"
          type="button"
          disabled={nodes === 0 || formState.isSubmitting}
          onClick={() => void handleSubmit((values) => submit(values, 'outlines'))()}
        >
          {t('outlineImport.keepOnly')}
        </button>
        <a href={hrefOf({ screen: 'home' })}>{t('newReport.cancel')}</a>
      </p>
    </form>
  );
}
