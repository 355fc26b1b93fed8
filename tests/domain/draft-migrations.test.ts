import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAFT_VERSION, PLAIN_LAYOUT } from '../../src/domain/draft/draft-schema.ts';
import { parseDraftFile } from '../../src/domain/draft/parse-draft.ts';

const released = (version: number) => readFileSync(`tests/fixtures/drafts/v${version}.json`, 'utf8');

/** The files as they were when their version was released, by sum: an edited one proves nothing about old drafts. */
const RELEASED: Readonly<Record<number, string>> = {
  1: 'a3fe021fc58ce88376749ffc07ad7ead2f163ca81676413eea8d09ceb9c53227',
  2: '631839e88e253a64b23eaaa8e410599300f01b9414739259d344892f1a4d090f',
  3: '3701e04918634539f26092995bca02f78d0a6fb19803a6cfa8d3dc2d9bbe67a3',
  4: '08b78c1cb10d470ea0b10b3f7604c768f207992384dd9be29244d80dfd525cf1',
  5: 'f4476f39ddb46d9c4461f399558045cda21f0965848c207c32611297b651d8df',
};

describe('the drafts of released versions', () => {
  it('are one for each version up to the present one, and were never edited', () => {
    const sums = Array.from({ length: DRAFT_VERSION }, (_, index) => index + 1).map((version) => [
      version,
      createHash('sha256').update(released(version).replaceAll('\r\n', '\n')).digest('hex'),
    ]);
    expect(Object.fromEntries(sums)).toEqual(RELEASED);
    expect(readdirSync('tests/fixtures/drafts')).toHaveLength(DRAFT_VERSION);
  });
});

/** One file of every version ever released. */
describe.each(Array.from({ length: DRAFT_VERSION }, (_, index) => index + 1))('a draft of version %i', (version) => {
  const before = JSON.parse(released(version));
  const parsed = parseDraftFile(released(version));

  it('opens in this program', () => {
    expect(before.version).toBe(version);
    expect(parsed.ok ? parsed.value.version : parsed.problem).toBe(DRAFT_VERSION);
  });

  it('keeps every answer, figure and mark', () => {
    const kept = ({ answers, figures, marks }: typeof before) => ({ answers, figures, marks });
    expect(parsed.ok && kept(parsed.value)).toEqual(kept(before));
  });

  it('is printed as before: no annex, mark or note that nobody chose', () => {
    expect(parsed.ok && parsed.value.layout).toEqual(before.layout ?? PLAIN_LAYOUT);
  });
});
