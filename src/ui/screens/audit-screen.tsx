import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFileState } from '../../state/audit-file.ts';
import { useAuditFile, useServices } from '../app/app-context.tsx';
import { hrefOf, parseHash } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { Notice } from '../kit/notice.tsx';
import { useWordProblemText } from '../kit/use-word-problem.ts';
import { AuditResult } from './audit-result.tsx';

/** Most files take less: a line that comes and goes would only disturb. */
const PATIENCE_MS = 400;

/** What is being measured, with the way to stop it. */
function Measuring({ name, onCancel }: { readonly name: string; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? (
    <p className="audit-busy">
      <span>{t('auditFile.measuring', { name })}</span>
      <button className="btn" type="button" onClick={onCancel}>
        {t('export.cancel')}
      </button>
    </p>
  ) : null;
}

/** Why a file was not measured. */
function Refused({ refused }: { readonly refused: NonNullable<AuditFileState['refused']> }) {
  const { t } = useTranslation();
  const problemText = useWordProblemText();
  return (
    <Notice tone="error" word={t('auditFile.refused', { name: refused.name })} live>
      {problemText(refused.problem)}
    </Notice>
  );
}

/** What is measured goes when one leaves the screen: nothing of the file is kept. */
function useForgetting(forget: () => void): void {
  useEffect(
    () => () => {
      if (parseHash(window.location.hash).screen !== 'audit') forget();
    },
    [forget],
  );
}

/** Kiểm tra thể thức một tệp Word: a file from wherever, measured here, changed by nothing. */
export function AuditScreen() {
  const { t } = useTranslation();
  const { chooseWordFile } = useServices();
  const { measuring, measured, refused, take, cancel, forget } = useAuditFile((state) => state);
  const heading = usePage(t('auditFile.title'));
  const chooser = useRef<HTMLButtonElement>(null);
  useForgetting(forget);
  const choose = async () => {
    const file = await chooseWordFile();
    if (file) await take(file);
  };
  const stop = () => {
    cancel();
    chooser.current?.focus();
  };
  return (
    <main className="page" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('auditFile.title')}
      </h1>
      <p className="lead quiet">{t('auditFile.lead')}</p>
      <p className="audit-choose">
        <button
          className={`btn ${measured ? '' : 'btn-main'}`}
          type="button"
          ref={chooser}
          onClick={() => void choose()}
        >
          {t(measured || refused ? 'auditFile.chooseOther' : 'auditFile.choose')}
        </button>
        <span className="small quiet">{t('auditFile.drop')}</span>
      </p>
      <p className="small quiet">{t('auditFile.readOnly')}</p>
      <div role="status">{measuring === undefined ? null : <Measuring name={measuring} onCancel={stop} />}</div>
      {refused ? <Refused refused={refused} /> : null}
      {measured ? <AuditResult key={measured.name} measured={measured} /> : null}
      <p className="form-act">
        <a href={hrefOf({ screen: 'home' })}>{t('profile.back')}</a>
      </p>
    </main>
  );
}
