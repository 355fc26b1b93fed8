/** By what a heading of the file was matched to a section that is known. */
export type MatchSign = 'sameWords' | 'synonym' | 'sharedWords' | 'parent' | 'children' | 'indicators' | 'position';

export interface Candidate {
  /** Section of the known outline. */
  readonly section: string;
  /** 0 to 1. */
  readonly score: number;
  readonly signs: readonly MatchSign[];
}

/** What a heading of the file is in the outline that is known. A section is given to one heading at most. */
export interface SectionMatch {
  /** `line` of the node. */
  readonly node: number;
  /** Absent: it becomes a section of its own. */
  readonly section?: string | undefined;
  /** `sure` is used without asking; the screen asks about the others. Without a section, sure: nothing known comes near it. */
  readonly certainty: 'sure' | 'likely' | 'guess' | 'chosen';
  readonly signs: readonly MatchSign[];
  /** Best first, the chosen one included; at most five. */
  readonly candidates: readonly Candidate[];
  /** The heading has headings below it: a part matched to one without them brings its own. */
  readonly hasChildren?: true | undefined;
}
