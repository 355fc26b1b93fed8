import { it } from 'vitest';
import { withMentionsPrinted, withoutMarks } from '../../../src/document/model/mention-words.ts';
import { figuresInTexts } from '../../../src/domain/last-report/figures-in-text.ts';
import { figureValue } from '../../../src/domain/draft/draft-answers.ts';
import { allFigures, allSections } from '../../../src/domain/outline/outline-tree.ts';
import { COMPLETE, HALF, OUTLINE } from '../../support/shipped.ts';
import { RETURNED } from '../../support/try-returned.ts';
const strings = (v: unknown): string[] => typeof v === 'string' ? [v] : Array.isArray(v) ? v.flatMap(strings) : v && typeof v === 'object' ? Object.values(v).flatMap(strings) : [];
it('tries', () => {
  for (const [name, d] of [['complete', COMPLETE], ['half', HALF], ...RETURNED] as const) {
    const printed = withMentionsPrinted(OUTLINE, d);
    let right = 0; const wrong: string[] = []; let guess = 0; let guessRight = 0; const codes = new Set<string>();
    for (const { section, parents } of allSections(OUTLINE)) {
      if (['md','s7','s8','s9'].includes(parents[0]?.id ?? section.id)) continue;
      const beside = new Set(allSections(OUTLINE).filter((x) => x.parents.at(-1)?.id === parents.at(-1)?.id).map((x) => x.section.id));
      const a = printed.answers[section.id] ?? {};
      const texts = (section.fields ?? []).filter(f=>f.kind==='longText').flatMap((f) => { const x = a[f.id]; return x?.state === 'value' ? strings(x.value) : []; }).flatMap(t=>withoutMarks(t).split('\n'));
      for (const f of figuresInTexts(texts, OUTLINE, { home: new Set([section.id]), beside, heading: section.heading })) {
        const field = allFigures(OUTLINE).find((x) => x.field.id === f.code)?.field; if (!field) continue;
        const ok = (['actual','estimate'] as const).some((p) => figureValue(d, field, p) === f.value);
        if (f.certainty === 'sure') { if (ok) { right++; codes.add(f.code); } else wrong.push(`${section.id} ${f.code}=${f.value} (is ${figureValue(d, field,'actual')}) «${f.quote}»`); } else { guess++; if (ok) guessRight++; }
      }
    }
    console.log(name, 'sure right', right, codes.size, 'guess', guess, guessRight, 'WRONG', wrong);
  }
});
