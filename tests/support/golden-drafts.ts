import type { ToCarry } from '../../src/document/docx/write-docx.ts';
import type { Format } from '../../src/document/format/format-schema.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Purpose } from '../../src/document/model/context.ts';
import type { ReportDocument } from '../../src/document/model/report-document.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { fixtureReport } from './docx/fixture-report.ts';
import { COMPLETE, HALF, OUTLINE, SHIPPED } from './shipped.ts';
import { reportOf, VARIANTS } from './variants.ts';

/** A report with what it needs to become a Word file. */
export interface GoldenDraft {
  readonly name: string;
  readonly document: ReportDocument;
  readonly format: Format;
  /** The draft that travels inside the Word file. */
  readonly carried?: ToCarry;
}

const PURPOSES: readonly Purpose[] = [{ kind: 'draft', number: 2 }, { kind: 'official' }];

/** The draft in every layout and for every purpose; under the layout in force also with the draft carried. */
function everyWay(name: string, draft: Draft): GoldenDraft[] {
  return PURPOSES.flatMap((purpose) => {
    const bare = SHIPPED.formats.map((format) => ({
      name: `${name}, ${purpose.kind}, ${format.id}`,
      document: buildReport(OUTLINE, draft, format, purpose),
      format,
    }));
    const inForce = bare.filter(({ format }) => format.appliesTo === undefined);
    return [
      ...bare,
      ...inForce.map((golden) => ({
        ...golden,
        name: `${golden.name}, draft carried`,
        carried: { text: draftFileText(draft), purpose },
      })),
    ];
  });
}

/** The Word files that conformance and the printed page are proved on. A new one is one line here. */
export const GOLDEN_DRAFTS: readonly GoldenDraft[] = [
  ...SHIPPED.formats.map((format) => ({ name: `fixture, ${format.id}`, document: fixtureReport(format), format })),
  ...everyWay('complete sample', COMPLETE),
  ...everyWay('half-filled sample', HALF),
  ...VARIANTS.map((variant) => ({ name: variant.name, document: reportOf(variant), format: variant.format })),
];
