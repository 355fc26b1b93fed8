import type { Measure } from '../outline/outline-schema.ts';
import { formatNumber } from '../vietnamese/number.ts';
import { shownNumber } from './evaluate-number.ts';
import type { Rule } from './rule-syntax.ts';
import type { Scope } from './scope.ts';

const GAP = /\{([^{}]*)\}/g;

/** Names a sentence may use that are neither indicators nor values of the rule. */
export const STANDING_NAMES = ['*', '*.code', '*.name', 'row', 'codes'];

/** The names in braces of a sentence. */
export function namesIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(GAP)].map((match) => match[1] ?? '');
}

/** Without its unit a sum of money is read as đồng by one and as tỷ by another. */
function numberText(value: number, measure: Measure): string {
  const text = formatNumber(value, measure);
  return measure === 'money' ? `${text} triệu đồng` : text;
}

function indicatorText(code: string, scope: Scope): string | undefined {
  const measure = scope.index.figures.get(code)?.field.measure;
  const value = shownNumber(code, scope);
  return measure && value !== undefined ? numberText(value, measure) : undefined;
}

/** `82,5` for a named value or an indicator; an ellipsis where it is not known. */
function nameText(name: string, rowNumber: number | undefined, scope: Scope): string {
  const value = scope.rule.values?.[name];
  if (value) {
    const shown = shownNumber(value.is, scope);
    return shown === undefined ? '…' : numberText(shown, value.as ?? 'score');
  }
  if (name === 'row') return String(rowNumber ?? '…');
  const it = scope.it ?? '';
  if (name === '*.code') return it;
  if (name === '*.name') return scope.index.figures.get(it)?.field.label ?? it;
  return indicatorText(name === '*' ? it : name, scope) ?? '…';
}

/** What every name in the sentences of a rule stands for in this draft. `{codes}` is filled where findings are joined. */
export function valuesFor(rule: Rule, rowNumber: number | undefined, scope: Scope): Readonly<Record<string, string>> {
  const offered = Object.values(rule.proposes?.cells ?? {});
  const sentences = [rule.vi.what, rule.vi.todo, rule.en.what, rule.en.todo, ...offered];
  const names = new Set(sentences.flatMap(namesIn));
  names.delete('codes');
  return Object.fromEntries([...names].map((name) => [name, nameText(name, rowNumber, scope)]));
}

/** A sentence with its names filled. */
export function fillSentence(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(GAP, (gap, name: string) => values[name] ?? gap);
}
