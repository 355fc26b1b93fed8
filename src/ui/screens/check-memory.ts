import { type CheckChoice, WHOLE_CHECK } from './check-filter.tsx';

/** What the check page remembers of a draft while the program is open: it is left with every "Sửa ngay". */
interface Remembered {
  choice: CheckChoice;
  /** Explanations that were begun and neither kept nor given up, by finding. */
  readonly begun: Map<string, string>;
}

const REMEMBERED = new Map<string, Remembered>();

export function checkMemory(draft: string): Remembered {
  const known = REMEMBERED.get(draft) ?? { choice: WHOLE_CHECK, begun: new Map<string, string>() };
  REMEMBERED.set(draft, known);
  return known;
}
