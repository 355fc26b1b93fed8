/** What a person should know about an outline made of a file; nothing of it hinders its use. */
export type BuildNote =
  /** Deeper than the third level: it became a titled text of a section. `node`: its line. */
  | { readonly kind: 'folded'; readonly node: number; readonly section: string }
  /** A heading with others below it is a section with questions of its own: they are asked under one of those. */
  | { readonly kind: 'movedBelow'; readonly node: number; readonly known: string; readonly into: string }
  /** A part without headings below it brought the sections it has in the known outline. */
  | { readonly kind: 'broughtAlong'; readonly node: number; readonly sections: readonly string[] }
  /** Questions of a known section that have no place so deep. */
  | {
      readonly kind: 'questionsLeftOut';
      readonly node: number;
      readonly known: string;
      readonly fields: readonly string[];
    }
  /** A figure of the file is an indicator that is known: it keeps its code. */
  | { readonly kind: 'indicatorKept'; readonly figure: string; readonly section: string }
  /** A figure of the file is asked in another section already. */
  | { readonly kind: 'askedElsewhere'; readonly label: string; readonly figure: string }
  /** A question that needs another which is not there was left out, or lost what tied it to that one. */
  | { readonly kind: 'fieldLeftOut' | 'fieldLoosened'; readonly section: string; readonly field: string }
  | { readonly kind: 'ruleLeftOut' | 'ruleNarrowed'; readonly rule: string }
  | { readonly kind: 'wordingLeftOut'; readonly wording: string }
  | { readonly kind: 'annexLeftOut'; readonly annex: string };
