import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import { formatDate, weekday } from '../../domain/vietnamese/date.ts';
import { formatNumber } from '../../domain/vietnamese/number.ts';
import type { Translate } from '../../i18n/translate.ts';
import { localDay } from '../../state/local-time.ts';
import type { VersionProblem } from '../../storage/draft-history.ts';
import { clockTime } from '../kit/moments.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** What a version is called: its name, else why it was kept. */
export function versionTitle(t: Translate, { name, reason }: KeptVersion): string {
  return name ?? t(`versions.reason.${reason}`);
}

/** `46 kB`: how much room it takes. */
export function sizeText({ bytes }: KeptVersion): string {
  return `${formatNumber(Math.max(1, Math.round(bytes / 1024)), 'count')} kB`;
}

/** Gives a version in one line: when, and what it is called. The words by which it is told from every other. */
export function useVersionLine(): (version: KeptVersion) => string {
  const { t } = useTranslation();
  return useCallback(
    (version) => `${clockTime(version.at)} ${formatDate(localDay(version.at))}, ${versionTitle(t, version)}`,
    [t],
  );
}

/** `Hôm nay, thứ Ba 12/5/2026`. */
export function dayHeading(t: Translate, day: string, today: string): string {
  const name = t(`weekday.${WEEKDAYS[weekday(day)] ?? 'sunday'}`);
  const words = `${name} ${formatDate(day)}`;
  return day === today ? t('versions.today', { day: words }) : words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** Why a version cannot be read, and that nothing else is touched by it. */
export function unreadableText(t: Translate, problem: VersionProblem): string {
  switch (problem.kind) {
    case 'gone':
      return t('versions.unreadable.gone');
    case 'newer':
      return t('versions.unreadable.newer', { version: problem.version });
    case 'tooOld':
      return t('versions.unreadable.tooOld');
    default:
      return t('versions.unreadable.damaged');
  }
}
