import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, draftSchema } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText, parseDraft, parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { readTypedSection, typeSection } from '../../src/domain/draft/typed-section.ts';
import { withSectionAnswers } from '../../src/domain/draft/with-answers.ts';
import { allSections, findSection } from '../../src/domain/outline/outline-tree.ts';
import { cleanText } from '../../src/domain/vietnamese/text.ts';
import { anyDraft, anyText } from '../support/arbitraries.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

describe('a draft', () => {
  it('is the same after it was saved to a file and opened', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(parseDraftFile(draftFileText(draft))).toEqual({ ok: true, value: draft });
      }),
    );
  });

  it('is saved again to the same letters', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const text = draftFileText(draft);
        const opened = parseDraftFile(text);
        expect(opened.ok && draftFileText(opened.value)).toBe(draftFileText(draftSchema.parse(JSON.parse(text))));
      }),
    );
  });

  it('is never opened by halves: anything else gives a problem and no exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), anyText), (text) => {
        expect(parseDraftFile(text).ok).toBe(false);
      }),
    );
  });

  it('keeps what was typed when a key of it is replaced by rubbish: refused, never mended', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(COMPLETE)), fc.jsonValue(), (key, rubbish) => {
        const parsed = parseDraft({ ...COMPLETE, [key]: rubbish });
        if (parsed.ok) expect(draftSchema.safeParse({ ...COMPLETE, [key]: rubbish }).success).toBe(true);
      }),
    );
  });
});

describe('cleaning', () => {
  it('done twice is the same as once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it('leaves nothing Word refuses, and nothing decomposed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = cleanText(text);
        expect(cleaned).toBe(cleaned.normalize('NFC'));
        expect(cleaned).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u);
      }),
    );
  });
});

describe('the boxes of a section', () => {
  const sections = allSections(OUTLINE).filter(({ section }) => section.fields);

  it('hold whatever is typed: shown again it is the same, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sections.map(({ section }) => section.id)), anyText, (id, text) => {
        const section = findSection(OUTLINE, id)?.section ?? expect.fail(id);
        const type = (draft: Draft) => {
          const typed = typeSection(section, draft);
          for (const box of Object.keys(typed.text)) typed.text[box] = text;
          for (const figure of Object.values(typed.figures))
            Object.assign(figure, { actual: text, estimate: text, earlier: text, note: text });
          return withSectionAnswers(draft, section.id, readTypedSection(section, typed, draft.layout.moneyUnit));
        };
        const once = type({ ...COMPLETE, answers: {}, figures: {} });
        expect(draftSchema.safeParse(once).success).toBe(true);
        const again = readTypedSection(section, typeSection(section, once), once.layout.moneyUnit);
        expect(withSectionAnswers(once, section.id, again)).toBe(once);
      }),
    );
  });
});
