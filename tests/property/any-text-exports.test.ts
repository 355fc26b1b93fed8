import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Block, ReportDocument, Run } from '../../src/document/model/report-document.ts';
import { askedSections } from '../../src/domain/outline/outline-tree.ts';
import { cleanText } from '../../src/domain/vietnamese/text.ts';
import { anyText } from '../support/arbitraries.ts';
import { text, withAnswer } from '../support/builders.ts';
import { lintWordXml } from '../support/docx/lint-word-xml.ts';
import { partOf, readPackage } from '../support/docx/read-package.ts';
import { readXml, textOf } from '../support/docx/read-xml.ts';
import { COMPLETE, OUTLINE, shippedFormat } from '../support/shipped.ts';

const format = shippedFormat('HD05');
const LONG_TEXTS = askedSections(OUTLINE, COMPLETE.tier).flatMap(({ section }) =>
  section.cover
    ? []
    : (section.fields ?? []).flatMap((field) =>
        field.kind === 'longText' && field.print !== 'none' && typeof field.requirement === 'string'
          ? [{ section: section.id, field: field.id }]
          : [],
      ),
);

/** Without spaces; hyphens that hold a symbol together read as hyphens. */
function letters(text: string): string {
  return text.replace(/\s/gu, '').replaceAll('\u2011', '-');
}

/** The letters a person typed and must find again: spaces and the marks that begin a list item are the layout's. */
function visible(typed: string): string {
  const lines = cleanText(typed)
    .split('\n')
    .map((line) =>
      line
        .replace(/\t/g, ' ')
        .trim()
        .replace(/^[-–+]\s+/, ''),
    );
  return letters(lines.join(''));
}

/** The report of the complete sample with this text in one place, taken over as the screen takes it over. */
function reportWith(place: { readonly section: string; readonly field: string }, typed: string): ReportDocument {
  const draft = withAnswer({ ...COMPLETE, marks: {} }, place.section, place.field, text(cleanText(typed)));
  return buildReport(OUTLINE, draft, format, { kind: 'official' });
}

/** A hyphen that was typed as one that does not break, first in its paragraph. */
const HYPHENS = LONG_TEXTS.slice(0, 1).map((place): [(typeof LONG_TEXTS)[number], string] => [
  place,
  '\u20113 \u2011 a\u2011b',
]);

function runsOf(block: Block): readonly Run[] {
  return block.kind === 'paragraph' || block.kind === 'item' ? block.runs : [];
}

describe('any text in any long text', () => {
  it('stands in the report whole and in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LONG_TEXTS), anyText, (place, typed) => {
        const printed = reportWith(place, typed)
          .body.filter(({ source }) => source.section === place.section && source.field === place.field)
          .flatMap(runsOf)
          .map((run) => run.text)
          .join('');
        if (visible(typed) !== '') expect(letters(printed)).toBe(visible(typed));
      }),
      { numRuns: 60, examples: HYPHENS },
    );
  });

  it('gives a Word file without a flaw that holds every letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LONG_TEXTS), anyText, async (place, typed) => {
        const parts = readPackage(await writeDocx(reportWith(place, typed), format));
        expect(lintWordXml(parts)).toEqual([]);
        const written = letters(textOf(readXml(partOf(parts, 'word/document.xml'))));
        expect(written).toContain(visible(typed));
      }),
      { numRuns: 8, examples: HYPHENS },
    );
  });
});

describe('a draft nobody cleaned', () => {
  it('gives a Word file without a flaw all the same', async () => {
    const typed = `${'Ữ'.normalize('NFD')}\u0000\ufffe\ud83d\u000b\u2028<&>"'`;
    const cover = Object.fromEntries(
      Object.entries(COMPLETE.answers['md'] ?? {}).map(([id, answer]) => [
        id,
        answer.state === 'value' && typeof answer.value === 'string' ? text(`${answer.value}${typed}`) : answer,
      ]),
    );
    const [place] = LONG_TEXTS;
    const dirty = withAnswer(COMPLETE, place?.section ?? '', place?.field ?? '', text(typed));
    const report = buildReport(OUTLINE, { ...dirty, answers: { ...dirty.answers, md: cover } }, format, {
      kind: 'draft',
      number: 1,
    });
    expect(lintWordXml(readPackage(await writeDocx(report, format)))).toEqual([]);
  });
});

describe('a book pasted at once', () => {
  it('200,000 characters are kept and written', async () => {
    const [place] = LONG_TEXTS;
    if (!place) throw new Error('no long text');
    const paragraph = 'Nhân dân bàn và quyết định trực tiếp những việc của thôn, khu dân cư. '.repeat(14);
    const typed = Array.from({ length: 210 }, () => paragraph).join('\n');
    expect(typed.length).toBeGreaterThan(200_000);
    const parts = readPackage(await writeDocx(reportWith(place, typed), format));
    expect(lintWordXml(parts)).toEqual([]);
    const written = letters(textOf(readXml(partOf(parts, 'word/document.xml'))));
    expect(written).toContain(visible(typed));
  });
});
