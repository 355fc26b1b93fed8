import type { ReactNode } from 'react';

type Tone = 'plain' | 'done' | 'warn' | 'error' | 'hint';

/** A bar, a ground and a word first. `live` is read out when it appears. */
export function Notice({
  tone = 'plain',
  word,
  live = false,
  id,
  children,
}: {
  readonly tone?: Tone;
  readonly word?: string;
  readonly live?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} id={id} {...(live ? { role: tone === 'error' ? 'alert' : 'status' } : {})}>
      {word ? <strong className={`word-${tone}`}>{word} </strong> : null}
      {children}
    </div>
  );
}
