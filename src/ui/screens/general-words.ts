import type { Format } from '../../document/format/format-schema.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { GeneralAspect } from '../../domain/history/differences.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import { isNamed } from '../../domain/outline/own-outline.ts';
import { readableLeftOver } from '../../domain/outline-change/left-overs.ts';
import { fillPeriod, periodName } from '../../domain/shared/reporting-period.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import type { Translate } from '../../i18n/translate.ts';
import { schemeText } from './layout-choices.tsx';

interface Known {
  readonly outline: Outline;
  /** Those of this machine. */
  readonly outlines: readonly Outline[];
  readonly formats: readonly Format[];
}

function layoutWords(
  t: Translate,
  { layout, period }: Draft,
  aspect: keyof Draft['layout'],
  { outline, formats }: Known,
): string {
  const none = t('versions.value.none');
  switch (aspect) {
    case 'annexes': {
      const titles = outline.annexes.filter(({ id }) => layout.annexes.includes(id)).map(({ title }) => title);
      return titles.map((title) => fillPeriod(title, period)).join('; ') || none;
    }
    case 'urgency':
      return (
        formats.flatMap(({ marks }) => marks.urgency.value).find(({ id }) => id === layout.urgency)?.text ??
        layout.urgency ??
        none
      );
    case 'scopeNote':
      return layout.scopeNote || none;
    case 'headingScheme': {
      const found = formats
        .flatMap((format) => format.headings.others.map((other) => ({ format, other })))
        .find(({ other }) => other.id === layout.headingScheme);
      return found ? schemeText(found.format, found.other.levels) : t('versions.value.usual');
    }
    case 'moneyUnit':
      return layout.moneyUnit === undefined ? t('versions.value.usual') : t(`versions.money.${layout.moneyUnit}`);
    case 'asTables': {
      const labels = (layout.asTables ?? []).map(({ section, field }) => {
        const found = findSection(outline, section);
        return (found && findField(found.section, field)?.label) ?? field;
      });
      return labels.join('; ') || none;
    }
    case 'notForMedia':
    case 'authorLine':
    case 'duplex':
      return t(layout[aspect] ? 'versions.value.yes' : 'versions.value.no');
  }
}

/** What a draft says about itself outside its sections. */
export function generalWords(t: Translate, draft: Draft, aspect: GeneralAspect, known: Known): string {
  switch (aspect) {
    case 'period':
      return periodName(draft.period);
    case 'tier':
      return t(`tier.${draft.tier}`);
    case 'deadline':
      return draft.deadline ? formatDate(draft.deadline) : t('versions.value.none');
    case 'formatId':
      return (
        known.formats.find(({ id }) => id === draft.formatId)?.name ?? draft.formatId ?? t('export.formatAutomatic')
      );
    case 'outline':
      return known.outlines.find((outline) => isNamed(outline, draft.outline))?.title ?? draft.outline.id;
    case 'leftOver':
      return t('leftOver.linkCount', { count: readableLeftOver(draft).length });
    default:
      return layoutWords(t, draft, aspect, known);
  }
}
