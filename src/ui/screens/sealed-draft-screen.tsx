import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealProblem } from '../../storage/draft-seals.ts';
import { useLibrary, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { AskPassphrase } from '../kit/passphrase-forms.tsx';

/** A draft with a passphrase that was not given yet: asks for it, as often as need be. */
export function SealedDraftScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { seals } = useServices();
  const refresh = useLibrary((library) => library.refresh);
  const heading = usePage(t('recovery.sealed'));
  const [problem, setProblem] = useState<SealProblem>();
  const open = async (passphrase: string) => {
    const opened = await seals.unlock(id, passphrase);
    setProblem(opened.ok ? undefined : opened.problem);
    // from now on the list has it as one that can be read
    if (opened.ok) await refresh();
  };
  return (
    <main className="page page-narrow" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('recovery.sealed')}
      </h1>
      <p className="lead quiet">{t('secrecy.askLead')}</p>
      <AskPassphrase
        submit={t('secrecy.openDraft')}
        error={problem && t(`secrecy.problem.${problem.kind}`)}
        onSubmit={open}
      >
        <a href={hrefOf({ screen: 'home' })}>{t('profile.back')}</a>
      </AskPassphrase>
    </main>
  );
}
