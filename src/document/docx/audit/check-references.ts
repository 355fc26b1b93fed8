import type { Format } from '../../format/format-schema.ts';
import type { AuditLine, CitationPart } from './audit-report.ts';
import type { ContentLine } from './content-kinds.ts';
import { judge, text } from './judge.ts';
import { placeOf } from './lines.ts';

/** `số 741-CV/BTGDVTU`, then perhaps a date and a body. Laws are known by their number alone. */
const CITATION =
  /số\s+(\d[\p{L}\d]*[-/][\p{L}\d/-]*[\p{L}\d])(?![\p{L}\d])(,?\s+ngày\s+\d{1,2}\/\d{1,2}\/\d{4})?(\s+của\s+\p{Lu})?/gu;
const LAW = /\/QH\d+$/u;
const ABBREVIATION = /(?<![\p{L}\d/.-])\p{Lu}{2,8}(?![\p{L}\d/-])/gu;
/** Each is looked up in the whole text. */
const MOST_ABBREVIATIONS = 200;
const ROMAN = /^[IVXLC]+$/u;

/**
 * Finds citations without date and body, citations that repeat them, and abbreviations nobody explained. Only a person
 * can judge these, so none of them is ever a fault.
 */
export function checkReferences(content: readonly ContentLine[], format: Format): readonly AuditLine[] {
  const sentences = content.filter(({ kind }) => kind === 'text' || kind === 'item');
  return [...checkCitations(sentences, format), ...checkAbbreviations(sentences, format)];
}

function checkCitations(lines: readonly ContentLine[], { styles }: Format): readonly AuditLine[] {
  const known = new Set<string>();
  return lines.flatMap((line) =>
    [...line.text.matchAll(CITATION)].flatMap(([, symbol = '', date = '', body = '']) => {
      if (LAW.test(symbol)) return [];
      const cited = { number: `số ${symbol}`, date, body };
      const values = known.has(symbol) ? laterCitation(cited) : firstCitation(cited);
      known.add(symbol);
      return values ? [judge('text.citation', styles.body, { outcome: 'look', ...values, place: placeOf(line) })] : [];
    }),
  );
}

/** As written, with the words before them; empty where they are not given. */
interface Cited {
  readonly number: string;
  readonly date: string;
  readonly body: string;
}

type Values = Pick<AuditLine, 'needed' | 'found'>;

/** The first time a document is cited in full: says what is missing. */
function firstCitation({ number, date, body }: Cited): Values | undefined {
  const lacks: CitationPart[] = [...(date ? [] : ['date' as const]), ...(body ? [] : ['body' as const])];
  if (lacks.length === 0) return undefined;
  return { needed: { kind: 'firstCitation' }, found: { kind: 'citation', text: `${number}${date}`, lacks } };
}

/** Later its number is enough. */
function laterCitation({ number, date, body }: Cited): Values | undefined {
  if (!date || !body) return undefined;
  return { needed: { kind: 'laterCitation', text: number }, found: text(`${number}${date} của …`) };
}

function checkAbbreviations(lines: readonly ContentLine[], { styles }: Format): readonly AuditLine[] {
  const all = lines.map((line) => line.text).join('\n');
  const seen = new Set<string>();
  return lines.flatMap((line) =>
    [...line.text.matchAll(ABBREVIATION)].flatMap(([word]) => {
      const isNew =
        !seen.has(word) &&
        seen.size < MOST_ABBREVIATIONS &&
        !ROMAN.test(word) &&
        line.text !== line.text.toLocaleUpperCase('vi');
      seen.add(word);
      if (!isNew || isExplained(word, all)) return [];
      return [
        judge('text.abbreviation', styles.body, {
          outcome: 'look',
          needed: { kind: 'anything' },
          found: { kind: 'unexplained', text: word },
          place: placeOf(line),
        }),
      ];
    }),
  );
}

function isExplained(word: string, all: string): boolean {
  return all.includes(`(${word})`) || new RegExp(`tắt là:? ["“]?${word}`, 'u').test(all);
}
