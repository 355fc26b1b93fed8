import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';

interface FormRowProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly children: (box: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ReactNode;
}

/** A labelled box outside the outline: label · help · message · box. */
export function FormRow({ id, label, help, error, children }: FormRowProps) {
  const { t } = useTranslation();
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
        <Notice tone="error" word={`${t('level.error')}:`} id={`${id}-error`}>
          {error}
        </Notice>
      ) : null}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  );
}

interface RadioRowProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly help?: string }[];
  readonly register: () => object;
}

/** A question with a few answers, all of them in sight. */
export function RadioRow<Value extends string>({ legend, options, register }: RadioRowProps<Value>) {
  return (
    <fieldset className="frame">
      <legend>{legend}</legend>
      {options.map(({ value, label, help }) => (
        <label className="choice" key={value}>
          <input type="radio" value={value} {...register()} />
          <span>
            {label}
            {help ? <small>{help}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
