import type { Counted, Measured } from './outline-corpus.ts';

const KINDS = ['precision', 'recall', 'levels', 'labels', 'leftOut', 'instructions', 'tables'] as const;

const shown = ({ found, of }: Counted): string => (of === 0 ? '–' : `${found}/${of}`);
const sum = (counts: readonly Counted[]): Counted => ({
  found: counts.reduce((total, { found }) => total + found, 0),
  of: counts.reduce((total, { of }) => total + of, 0),
});

/** Prints how much was recognised in each file and each group. */
export function printTable(measured: readonly Measured[]): void {
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(40)}${cells.map((cell) => cell.padEnd(13)).join('')}`;
  const rows = measured.map((file) =>
    row(
      `${file.name} (${file.group})`,
      KINDS.map((kind) => shown(file[kind])),
    ),
  );
  const groups = ['styled', 'numbered', 'messy'].map((group) => {
    const files = measured.filter((file) => file.group === group);
    return row(
      group,
      KINDS.map((kind) => shown(sum(files.map((file) => file[kind])))),
    );
  });
  console.log([row('', KINDS), ...rows, row('all of a group', []), ...groups].join('\n'));
}
