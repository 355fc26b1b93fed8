import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';

interface BoxProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isShown: boolean;
  /** A new passphrase, which the browser may offer to keep, or one there is already. */
  readonly isNew: boolean;
}

function Box({ label, help, error, value, onChange, isShown, isNew }: BoxProps) {
  const { t } = useTranslation();
  const id = useId();
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'frame frame-error' : 'frame'}>
      <label htmlFor={id}>{label}</label>
      {help ? (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {error ? (
        <Notice tone="error" word={`${t('level.error')}:`} id={`${id}-error`} live>
          {error}
        </Notice>
      ) : null}
      <input
        className="field-input"
        id={id}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/**
 * The boxes a passphrase is typed into, and the choice to see its letters: a Vietnamese keyboard may change them on the way.
 * `again`: the second box of a new one.
 */
export function PassphraseBoxes({
  label,
  help,
  error,
  value,
  onChange,
  again,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly again?: {
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (value: string) => void;
  };
}) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const common = { isShown, isNew: again !== undefined };
  return (
    <>
      <Box {...common} label={label} help={help} error={error} value={value} onChange={onChange} />
      {again ? <Box {...common} label={t('secrecy.again')} {...again} /> : null}
      <label className="choice">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        <span>
          {t('secrecy.show')}
          <small>{t('secrecy.showHelp')}</small>
        </span>
      </label>
    </>
  );
}
