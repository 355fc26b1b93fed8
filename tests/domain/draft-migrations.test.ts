import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAFT_VERSION, PLAIN_LAYOUT } from '../../src/domain/draft/draft-schema.ts';
import { parseDraftFile } from '../../src/domain/draft/parse-draft.ts';

const released = (version: number) => readFileSync(`tests/fixtures/drafts/v${version}.json`, 'utf8');

/** One file of every version ever released, never edited. */
describe.each(Array.from({ length: DRAFT_VERSION - 1 }, (_, index) => index + 1))(
  'a draft of version %i',
  (version) => {
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
  },
);
