import type { Alignment } from '../reading/word-formats.ts';
import type { AuditComponent, CheckId } from './audit-checks.ts';

/** Whether the whole of a text has a property, none of it, or some. */
export type Extent = 'all' | 'none' | 'some';

/** A value of the rules or of the file. Data only: words and units are chosen in `i18n`. */
export type AuditValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'anything' }
  /** What the name of the check says. */
  | { readonly kind: 'asNamed' }
  | { readonly kind: 'text'; readonly text: string }
  /** One text of the form that is needed. */
  | { readonly kind: 'example'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'mm'; readonly mm: number }
  | {
      readonly kind: 'sides';
      readonly topMm: number;
      readonly rightMm: number;
      readonly bottomMm: number;
      readonly leftMm: number;
    }
  | { readonly kind: 'area'; readonly widthMm: number; readonly heightMm: number }
  | { readonly kind: 'pt'; readonly pt: number }
  /** Open upwards without `toPt`. */
  | { readonly kind: 'ptRange'; readonly fromPt: number; readonly toPt?: number }
  | { readonly kind: 'ptList'; readonly pts: readonly number[] }
  /** `exact` and `atLeast` count points, `auto` lines. */
  | { readonly kind: 'lineSpacing'; readonly rule: 'auto' | 'exact' | 'atLeast'; readonly value: number }
  | { readonly kind: 'exactLines'; readonly fromPt: number; readonly toPt?: number }
  | { readonly kind: 'alignment'; readonly alignment: Alignment }
  | { readonly kind: 'face'; readonly face: Face }
  /** How a rule under the title is made: only a border or a drawn line can be measured. */
  | { readonly kind: 'ruleMade'; readonly by: 'border' | 'shape' | 'underline' | 'typed' }
  | { readonly kind: 'pagePlace'; readonly place: 'header' | 'footer' | 'nowhere' }
  | { readonly kind: 'count'; readonly count: number }
  /** A document that is cited, with what its first citation still lacks. */
  | { readonly kind: 'citation'; readonly text: string; readonly lacks: readonly CitationPart[] }
  /** All a first citation has; all a later one has. */
  | { readonly kind: 'firstCitation' }
  | { readonly kind: 'laterCitation'; readonly text: string }
  | { readonly kind: 'unexplained'; readonly text: string }
  | {
      readonly kind: 'state';
      readonly state: 'keptTogether' | 'notKeptTogether' | 'restarts' | 'continues' | 'mirrored' | 'notMirrored';
    };

/** The trích yếu belongs to it too, but has no form of its own to be known by. */
export type CitationPart = 'date' | 'body';

export interface Face {
  /** Several where the text is set in several; a range of the rules has its two ends. */
  readonly sizesPt: readonly number[];
  readonly bold: Extent;
  readonly italic: Extent;
  readonly underline: Extent;
  readonly capitals: Extent;
}

/** A paragraph of the text, counted from 0 with those in tables, and its first words. */
export interface Place {
  readonly paragraph: number;
  readonly excerpt: string;
}

/** meets · fails · look: only a person can tell · absent: it has to be there and was not found. */
export type Outcome = 'meets' | 'fails' | 'look' | 'absent';

export interface AuditLine {
  readonly check: CheckId;
  readonly component: AuditComponent;
  readonly rule?: number;
  /** From the layout data, word for word. */
  readonly clause: string;
  /** `error` where the clause demands it. */
  readonly level: 'error' | 'warning';
  readonly outcome: Outcome;
  readonly needed: AuditValue;
  readonly found: AuditValue;
  readonly place?: Place;
}

export interface AuditReport {
  /** Layout the file was measured against. */
  readonly formatId: string;
  readonly lines: readonly AuditLine[];
}

/** What has to be put right: fails and absent, of one level. */
export function faultsOf({ lines }: AuditReport, level: AuditLine['level']): readonly AuditLine[] {
  return lines.filter((line) => line.level === level && (line.outcome === 'fails' || line.outcome === 'absent'));
}
