/** Milliseconds of repeated runs of one thing. */
export interface Row {
  readonly name: string;
  readonly slowdown: number;
  readonly times: readonly number[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function shown(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0).padStart(6);
}

export function print({ name, slowdown, times }: Row): void {
  const speed = slowdown === 1 ? '      ' : `cpu/${slowdown} `;
  const range = `${shown(Math.min(...times))} – ${shown(Math.max(...times))}`;
  console.log(`${name.padEnd(48)} ${speed} median ${shown(median(times))} ms   ${range}   n=${times.length}`);
}

/** The middle, the most but for five of a hundred, and the most of all, as words. */
export function spread(values: readonly number[]): string {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  return `median ${at(0.5)}, 95 of 100 at most ${at(0.95)}, most ${(sorted.at(-1) ?? 0).toFixed(0)}`;
}
