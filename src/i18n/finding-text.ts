import type { TFunction } from 'i18next';
import type { Finding, FindingDetail } from '../domain/findings/finding.ts';
import { type DateProblem, formatDate } from '../domain/vietnamese/date.ts';
import { formatNumber, type NumberProblem } from '../domain/vietnamese/number.ts';
import { lowerFirst } from '../domain/vietnamese/text.ts';
import { type FindingText, proseText } from './prose-text.ts';

type DetailOf<Code extends FindingDetail['code']> = Extract<FindingDetail, { code: Code }>;

/** Long typed text is quoted by its beginning. */
function quote(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat;
}

/** What to do about a text that cannot be read as a number. */
export function numberProblemText(t: TFunction, text: string, problem: NumberProblem): string {
  switch (problem.reason) {
    case 'ambiguous':
      return t('finding.numberUnread.ambiguous', { text: quote(text), suggestion: problem.suggestions.join(' / ') });
    case 'above':
      return t('finding.numberUnread.above', { maximum: problem.maximum });
    case 'notANumber':
    case 'negative':
    case 'notWhole':
    case 'tooLarge':
      return t(`finding.numberUnread.${problem.reason}`);
  }
}

/** What to do about a text that cannot be read as a day. */
export function dateProblemText(t: TFunction, problem: DateProblem): string {
  const suggestion = problem.reason === 'shortYear' ? problem.suggestions.join(' / ') : '';
  return t(`finding.dateUnread.${problem.reason}`, { suggestion });
}

function numberUnread(t: TFunction, { label, text, problem }: DetailOf<'numberUnread'>): FindingText {
  const what = t('finding.numberUnread.what', { label, text: quote(text) });
  return { what, todo: numberProblemText(t, text, problem) };
}

function dateUnread(t: TFunction, { label, text, problem }: DetailOf<'dateUnread'>): FindingText {
  const what = t(problem.reason === 'noSuchDay' ? 'finding.dateUnread.noSuchDayWhat' : 'finding.dateUnread.what', {
    label,
    text: quote(text),
  });
  return { what, todo: dateProblemText(t, problem) };
}

const MISSING_KINDS = {
  longText: 'text',
  shortText: 'text',
  list: 'list',
  table: 'table',
  date: 'date',
  choice: 'choice',
  yesNo: 'choice',
} as const;

function missingKind(kind: string): 'text' | 'list' | 'table' | 'date' | 'choice' {
  return MISSING_KINDS[kind as keyof typeof MISSING_KINDS] ?? 'text';
}

function sectionMissing(t: TFunction, { figures, labels, canBeNothing }: DetailOf<'sectionMissing'>): FindingText {
  const parts = [
    ...(figures > 0 ? [t('finding.sectionMissing.figures', { count: figures })] : []),
    ...labels.map(lowerFirst),
  ];
  return {
    what: t('finding.sectionMissing.what', { parts: parts.join(', ') }),
    todo: t(canBeNothing ? 'finding.sectionMissing.todoOrNothing' : 'finding.sectionMissing.todo'),
  };
}

/** The outline's own sentences in the language of the screen; those about another column than the actual figures say so. */
function ruleBroken(t: TFunction, detail: DetailOf<'ruleBroken'>): FindingText {
  const { what, todo } = t('finding.ruleBroken.language') === 'en' ? detail.en : detail.vi;
  if (detail.part === 'actual') return { what, todo };
  return { what: t(`finding.ruleBroken.${detail.part}`, { what: lowerFirst(what) }), todo };
}

type WordsDetail = DetailOf<
  'basisExpired' | 'basisDate' | 'obsoleteWord' | 'personalData' | 'secrecyMark' | 'legacyText'
>;

/** What is found in the words of a text. */
function wordsText(t: TFunction, detail: WordsDetail): FindingText {
  switch (detail.code) {
    case 'basisExpired':
      return {
        what: t('finding.basisExpired.what', { cite: detail.cite, from: formatDate(detail.from) }),
        todo: t('finding.basisExpired.todo'),
      };
    case 'basisDate':
      return {
        what: t('finding.basisDate.what', { cite: detail.cite, found: formatDate(detail.found) }),
        todo: t('finding.basisDate.todo', { expected: formatDate(detail.expected) }),
      };
    case 'obsoleteWord':
      return {
        what: t('finding.obsoleteWord.what', { word: detail.word }),
        todo: t('finding.obsoleteWord.todo', { instead: detail.instead }),
      };
    case 'personalData':
      return {
        what: t(`finding.personalData.${detail.kind}`, { text: quote(detail.text) }),
        todo: t('finding.personalData.todo'),
      };
    case 'secrecyMark':
      return { what: t('finding.secrecyMark.what', { text: detail.text }), todo: t('finding.secrecyMark.todo') };
    case 'legacyText':
      return {
        what: t(`finding.legacyText.${detail.kind}`, { word: quote(detail.word) }),
        todo: t('finding.legacyText.todo'),
      };
  }
}

