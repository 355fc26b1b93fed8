import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { explanationOf, isExplained, openFindings, withExplanation } from '../../src/domain/completeness/explained.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText, parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import type { Finding } from '../../src/domain/findings/finding.ts';
import { type Edits, edited } from '../support/edited-draft.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const AT = '2026-05-11T02:00:00.000Z';

function findingAt(draft: Draft, field: string): Finding {
  const found = checkCompleteness(OUTLINE, draft).find(({ place }) => place.field === field);
  if (!found) throw new Error(`nothing found at ${field}`);
  return found;
}

const draftWith = (edits: Edits) => edited(COMPLETE, edits).draft;
/** The sum of the earlier period does not fit: a warning. */
const WARNED = draftWith({ earlier: { TT06: 113 } });

describe('an explanation', () => {
  const found = findingAt(WARNED, 'TT06');
  const explained = withExplanation(WARNED, found, 'số của ba xã cũ, không chia lại được', AT);

  it('takes a warning out of what is open, and only that', () => {
    expect(found.level).toBe('warning');
    expect(openFindings(WARNED, [found])).toEqual([found]);
    expect(openFindings(explained, [found])).toEqual([]);
    expect(explanationOf(explained, found)?.explanation.text).toBe('số của ba xã cũ, không chia lại được');
  });

  it('is stale once the finding says something else, and valid again when it says the same', () => {
    const changed = { ...explained, figures: draftWith({ earlier: { TT06: 114 } }).figures };
    const now = findingAt(changed, 'TT06');
    expect(now.id).toBe(found.id);
    expect(explanationOf(changed, now)?.isStale).toBe(true);
    expect(openFindings(changed, [now])).toEqual([now]);
    const back = { ...changed, figures: WARNED.figures };
    expect(isExplained(back, findingAt(back, 'TT06'))).toBe(true);
  });

  it('is kept in the draft file', () => {
    const read = parseDraftFile(draftFileText(explained));
    expect(read.ok && read.value.explanations).toEqual(explained.explanations);
  });

  it('left blank is taken back, so that nothing of it stays', () => {
    expect(withExplanation(explained, found, ' ', AT)).toEqual(WARNED);
    expect(withExplanation(WARNED, found, '', AT)).toBe(WARNED);
  });

  it('never answers an error', () => {
    const wrong = draftWith({ figures: { DU13: 9 } });
    const error = findingAt(wrong, 'DU13');
    expect(error.level).toBe('error');
    expect(withExplanation(wrong, error, 'vì sao', AT)).toBe(wrong);
    const forced = { ...wrong, explanations: { [error.id]: { says: '', text: 'vì sao', at: AT } } };
    expect(openFindings(forced, [error])).toEqual([error]);
  });

  it('hides nothing of the check itself: what is found is the same', () => {
    expect(checkCompleteness(OUTLINE, explained)).toEqual(checkCompleteness(OUTLINE, WARNED));
  });
});
