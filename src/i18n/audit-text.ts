import type { TFunction } from 'i18next';
import type { CheckId } from '../document/docx/audit/audit-checks.ts';
import type { AuditLine, AuditValue, Extent, Face } from '../document/docx/audit/audit-report.ts';

/** What was measured, what it has to be, and what it is. */
export interface AuditText {
  readonly name: string;
  readonly needed: string;
  readonly found: string;
}

/** The part of a check id after the dot. A new one does not compile below until it has a word. */
type AspectOf<Id> = Id extends `${string}.${infer Aspect}` ? Aspect : never;
type Aspect = AspectOf<CheckId>;

type Side = 'needed' | 'found';
type ValueOf<Kind extends AuditValue['kind']> = Extract<AuditValue, { kind: Kind }>;

const LONGEST = 80;

/** Signs that are hard to see alone. */
const SIGNS = {
  ',': 'comma',
  ';': 'semicolon',
  '.': 'stop',
  ':': 'colon',
  '-': 'hyphen',
  '–': 'dash',
  '—': 'dash',
  ')': 'bracket',
  '/': 'slash',
  '*': 'star',
  '+': 'plus',
} as const;

const isSign = (text: string): text is keyof typeof SIGNS => Object.hasOwn(SIGNS, text);

/** Vietnamese comma, on the English screen too: the documents are Vietnamese. */
const decimal = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

/** Text of the file never passes through a translation, which would read `$t(…)` in it. */
function shown(t: TFunction, text: string): string {
  // gaps of the layout data: {so}, {ngay}
  const flat = text
    .replace(/\{\w+\}/g, '…')
    // the gap left for the number
    .replace(/(?<=số)\s+(?=[-–])/giu, ' …')
    .replace(/\s+/g, ' ')
    .trim();
  if (flat === '') return t('audit.value.nothing');
  if (isSign(flat)) return t(`audit.sign.${SIGNS[flat]}`);
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat;
}

function joined(t: TFunction, texts: readonly string[], side: Side): string {
  if (texts.length === 0) return t('audit.value.nothing');
  return texts.map((text) => shown(t, text)).join(side === 'needed' ? ` ${t('audit.value.or')} ` : '; ');
}

/** `14`, `13 đến 14`; open upwards: `từ 18`. */
function range(t: TFunction, from: number, to: number | undefined): string {
  if (to === undefined) return t('audit.value.from', { from: decimal(from) });
  return from === to ? decimal(from) : t('audit.value.between', { from: decimal(from), to: decimal(to) });
}

function sizes(t: TFunction, pts: readonly number[], side: Side): string {
  const [first] = pts;
  if (first === undefined) return t('audit.value.nothing');
  return side === 'needed' ? range(t, first, pts[pts.length - 1]) : pts.map(decimal).join(` ${t('audit.value.and')} `);
}

function lineSpacing(t: TFunction, { rule, value }: ValueOf<'lineSpacing'>): string {
  return t(`audit.spacing.${rule}`, { value: decimal(value) });
}

function exactLines(t: TFunction, { fromPt, toPt }: ValueOf<'exactLines'>): string {
  return fromPt === toPt
    ? t('audit.spacing.exact', { value: decimal(fromPt) })
    : t('audit.spacing.exactRange', { range: range(t, fromPt, toPt) });
}

/** `14 pt, đứng, không đậm`: the unit parts the comma of `13,5` from the next. Underline and capitals are named only where they are what is wrong. */
function face(t: TFunction, own: Face, other: Face, isMet: boolean, side: Side): string {
  const isOpen = (one: Extent, another: Extent): boolean => isMet && one !== another;
  const isWrong = (one: Extent, another: Extent): boolean => !isMet && one !== another;
  return [
    ...(own.sizesPt.length > 0 ? [t('audit.value.pt', { pt: sizes(t, own.sizesPt, side) })] : []),
    t(`audit.italic.${own.italic}`),
    // a weight the check passed over, because the rules leave it open
    ...(isOpen(own.bold, other.bold) ? [] : [t(`audit.bold.${own.bold}`)]),
    ...(isWrong(own.underline, other.underline) ? [t(`audit.underline.${own.underline}`)] : []),
    ...(isWrong(own.capitals, other.capitals) ? [t(`audit.capitals.${own.capitals}`)] : []),
  ].join(', ');
}