/** The sentences for a finding. The only place where findings become words. */
export function findingText(t: TFunction, { detail }: Finding): FindingText {
  switch (detail.code) {
    case 'answerMissing': {
      const kind = missingKind(detail.fieldKind);
      return {
        what: t('finding.answerMissing.what', { label: lowerFirst(detail.label) }),
        todo: t(`finding.answerMissing.${kind === 'text' && detail.canBeNothing ? 'textOrNothing' : kind}`),
      };
    }
    case 'sectionMissing':
      return sectionMissing(t, detail);
    case 'issuerMismatch':
      return {
        what: t(`finding.issuerMismatch.${detail.part}`, { found: detail.found }),
        todo: t('finding.issuerMismatch.todo'),
      };
    case 'figuresMissing':
      return {
        what: t('finding.figuresMissing.what', { count: detail.codes.length }),
        todo: t('finding.figuresMissing.todo', { codes: detail.codes.join(', '), sources: detail.sources.join(', ') }),
      };
    case 'reasonMissing':
      return {
        what: t(`finding.reasonMissing.${detail.of}`, { label: detail.label }),
        todo: t('finding.reasonMissing.todo'),
      };
    case 'formerUnitsMissing': {
      const names = detail.names.filter(Boolean).join(', ');
      return {
        what: t('finding.formerUnitsMissing.what', { label: detail.label }),
        todo: names ? t('finding.formerUnitsMissing.named', { names }) : t('finding.formerUnitsMissing.todo'),
      };
    }
    case 'numberUnread':
      return numberUnread(t, detail);
    case 'dateUnread':
      return dateUnread(t, detail);
    case 'dateOutside':
      return {
        what: t('finding.dateOutside.what', { label: detail.label, date: formatDate(detail.date) }),
        todo: t('finding.dateOutside.todo', { from: formatDate(detail.from), to: formatDate(detail.to) }),
      };
    case 'dateOrder':
      return {
        what: t(`finding.dateOrder.${detail.first}`, {
          first: formatDate(detail.firstDate),
          second: formatDate(detail.secondDate),
        }),
        todo: t('finding.dateOrder.todo'),
      };
    case 'tooFew':
      return {
        what: t('finding.tooFew.what', { label: detail.label, count: detail.count, min: detail.min }),
        todo: t('finding.tooFew.todo', { missing: detail.min - detail.count }),
      };
    case 'tooMany':
      return {
        what: t('finding.tooMany.what', { label: detail.label, count: detail.count, max: detail.max }),
        todo: t('finding.tooMany.todo'),
      };
    case 'cellMissing':
      return {
        what: t('finding.cellMissing.what', {
          label: detail.label,
          row: detail.rowNumber,
          column: lowerFirst(detail.column),
        }),
        todo: t('finding.cellMissing.todo', { name: quote(detail.rowName) || detail.rowNumber }),
      };
    case 'annexEmpty':
      return {
        what: t('finding.annexEmpty.what', { title: detail.title }),
        todo: t('finding.annexEmpty.todo', { label: lowerFirst(detail.label) }),
      };
    case 'orderItemUnanswered':
      return {
        what: t('finding.orderItemUnanswered.what', { number: detail.number }),
        todo: t('finding.orderItemUnanswered.todo', { short: detail.short }),
      };
    case 'figureHuge': {
      const unit = detail.measure === 'money' ? ` ${t('finding.figureHuge.million')}` : '';
      return {
        what: t('finding.figureHuge.what', {
          label: detail.label,
          value: `${formatNumber(detail.value, detail.measure)}${unit}`,
        }),
        todo: t('finding.figureHuge.todo'),
      };
    }
    case 'ruleBroken':
      return ruleBroken(t, detail);
    case 'mentionUnknown':
    case 'braceLeft':
    case 'shareWrong':
    case 'directionWrong':
    case 'numberDiffers':
    case 'numberUnknown':
    case 'shareUnknown':
      return proseText(t, detail);
    case 'restated':
      return {
        what: t('finding.restated.what', {
          label: detail.label,
          row: detail.rowNumber,
          link: lowerFirst(detail.link),
        }),
        todo: t('finding.restated.todo'),
      };
    case 'noSuchDay':
      return { what: t('finding.noSuchDay.what', detail), todo: t('finding.noSuchDay.todo') };
    case 'otherCutoff':
    case 'afterCutoff':
      return {
        what: t(`finding.${detail.code}.what`, { text: detail.text }),
        todo: t(`finding.${detail.code}.todo`, { cutoff: formatDate(detail.cutoff) }),
      };
    case 'oldDay':
      return { what: t('oldDay.what', { text: detail.text }), todo: t('oldDay.todo') };
    case 'otherPeriod':
      return {
        what: t('finding.otherPeriod.what', { text: detail.text }),
        todo: t('finding.otherPeriod.todo', { expected: detail.expected }),
      };
    case 'wording':
      return t('finding.ruleBroken.language') === 'en' ? detail.en : detail.vi;
    case 'noResult':
      return {
        what: t(detail.isShort ? 'finding.noResult.short' : 'finding.noResult.what', { label: detail.label }),
        todo: t('finding.noResult.todo'),
      };
    case 'figuresDespiteNothing':
      return {
        what: t('finding.figuresDespiteNothing.what', { figures: detail.figures.join(', ') }),
        todo: t('finding.figuresDespiteNothing.todo'),
      };
    case 'copied':
      return {
        what: t(detail.excerpt ? 'finding.copied.passage' : 'finding.copied.what', {
          label: detail.label,
          percent: detail.percent,
          excerpt: quote(detail.excerpt),
        }),
        todo: t('finding.copied.todo'),
      };
    case 'oldPeriod':
      return { what: t('finding.oldPeriod.what', detail), todo: t('finding.oldPeriod.todo') };
    case 'basisExpired':
    case 'basisDate':
    case 'obsoleteWord':
    case 'personalData':
    case 'secrecyMark':
    case 'legacyText':
      return wordsText(t, detail);
    case 'optionalBlank':
      return { what: t('finding.optionalBlank.what'), todo: t('finding.optionalBlank.todo') };
  }
}
