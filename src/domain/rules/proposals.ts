import type { Draft } from '../draft/draft-schema.ts';
import type { Outline } from '../outline/outline-schema.ts';
import type { PreviousReport } from './draft-reader.ts';
import { proposedRowId } from './proposed-row.ts';
import { fillSentence } from './rule-sentence.ts';
import type { TableRef } from './rule-syntax.ts';
import { runRules } from './run-rules.ts';

/** A row the figures offer for a table; it stands there only when a person takes it. */
export interface Proposal {
  readonly rowId: string;
  /** What its boxes would show. */
  readonly cells: Readonly<Record<string, string>>;
  /** The rule that offers it. */
  readonly rule: string;
}

/** Whether any rule of an outline offers rows for a table. */
export function isOfferedRows(outline: Outline, { section, table }: TableRef): boolean {
  return outline.rules?.some(({ proposes }) => proposes?.section === section && proposes.table === table) ?? false;
}

/** Whether a broken rule shows as an offer in a section, so that it need not be told a second time there. */
export function isShownAsOffer(outline: Outline, ruleId: string, section: string): boolean {
  return outline.rules?.find(({ id }) => id === ruleId)?.proposes?.section === section;
}

/** What the figures offer for a table and nobody has answered yet, in the order of the rules. */
export function proposalsFor(
  outline: Outline,
  draft: Draft,
  { section, table }: TableRef,
  previous?: PreviousReport,
): readonly Proposal[] {
  return runRules(outline, { draft, previous }).flatMap(({ of: { rule }, outcome, values }) => {
    const { proposes } = rule;
    if (outcome !== 'broken' || proposes?.section !== section || proposes.table !== table) return [];
    const cells = Object.entries(proposes.cells).map(([id, sentence]) => [id, fillSentence(sentence, values)] as const);
    return [{ rowId: proposedRowId(rule.id), cells: Object.fromEntries(cells), rule: rule.id }];
  });
}
