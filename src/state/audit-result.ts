import type { AuditComponent } from '../document/docx/audit/audit-checks.ts';
import type { AuditLine, AuditReport, Place } from '../document/docx/audit/audit-report.ts';

/**
 * One thing that was measured: the lines of one check that came out the same against the same requirement. A file in a
 * wrong font has one fault in a thousand paragraphs, not a thousand faults.
 */
export interface AuditPoint {
  /** Tells points of one audit apart. */
  readonly id: string;
  readonly lines: readonly [AuditLine, ...AuditLine[]];
}

/** An audit in the order it is read in: what has to be put right, what a person has to look at, what is in order. */
export interface SortedAudit {
  /** What the guide demands comes before what is practice. */
  readonly faults: readonly AuditPoint[];
  readonly looks: readonly AuditPoint[];
  readonly meets: readonly AuditPoint[];
}

function pointsOf(lines: readonly AuditLine[]): readonly AuditPoint[] {
  const points = new Map<string, [AuditLine, ...AuditLine[]]>();
  for (const line of lines) {
    const id = `${line.check} ${line.level} ${line.outcome} ${JSON.stringify(line.needed)}`;
    const known = points.get(id);
    if (known) known.push(line);
    else points.set(id, [line]);
  }
  return [...points].map(([id, own]) => ({ id, lines: own }));
}

export function sortAudit({ lines }: AuditReport): SortedAudit {
  const faults = lines.filter(({ outcome }) => outcome === 'fails' || outcome === 'absent');
  return {
    faults: pointsOf([
      ...faults.filter(({ level }) => level === 'error'),
      ...faults.filter(({ level }) => level === 'warning'),
    ]),
    looks: pointsOf(lines.filter(({ outcome }) => outcome === 'look')),
    meets: pointsOf(lines.filter(({ outcome }) => outcome === 'meets')),
  };
}

/** The paragraphs a point means, each once. */
export function placesOf({ lines }: AuditPoint): readonly Place[] {
  const places = new Map(lines.flatMap(({ place }) => (place ? [[place.paragraph, place] as const] : [])));
  return [...places.values()];
}

/** How many points there are of each component, in the order of the text. */
export function countByComponent(points: readonly AuditPoint[]): ReadonlyMap<AuditComponent, number> {
  const counts = new Map<AuditComponent, number>();
  for (const { lines } of points) {
    const [{ component }] = lines;
    counts.set(component, (counts.get(component) ?? 0) + 1);
  }
  return counts;
}
