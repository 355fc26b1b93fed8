import { useTranslation } from 'react-i18next';
import type { Section } from '../../domain/outline/outline-schema.ts';
import type { ChosenSections } from '../../domain/outline-change/pair-places.ts';
import type { FieldChange, SectionChange, SeenSection } from '../../domain/outline-change/plan-change.ts';
import { fillPeriod } from '../../domain/shared/reporting-period.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useDraft } from '../app/app-context.tsx';

const LOOKS = { kept: 'none', moved: 'busy', renamed: 'busy', matched: 'busy', fresh: 'done', gone: 'warn' } as const;

function labelOf({ from, to }: FieldChange): string {
  return (from ?? to)?.label ?? '';
}

/** More names than this are counted. */
const MOST_NAMED = 4;

/** Texts and tables by their names, indicators by their number: a section may have twenty. */
function labelsOf(t: Translate, fields: readonly FieldChange[], also: readonly string[] = []): string {
  const figures = fields.filter(({ from, to }) => (from ?? to)?.kind === 'figure');
  const others = fields.filter((field) => !figures.includes(field)).map(labelOf);
  const named = [...also, ...others].slice(0, MOST_NAMED);
  const rest = also.length + others.length - named.length;
  const counted = figures.length > 0 ? [t('outlineChange.figures', { count: figures.length })] : [];
  const words = [...named, ...counted].join('; ');
  return rest > 0 ? t('outlineChange.more', { labels: words, count: rest }) : words;
}

function Seen({ seen }: { readonly seen: SeenSection | undefined }) {
  const { t } = useTranslation();
  const period = useDraft((state) => state.draft.period);
  if (!seen) return <span className="quiet">{t('outlineChange.nothing')}</span>;
  const { section, number, depth } = seen;
  return (
    <span className={depth === 0 ? 'oc-part' : undefined}>
      {number ? <span className="n">{number} </span> : null}
      {section.cover ? t('sections.coverName') : fillPeriod(section.heading, period)}
    </span>
  );
}

/** What happens to the boxes of a section, as far as it is more than going along. */
function Boxes({ change }: { readonly change: SectionChange }) {
  const { t } = useTranslation();
  const hasReason = useDraft(
    ({ draft }) => change.kind === 'gone' && draft.marks[change.from?.section.id ?? '']?.nothingArose !== undefined,
  );
  const { fields, writtenCount, kind } = change;
  const left = fields.filter(({ written }) => written === 'leftOver');
  const reason = hasReason ? [t('outlineChange.reason')] : [];
  const partly = fields.filter(({ written }) => written === 'partly');
  const fresh = kind === 'fresh' ? [] : fields.filter((field) => field.kind === 'fresh');
  const elsewhere = fields.flatMap((field) =>
    field.toSection && field.isWritten
      ? [t('outlineChange.toSection', { label: labelOf(field), section: field.toSection.heading })]
      : [],
  );
  return (
    <>
      {writtenCount > 0 ? <p className="small quiet">{t('outlineChange.written', { count: writtenCount })}</p> : null}
      {left.length + reason.length > 0 ? (
        <p className="small oc-left">{t('outlineChange.leavesOver', { labels: labelsOf(t, left, reason) })}</p>
      ) : null}
      {partly.length > 0 ? (
        <p className="small oc-left">{t('outlineChange.leavesPart', { labels: labelsOf(t, partly) })}</p>
      ) : null}
      {fresh.length > 0 ? (
        <p className="small quiet">{t('outlineChange.freshFields', { labels: labelsOf(t, fresh) })}</p>
      ) : null}
      {elsewhere.map((words) => (
        <p className="small quiet" key={words}>
          {words}
        </p>
      ))}
    </>
  );
}

/** What a section becomes, to be chosen where the program cannot be sure. */
function Match({
  change,
  open,
  onChoose,
}: {
  readonly change: SectionChange;
  readonly open: readonly Section[];
  readonly onChoose: (from: string, to: string | null) => void;
}) {
  const { t } = useTranslation();
  const period = useDraft((state) => state.draft.period);
  const { from, to } = change;
  if (!from) return null;
  const id = `match-${from.section.id}`;
  const options = [...(to ? [to.section] : []), ...open];
  return (
    <p className="oc-match">
      <label className="small" htmlFor={id}>
        {t('outlineChange.matchWith', { heading: fillPeriod(from.section.heading, period) })}
      </label>
      <select
        className="field-input"
        id={id}
        value={to?.section.id ?? ''}
        onChange={({ target: { value } }) => onChoose(from.section.id, value === '' ? null : value)}
      >
        <option value="">{t('outlineChange.noMatch')}</option>
        {options.map((section) => (
          <option key={section.id} value={section.id}>
            {fillPeriod(section.heading, period)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** One section in both outlines: left as it is, in the middle what happens, right as it will be. */
export function OutlineChangeRow({
  change,
  open,
  chosen,
  onChoose,
}: {
  readonly change: SectionChange;
  /** Sections of the new outline nothing becomes. */
  readonly open: readonly Section[];
  readonly chosen: ChosenSections;
  readonly onChoose: (from: string, to: string | null) => void;
}) {
  const { t } = useTranslation();
  const { kind, from, to, isMoved, isUnsure } = change;
  const alike = open.filter(({ children }) => (children === undefined) === (from?.section.children === undefined));
  const isOpen = from !== undefined && (kind === 'matched' || isUnsure || chosen[from.section.id] !== undefined);
  const canMatch = isOpen || (kind === 'gone' && alike.length > 0);
  return (
    <tr className={`oc-${kind}`}>
      <th scope="row" data-head={t('outlineChange.from')}>
        <Seen seen={from} />
      </th>
      <td data-head={t('outlineChange.what')}>
        <span className={`tag tag-${LOOKS[kind]}`}>{t(`outlineChange.kind.${kind}`)}</span>{' '}
        {isMoved && kind !== 'moved' ? <span className="tag tag-busy">{t('outlineChange.alsoMoved')}</span> : null}{' '}
        {isUnsure ? <span className="tag tag-warn">{t('outlineChange.look')}</span> : null}
        <Boxes change={change} />
        {canMatch ? <Match change={change} open={alike} onChoose={onChoose} /> : null}
      </td>
      <td data-head={t('outlineChange.to')}>
        <Seen seen={to} />
      </td>
    </tr>
  );
}
