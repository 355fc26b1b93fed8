import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import vi from '../../src/i18n/vi.json' with { type: 'json' };
import { sourceFiles } from '../support/sources.ts';
import { brokenTexts, flatTexts, placeholders, unusedTexts } from './text-keys.ts';

const vietnamese = flatTexts(vi);
const english = flatTexts(en);
const files = sourceFiles();

describe('the words of the screen', () => {
  it('are there in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
    expect([...vietnamese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have the same gaps in both languages', () => {
    const gaps = (texts: ReadonlyMap<string, string>) =>
      [...texts].map(([key, text]) => `${key} ${placeholders(text).join(' ')}`).sort();
    expect(gaps(english)).toEqual(gaps(vietnamese));
  });

  it('are there for every key that is asked for, with every gap filled', () => {
    expect(brokenTexts(files, vietnamese)).toEqual([]);
  });

  it('are all shown somewhere', () => {
    expect(unusedTexts(files, vietnamese)).toEqual([]);
  });

  it('are composed letters, without exclamation marks', () => {
    expect([...vietnamese.values()].filter((text) => text !== text.normalize('NFC') || text.includes('!'))).toEqual([]);
  });
});

describe('the check itself', () => {
  const texts = new Map([
    ['check.title', 'Kiểm tra'],
    ['check.count', 'Còn {{count}} lỗi'],
    ['check.level.error', 'Lỗi'],
    ['check.level.hint', 'Gợi ý'],
  ]);
  /** `#` stands for `$`, which a plain string may not hold before a brace. */
  const code = (text: string) => text.replaceAll('#{', '\u0024{');
  const broken = (text: string) => brokenTexts([{ path: 'ui/a.ts', text: code(text) }], texts);

  it('misses no key that has no text', () => {
    expect(broken("t('check.titel');")).toEqual(['ui/a.ts: no text for check.titel']);
    expect(broken("i18next.t('check.gone');")).toHaveLength(1);
    expect(broken("t(isNew ? 'check.title' : 'check.old');")).toEqual(['ui/a.ts: no text for check.old']);
    expect(broken('t(`check.colour.#{level}`);')).toHaveLength(1);
    expect(broken("t('check.title'); t(`check.level.#{level}`);")).toEqual([]);
  });

  it('misses no gap that stays open', () => {
    expect(broken("t('check.count');")).toEqual(['ui/a.ts: {{count}} of check.count is not given']);
    expect(broken("t('check.count', { number: 3 });")).toHaveLength(1);
    expect(broken("t('check.count', { count });")).toEqual([]);
  });

  it('misses no text that nobody shows', () => {
    const text = "t('check.title'); t(`check.level.#{level}`);";
    expect(unusedTexts([{ path: 'ui/a.ts', text: code(text) }], texts)).toEqual(['check.count']);
  });
});