function valueText(t: TFunction, line: AuditLine, side: Side): string {
  const value = line[side];
  switch (value.kind) {
    case 'nothing':
      return t('audit.value.nothing');
    case 'anything':
      return t('audit.value.anything');
    case 'asNamed':
      return t('audit.value.asNamed');
    case 'example':
      return `${t('audit.value.example')} ${shown(t, value.text)}`;
    case 'citation':
      return `${shown(t, value.text)}: ${value.lacks.map((part) => t(`audit.lacks.${part}`)).join(', ')}`;
    case 'firstCitation':
      return t('audit.value.firstCitation');
    case 'laterCitation':
      return `${t('audit.value.laterCitation')} ${shown(t, value.text)}`;
    case 'unexplained':
      return `${shown(t, value.text)}: ${t('audit.value.unexplained')}`;
    case 'text':
      return textOf(t, line, value.text);
    case 'texts':
      return joined(t, value.texts, side);
    case 'mm':
      return t('audit.value.mm', { mm: decimal(value.mm) });
    case 'sides':
      return t('audit.value.sides', {
        top: decimal(value.topMm),
        bottom: decimal(value.bottomMm),
        left: decimal(value.leftMm),
        right: decimal(value.rightMm),
      });
    case 'area':
      return t('audit.value.area', { width: decimal(value.widthMm), height: decimal(value.heightMm) });
    case 'pt':
      return t('audit.value.pt', { pt: decimal(value.pt) });
    case 'ptRange':
      return t('audit.value.pt', { pt: range(t, value.fromPt, value.toPt) });
    case 'ptList':
      return t('audit.value.pt', { pt: sizes(t, value.pts, 'found') });
    case 'lineSpacing':
      return lineSpacing(t, value);
    case 'exactLines':
      return exactLines(t, value);
    case 'alignment':
      return t(`audit.alignment.${value.alignment}`);
    case 'face': {
      const other = line[side === 'needed' ? 'found' : 'needed'];
      const otherFace = other.kind === 'face' ? other.face : value.face;
      return face(t, value.face, otherFace, line.outcome === 'meets', side);
    }
    case 'ruleMade':
      return t(`audit.ruleMade.${value.by}`);
    case 'pagePlace':
      return t(`audit.pagePlace.${value.place}`);
    case 'count':
      return t('audit.value.paragraphs', { count: value.count });
    case 'state':
      return t(`audit.state.${value.state}`);
  }
}

/** Of a whole line only the sign that was measured. */
function textOf(t: TFunction, { check }: AuditLine, text: string): string {
  switch (check) {
    case 'recipients.separator':
    case 'recipients.end':
    case 'body.end':
    case 'subject.end':
      return shown(t, /[.,;:/…]+$/u.exec(text.trim())?.[0] ?? '');
    case 'recipients.bullet':
      return shown(t, /^[^\p{L}\p{N}]+/u.exec(text)?.[0] ?? '');
    case 'text.colour':
      return /^0{6}$/.test(text) ? t('audit.value.black') : `#${text}`;
    default:
      return shown(t, text);
  }
}

const PLAIN: ReadonlySet<AuditValue['kind']> = new Set(['nothing', 'anything', 'asNamed']);

/** Where only "is there", "is not there" or "is so" was asked, a line that meets it says that and not an example. */
function foundText(t: TFunction, line: AuditLine): string {
  const { outcome, needed, found } = line;
  const isPlain = PLAIN.has(needed.kind) || found.kind === 'nothing';
  return valueText(t, line, outcome === 'meets' && isPlain ? 'needed' : 'found');
}

/** Where the same word would say something else. */
function aspectOf(check: CheckId): Aspect | 'sheet' | 'noEnd' {
  if (check === 'page.size') return 'sheet';
  if (check === 'subject.end') return 'noEnd';
  return check.slice(check.indexOf('.') + 1) as Aspect;
}

/** Gives the words of one line of the audit. The only place where its values become words. */
export function auditText(t: TFunction, line: AuditLine): AuditText {
  const component = t(`audit.component.${line.component}`);
  return {
    name: `${component}: ${t(`audit.aspect.${aspectOf(line.check)}`)}`,
    needed: valueText(t, line, 'needed'),
    found: foundText(t, line),
  };
}

/** More values than these say less than their number. */
const MOST_FOUND = 3;

/** Gives the words of several lines of one check: each value that was found is named once, with how often. */
export function auditPointText(t: TFunction, [first, ...others]: readonly [AuditLine, ...AuditLine[]]): AuditText {
  const words = auditText(t, first);
  const counts = new Map([[words.found, 1]]);
  for (const line of others) {
    const found = foundText(t, line);
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  if (counts.size === 1) return words;
  const named = [...counts]
    .slice(0, MOST_FOUND)
    .map(([found, count]) => (count === 1 ? found : `${found} (${t('audit.value.times', { count })})`));
  const left = counts.size - named.length;
  return { ...words, found: [...named, ...(left > 0 ? [t('audit.value.others', { count: left })] : [])].join('; ') };
}
