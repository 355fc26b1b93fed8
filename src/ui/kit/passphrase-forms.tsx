import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkNewPassphrase, LEAST_LETTERS } from '../../domain/sealing/check-passphrase.ts';
import { Notice } from './notice.tsx';
import { PassphraseBoxes } from './passphrase-box.tsx';

/** Runs one thing at a time; gives whether it is under way. */
function useBusy(): [boolean, (act: () => Promise<void>) => void] {
  const [isBusy, setBusy] = useState(false);
  return [
    isBusy,
    (act) => {
      if (isBusy) return;
      setBusy(true);
      void act().finally(() => setBusy(false));
    },
  ];
}

/** The first box that is wrong takes the focus, once for each try. */
function useFocusOnError(tries: number): React.RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries]);
  return form;
}

interface FormProps {
  readonly submit: string;
  /** What went wrong with the passphrase that was given; shown at its box. */
  readonly error: string | undefined;
  readonly onSubmit: (passphrase: string) => Promise<void>;
  /** Other buttons beside the first. */
  readonly children?: ReactNode;
}

/** Asks for the passphrase of something that is sealed. */
export function AskPassphrase({ submit, error, onSubmit, children }: FormProps) {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  const [isBlank, setBlank] = useState(false);
  const [tries, setTries] = useState(0);
  const [isBusy, run] = useBusy();
  const form = useFocusOnError(tries);
  const take = (event: FormEvent) => {
    event.preventDefault();
    setBlank(word === '');
    run(async () => {
      if (word !== '') await onSubmit(word);
      setTries((before) => before + 1);
    });
  };
  return (
    <form noValidate onSubmit={take} ref={form} className="passphrase">
      <PassphraseBoxes
        label={t('secrecy.passphrase')}
        error={isBlank ? t('secrecy.problem.blank') : error}
        value={word}
        onChange={setWord}
      />
      <p className="help" role="status">
        {isBusy ? t('secrecy.working') : ''}
      </p>
      <p className="form-act">
        <button className="btn btn-main" type="submit" aria-disabled={isBusy}>
          {submit}
        </button>
        {children}
      </p>
    </form>
  );
}

/** Asks for a new passphrase, twice, and says what it is worth and what it is not. */
export function ChoosePassphrase({ submit, error, onSubmit, children }: FormProps) {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  const [second, setSecond] = useState('');
  const [wrong, setWrong] = useState<ReturnType<typeof checkNewPassphrase>>();
  const [tries, setTries] = useState(0);
  const [isBusy, run] = useBusy();
  const form = useFocusOnError(tries);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const problem = checkNewPassphrase(word, second);
    setWrong(problem);
    run(async () => {
      if (!problem) await onSubmit(word);
      setTries((before) => before + 1);
    });
  };
  const wrongText = wrong && t(`secrecy.problem.${wrong}`, { least: LEAST_LETTERS });
  return (
    <form noValidate onSubmit={take} ref={form} className="passphrase">
      <Notice tone="warn" word={t('secrecy.forgottenWord')}>
        {t('secrecy.forgotten')}
      </Notice>
      <PassphraseBoxes
        label={t('secrecy.newPassphrase')}
        help={t('secrecy.newHelp', { least: LEAST_LETTERS })}
        error={wrong === 'differs' ? undefined : (wrongText ?? error)}
        value={word}
        onChange={setWord}
        again={{ value: second, onChange: setSecond, error: wrong === 'differs' ? wrongText : undefined }}
      />
      <p className="help">{t('secrecy.noStateSecrets')}</p>
      <p className="help" role="status">
        {isBusy ? t('secrecy.working') : ''}
      </p>
      <p className="form-act">
        <button className="btn btn-main" type="submit" aria-disabled={isBusy}>
          {submit}
        </button>
        {children}
      </p>
    </form>
  );
}
