import type { Draft } from '../draft/draft-schema.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline-schema.ts';
import type { PreviousReport } from '../rules/draft-reader.ts';
import { type Proposal, proposalsFor } from '../rules/proposals.ts';
import type { TableRef } from '../rules/rule-syntax.ts';
import { findingOfRule } from './check-rules.ts';
import { isExplained } from './explained.ts';

/** A row the figures offer, with the finding that is answered by taking it or by saying why not. */
export interface Offer extends Proposal {
  readonly finding: Finding;
}

/**
 * What the figures offer for a table and nobody has answered yet: no row says it, and no explanation says why it is none.
 * The explanation counts as long as the figures stay as they were when it was given.
 */
export function offersFor(
  outline: Outline,
  draft: Draft,
  table: TableRef,
  previous?: PreviousReport,
): readonly Offer[] {
  return proposalsFor(outline, draft, table, previous).flatMap((proposal) => {
    const finding = findingOfRule(outline, draft, proposal.rule, previous);
    return finding && !isExplained(draft, finding) ? [{ ...proposal, finding }] : [];
  });
}

/** What every offer is about, answered or not, told on the check page or only where it is offered. */
export function findingsOfOffers(outline: Outline, draft: Draft, previous?: PreviousReport): readonly Finding[] {
  const rules = outline.rules?.filter(({ proposes }) => proposes !== undefined) ?? [];
  return rules.flatMap(({ id }) => findingOfRule(outline, draft, id, previous) ?? []);
}
