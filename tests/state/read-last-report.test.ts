import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import { withLayout } from '../../src/document/model/with-layout.ts';
import { BLANK_FIGURE } from '../../src/domain/draft/answer.ts';
import { figureValue } from '../../src/domain/draft/draft-answers.ts';
import { keptPreviousText, parseKeptPrevious } from '../../src/domain/draft/kept-previous.ts';
import { allFigures } from '../../src/domain/outline/outline-tree.ts';
import { readPreviousFile } from '../../src/state/previous-report.ts';
import {
  carriedFrom,
  carriesNoDraft,
  layLastReport,
  proposeLastReport,
  readLastReport,
} from '../../src/state/read-last-report.ts';
import { draftOf } from '../support/builders.ts';
import { COMPLETE, OUTLINE, shippedFormat } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const present = draftOf(OUTLINE, { id: 'a', period: { kind: 'firstHalf', year: 2026 } });

function fileOf(name: string): File {
  return new File([readFileSync(`tests/fixtures/last-reports/${name}.docx`)], `${name}.docx`);
}

async function read(name = 'c01-theo-de-cuong-mac-dinh') {
  const { services } = testServices();
  const report = await readLastReport(fileOf(name), OUTLINE, services, new AbortController().signal);
  if (!report.ok) throw new Error(report.problem.kind);
  return { services, report: report.value };
}

async function lay(name?: string) {
  const { services, report } = await read(name);
  const proposal = proposeLastReport(report, new Map());
  const sure = proposal.figures.filter(({ certainty }) => certainty === 'sure');
  return { report, proposal, laid: layLastReport(report, proposal, sure, present, services) };
}

const textIn = (answer: unknown): string => JSON.stringify(answer);

describe('a finished report in Word', () => {
  it('carries no draft, and is read all the same', async () => {
    const { services } = testServices();
    const asDraft = await readPreviousFile(fileOf('c01-theo-de-cuong-mac-dinh'), services);
    expect(asDraft.ok ? undefined : carriesNoDraft(asDraft.problem)).toBe(true);
    const { report } = await read();
    expect(report.title).toMatchObject({
      period: { kind: 'secondHalf', year: 2025 },
      isReport: true,
      isOfSubject: true,
    });
  });

  it('lays its texts in their sections, items as a list, tasks as rows', async () => {
    const { draft } = (await lay()).laid;
    expect(textIn(draft.answers['s2_2']?.['ket_qua'])).toContain('31 hội nghị tuyên truyền');
    expect(textIn(draft.answers['s5_2']?.['ket_qua'])).toContain('Lượt người dự đối thoại | lượt người | 412');
    expect(draft.answers['s7_1']?.['uu_diem']).toMatchObject({
      state: 'value',
      value: [expect.stringContaining('Nền nếp')],
    });
    expect(draft.answers['s8']?.['nhiem_vu']).toMatchObject({ value: [{}, {}, {}] });
    expect(draft.period).toEqual({ kind: 'secondHalf', year: 2025 });
  });

  it.each(['c01-theo-de-cuong-mac-dinh', 'c02-theo-bay-noi-dung-cong-van', 'c03-thu-tu-khac'])(
    '%s: no paragraph of it is lost',
    async (name) => {
      const { report, laid } = await lay(name);
      const kept = textIn(laid.draft.answers) + textIn(laid.readFromWord);
      const lost = report.parts
        .flatMap(({ texts }) => texts)
        .filter((text) => !kept.includes(textIn(text.replace(/^[-+•–]\s+/u, '')).slice(1, -1)));
      expect(lost).toEqual([]);
    },
  );

  it('keeps in sight what found no section, through storing', async () => {
    const { laid } = await lay('c03-thu-tu-khac');
    const again = parseKeptPrevious(keptPreviousText(laid));
    expect(again).toEqual(laid);
    expect(again?.readFromWord?.other.map(({ text }) => text).join('\n')).toContain(
      'từ ngày 01/7/2025 đến ngày 30/11/2025',
    );
  });

  it('gives its figures to the comparison column, blank boxes only', async () => {
    const { laid } = await lay();
    const own = carriedFrom(present, laid, OUTLINE);
    expect(own.figures['TT01']?.earlier).toEqual({ state: 'value', value: 31 });
    expect(own.figures['BQ10']?.earlier).toEqual({ state: 'value', value: 2_450_000_000 });
    const typed = draftOf(OUTLINE, {
      id: 'a',
      figures: { TT01: { ...BLANK_FIGURE, earlier: { state: 'value', value: 9 } } },
    });
    expect(carriedFrom(typed, laid, OUTLINE).figures['TT01']?.earlier).toEqual({ state: 'value', value: 9 });
  });

  it('goes where a person says, and figures are looked for there', async () => {
    const { report } = await read();
    const part = report.parts.find(({ title }) => title === 'Tuyên truyền, quán triệt, tập huấn');
    if (!part) throw new Error('no such heading');
    const chosen = new Map([[part.line, 's7_1']]);
    const { placed, figures } = proposeLastReport(report, chosen);
    expect(placed.find((each) => each.part === part)).toMatchObject({ section: 's7_1', certainty: 'chosen' });
    expect(figures.some(({ code }) => code === 'TT01')).toBe(false);
  });

  it('is refused when nothing in it looks like a heading of a report', async () => {
    const { services } = testServices();
    const empty = new File([new Uint8Array([80, 75, 3, 4])], 'hong.docx');
    const outcome = await readLastReport(empty, OUTLINE, services, new AbortController().signal);
    expect(outcome.ok).toBe(false);
  });
});

describe('a report this program printed, without a draft inside', () => {
  /** Of some two hundred indicators. */
  const FEWEST = 100;

  it.each(['HD36', 'HD05'])('%s: what is taken is right, at the end of its period', async (id) => {
    const draft = COMPLETE;
    const format = withLayout(shippedFormat(id), draft.layout);
    const bytes = await writeDocx(buildReport(OUTLINE, draft, format, { kind: 'official' }), format);
    const { services } = testServices();
    const read = await readLastReport(
      new File([bytes], 'bao-cao.docx'),
      OUTLINE,
      services,
      new AbortController().signal,
    );
    if (!read.ok) throw new Error(read.problem.kind);
    const { figures } = proposeLastReport(read.value, new Map());
    const fields = new Map(allFigures(OUTLINE).map(({ field }) => [field.id, field]));
    const isRight = ({ code, value }: { code: string; value: number }) => {
      const field = fields.get(code);
      return (
        field !== undefined && (figureValue(draft, field, 'estimate') ?? figureValue(draft, field, 'actual')) === value
      );
    };
    const sure = figures.filter(({ certainty }) => certainty === 'sure');
    process.stdout.write(
      `${id}: taken ${sure.length}, right ${sure.filter(isRight).length}, offered ${figures.length - sure.length}\n`,
    );
    expect(sure.filter((figure) => !isRight(figure))).toEqual([]);
    expect(sure.length).toBeGreaterThan(FEWEST);
  });
});
