import type { Block, Run, Source } from './report-document.ts';

/** Text typed by a person → blocks. A new line starts a paragraph; `- ` and `+ ` begin list items; blank lines separate. */
export function buildText(text: string, source: Source): Block[] {
  return text
    .split('\n')
    .map((line, position) => ({ line: line.replace(/\t/g, ' ').trim(), at: { line: position } }))
    .filter(({ line }) => line !== '')
    .map(({ line, at }): Block => {
      const own = { ...source, at };
      const item = /^([-–+])\s+(.*)$/.exec(line);
      const runs: Run[] = [{ text: item?.[2] ?? line }];
      if (!item) return { kind: 'paragraph', runs, source: own };
      return { kind: 'item', level: item[1] === '+' ? 2 : 1, runs, source: own };
    });
}
