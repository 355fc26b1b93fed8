import { createContext, useContext, useMemo } from 'react';
import type { Finding } from '../../domain/findings/finding.ts';

/** What the fields of the open section need to know beside their values. */
export interface SectionFormContextValue {
  readonly section: string;
  /** Findings that are to be seen now: on leaving a field, or all of them after a check. */
  readonly findings: readonly Finding[];
  /** Where a link led; the box there takes the focus. */
  readonly target: string | undefined;
}

export const SectionFormContext = createContext<SectionFormContextValue>({
  section: '',
  findings: [],
  target: undefined,
});

export function useSectionForm(): SectionFormContextValue {
  return useContext(SectionFormContext);
}

/** Findings of one field. */
export function useFieldFindings(field: string): readonly Finding[] {
  const { findings } = useSectionForm();
  return useMemo(() => findings.filter(({ place }) => place.field === field), [findings, field]);
}
