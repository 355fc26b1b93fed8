import type { Progress } from '../../domain/completeness/progress.ts';

/** Share of sections that are complete and begun. The numbers stand in words beside it, so it is silent. */
export function ProgressMeter({ progress }: { readonly progress: Pick<Progress, 'total' | 'complete' | 'begun'> }) {
  const share = (count: number) => `${(100 * count) / Math.max(1, progress.total)}%`;
  return (
    <div className="meter" aria-hidden="true">
      <i className="m-done" style={{ width: share(progress.complete) }} />
      <i className="m-busy" style={{ width: share(progress.begun) }} />
    </div>
  );
}
