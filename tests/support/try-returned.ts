import { RETURNED_REPORTS } from '../fixtures/returned-reports/all-reports.ts';
import { returnedDraft } from './returned-report.ts';
export const RETURNED = Object.entries(RETURNED_REPORTS).map(([n, r]) => [n, returnedDraft(r)] as const);
