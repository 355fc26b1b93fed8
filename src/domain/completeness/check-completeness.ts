import { bodyCodeOf, COVER_FIELDS, COVER_SECTION, readCover, signingFormsOf } from '../draft/cover.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Outline, Section } from '../outline/outline-schema.ts';
import { askedSections } from '../outline/outline-tree.ts';
import { checkCopied } from '../prose/check-copied.ts';
import { checkProse } from '../prose/check-prose.ts';
import { checkRestated } from '../prose/check-restated.ts';
import type { PreviousReport } from '../rules/draft-reader.ts';
import { runRulesInSteps } from '../rules/run-rules.ts';
import { finishSteps, type Steps } from '../shared/steps.ts';
import { checkAnnexes } from './check-annexes.ts';
import { checkRules } from './check-rules.ts';
import { asOneFinding, checkSection } from './check-section.ts';
import { checkWordings } from './check-wordings.ts';
import { checkWriting } from './check-writing.ts';
import { isSectionBegun } from './section-begun.ts';

/** Ngày chốt ≤ ngày ký < hạn gửi ("trước ngày …"): domain note E23. */
function checkDateOrder(outline: Outline, draft: Draft): Finding[] {
  const { cutoffDate, signingDate } = readCover(outline, draft);
  const place = { section: COVER_SECTION, field: COVER_FIELDS.signingDate };
  const findings: Finding[] = [];
  if (cutoffDate && signingDate && cutoffDate > signingDate) {
    findings.push(
      finding('error', place, {
        code: 'dateOrder',
        first: 'cutoff',
        firstDate: cutoffDate,
        second: 'signing',
        secondDate: signingDate,
      }),
    );
  }
  if (signingDate && draft.deadline && signingDate >= draft.deadline) {
    findings.push(
      finding('error', place, {
        code: 'dateOrder',
        first: 'signing',
        firstDate: signingDate,
        second: 'deadline',
        secondDate: draft.deadline,
      }),
    );
  }
  return findings;
}

/** Symbol and signing form that belong to another issuer (the-thuc.md 4.3, 4.7 and check 7). */
function checkIssuer(outline: Outline, draft: Draft): Finding[] {
  const { issuer, symbol, signingForm } = readCover(outline, draft);
  const bodyCode = bodyCodeOf(outline, issuer);
  const forms = signingFormsOf(outline, issuer);
  const findings: Finding[] = [];
  // the Ban's code may carry the committee's after it (the-thuc.md, doubt D2)
  if (symbol !== '' && bodyCode !== undefined && !symbol.includes(`/${bodyCode}`)) {
    const place = { section: COVER_SECTION, field: COVER_FIELDS.symbol };
    findings.push(finding('error', place, { code: 'issuerMismatch', part: 'symbol', found: symbol }));
  }
  if (signingForm !== '' && forms.length > 0 && !forms.some(({ id }) => id === signingForm)) {
    const place = { section: COVER_SECTION, field: COVER_FIELDS.signingForm };
    findings.push(finding('error', place, { code: 'issuerMismatch', part: 'signingForm', found: signingForm }));
  }
  return findings;
}

/** Items of the order no section has begun to answer (E28); each points at the section that should. */
function checkOrderCoverage(outline: Outline, draft: Draft, sections: readonly Section[]): Finding[] {
  return outline.order.items.flatMap((item) => {
    const answering = sections.filter((section) => section.answers?.mainly.includes(item.id));
    const [first] = answering;
    if (!first || answering.some((section) => isSectionBegun(section, draft))) return [];
    return [
      finding('error', { section: first.id }, { code: 'orderItemUnanswered', number: item.number, short: item.short }),
    ];
  });
}

/** Who has the missing figures, by name: the codes of the outline mean nothing to an officer. */
function withUnitNames(found: Finding, names: ReadonlyMap<string, string>): Finding {
  if (found.detail.code !== 'figuresMissing') return found;
  const sources = found.detail.sources.map((source) => names.get(source) ?? source);
  return { ...found, detail: { ...found.detail, sources } };
}

/** Everything found in the boxes of one section, but what the rules say. */
function checkOwnBoxes(outline: Outline, draft: Draft, section: Section, previous?: PreviousReport): Finding[] {
  const names = new Map(outline.units.map(({ code, name }) => [code, name]));
  return [
    ...checkSection(section, draft).map((found) => withUnitNames(found, names)),
    ...checkWriting(outline, draft, section),
    ...checkWordings(outline, draft, section),
    ...checkProse(outline, draft, section),
    ...checkRestated(draft, section),
    ...checkCopied(draft, section, previous),
    ...(section.cover ? [...checkIssuer(outline, draft), ...checkDateOrder(outline, draft)] : []),
  ];
}

/** Everything found in one section, box by box, and the rules that point at it: what its page shows. */
export function checkSectionWhole(
  outline: Outline,
  draft: Draft,
  section: Section,
  previous?: PreviousReport,
): Finding[] {
  const broken = checkRules(outline, draft, previous).filter(({ place }) => place.section === section.id);
  return [...checkOwnBoxes(outline, draft, section, previous), ...broken];
}

/** The same as `checkCompleteness`, some rules or one section a step. */
export function* checkInSteps(outline: Outline, draft: Draft, previous?: PreviousReport): Steps<Finding[]> {
  const sections = askedSections(outline, draft.tier).map(({ section }) => section);
  yield* runRulesInSteps(outline, { draft, previous });
  yield;
  const others = [
    ...checkRules(outline, draft, previous),
    ...checkAnnexes(outline, draft),
    ...checkOrderCoverage(outline, draft, sections),
  ];
  const found: Finding[] = [];
  for (const section of sections) {
    yield;
    const own = checkOwnBoxes(outline, draft, section, previous);
    found.push(
      ...(isSectionBegun(section, draft) ? own : asOneFinding(own, section)),
      ...others.filter(({ place }) => place.section === section.id),
    );
  }
  return found;
}

/**
 * All findings of a draft in the order of the outline: what is missing, unreadable, outside its dates, and what does not fit
 * together by the rules of the outline. A section nobody has begun is one finding. A list without `error` means the
 * official text may be exported. `previous`: the report of the period before, for the rules and comparisons that need it. Never
 * throws; nothing is looked up outside the arguments.
 */
export function checkCompleteness(outline: Outline, draft: Draft, previous?: PreviousReport): Finding[] {
  return finishSteps(checkInSteps(outline, draft, previous));
}
