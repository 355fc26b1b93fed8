import type { TFunction } from 'i18next';
import type { FindingDetail } from '../domain/findings/finding.ts';
import { formatNumber } from '../domain/vietnamese/number.ts';
import { lowerFirst } from '../domain/vietnamese/text.ts';

/** What was found, and what to do about it. */
export interface FindingText {
  readonly what: string;
  readonly todo: string;
}

type DetailOf<Code extends FindingDetail['code']> = Extract<FindingDetail, { code: Code }>;

type ProseDetail = DetailOf<
  'mentionUnknown' | 'braceLeft' | 'shareWrong' | 'directionWrong' | 'numberDiffers' | 'numberUnknown' | 'shareUnknown'
>;

/** What the numbers in a text say against the figures. */
export function proseText(t: TFunction, detail: ProseDetail): FindingText {
  switch (detail.code) {
    case 'mentionUnknown':
      return { what: t('finding.mentionUnknown.what', detail), todo: t('finding.mentionUnknown.todo') };
    case 'braceLeft':
      return { what: t('finding.braceLeft.what', { text: detail.text }), todo: t('finding.braceLeft.todo') };
    case 'shareWrong':
      return {
        what: t('finding.shareWrong.what', { text: detail.text, of: detail.of }),
        todo: t('finding.shareWrong.todo', { needed: formatNumber(detail.needed, 'percent') }),
      };
    case 'directionWrong':
      return {
        what: t('finding.directionWrong.what', { word: detail.word, text: detail.text }),
        todo: t('finding.directionWrong.todo', { label: lowerFirst(detail.label), figure: detail.figure }),
      };
    case 'numberDiffers':
      return {
        what: t('finding.numberDiffers.what', {
          text: detail.text,
          label: lowerFirst(detail.label),
          figure: detail.figure,
          value: formatNumber(detail.value, detail.measure),
        }),
        todo: t('finding.numberDiffers.todo'),
      };
    case 'numberUnknown':
      return {
        what: t('finding.numberUnknown.what', { text: detail.text, unit: detail.unit }),
        todo: t('finding.numberUnknown.todo'),
      };
    case 'shareUnknown':
      return { what: t('finding.shareUnknown.what', { text: detail.text }), todo: t('finding.shareUnknown.todo') };
  }
}
