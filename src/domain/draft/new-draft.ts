import type { Outline, Tier } from '../outline/outline-schema.ts';
import type { Issuer, Profile } from '../profile/profile-schema.ts';
import type { ReportingPeriod } from '../shared/reporting-period.ts';
import type { Answer } from './answer.ts';
import { closingValue } from './closing-figures.ts';
import { COVER_FIELDS, COVER_SECTION } from './cover.ts';
import { textOf } from './draft-answers.ts';
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, PLAIN_LAYOUT } from './draft-schema.ts';

/** What has to be settled before the first section; everything else is asked in the sections. */
export interface NewDraftChoices {
  /** Unique id and the present instant (ISO): given from outside, so that the domain stays pure. */
  readonly id: string;
  readonly now: string;
  readonly tier: Tier;
  readonly period: ReportingPeriod;
  readonly issuer: Issuer['id'];
  readonly cutoffDate?: string | undefined;
  readonly deadline?: string | undefined;
  readonly signingForm?: string | undefined;
  readonly signatory?: string | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly order?: string | undefined;
}

function text(value: string | undefined): Answer {
  return value === undefined || value.trim() === '' ? { state: 'blank' } : { state: 'value', value };
}

function list(values: readonly string[]): Answer {
  const given = values.filter((value) => value.trim() !== '');
  return given.length === 0 ? { state: 'blank' } : { state: 'value', value: [...given] };
}

function coverAnswers(choices: NewDraftChoices, profile: Profile): Record<string, Answer> {
  const issuer = profile.issuers.find(({ id }) => id === choices.issuer) ?? profile.issuers[0];
  return {
    [COVER_FIELDS.issuer]: text(choices.issuer),
    [COVER_FIELDS.superiorBody]: text(issuer?.superiorBody),
    [COVER_FIELDS.issuingBody]: text(issuer?.issuingBody),
    [COVER_FIELDS.symbol]: text(issuer?.symbol),
    [COVER_FIELDS.place]: text(profile.place),
    [COVER_FIELDS.cutoffDate]: text(choices.cutoffDate),
    [COVER_FIELDS.orders]: list([choices.order ?? profile.order.cite]),
    [COVER_FIELDS.recipients]: list(choices.recipients ?? issuer?.recipients ?? []),
    [COVER_FIELDS.signingForm]: text(choices.signingForm ?? issuer?.signingForm),
    [COVER_FIELDS.signatory]: text(choices.signatory ?? issuer?.signatory),
  };
}

/** A new draft: the profile's facts in the cover block, everything else blank. */
export function newDraft(outline: Outline, profile: Profile, choices: NewDraftChoices): Draft {
  return {
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id: choices.id,
    createdAt: choices.now,
    updatedAt: choices.now,
    outline: { id: outline.id, version: outline.version },
    tier: choices.tier,
    period: choices.period,
    ...(choices.deadline ? { deadline: choices.deadline } : {}),
    layout: PLAIN_LAYOUT,
    answers: { [COVER_SECTION]: coverAnswers(choices, profile) },
    figures: {},
    marks: {},
    draftNumber: 1,
    sample: false,
  };
}

const TAKEN_FROM_COVER = [
  COVER_FIELDS.superiorBody,
  COVER_FIELDS.issuingBody,
  COVER_FIELDS.symbol,
  COVER_FIELDS.place,
] as const;

/**
 * Carries an earlier draft over into a new one: always its letterhead, its denominators' earlier values
 * (this period's figures become "kỳ trước"); texts, lists and tables only when asked. The earlier draft is not touched.
 */
export function carryOver(
  fresh: Draft,
  earlier: Draft,
  take: { readonly texts: boolean; readonly figures: boolean },
): Draft {
  const earlierCover = earlier.answers[COVER_SECTION] ?? {};
  const cover = { ...fresh.answers[COVER_SECTION] };
  const isSameIssuer =
    textOf(earlier, COVER_SECTION, COVER_FIELDS.issuer) === textOf(fresh, COVER_SECTION, COVER_FIELDS.issuer);
  for (const field of isSameIssuer ? TAKEN_FROM_COVER : []) {
    const answer = earlierCover[field];
    if (answer) cover[field] = answer;
  }
  const texts = take.texts
    ? Object.fromEntries(Object.entries(earlier.answers).filter(([section]) => section !== COVER_SECTION))
    : {};
  const figures = take.figures
    ? Object.fromEntries(
        Object.entries(earlier.figures).flatMap(([code, figure]) => {
          const value = closingValue(figure);
          if (value === undefined) return [];
          return [
            [
              code,
              {
                actual: { state: 'blank' as const },
                estimate: { state: 'blank' as const },
                earlier: { state: 'value' as const, value },
                note: '',
              },
            ],
          ];
        }),
      )
    : {};
  // how the document looks is carried over; urgency and circulation belong to one document
  const { urgency: _, ...kept } = earlier.layout;
  return {
    ...fresh,
    layout: { ...kept, scopeNote: '', notForMedia: false },
    answers: { ...fresh.answers, ...texts, [COVER_SECTION]: cover },
    figures: { ...fresh.figures, ...figures },
  };
}
