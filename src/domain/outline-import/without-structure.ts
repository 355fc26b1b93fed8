import { partTitle } from './heading-title.ts';
import type { LineFacts } from './line-facts.ts';
import type { Marking } from './marking.ts';

/**
 * Takes lines of which none is set off as a heading; the first of each group becomes one, as a guess. Groups are divided by empty
 * lines; where there are none every line that is no point stands for itself.
 */
export function withoutStructure(lines: readonly LineFacts[]): readonly Marking[] {
  const hasGaps = lines.some(({ isEmpty }, at) => isEmpty && at > 0 && at < lines.length - 1);
  let begins = true;
  return lines.flatMap((facts) => {
    if (facts.isEmpty) {
      begins = true;
      return [];
    }
    const isHeading = !facts.isPoint && (begins || !hasGaps);
    begins = false;
    if (!isHeading) return [];
    const { title, rest } = partTitle(facts.text, 0);
    return [
      {
        line: facts.line.id,
        role: 'heading',
        level: 1,
        label: '',
        title,
        ...(rest === '' ? {} : { rest }),
        certainty: 'guess',
        signs: ['noStructure'],
      } as const,
    ];
  });
}
