import type { Cover } from '../../domain/draft/cover.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { Annex, Outline } from '../../domain/outline/outline-schema.ts';
import type { Format } from '../format/format-schema.ts';
import type { Run } from './report-document.ts';
import { WORDS } from './words.ts';

/** A draft may be printed at any time, holes visible; the official text carries no marks of the program. */
export type Purpose = { readonly kind: 'draft'; readonly number: number } | { readonly kind: 'official' };

/** An annex of this report, with the number it is called by; none where it is the only one. */
export interface NumberedAnnex {
  readonly annex: Annex;
  readonly number: number | undefined;
}

/** Everything the builders read. */
export interface BuildContext {
  readonly outline: Outline;
  readonly draft: Draft;
  readonly format: Format;
  readonly cover: Cover;
  readonly purpose: Purpose;
  readonly annexes: readonly NumberedAnnex[];
}

/** What was typed and cannot be read: as typed, marked in a draft so that nobody takes it for a figure. */
export function unreadRun(text: string, purpose: Purpose): Run {
  return purpose.kind === 'draft' ? { text: `[${text}]`, blank: true } : { text };
}

/** A place still to be filled: brackets and a ground in a draft, plain dots in the official text. */
export function blankRun(what: string, { purpose }: BuildContext): Run {
  return purpose.kind === 'draft' ? { text: `[${WORDS.noContent}: ${what}]`, blank: true } : { text: WORDS.dots };
}
