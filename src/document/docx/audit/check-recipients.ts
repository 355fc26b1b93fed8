import type { Format } from '../../format/format-schema.ts';
import type { AuditLine, Outcome } from './audit-report.ts';
import { AS_NAMED, judge, judgeEach, metOr, NOTHING, text } from './judge.ts';
import { type Line, placeOf, wholeLine } from './lines.ts';
import type { ReportParts } from './report-parts.ts';
import { ADDRESSEE_LINE } from './report-words.ts';

/** One recipient with the lines it runs on to. */
interface Item {
  readonly text: string;
  readonly first: Line;
  readonly last: Line;
}

const ARCHIVE = /^[-–+*•\s]*lưu(?!\p{L})/iu;
const AS_ABOVE = /^[-–+*•\s]*như trên/iu;
const RECEIVER = /báo cáo|b\/c/iu;

/** Measures recipients (box 9a) and that a report is addressed to no one above its text. */
export function checkRecipients({ end, main }: ReportParts, format: Format): readonly AuditLine[] {
  const head = end.recipientsHead;
  const addressee = main.map(wholeLine).find((line) => ADDRESSEE_LINE.test(line.text));
  const mark = format.marks.recipientsHead;
  const needed = text(mark.value);
  const noAddressee = judge('addressee.none', mark, {
    outcome: metOr(addressee === undefined),
    needed: NOTHING,
    found: addressee === undefined ? NOTHING : text(addressee.text),
    place: addressee && placeOf(addressee),
  });
  if (head === undefined) {
    return [noAddressee, judge('recipientsHead.text', mark, { outcome: 'absent', needed, found: NOTHING })];
  }
  const items = end.recipients.flatMap(itemOf);
  return [
    noAddressee,
    judge('recipientsHead.text', mark, {
      outcome: metOr(head.text === mark.value),
      needed,
      found: text(head.text),
      place: placeOf(head),
    }),
    ...judgeEach('recipients.asAbove', mark, items, ({ text: item, first }) => ({
      outcome: metOr(addressee !== undefined || !AS_ABOVE.test(item)),
      needed: NOTHING,
      found: text(item),
      place: placeOf(first),
    })),
    ...checkItems(items, format),
    ...checkArchive(items, format),
  ];
}

function itemOf(lines: readonly Line[]): readonly Item[] {
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return [];
  return [{ text: lines.map((line) => line.text).join(' '), first, last }];
}

function checkItems(items: readonly Item[], { marks }: Format): readonly AuditLine[] {
  const { recipientBullet, recipientSeparator, recipientEnd } = marks;
  const ends = (item: Item, sign: string): Outcome =>
    metOr(item.text.endsWith(sign) && !/[;,.:]\s*[;,.]$/.test(item.text));
  return [
    ...judgeEach('recipients.bullet', recipientBullet, items, (item) => ({
      outcome: metOr(item.text.startsWith(recipientBullet.value)),
      needed: text(recipientBullet.value),
      found: text(item.text),
      place: placeOf(item.first),
    })),
    ...judgeEach('recipients.separator', recipientSeparator, items.slice(0, -1), (item) => ({
      outcome: ends(item, recipientSeparator.value),
      needed: text(recipientSeparator.value),
      found: text(item.text),
      place: placeOf(item.last),
    })),
    ...judgeEach('recipients.end', recipientEnd, items.slice(-1), (item) => ({
      outcome: ends(item, recipientEnd.value),
      needed: text(recipientEnd.value),
      found: text(item.text),
      place: placeOf(item.last),
    })),
  ];
}

function checkArchive(items: readonly Item[], { marks }: Format): readonly AuditLine[] {
  const archive = items.find((item) => ARCHIVE.test(item.text));
  const last = items[items.length - 1];
  const place = last && placeOf(last.first);
  return [
    judge('recipients.archiveLast', marks.recipientEnd, {
      outcome: metOr(archive !== undefined && archive === last),
      needed: AS_NAMED,
      found: archive === undefined ? NOTHING : text(archive.text),
      place: archive === undefined ? place : placeOf(archive.first),
    }),
    ...judgeEach('recipients.archiveWords', marks.recipientEnd, archive === undefined ? [] : [archive], (item) => ({
      outcome: metOr(!/lưu\s*:/iu.test(item.text) && !/(?<!\p{L})VT(?!\p{L})/u.test(item.text)),
      needed: AS_NAMED,
      found: text(item.text),
      place: placeOf(item.first),
    })),
    judge('recipients.receiver', marks.recipientsHead, {
      outcome: metOr(
        items.some((item) => RECEIVER.test(item.text)),
        'look',
      ),
      needed: { kind: 'anything' },
      found: { kind: 'texts', texts: items.map((item) => item.text) },
      place,
    }),
  ];
}
