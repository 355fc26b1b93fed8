import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { FormRow } from '../kit/form-parts.tsx';

/** What is typed is taken over once one stops for a moment, or leaves the box. */
const PAUSE_MS = 500;

interface Typing {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * A box whose text is taken over in pauses: `take` gets it whole. With `leave`, Enter takes the text over and leaves the box,
 * Escape leaves it with the text there was on coming in.
 */
function useTyping(value: string, take: (text: string) => void, leave?: () => void): Typing {
  const entered = useRef(value);
  const [typed, setTyped] = useState<string>();
  const latest = useRef({ typed, value, take });
  latest.current = { typed, value, take };
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => {
      if (typed !== latest.current.value) latest.current.take(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return {
    value: typed ?? value,
    onChange: (event) => setTyped(event.target.value),
    onFocus: () => {
      entered.current = value;
    },
    onBlur: () => {
      if (typed !== undefined && typed !== value) take(typed);
      setTyped(undefined);
    },
    onKeyDown: (event) => {
      // an input method takes both keys for itself while it puts a word together
      if (!leave || event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      const wanted = event.key === 'Escape' ? entered.current : (typed ?? value);
      if (wanted !== value) take(wanted);
      setTyped(undefined);
      leave();
    },
  };
}

/** A labelled box for a text of the outline. With `rows` it holds several lines. */
export function TypedBox({
  id,
  label,
  value,
  take,
  help,
  rows,
  error,
  box,
  leave,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly take: (text: string) => void;
  readonly help?: string;
  readonly rows?: number;
  readonly error?: string | undefined;
  readonly box?: RefObject<HTMLInputElement | null>;
  /** Where Enter and Escape lead, for a box of one line one came to by a key. */
  readonly leave?: () => void;
}) {
  const typing = useTyping(value, take, leave);
  return (
    <FormRow id={id} label={label} {...(help ? { help } : {})} error={error}>
      {(attributes) =>
        rows === undefined ? (
          <input className="field-input" ref={box} autoComplete="off" {...attributes} {...typing} />
        ) : (
          <textarea className="area-short" rows={rows} {...attributes} {...typing} />
        )
      }
    </FormRow>
  );
}

/** A box among several of one kind: its name is read out, and stands in the heading of the list. */
export function TypedLine({
  label,
  value,
  take,
}: {
  readonly label: string;
  readonly value: string;
  readonly take: (text: string) => void;
}) {
  const typing = useTyping(value, take);
  return <input className="field-input" aria-label={label} autoComplete="off" {...typing} />;
}

/** A few answers in a list to open. */
export function ChoiceBox<Value extends string>({
  id,
  label,
  value,
  options,
  take,
  help,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly take: (value: Value) => void;
  readonly help?: string;
}): ReactNode {
  return (
    <FormRow id={id} label={label} {...(help ? { help } : {})}>
      {(attributes) => (
        <select
          className="field-input field-choice"
          value={value}
          {...attributes}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) take(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormRow>
  );
}
